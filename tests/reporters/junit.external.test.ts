import { spawnSync } from "node:child_process";
import { describe, expect } from "vitest";
import { reportJunit } from "../../src/reporters/junit.js";
import { suppressedRun } from "../support/reported.js";
import { testWith, tool } from "../support/tools.js";

describe("other formats", () => {
  testWith(["python"], "junit: read by an XML parser that is not ours", () => {
    const run = suppressedRun();
    const [error, skipped] = run.diagnostics;
    const diagnostics = [error!, skipped!, { ...error!, severity: "warning" as const }];
    const xml = reportJunit({ ...run, diagnostics, files: [...run.files, "好的.yaml"] }, "zh-CN");
    const script = `
import sys, json, xml.etree.ElementTree as E
root = E.fromstring(sys.stdin.buffer.read())
print(json.dumps([root.attrib, [[s.attrib, [[c.attrib, [[r.tag, r.attrib, r.text] for r in c]] for c in s]] for s in root]]))`;
    const { stdout, status } = spawnSync(tool("python"), ["-c", script], { input: xml, encoding: "utf8" });
    expect(status).toBe(0);
    const [root, suites] = JSON.parse(stdout);
    expect(root).toMatchObject({ tests: "4", failures: "1" });
    expect(suites.map(([suite]: [object]) => suite)).toEqual([
      { name: "目录 1/a,b:c.yaml", tests: "3", failures: "1", skipped: "1" },
      { name: "好的.yaml", tests: "1", failures: "0", skipped: "0" },
    ]);
    const [first, second, third] = suites[0][1];
    expect(first[0].name).toBe("GR3002 16:33 /applications/results/disclosed/naturalPerson");
    expect(first[1][0][0]).toBe("failure");
    expect(first[1][0][2]).toContain("改成 4 就全部相符");
    expect(third[1]).toMatchObject([["system-out", {}, expect.stringMatching(/^warning: /)]]);
    expect(second[1]).toEqual([["skipped", { message: "理由<&>\n二" }, null]]);
  });
});
