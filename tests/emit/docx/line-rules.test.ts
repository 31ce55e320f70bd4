import { describe, expect, it } from "vitest";
import { BEGINS_NO_LINE } from "../../../src/emit/docx/line-rules.js";
import { parts } from "../../fixtures/docx-parts.js";
import { paragraph } from "../../fixtures/docx-report.js";

describe("other programs are told", () => {
  it("that no line begins with the second half of a dash or an ellipsis", async () => {
    const { part } = await parts([paragraph("是。")]);
    const settings = part("word/settings.xml");
    const [, marks] = /<w:noLineBreaksBefore w:lang="zh-CN" w:val="([^"]*)"\/>/.exec(settings)!;
    expect(marks!.replace("&gt;", ">")).toBe(BEGINS_NO_LINE);
    expect(marks).toMatch(/…/);
    expect(marks).toMatch(/—/);
  });
});
