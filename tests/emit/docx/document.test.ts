import { beforeAll, describe, expect, it } from "vitest";
import { emitDocx } from "../../../src/emit/docx/document.js";
import { attribute, grid, type Read, read, styleOf, styleXml, textOf } from "../../fixtures/docx-reader.js";
import { report } from "../../fixtures/docx-report.js";

describe("a whole report", () => {
  let docx: Read;
  beforeAll(async () => {
    docx = await read(await emitDocx(report));
  });

  it("sets the page of GB/T 9704-2012 with a grid of 22 lines and 28 characters", () => {
    const section = /<w:sectPr>.*<\/w:sectPr>/s.exec(docx.part("word/document.xml"))![0];
    expect(section).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(section).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(section).toContain('w:footer="1403"');
    expect(section).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>');
  });

  it("numbers odd pages on the right and even pages on the left, one character in", () => {
    const [odd, even] = ["word/footer1.xml", "word/footer2.xml"].map(docx.part) as [string, string];
    expect([odd, even].map(textOf)).toEqual(["— 1 —", "— 2 —"]);
    for (const footer of [odd, even]) expect(footer).toContain("PAGE");
    expect(odd).toMatch(/<w:ind w:right="280"\/><w:jc w:val="right"\/>/);
    expect(even).toMatch(/<w:ind w:left="280"\/><w:jc w:val="left"\/>/);
    expect(docx.part("word/document.xml")).toMatch(/w:type="default" r:id="rId3".*w:type="even" r:id="rId4"/);
    expect(docx.part("word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
    expect(styleXml(docx.part("word/styles.xml"), "Footer")).toMatch(/宋体.*<w:sz w:val="28"\/>/s);
  });

  it("has one title over two lines", () => {
    const titles = docx.paragraphs.filter((xml) => styleOf(xml) === "Title");
    expect(titles).toHaveLength(1);
    expect(titles[0]).toMatch(/福建省科学技术厅<\/w:t>.*<w:br\/>.*2022年政府信息公开工作年度报告/s);
  });

  it("reads back as headings of four levels, with run-in headings as part of their paragraph", () => {
    const headings = [...docx.html.matchAll(/<h(\d)>(.*?)<\/h\1>/g)].map(
      ([, level, title]) => `${level} ${title}`,
    );
    expect(headings).toEqual(
      expect.arrayContaining([
        "1 一、总体情况",
        "2 （二）依申请公开方面",
        "3 1.健全制度",
        "4 （1）明确“第一责任人”",
      ]),
    );
    expect(headings.filter((heading) => heading.startsWith("1 "))).toHaveLength(6);
    const runIn = docx.paragraphs.find((xml) => textOf(xml).startsWith("（一）主动公开方面。一是"))!;
    expect(styleOf(runIn)).toBe("BodyText");
    const styled = [...runIn.matchAll(/<w:r><w:rPr><w:rStyle w:val="Heading2Char"\/>.*?<\/w:r>/gs)];
    expect(styled.map(([xml]) => textOf(xml)).join("")).toBe("（一）主动公开方面。");
    expect(docx.html).toContain("<strong>一是依法依规主动公开。</strong>主动公开政府信息共3544条。");
  });

  it("keeps links live, black and without a line, and ragged paragraphs left", () => {
    expect(docx.html).toContain('<a href="http://kjt.fujian.gov.cn/">http://kjt.fujian.gov.cn/</a>');
    expect(styleXml(docx.part("word/styles.xml"), "Hyperlink")).toMatch(/w:val="000000"\/><w:u w:val="none"/);
    const ragged = docx.paragraphs.find((xml) => xml.includes("<w:hyperlink"))!;
    expect(attribute(ragged, "jc", "val")).toBe("left");
  });

  it("prints list markers as text, nested lists two characters further in", () => {
    const items = docx.paragraphs.filter((xml) =>
      /^(1\.完善|——当面|2\.健全受理|——加强制度)/.test(textOf(xml)),
    );
    expect(items.map((xml) => [textOf(xml).slice(0, 4), attribute(xml, "ind", "left")])).toEqual([
      ["1.完善", undefined],
      ["——当面", "640"],
      ["2.健全", undefined],
      ["——加强", undefined],
    ]);
    expect(docx.part("word/document.xml")).not.toContain("<w:numPr>");
  });

  it("sets the quote in its own style with its line break", () => {
    const quotes = docx.paragraphs.filter((xml) => styleOf(xml) === "Quote");
    expect(quotes).toHaveLength(2);
    expect(quotes[0]).toContain("<w:br/>");
    const quote = styleXml(docx.part("word/styles.xml"), "Quote");
    expect(quote).toMatch(/w:left="632" w:right="632"/);
    expect(quote).toContain('w:eastAsia="楷体_GB2312"');
  });

  it("follows every table with a small paragraph", () => {
    const after = docx.part("word/document.xml").match(/<\/w:tbl>.{0,60}/g)!;
    expect(after).toHaveLength(5);
    for (const xml of after) expect(xml).toContain('<w:p><w:pPr><w:pStyle w:val="TableEnd"/>');
  });

  it("has every cell of the three tables in its place", () => {
    const two = grid(docx.html, 1);
    expect(two).toHaveLength(14);
    expect(two[3]).toEqual(["行政规范性文件", "13", "0", "90"]);
    expect(two[6]).toEqual(["行政许可", "11398889", "11398889", "11398889"]);
    expect(two[13]![1]).toBe("27.948692");
    const three = grid(docx.html, 2);
    expect(three).toHaveLength(28);
    expect(three.every((row) => row.length === 10)).toBe(true);
    expect(three[2]!.slice(3)).toEqual([
      "自然人",
      "商业企业",
      "科研机构",
      "社会公益组织",
      "法律服务机构",
      "其他",
      "总计",
    ]);
    expect(three[3]).toEqual([...Array(3).fill("一、本年新收政府信息公开申请数量"), ..."6100007"]);
    expect(three[6]!.slice(0, 3)).toEqual([
      "三、本年度办理结果",
      ...Array(2).fill("（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    ]);
    expect(three[14]!.slice(0, 3)).toEqual(["三、本年度办理结果", "（三）不予公开", "8.属于行政查询事项"]);
    expect(three[26]!.slice(0, 3)).toEqual(["三、本年度办理结果", "（七）总计", "（七）总计"]);
    expect(grid(docx.html, 3).map((row) => row.length)).toEqual([15, 15, 15, 15]);
  });

  it("writes the geometry that Word, WPS and LibreOffice agree on", () => {
    for (const [index, header] of [1, 2, 3, 3, 1].entries()) {
      const table = docx.tables[index]!;
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs)!;
      expect(table).toContain('<w:tblW w:type="dxa" w:w="8845"/>');
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
      expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual(rows.map((_, i) => i < header));
      for (const row of rows) {
        const widths = [...row.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"\/>/g)].map(([, width]) =>
          Number(width),
        );
        expect(widths).toHaveLength(row.match(/<w:tc>/g)!.length);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845);
      }
    }
  });

  it("gives statutory tables rows of 340, no margins beside numbers, notes in 楷体 and one page", () => {
    const three = docx.tables[2]!;
    expect(three.match(/<w:trHeight w:val="340" w:hRule="atLeast"\/>/g)).toHaveLength(28);
    expect(three).toMatch(
      /<w:tblCellMar>.*<w:left w:type="dxa" w:w="0"\/>.*<w:right w:type="dxa" w:w="0"\/>/,
    );
    expect(three.match(/<w:tcMar>/g)!.length).toBeLessThan(50);
    expect(three.match(/<w:rStyle w:val="TableNote"\/>/g)).toHaveLength(2);
    expect(three.match(/<w:vAlign w:val="center"\/>/g)).toHaveLength(three.match(/<w:tc>/g)!.length);
    const ids = new Set([...three.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id!));
    expect([...ids].sort()).toEqual(["FormFigure21", "FormLabel21"]);
    for (const id of ids) expect(styleXml(docx.part("word/styles.xml"), id)).toContain("<w:keepNext/>");
  });

  it("fits a picture into the text block, with its alternative text", () => {
    const drawing = /<w:drawing>.*?<\/w:drawing>/s.exec(docx.part("word/document.xml"))![0];
    expect(drawing).toContain('<wp:docPr id="1" name="图片 1" descr="“在线访谈”现场"/>');
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(drawing)!;
    expect(Number(width)).toBe(8845 * 635);
    expect(Number(height) / Number(width)).toBeCloseTo(500 / 1200, 3);
    expect(styleXml(docx.part("word/styles.xml"), "Picture")).toContain('w:lineRule="auto"');
  });

  it("begins each attachment on a new page and aligns the titles of 附件说明", () => {
    const labels = docx.paragraphs.filter((xml) => styleOf(xml) === "AttachmentLabel");
    expect(labels.map(textOf)).toEqual(["附件1", "附件2"]);
    expect(styleXml(docx.part("word/styles.xml"), "AttachmentLabel")).toContain("<w:pageBreakBefore/>");
    const entries = docx.paragraphs.filter((xml) => styleOf(xml) === "AttachmentList");
    expect(entries.map((xml) => textOf(xml).slice(0, 7))).toEqual(["附件：1.福建", "2.名词解释"]);
    expect(new Set(entries.map((xml) => attribute(xml, "ind", "left"))).size).toBe(1);
    expect(entries.map((xml) => attribute(xml, "spacing", "before"))).toEqual(["579", undefined]);
  });

  it("names every font outright and hints East Asian where scripts share a mark", () => {
    const styles = docx.part("word/styles.xml");
    expect(styles + docx.part("word/document.xml")).not.toMatch(/w:(ascii|hAnsi|eastAsia|cs)Theme=/);
    expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>');
    const runs = docx.part("word/document.xml").match(/<w:r>.*?<\/w:r>/gs)!;
    const marked = runs.filter((run) => /[“”…—]/.test(textOf(run)));
    expect(marked.length).toBeGreaterThan(5);
    for (const run of marked) expect(run).toContain('w:hint="eastAsia"');
  });

  it("carries title, creator, subject, language and the document's own date", () => {
    const core = docx.part("docProps/core.xml");
    expect(core).toContain("<dc:title>福建省科学技术厅2022年政府信息公开工作年度报告</dc:title>");
    expect(core).toContain("<dc:creator>福建省科学技术厅</dc:creator>");
    expect(core).toContain("<dc:subject>2022年政府信息公开工作年度报告</dc:subject>");
    expect(core).toContain("<dc:language>zh-CN</dc:language>");
    expect(core.match(/2023-01-18T00:00:00Z/g)).toHaveLength(2);
  });

  it("has no part, content type or relationship that nothing in it needs", () => {
    const names = [...docx.part("[Content_Types].xml").matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, name]) => name!,
    );
    for (const name of names) expect(docx.part(name).length).toBeGreaterThan(150);
    const kinds = [...docx.part("[Content_Types].xml").matchAll(/Extension="(\w+)"/g)].map(
      ([, kind]) => kind,
    );
    expect(kinds.sort()).toEqual(["png", "rels", "xml"]);
    expect(docx.part("word/_rels/document.xml.rels")).not.toMatch(/numbering|footnotes|endnotes/);
    expect(docx.part("docProps/app.xml")).toContain("<Company>福建省科学技术厅</Company>");
  });

  it("has a page number for readers that reckon no fields", () => {
    for (const [name, page] of [
      ["footer1", "1"],
      ["footer2", "2"],
    ])
      expect(docx.part(`word/${name}.xml`)).toMatch(
        new RegExp(
          `w:fldCharType="separate"/></w:r><w:r>.*?<w:t>${page}</w:t></w:r><w:r>.*?w:fldCharType="end"`,
          "s",
        ),
      );
  });

  it("names its tables and says how large they are; figures of the three are Chinese", () => {
    expect(docx.tables[1]).toContain(
      '<w:tblCaption w:val="主动公开政府信息情况"/><w:tblDescription w:val="14行4列的表格，前2行是表头"/>',
    );
    for (const table of docx.tables) expect(table).toContain("<w:tblDescription ");
    expect(styleXml(docx.part("word/styles.xml"), "FormFigure21")).toContain('<w:lang w:val="zh-CN"/>');
  });

  it("has no style that the document uses undefined", () => {
    const styles = docx.part("word/styles.xml");
    for (const name of ["document", "footer1", "footer2"]) {
      for (const [, id] of docx
        .part(`word/${name}.xml`)
        .matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)) {
        expect(styles).toContain(`w:styleId="${id}"`);
      }
    }
  });
});
