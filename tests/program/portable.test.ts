import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { EXAMPLE, MINIMAL } from "../support/files.js";
import { folder } from "../support/run-cli.js";
import { runTool, testWith, tool } from "../support/tools.js";

/** A folder for a system, made with a Node of this machine, as it comes out of its package. */
function portable(system: string, node: string): string {
  const made = runTool(process.execPath, [
    "scripts/portable.mjs",
    system,
    "--node",
    node,
    "--unpacked",
    "--out",
    folder(),
  ]);
  expect(made.stderr).toBe("");
  return made.stdout.trim();
}

/** Runs a script of it on a machine that has nothing but a shell and its commands. */
function dropped(root: string, script: string, files: string[]) {
  const env = { PATH: "/usr/bin:/bin", HOME: folder(), GOV_REPORT_OPENS_NOTHING: "1" };
  return spawnSync(path.join(root, script), files, { cwd: "/", env, encoding: "utf8", input: "" });
}

describe("the portable folder of Linux", () => {
  testWith(["secondNode"], "makes the example with the same bytes, and needs no Node of the machine", () => {
    const root = portable("linux-x64", tool("secondNode"));
    const [there, own] = [folder(), folder()];
    for (const each of [there, own]) cpSync(path.dirname(EXAMPLE), each, { recursive: true });
    const run = dropped(root, "生成.sh", [path.join(there, "data.yaml")]);
    expect(run.status, run.stderr).toBe(0);
    expect(run.stdout).toContain(`已生成：${path.join(there, "data.docx")}\n`);
    runTool(process.execPath, [path.resolve("bin/gov-report.js"), "build", "data.yaml"], {}, own);
    for (const name of ["data.docx", "data.xlsx"])
      expect(readFileSync(path.join(there, name)).equals(readFileSync(path.join(own, name)))).toBe(true);
  });

  testWith(
    ["secondNode"],
    "核对 tells the findings of what is dropped, names with spaces too, and ends as validate does",
    () => {
      const root = portable("linux-x64", tool("secondNode"));
      const files = folder({
        "某局 年报.yaml": MINIMAL.replace("decisions: 9", "decisions: 九"),
        "好.yaml": MINIMAL,
      });
      const run = dropped(root, "核对.sh", [path.join(files, "某局 年报.yaml"), path.join(files, "好.yaml")]);
      expect(run.status).toBe(1);
      expect(run.stdout).toContain("GR2004");
      const empty = dropped(root, "核对.sh", []);
      expect(empty.status).toBe(2);
      expect(empty.stdout).toContain("拖到“核对”上");
    },
  );
});

describe("the portable folder of Windows", () => {
  test("has scripts with line ends that cmd.exe keeps to, in UTF-8 from the second line on", () => {
    const root = portable("win-x64", process.execPath);
    const scripts = readdirSync(root).filter((name) => name.endsWith(".cmd"));
    expect(scripts.sort()).toEqual(["gov-report.cmd", "核对.cmd", "生成.cmd"]);
    for (const name of scripts) {
      const text = readFileSync(path.join(root, name), "utf8");
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      // What stands before chcp is read in the system's own code page.
      const before = text.split("chcp 65001")[0]!;
      expect(before).toMatch(/^[\x20-\x7e\r\n]*$/);
      for (const [, called] of text.matchAll(/%~dp0([^"]+)"/g))
        expect(readFileSync(path.join(root, called!.replaceAll("\\", "/"))).length).toBeGreaterThan(0);
    }
  });
});
