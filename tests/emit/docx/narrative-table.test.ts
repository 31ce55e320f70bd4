import { describe, expect, it } from "vitest";
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
    const { widths, landscape, size, margin } = narrativeTableShape({
      type: "table",
      align: cells.map(() => null),
      header: cells,
      rows: [],
    });
    expect(landscape).toBe(true);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(12756);
    // Two characters of the head stand beside each other in the narrowest column.
    expect((Math.min(...widths) - 2 * margin) / (size * 10)).toBeGreaterThanOrEqual(2);
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
