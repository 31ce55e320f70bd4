import { describe, expect, it } from "vitest";
import { emit, styleXml } from "../../fixtures/docx-reader.js";
import { paragraph, style, tableFour } from "../../fixtures/docx-report.js";

describe("style", () => {
  it("takes line pitch and fonts from the document", async () => {
    const changed = {
      fonts: { ...style.fonts, body: "方正仿宋_GBK", latin: "方正仿宋_GBK" },
      linePitch: 560,
    };
    const { part } = await emit([paragraph("正文。")], { style: changed });
    expect(part("word/document.xml")).toContain('w:linePitch="560"');
    expect(styleXml(part("word/styles.xml"), "Normal")).toContain('w:line="560" w:lineRule="exact"');
    expect(part("word/styles.xml")).toContain(
      'w:ascii="方正仿宋_GBK" w:hAnsi="方正仿宋_GBK" w:eastAsia="方正仿宋_GBK"',
    );
  });

  it("refuses a table whose cells leave a hole", async () => {
    const table = tableFour();
    table.cells.pop();
    await expect(emit([{ type: "statutory", table }])).rejects.toThrow("no cell at row 3, column 14");
  });
});
