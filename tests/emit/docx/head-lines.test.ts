import { describe, expect, it } from "vitest";
import type { NarrativeTable } from "../../../src/document.js";
import { headLine } from "../../../src/emit/docx/head-lines.js";
import { parts } from "../../fixtures/docx-parts.js";
import { text } from "../../fixtures/docx-report.js";

describe("heads that are too long for their cells", () => {
  it.each([
    ["商业企业", 3.2, 2],
    ["社会公益组织", 3.2, 2],
    ["社会公益组织", 4.3, 4],
    ["政策解读数", 4.5, 3],
    ["主动公开信息数", 4.5, 4],
    ["收费通知金额（单位：元）", 9, 6],
    ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 26, 22],
    ["自然人", 3.2, undefined],
    ["数量（单位：万元）", 6, undefined],
    ["第1季度", 3, undefined],
  ])("%s, %f characters wide, breaks after %s", (head, room, line) => {
    expect(headLine(head, room)).toBe(line);
  });

  it("are folded by the margins of their cells, their text as it is", async () => {
    const table: NarrativeTable = {
      type: "table",
      align: [null, null, null],
      header: [text("机关名称"), text("收费通知金额（单位：元）"), text("实际收取金额（单位：元）")].map(
        (each) => [each],
      ),
      rows: [[[text("市人力资源和社会保障局医疗保险服务中心办公室")], [text("1")], [text("2")]]],
    };
    const { body } = await parts([table]);
    expect(body).toContain(">收费通知金额（单位：元）</w:t>");
    const [, width, side] =
      /<w:tcW w:type="dxa" w:w="(\d+)"\/><w:tcMar><w:left w:type="dxa" w:w="(\d+)"/.exec(body)!;
    const line = (Number(width) - 2 * Number(side)) / 210;
    expect(line).toBeGreaterThan(6);
    expect(line).toBeLessThan(7);
  });
});
