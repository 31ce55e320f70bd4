import { describe, expect, test } from "vitest";
import { messageOf } from "../../../src/index.js";
import { MINIMAL, replaced } from "../../support/files.js";
import { against, LAST, told } from "../../support/last-year.js";

describe("against last year's report", () => {
  describe("GR4004: 内容雷同", () => {
    const paragraph = (year: number, count: number) =>
      `${year}年，我厅围绕科技创新发布政策解读${count}篇，组织在线访谈11期，办理公众留言183件，及时回应社会关切，公开的针对性不断增强。`;
    const other =
      "上半年完成门户网站改版，下半年开展政务公开业务培训六场，编印工作手册三百册，各处室公开意识明显增强，工作基础更加扎实。";
    const body = (...paragraphs: string[]) =>
      `  body: |\n${paragraphs.map((each) => `    ${each}\n`).join("\n")}`;
    const base = "  body: 本机关依法公开政府信息。\n";
    test("told with its share when only numbers changed, at the paragraph", () => {
      const found = against(
        replaced(LAST, base, body(paragraph(2021, 20))),
        replaced(MINIMAL, base, body(paragraph(2022, 24))),
      );
      expect(told(found)).toEqual([`warning GR4004 /overview/body «${paragraph(2022, 24)}»`]);
      expect(messageOf(found[0]!, "zh-CN").text).toBe("正文有100%与上一年度报告雷同，共1段，这一段最相似。");
    });
    test("not told when less than half repeats", () => {
      const text = replaced(
        MINIMAL,
        base,
        body(paragraph(2022, 24), other, other.replaceAll("上半年", "第一季度")),
      );
      expect(told(against(replaced(LAST, base, body(paragraph(2021, 20))), text))).toEqual([]);
    });
  });
});
