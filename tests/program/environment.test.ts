import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL } from "../support/files.js";
import { folder, gov, listing } from "../support/run-cli.js";

const BIN = path.resolve("bin/gov-report.js");

describe("SOURCE_DATE_EPOCH", () => {
  test.each(["abc", "-1", "1e3", "1.5", " 1", "0x10", "１", "999999999999"])(
    "%j is a wrong use",
    async (value) => {
      const root = folder({ "data.yaml": MINIMAL });
      for (const args of [["build"], ["validate"], ["init", "new.yaml", "--year", "2025"]]) {
        const { status, stdout, stderr } = await gov(args, root, { env: { SOURCE_DATE_EPOCH: value } });
        expect(status).toBe(2);
        expect((stdout + stderr).match(/GR\d{4}/g)).toEqual(["GR9005"]);
        expect(stdout + stderr).toContain("SOURCE_DATE_EPOCH");
      }
      expect(listing(root)).toEqual(["data.yaml"]);
    },
  );

  test.each(["", "0", "1700000000"])("%j is none or a time", async (value) => {
    const root = folder({ "data.yaml": MINIMAL });
    expect((await gov(["build"], root, { env: { SOURCE_DATE_EPOCH: value } })).status).toBe(0);
  });
});

describe.skipIf(process.platform === "win32")("the folder", () => {
  test("that the program works in is gone: one fault, exit code 2; what needs none is answered", () => {
    const run = (command: string) =>
      spawnSync("sh", ["-c", `mkdir gone && cd gone && rmdir ../gone && ${command}`, process.execPath, BIN], {
        cwd: folder(),
        encoding: "utf8",
      });
    for (const command of ["validate", "build data.yaml", "init", "import x.docx"]) {
      const { status, stdout, stderr } = run(`"$0" "$1" ${command}`);
      expect(status, stderr).toBe(2);
      expect((stdout + stderr).match(/GR\d{4}/g)).toEqual(["GR9005"]);
      expect(stdout + stderr).not.toContain("    at ");
    }
    expect(run(`"$0" "$1" --version`).status).toBe(0);
  });

  test("that nobody may look into or write to is one fault each, exit code 2", () => {
    const root = folder({ "in/data.yaml": MINIMAL, "data.yaml": MINIMAL });
    mkdirSync(path.join(root, "out"));
    chmodSync(path.join(root, "in"), 0o000);
    chmodSync(path.join(root, "out"), 0o555);
    chmodSync(root, 0o755);
    // Permissions mean nothing to root.
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const run = (args: string[]) =>
      spawnSync(process.execPath, [BIN, ...args], { cwd: root, encoding: "utf8", ...user });
    for (const [args, code] of [
      [["validate", "in"], "GR9001"],
      [["validate", "in/data.yaml"], "GR9001"],
      [["build", "data.yaml", "--out-dir", "out"], "GR9002"],
    ] as const) {
      const { status, stdout, stderr } = run([...args]);
      expect(status, stdout + stderr).toBe(2);
      expect((stdout + stderr).match(/GR\d{4}/g)).toEqual([code]);
      expect(stdout + stderr).not.toContain("    at ");
    }
    chmodSync(path.join(root, "in"), 0o755);
  });
});
