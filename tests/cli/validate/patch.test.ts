import { readFileSync } from "node:fs";
import path from "node:path";
import { applyPatch } from "diff";
import { expect, test } from "vitest";
import { MINIMAL } from "../../support/files.js";
import { folder, gov } from "../../support/run-cli.js";

const FAULTY = MINIMAL.replace("本机关依法公开政府信息。", "全年新收政府信息公开申请7件,均按时答复。");

/** The part of standard output that is a patch. */
const patchIn = (stdout: string) => stdout.slice(0, stdout.indexOf("data.yaml：可改"));

test("--diff shows what --fix would change, as a patch that does the same, and writes nothing", async () => {
  const cwd = folder({ "data.yaml": FAULTY, "fixed.yaml": FAULTY });
  const shown = await gov(["validate", "--fix", "--diff", "data.yaml"], cwd);
  expect(readFileSync(path.join(cwd, "data.yaml"), "utf8")).toBe(FAULTY);
  await gov(["validate", "--fix", "fixed.yaml"], cwd);
  const fixed = readFileSync(path.join(cwd, "fixed.yaml"), "utf8");
  expect(fixed).not.toBe(FAULTY);
  expect(applyPatch(FAULTY, patchIn(shown.stdout))).toBe(fixed);
  expect(shown.stdout).toContain("--- a/data.yaml\n+++ b/data.yaml\n@@ ");
  expect(shown.stdout).toContain("data.yaml：可改2处，没有写入\n");
  expect(shown.status).toBe(0);
});

test("line ends of Windows", async () => {
  const text = FAULTY.replaceAll("\n", "\r\n");
  const { stdout } = await gov(["validate", "--diff", "data.yaml"], folder({ "data.yaml": text }));
  expect(stdout).not.toMatch(/[\r␍]/);
  const [removed, added] = [/^- {2}body: (.*)$/m, /^\+ {2}body: (.*)$/m].map(
    (line) => line.exec(stdout)?.[1],
  );
  expect(removed).toContain("申请7件,");
  expect(added).toContain("{{applications.newlyReceived.total}}件，");
});

test("nothing to mend: no patch", async () => {
  const { stdout } = await gov(["validate", "--diff", "data.yaml"], folder({ "data.yaml": MINIMAL }));
  expect(stdout).toBe("检查了1个文件：没有问题\n");
});

test("standard input too, as nothing is written; --fix alone is refused there", async () => {
  const cwd = folder();
  const shown = await gov(["validate", "--diff", "-", "--stdin-filename", "data.yaml"], cwd, {
    stdin: FAULTY,
  });
  expect(applyPatch(FAULTY, patchIn(shown.stdout))).toContain("{{applications.newlyReceived.total}}");
  const refused = await gov(["validate", "--fix", "-"], cwd, { stdin: FAULTY });
  expect([refused.status, refused.stdout + refused.stderr]).toEqual([2, expect.stringContaining("--fix")]);
});

test("a machine's reporter keeps standard output to itself", async () => {
  const cwd = folder({ "data.yaml": FAULTY });
  const { stdout, stderr } = await gov(["validate", "--diff", "--reporter", "json", "data.yaml"], cwd);
  expect(() => JSON.parse(stdout)).not.toThrow();
  expect(stderr).toContain("+++ b/data.yaml");
});
