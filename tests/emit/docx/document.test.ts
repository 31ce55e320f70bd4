import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Block, ReportDocument } from "../../../src/document.js";
import { emitDocx } from "../../../src/emit/docx/document.js";
import { narrativeTableShape } from "../../../src/emit/docx/narrative-table-shape.js";
import {
  interviews,
  paragraph,
  pixel,
  report,
  style,
  tableFour,
  tableThree,
  tableTwo,
  text,
} from "../../fixtures/docx-report.js";

interface Read {
  html: string;
  /** Text of a part of the package. */
  part(name: string): string;
  /** The paragraphs of the body outside tables, each as its XML. */
  paragraphs: string[];
  /** The tables of the body, each as its XML. */
  tables: string[];
}

async function read(bytes: Uint8Array): Promise<Read> {
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name]!);
  const body = part("word/document.xml");
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return {
    html: value,
    part,
    tables: body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [],
    paragraphs: body.replace(/<w:tbl>.*?<\/w:tbl>/gs, "").match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [],
  };
}

const emit = async (blocks: Block[], changes: Partial<ReportDocument> = {}): Promise<Read> =>
  read(await emitDocx({ ...report, blocks, ...changes }));

const textOf = (xml: string): string =>
  unescaped([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(""));
const unescaped = (xml: string): string =>
  xml
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
const styleOf = (xml: string): string | undefined => /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1];
const attribute = (xml: string, tag: string, name: string): string | undefined =>
  new RegExp(`<w:${tag}(?: [^>]*)? w:${name}="([^"]*)"`).exec(xml)?.[1];
const styleXml = (styles: string, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "s").exec(styles)![0];

/** A table as mammoth reads it: the text at every place of the grid, spans resolved. */
function grid(html: string, index: number): string[][] {
  const table = html.match(/<table>.*?<\/table>/gs)![index]!;
  const rows: string[][] = (table.match(/<tr>/g) ?? []).map(() => []);
  for (const [r, row] of table.split("<tr>").slice(1).entries()) {
    let column = 0;
    for (const [, attributes, content] of row.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/gs)) {
      while (rows[r]![column] !== undefined) column += 1;
      const span = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(attributes!)?.[1] ?? 1);
      for (let down = 0; down < span("rowspan"); down += 1) {
        for (let right = 0; right < span("colspan"); right += 1) {
          rows[r + down]![column + right] = content!.replace(/<[^>]*>/g, "");
        }
      }
    }
  }
  return rows;
}

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
    for (const footer of [odd, even]) {
      expect(textOf(footer)).toBe("—  —");
      expect(footer).toContain("PAGE");
    }
    expect(odd).toMatch(/<w:ind w:right="280"\/><w:jc w:val="right"\/>/);
    expect(even).toMatch(/<w:ind w:left="280"\/><w:jc w:val="left"\/>/);
    expect(docx.part("word/document.xml")).toMatch(/w:type="default" r:id="rId6".*w:type="even" r:id="rId7"/);
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
    for (const [index, header] of [1, 0, 3, 3, 1].entries()) {
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
    expect(drawing).toContain('<wp:docPr id="1" name="图片" descr="“在线访谈”现场"');
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

  it("has no style that the document uses undefined", () => {
    const styles = docx.part("word/styles.xml");
    for (const name of ["document", "footer1", "footer2", "footnotes", "endnotes"]) {
      for (const [, id] of docx
        .part(`word/${name}.xml`)
        .matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)) {
        expect(styles).toContain(`w:styleId="${id}"`);
      }
    }
  });
});

describe("the signature", () => {
  const starts = async (name: string, date: string): Promise<number[]> => {
    const { paragraphs } = await emit([paragraph("正文。"), { type: "signature", name, date }]);
    return paragraphs.slice(-2).map((xml) => Number(attribute(xml, "ind", "left")));
  };

  it("ends a long name 2 characters from the right and starts the date 2 characters after the name", async () => {
    const [name, date] = await starts("福建省人民政府办公厅", "2023年1月18日");
    expect(name).toBe(8845 - 640 - 10 * 314);
    expect(date).toBe(name! + 640);
  });

  it("breaks a name longer than a line by sense, its longest line 2 characters from the right", async () => {
    const [name] = await starts(
      "新疆维吾尔自治区巴音郭楞蒙古自治州和静县巴音布鲁克景区管理委员会办公室",
      "2023年1月18日",
    );
    // 新疆维吾尔自治区巴音郭楞蒙古自治州 and 和静县巴音布鲁克景区管理委员会办公室.
    expect(name).toBe(8845 - 640 - 18 * 314);
  });

  it("ends a date longer than the name 2 characters from the right and moves the name left", async () => {
    const [name, date] = await starts("财政局", "2023年1月18日");
    // 3 ideographs, 7 digits, and a quarter at each of the 5 places where the script changes.
    expect(date).toBe(8845 - 640 - Math.ceil((3 + 3.5 + 1.25) * 314));
    expect(name).toBe(date! - 640);
  });
});

describe("the size of a statutory table", () => {
  const threeWith = (digits: number): Block => ({
    type: "statutory",
    table: tableThree((row, column) => (row === 0 && column === 0 ? "8".repeat(digits) : "0")),
  });

  it.each([
    [4, 21],
    [5, 18],
    [7, 15],
    [8, 13],
    [9, 12],
    [12, 9],
  ])("holds %i digits at %i half-points", async (digits, half) => {
    const { tables, part } = await emit([paragraph("表如下。"), threeWith(digits)]);
    expect(tables[0]).toContain(`StatutoryFigure${half}`);
    expect(styleXml(part("word/styles.xml"), `StatutoryFigure${half}`)).toContain(`<w:sz w:val="${half}"/>`);
  });

  it("steps down to 9 pt for a sentence above that would not fit the page, and keeps it with the table", async () => {
    const heading: Block = { type: "heading", level: 1, number: "三、", title: [text("申请情况")] };
    const long = await emit([heading, paragraph("政".repeat(40)), threeWith(1)]);
    expect(long.tables[0]).toContain("FormFigure18");
    expect(long.paragraphs.find((xml) => textOf(xml).startsWith("政政"))).toContain("<w:keepNext/>");
    const without = await emit([heading, threeWith(1)]);
    expect(without.tables[0]).toContain("FormFigure21");
  });

  it("measures the number and lets its remark wrap", async () => {
    const table = tableTwo();
    const cell = table.cells.find(({ figure }) => figure?.value === "13")!;
    cell.figure!.remark = "含自然失效29件";
    cell.runs = [{ text: "13（含自然失效29件）" }];
    const { tables, html } = await emit([paragraph("表如下。"), { type: "statutory", table }]);
    expect(tables[0]).toContain("FormFigure21");
    expect(grid(html, 0)[3]![1]).toBe("13（含自然失效29件）");
  });
});

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

describe("marks that Latin and Chinese text share", () => {
  it("names the Chinese font where LibreOffice would take the Latin one", async () => {
    const { paragraphs } = await emit([paragraph("“福建”公开“H5”图解，AI……")]);
    const forced = [...paragraphs.at(-1)!.matchAll(/<w:r><w:rPr><w:rFonts ([^>]*)\/>.*?<\/w:r>/gs)]
      .filter(
        ([, fonts]) => fonts!.includes('w:ascii="仿宋_GB2312"') && fonts!.includes('w:hAnsi="仿宋_GB2312"'),
      )
      .map(([xml]) => textOf(xml));
    expect(forced).toEqual(["“", "”", "……"]);
    expect(textOf(paragraphs.at(-1)!)).toBe("“福建”公开“H5”图解，AI……");
  });
});

describe("the same document", () => {
  it("gives the same bytes again, after another document and on another day", async () => {
    const first = await emitDocx(report);
    await emitDocx({
      ...report,
      blocks: [...report.blocks, ...report.blocks].filter(({ type }) => type !== "signature"),
    });
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
    const again = await emitDocx(report).finally(() => vi.useRealTimers());
    expect(Buffer.compare(first, again)).toBe(0);
  });

  it("never has a cell of a report in other fonts", async () => {
    const table = tableFour();
    table.cells[0]!.runs = [{ text: "“结果”" }];
    const inFont = async (font: string) => {
      const changed = { style: { ...style, fonts: { ...style.fonts, table: font } } };
      return (await emit([{ type: "statutory", table }], changed)).part("word/document.xml");
    };
    const [first, other, again] = [await inFont("宋体"), await inFont("新宋体"), await inFont("宋体")];
    expect(other).toContain('w:ascii="新宋体"');
    expect(other).toBe(first.replaceAll('"宋体"', '"新宋体"'));
    expect(again).toBe(first);
  });

  it("numbers links and pictures through, each once", async () => {
    const link: Block = paragraph({ type: "link", url: "https://a.gov.cn/", text: "甲" });
    const other: Block = paragraph({ type: "link", url: "https://b.gov.cn/", text: "乙" });
    const image: Block = { type: "image", format: "png", data: pixel, width: 10, height: 10, alt: "图" };
    const { part, html } = await emit([link, image, other, image]);
    expect(part("word/document.xml").match(/<wp:docPr id="\d+"/g)).toEqual([
      '<wp:docPr id="1"',
      '<wp:docPr id="2"',
    ]);
    expect(part("word/document.xml").match(/r:id="rIdLink\d"/g)).toEqual([
      'r:id="rIdLink1"',
      'r:id="rIdLink2"',
    ]);
    expect(html).toContain('<a href="https://a.gov.cn/">甲</a>');
    expect(html).toContain('<a href="https://b.gov.cn/">乙</a>');
  });
});

describe("text of the data", () => {
  const hostile = '{ MERGEFIELD x } <w:p> &amp; "q" \'<script>\' ]]> r:id="rId9" $& $1';

  it("is never a field, markup or an id", async () => {
    const { paragraphs, part, html } = await emit(
      [
        paragraph(hostile),
        { type: "heading", level: 1, number: "一、", title: [text(hostile)] },
        { type: "table", align: [null], header: [[text(hostile)]], rows: [] },
        { type: "image", format: "png", data: pixel, width: 1, height: 1, alt: hostile },
      ],
      { title: hostile, titleLines: [hostile], creator: hostile, subject: hostile },
    );
    // Title, paragraph and heading.
    expect(paragraphs.slice(0, 3).map(textOf)).toEqual([hostile, hostile, `一、${hostile}`]);
    const read = [...html.matchAll(/<(?:p|h1)>(.*?)<\/(?:p|h1)>/g)].map(([, content]) => unescaped(content!));
    expect(read).toEqual(expect.arrayContaining([hostile, `一、${hostile}`]));
    expect(part("word/document.xml")).not.toMatch(/instrText|fldSimple|<script/);
    expect(unescaped(part("docProps/core.xml"))).toContain(`<dc:title>${hostile}</dc:title>`);
  });

  it("loses only what XML cannot hold, and font names are escaped", async () => {
    const { paragraphs, part } = await emit([paragraph("甲\u0001乙\ufffe丙\ud800丁𠮷")], {
      style: { ...style, fonts: { ...style.fonts, body: '仿宋"<&' } },
    });
    expect(textOf(paragraphs.at(-1)!)).toBe("甲乙丙丁𠮷");
    expect(part("word/styles.xml")).toContain('w:eastAsia="仿宋&quot;&lt;&amp;"');
  });

  it("makes no link of an address that is none", async () => {
    const { html } = await emit([paragraph({ type: "link", url: "http://[", text: "网站" })]);
    expect(html).toContain("<p>网站</p>");
    expect(html).not.toContain("<a ");
  });
});

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
