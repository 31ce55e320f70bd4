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

describe("the styles that an editor finds", () => {
  const styles = async () => (await emit([paragraph("正文。")])).part("word/styles.xml");

  it("are those that a report is written with, and none of Word's own", async () => {
    const xml = await styles();
    const shown = xml.match(/<w:style (?:(?!<\/w:style>).)*<w:qFormat\/>/gs)!;
    expect(shown.map((each) => /<w:name w:val="([^"]*)"/.exec(each)![1])).toEqual([
      "Normal",
      "Body Text",
      "Title",
      "heading 1",
      "heading 2",
      "heading 3",
      "heading 4",
      "Quote",
      "附件标题",
      "caption",
      "表格文字",
    ]);
    expect(xml).toContain('w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0"');
  });

  it("of the report's own have Chinese names", async () => {
    const own = [...(await styles()).matchAll(/w:customStyle="1" w:styleId="\w+"><w:name w:val="([^"]*)"/g)];
    expect(own.length).toBeGreaterThan(8);
    for (const [, name] of own) expect(name).toMatch(/^\p{Script=Han}/u);
  });

  it("rule a table that is new, with room beside its text", async () => {
    const xml = await styles();
    expect(styleXml(xml, "TableGrid").match(/w:val="single"/g)).toHaveLength(6);
    expect(styleXml(xml, "TableNormal")).toContain(
      '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>',
    );
  });
});
