import { describe, expect, it } from "vitest";
import type { NarrativeTable } from "../../../src/document.js";
import { narrativeTableShape } from "../../../src/emit/docx/narrative-table-shape.js";
import { emit } from "../../fixtures/docx-reader.js";
import { interviews, text } from "../../fixtures/docx-report.js";

describe("a narrative table", () => {
  it("gives short columns their width and the rest to the long one", () => {
    const { size, widths } = narrativeTableShape(interviews);
    expect(size).toBe(21);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845);
    expect(Math.max(...widths)).toBe(widths[2]);
    // 2022年10月31日: 4 + 2 + 2 digits, 3 ideographs and the spaces between the scripts, in 10.5 pt.
    expect(widths[3]).toBeGreaterThan((4 + 3 + 5 * 0.25) * 210 + 160);
  });

  it("leaves neither the header row with one row below it nor the last row alone on a page", async () => {
    const { tables } = await emit([interviews]);
    const rows = tables[0]!.match(/<w:tr>.*?<\/w:tr>/gs)!;
    const kept = rows.flatMap((row, index) => (row.includes("<w:keepNext/>") ? [index] : []));
    expect(kept).toEqual([0, 1, 10]);
  });

  it("keeps within the text block whatever the number of columns", () => {
    const cells = Array.from({ length: 40 }, (_, i) => [text(`很长的列名${i}`)]);
    const { widths, landscape, size, margins } = narrativeTableShape({
      type: "table",
      align: cells.map(() => null),
      header: cells,
      rows: [],
    });
    expect(landscape).toBe(true);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(12756);
    // Two characters of the head stand beside each other in the narrowest column.
    expect((Math.min(...widths) - 2 * Math.max(...margins)) / (size * 10)).toBeGreaterThanOrEqual(2);
  });

  it("goes down in size where many columns need it, and holds links, breaks and bold text", async () => {
    const cells = Array.from({ length: 14 }, (_, i) => [text(`第${i}列数量`)]);
    const wide = { type: "table", align: cells.map(() => null), header: cells, rows: [cells] } as const;
    expect(narrativeTableShape({ ...wide, align: [...wide.align], rows: [...wide.rows] }).size).toBeLessThan(
      21,
    );
    const { html } = await emit([
      {
        type: "table",
        align: ["left", "right"],
        header: [[text("名称")], [text("网址")]],
        rows: [
          [
            [{ type: "text", text: "甲", strong: true }, { type: "break" }, text("乙")],
            [{ type: "link", url: "https://例子.中国/路?a=1&b=“2”", text: "网站" }],
          ],
        ],
      },
    ]);
    expect(html).toContain("<strong>甲</strong><br />乙");
    expect(html).toContain('<a href="https://%E4%BE%8B');
  });
});

describe("a table with sentences in its cells", () => {
  const sentence = (length: number) => text(`${"坚持公开为常态".repeat(200).slice(0, length)}。`);
  const ledger = (rows: number, lengths: number[]): NarrativeTable => ({
    type: "table",
    align: [null, null, ...lengths.map(() => null)],
    header: [text("序号"), ...lengths.map((_, at) => text(`内容${at}`)), text("时限")].map((each) => [each]),
    rows: Array.from({ length: rows }, (_, at) => [
      [text(String(at + 1))],
      ...lengths.map((length) => [sentence(length)]),
      [text("长期")],
    ]),
  });

  it("stands upright where its rows are read at a glance, and in 9 pt before it is turned", () => {
    expect(narrativeTableShape(ledger(8, [60, 90]))).toMatchObject({ landscape: false, size: 21 });
    expect(narrativeTableShape(ledger(8, [130, 170]))).toMatchObject({ landscape: false, size: 18 });
  });

  it("is turned where its rows are long and there are pages of them", () => {
    expect(narrativeTableShape(ledger(22, [150, 130, 200])).landscape).toBe(true);
    expect(narrativeTableShape(ledger(2, [150, 130, 200])).landscape).toBe(false);
  });

  it("has margins beside sentences, and no column of fewer than five characters of them", () => {
    const { widths, margins, size } = narrativeTableShape(ledger(10, [20, 40, 150, 90, 30, 25]));
    for (const index of [1, 2, 3, 4, 5, 6]) {
      expect(margins[index]).toBeGreaterThanOrEqual(40);
      expect((widths[index]! - 2 * margins[index]!) / (size * 10)).toBeGreaterThanOrEqual(5);
    }
  });

  it("may have a row divided that is a third of a page, and no other", async () => {
    const { tables } = await emit([ledger(3, [30, 900]), ledger(3, [30, 60])]);
    const divided = tables.map((table) =>
      table.match(/<w:tr>.*?<\/w:tr>/gs)!.map((row) => !row.includes("<w:cantSplit/>")),
    );
    expect(divided).toEqual([
      [false, true, true, true],
      [false, false, false, false],
    ]);
  });
});

describe("contacts in cells", () => {
  const contacts = (address: string): NarrativeTable => ({
    type: "table",
    align: [null, null, null],
    header: [[text("受理机构")], [text("电话")], [text("网址")]],
    rows: [
      [
        [text("江滨市学生资助管理中心（江滨市教育会计核算中心）办公室")],
        [text("0591—87881144")],
        [text(address)],
      ],
    ],
  });

  it("widen their column where there is room", () => {
    const address = "https://jyj.jiangbin.gov.cn/zwgk/ysqgk/";
    const { widths, margins, size } = narrativeTableShape(contacts(address));
    expect((widths[2]! - 2 * margins[2]!) / (size * 10)).toBeGreaterThan(address.length / 2);
    expect((widths[1]! - 2 * margins[1]!) / (size * 10)).toBeGreaterThan(7);
  });

  it("are whole also where their dash has a font of its own", async () => {
    const { tables } = await emit([contacts("无")], {}, "libreOffice");
    expect(tables[0]).toMatch(/0591\u2060<.*>—<.*>\u206087881144/s);
  });
});
