import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../support/files.js";
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

  test("that nobody may look into below others, or where a pattern leads, are told; the others are read", () => {
    const parent = replaced(
      MINIMAL,
      "agency:",
      'children: { files: ["in/*/data.yaml"], complete: false }\nagency:',
    );
    const root = folder({
      "in/a/data.yaml": MINIMAL,
      "in/b/data.yaml": MINIMAL,
      "in/c/data.yaml": MINIMAL,
      "parent.yaml": parent,
    });
    chmodSync(root, 0o755);
    mkdirSync(path.join(root, "in/lost+found"));
    chmodSync(path.join(root, "in/lost+found"), 0o000);
    chmodSync(path.join(root, "in/b"), 0o000);
    // Its names may be read, and nothing behind them.
    chmodSync(path.join(root, "in/c"), 0o644);
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const run = (args: string[]) => {
      const { status, stdout } = spawnSync(process.execPath, [BIN, ...args, "--reporter", "json"], {
        cwd: root,
        encoding: "utf8",
        ...user,
      });
      const { diagnostics } = JSON.parse(stdout) as {
        diagnostics: { code: string; args: { file?: string; reason: string } }[];
      };
      return [status, ...diagnostics.map(({ code, args: { file, reason } }) => [code, file, reason])];
    };
    const [b, c] = ["in/b", "in/c"].map((file) => ["GR9001", file, "unreadable"]);
    const inC = ["GR9001", "in/c/data.yaml", "unreadable"];
    expect(run(["validate", "in", "--recursive"])).toEqual([2, b, inC]);
    expect(run(["validate", "in/*/data.yaml"])).toEqual([2, b, c]);
    expect(run(["validate", "in/**/*.yaml"])).toEqual([2, b, inC]);
    expect(run(["validate", "in/b/*.yaml"])).toEqual([2, b]);
    // Names that lead to one folder tell of it once.
    expect(run(["validate", "in/b", "in/*/data.yaml", "in/**/*.yaml"])).toEqual([2, b, c, inC]);
    symlinkSync(path.join(root, "in/b/data.yaml"), path.join(root, "in/a/link.yaml"));
    const link = ["GR9001", "in/a/link.yaml", "unreadable"];
    expect(run(["validate", "in/a/*.yaml"])).toEqual([2, link]);
    expect(run(["validate", "in/a/link.{yaml,yml}"])).toEqual([2, link]);
    // What data names is not looked for further: a sum would lack what nobody saw.
    expect(run(["validate", "parent.yaml"])).toEqual([1, ["GR2023", undefined, "closed"]]);
    for (const each of ["b", "c", "lost+found"]) chmodSync(path.join(root, "in", each), 0o755);
  });
});
