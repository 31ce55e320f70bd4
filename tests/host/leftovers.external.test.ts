import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../support/files.js";
import { gr, rebuilt, whose } from "../support/injected.js";
import { folder, listing } from "../support/run-cli.js";

const BIN = path.resolve("bin/gov-report.js");
const NEW = replaced(MINIMAL, "某省科学技术厅", "某省教育厅");

describe("a run that is killed at any one operation", () => {
  const ALL = "mkdirSync,writeFileSync,copyFileSync,linkSync,symlinkSync,renameSync,rmSync";
  const leftIn = (root: string) => listing(root).filter((name) => path.basename(name).startsWith("."));
  /** Whose reports the two outputs are, and the temporary files beside them. */
  const state = (root: string) => ({
    outputs: ["data.docx", "data.xlsx"].map((name) => whose(path.join(root, name))),
    left: leftIn(root),
  });
  const another = (root: string) => {
    writeFileSync(path.join(root, "other.yaml"), NEW);
    expect(spawnSync(process.execPath, [BIN, "build", "other.yaml"], { cwd: root }).status).toBe(0);
  };

  // 3 to stage, 4 to place, then what is removed: the plan, its undo, and three names of each output.
  test.each(Array.from({ length: 15 }, (_, index) => index + 1))(
    "operation %i: the next run in the folder makes both outputs of one run, and nothing is left",
    async (operation) => {
      const root = await rebuilt();
      const run = gr(["build"], root, { operation, what: "SIGKILL", names: ALL });
      expect(run.signal).toBe("SIGKILL");
      another(root);
      const { outputs, left } = state(root);
      expect(left).toEqual([]);
      expect(new Set(outputs).size).toBe(1);
      // Once the first output is in its place, the new ones are what counts.
      expect(outputs[0]).toBe(operation <= 3 ? "某省科学技术厅" : "某省教育厅");
    },
  );

  test("there is no operation 16", async () => {
    const root = await rebuilt();
    expect(gr(["build"], root, { operation: 16, what: "SIGKILL", names: ALL }).status).toBe(0);
  });

  test("what somebody wrote there since is not replaced", async () => {
    const root = await rebuilt();
    gr(["build"], root, { operation: 7, what: "SIGKILL", names: ALL });
    expect(whose(path.join(root, "data.docx"))).toBe("某省教育厅");
    writeFileSync(path.join(root, "data.xlsx"), "mine");
    another(root);
    expect(readFileSync(path.join(root, "data.xlsx"), "utf8")).toBe("mine");
    expect(leftIn(root)).toEqual([]);
  });

  test.each([
    ["a record of files elsewhere", '[{"target":"../victim","fresh":"MARK-0.new","backup":"MARK-0.old"}]'],
    ["a record of files of others", '[{"target":"victim","fresh":"data.yaml","backup":"MARK-0.old"}]'],
    ["a record that is cut off", '[{"target":"victim","fresh":"MARK'],
    ["a record of nothing", "null"],
    ["a record of nulls", "[null, 1, []]"],
  ])("%s, left by anybody, moves nothing", async (_, text) => {
    const root = await rebuilt();
    gr(["build"], root, { operation: 5, what: "SIGKILL", names: ALL });
    const plan = listing(root).find((name) => name.endsWith(".plan"))!;
    const mark = plan.replace(/-\d+\.plan$/, "");
    writeFileSync(path.join(root, plan), text.replaceAll("MARK", mark));
    another(root);
    expect(existsSync(path.join(root, "victim"))).toBe(false);
    expect(existsSync(path.join(root, "../victim"))).toBe(false);
    expect(state(root).left).toEqual([]);
  });

  test("what somebody put where an output was taken back is not removed", async () => {
    const root = folder({ "data.yaml": MINIMAL });
    gr(["build"], root, { operation: 5, what: "SIGKILL", names: ALL });
    const plan = listing(root).find((name) => name.endsWith(".plan"))!;
    renameSync(path.join(root, plan), path.join(root, plan.replace(/plan$/, "undo")));
    writeFileSync(path.join(root, "data.docx"), "mine");
    another(root);
    expect(readFileSync(path.join(root, "data.docx"), "utf8")).toBe("mine");
    expect(leftIn(root)).toEqual([]);
  });

  test.skipIf(process.platform === "win32")(
    "a pipe or a device in a record's place is not read",
    async () => {
      const root = await rebuilt();
      gr(["build"], root, { operation: 5, what: "SIGKILL", names: ALL });
      const plan = path.join(root, listing(root).find((name) => name.endsWith(".plan"))!);
      rmSync(plan);
      spawnSync("mkfifo", [plan]);
      symlinkSync("/dev/zero", plan.replace(/plan$/, "undo"));
      another(root);
      expect(leftIn(root)).toEqual([]);
    },
  );
});
