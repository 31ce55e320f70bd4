import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NarrativeTable } from "../../../src/document.js";
import { headLine, headSetting } from "../../../src/emit/docx/head-lines.js";
import { wrapped } from "../../../src/emit/docx/measure.js";
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

describe("how the cell of a head is set", () => {
  /** Lines of a head in a cell of so many characters. */
  const lines = (head: string, room: number) => {
    const cell = { width: room * 210 + 20, margin: 10, size: 21 };
    const { margin = cell.margin, lines } = headSetting(head, cell);
    return lines ?? wrapped(head, (cell.width - 2 * margin) / 210);
  };

  it.each([
    ["点击量（人次）", 6, ["点击量", "（人次）"]],
    ["发布数量（条）", 3.2, ["发布", "数量", "（条）"]],
    ["发布数量（条）", 4.2, ["发布数量", "（条）"]],
    ["发布数量（条）", 8, ["发布数量（条）"]],
    ["《条例》培训场次（场）", 5.5, ["《条例》", "培训场次", "（场）"]],
    ["依申请公开办结数量（件）", 5.9, ["依申请公开", "办结数量", "（件）"]],
    ["主动公开目录更新次数", 7, ["主动公开目录", "更新次数"]],
    ["政策解读、回应关切（篇、件）", 5.8, ["政策解读、", "回应关切", "（篇、件）"]],
    ["（单位：件）办结", 6.2, ["（单位：件）", "办结"]],
  ])("%s, %f characters wide", (head, room, expected) => {
    expect(lines(head, room)).toEqual(expected);
  });

  it("begins no line with a closing mark and tears no short bracket, however wide it is", () => {
    const piece = fc.constantFrom("公开", "数量", "（条）", "《条例》", "、", "场次", "A4", "（单位：万元）");
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 7.5, max: 12, noNaN: true }),
        (pieces, room) => {
          const found = lines(pieces.join(""), room);
          expect(found.join("")).toBe(pieces.join(""));
          for (const line of found) {
            expect(line).not.toMatch(/^[）》]|[（《]$/);
            expect(line.match(/[（《]/g)?.length).toBe(line.match(/[）》]/g)?.length);
          }
        },
      ),
    );
  });
});
