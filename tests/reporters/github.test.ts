import { describe, expect, test } from "vitest";
import { reportGithub } from "../../src/reporters/github.js";
import type { RunResult } from "../../src/reporters/run.js";
import { MINIMAL, replaced } from "../support/files.js";
import { run } from "../support/reported.js";

describe("other formats", () => {
  const faulty = replaced(
    MINIMAL,
    "disclosed: { naturalPerson: 4, total: 4 }",
    "disclosed: { naturalPerson: 5, total: 4 }",
  );

  const answered: RunResult = (() => {
    const found = run(faulty, "目录 1/a,b:c.yaml");
    const note = found.diagnostics[0]!;
    return {
      ...found,
      diagnostics: [note, { ...note, severity: "warning", suppressed: { reason: "理由<&>\n二" } }],
    };
  })();

  test("github: workflow commands, escaped", () => {
    const text = reportGithub(answered, "zh-CN");
    expect(text).toMatch(
      /^::error file=目录 1\/a%2Cb%3Ac\.yaml,line=16,endLine=16,col=33,endColumn=34,title=GR3002::/,
    );
    expect(text).toContain("相差1。%0A核对这一格");
    expect(text.split("\n")).toHaveLength(2);
  });
});
