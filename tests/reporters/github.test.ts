import { describe, expect, test } from "vitest";
import { reportGithub } from "../../src/reporters/github.js";
import { suppressedRun } from "../support/reported.js";

describe("other formats", () => {
  test("github: workflow commands, escaped", () => {
    const text = reportGithub(suppressedRun(), "zh-CN");
    expect(text).toMatch(
      /^::error file=目录 1\/a%2Cb%3Ac\.yaml,line=16,endLine=16,col=33,endColumn=34,title=GR3002::/,
    );
    expect(text).toContain("相差1。%0A核对这一格");
    expect(text.split("\n")).toHaveLength(2);
  });
});
