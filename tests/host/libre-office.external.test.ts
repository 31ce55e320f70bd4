import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { MINIMAL } from "../support/files.js";
import { until } from "../support/run-bin.js";
import { folder } from "../support/run-cli.js";

const BIN = path.resolve("bin/gov-report.js");

test.skipIf(process.platform === "win32").each([
  ["SIGTERM", ["import", "a.rtf"]],
  ["SIGINT", ["import", "a.rtf"]],
  ["SIGTERM", ["build", "data.yaml", "--format", "pdf"]],
] as const)(
  "%s ends the wait for a LibreOffice that never ends: %s",
  async (signal, args) => {
    const root = folder({
      "a.rtf": "{\\rtf1 a}",
      "data.yaml": MINIMAL,
      "bin/soffice": '#!/bin/sh\nmkdir "$TMPDIR/own"\necho > ../../started\nsleep 300\n',
      "tmp/.keep": "",
    });
    chmodSync(path.join(root, "bin/soffice"), 0o755);
    const env = { ...process.env, PATH: `${root}/bin:/usr/bin:/bin`, TMPDIR: `${root}/tmp` };
    const child = spawn(process.execPath, [BIN, ...args], { cwd: root, env, stdio: "ignore" });
    const ended = new Promise((resolve) => child.on("close", (_, by) => resolve(by)));
    await until(() => existsSync(path.join(root, "started")));
    child.kill(signal);
    expect(await ended).toBe(signal);
    // Neither its folder nor a part of an output is left.
    expect(readdirSync(path.join(root, "tmp"))).toEqual([".keep"]);
    expect(readdirSync(root).sort()).toEqual(["a.rtf", "bin", "data.yaml", "started", "tmp"]);
  },
  40_000,
);

test.skipIf(process.platform === "win32").each(["SIGHUP", "SIGKILL"] as const)(
  "%s leaves nothing of what LibreOffice started",
  async (signal) => {
    const root = folder({
      "data.yaml": MINIMAL,
      "bin/soffice": '#!/bin/sh\nmkdir "$TMPDIR/own"\nsleep 300 &\necho $! > "$STARTED"\nwait\n',
      "tmp/.keep": "",
    });
    chmodSync(path.join(root, "bin/soffice"), 0o755);
    const started = path.join(root, "started");
    const env = {
      ...process.env,
      PATH: `${root}/bin:/usr/bin:/bin`,
      TMPDIR: `${root}/tmp`,
      STARTED: started,
    };
    const args = [BIN, "build", "data.yaml", "--format", "pdf"];
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: "ignore" });
    await until(() => existsSync(started) && readFileSync(started, "utf8").endsWith("\n"));
    // It is told the number of what it started a moment after that began.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    child.kill(signal);
    const pid = Number(readFileSync(started, "utf8"));
    await until(() => !isRunning(pid) && readdirSync(path.join(root, "tmp")).length === 1);
  },
  40_000,
);

/** Whether a process runs; one that has ended and that nobody has asked after does not. */
function isRunning(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  return /^[^Z\s]/.test(stdout.trim());
}
