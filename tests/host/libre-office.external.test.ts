import { spawn } from "node:child_process";
import { chmodSync, existsSync, readdirSync } from "node:fs";
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
      "bin/soffice": "#!/bin/sh\necho > ../../started\nsleep 300\n",
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
