import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Block, Heading, NarrativeTable, ReportDocument } from "../../../src/document.js";
import { emitDocx } from "../../../src/emit/docx/document.js";
import { fillingSetting } from "../../../src/emit/docx/flow.js";
import { headLine } from "../../../src/emit/docx/head-lines.js";
import { BEGINS_NO_LINE } from "../../../src/emit/docx/line-rules.js";
import { narrativeTableShape } from "../../../src/emit/docx/narrative-table-shape.js";
import { heightOnLastPage } from "../../../src/emit/docx/page-estimate.js";
import { paragraph, pixel, report, tableThree, tableTwo, text } from "../../fixtures/docx-report.js";

async function parts(blocks: Block[], changes: Partial<ReportDocument> = {}) {
  const files = unzipSync(await emitDocx({ ...report, blocks, ...changes }));
  const part = (name: string) => strFromU8(files[name]!);
  return { names: Object.keys(files), part, body: part("word/document.xml") };
}

/** The sections of a document: orientation and text of each. */
function sections(body: string): { landscape: boolean; text: string }[] {
  // The last paragraph of a section holds its properties.
  return [...body.matchAll(/(.*?<w:sectPr[ >].*?<\/w:sectPr>.*?)(?:<\/w:p>|<\/w:body>)/gs)].map(
    ([, xml]) => ({
      landscape: xml!.includes('w:orient="landscape"'),
      text: [...xml!.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map((match) => match[1]).join(""),
    }),
  );
}

const heading = (title: string): Heading => ({
  type: "heading",
  level: 2,
  number: "（一）",
  title: [text(title)],
});
const grid = (columns: number, cell = "指标1"): NarrativeTable => ({
  type: "table",
  align: Array.from({ length: columns }, () => null),
  header: Array.from({ length: columns }, () => [text(cell)]),
  rows: [Array.from({ length: columns }, () => [text("12")])],
});

describe("a table that is too wide", () => {
  it("stands with its headings and caption on pages turned on their side, the text around it upright", async () => {
    const { body } = await parts([
      paragraph("前文。"),
      heading("宽表"),
      { ...grid(30), caption: [text("表名")] },
      paragraph("后文。"),
    ]);
    const [before, turned, after] = sections(body);
    expect(before).toMatchObject({ landscape: false, text: expect.stringMatching(/前文。$/) });
    expect(turned).toMatchObject({ landscape: true, text: expect.stringMatching(/^（一）宽表表名指标1/) });
    expect(after).toMatchObject({ landscape: false, text: "后文。" });
    expect(sections(body)).toHaveLength(3);
  });

  it("leaves the text of a run-in heading upright", async () => {
    const { body } = await parts([{ ...heading("平台。"), runIn: [text("见下表。")] }, grid(30)]);
    expect(sections(body)).toMatchObject([
      { landscape: false, text: expect.stringMatching(/平台。见下表。$/) },
      { landscape: true },
    ]);
  });

  it("shares its pages with the next one, and an attachment's head with its table", async () => {
    const { body } = await parts([
      paragraph("前文。"),
      grid(30),
      grid(22),
      { type: "attachment", label: "附件", title: [text("名单")] },
      grid(24),
    ]);
    expect(sections(body).map(({ landscape }) => landscape)).toEqual([false, true]);
  });

  it("numbers every section's pages in the same way", async () => {
    const { body, names, part } = await parts([paragraph("前文。"), grid(30), paragraph("后文。")]);
    const footers = names.filter((name) => /^word\/footer\d+\.xml$/.test(name));
    expect(footers).toHaveLength(6);
    for (const name of footers) expect(part(name)).toContain("PAGE");
    expect(body.match(/<w:footerReference /g)).toHaveLength(6);
    expect(body).not.toContain("<w:pgNumType w:start");
  });

  it.each([
    [5, "指标1", { landscape: false, size: 21 }],
    [10, "指标1", { landscape: false, size: 21 }],
    [12, "本年数量", { landscape: false, size: 21 }],
    [15, "本年数量", { landscape: false, size: 18 }],
    [20, "本年数量", { landscape: false, size: 18 }],
    [26, "本年数量", { landscape: true, size: 18 }],
    [26, "指标1", { landscape: true }],
  ])("%i columns of %s", (columns, cell, shape) => {
    expect(narrativeTableShape(grid(columns, cell))).toMatchObject(shape);
  });
});

describe("captions", () => {
  it("stand centred above a table and below a picture, on its page, marks in the Chinese font", async () => {
    const { body } = await parts([
      { ...grid(3), caption: [text("“三公”——情况")] },
      { type: "image", format: "png", data: pixel, width: 10, height: 10, alt: "图", caption: "图" },
    ]);
    const [, above] = /(<w:p>(?:(?!<w:p>).)*情况<\/w:t><\/w:r><\/w:p>)<w:tbl>/s.exec(body)!;
    expect(above).toContain('<w:pStyle w:val="Caption"/><w:keepNext/>');
    expect(above).toContain('w:ascii="宋体" w:hAnsi="宋体"');
    expect(body).toMatch(/<w:pStyle w:val="Picture"\/><w:keepNext\/>.*<w:pStyle w:val="Caption"\/>/s);
  });

  it("leave a picture that is too high or too wide inside the text block", async () => {
    const sizes = [
      [10, 3000],
      [3000, 10],
      [20000, 20000],
      [1, 20000],
    ].map(([width = 0, height = 0]): Block => {
      return {
        type: "image",
        format: "png",
        data: pixel,
        width,
        height,
        alt: "图",
        caption: "长".repeat(60),
      };
    });
    const { body } = await parts(sizes);
    const extents = [...body.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => [
      Number(x) / 635,
      Number(y) / 635,
    ]);
    expect(extents).toHaveLength(4);
    for (const [width, height] of extents) {
      expect(width).toBeGreaterThan(4);
      expect(height).toBeGreaterThan(4);
      expect(width).toBeLessThanOrEqual(8845);
      expect(height).toBeLessThanOrEqual(11339 - 2 * 360);
    }
  });
});

describe("a draft", () => {
  it("is marked on odd and even pages of every section, and nothing else of it changes", async () => {
    const blocks = [paragraph("前文。"), grid(30), paragraph("后文。")];
    const { body, names, part } = await parts(blocks, { draft: true });
    const headers = names.filter((name) => /^word\/header\d+\.xml$/.test(name));
    expect(headers).toHaveLength(6);
    for (const name of headers) expect(part(name)).toMatch(/<w:pStyle w:val="DraftMark"\/>.*>草稿</s);
    expect(body.match(/<w:headerReference /g)).toHaveLength(6);
    const final = await parts(blocks);
    expect(final.names.filter((name) => name.startsWith("word/header"))).toEqual([]);
    expect(body.replace(/<w:(?:header|footer)Reference [^>]*>/g, "")).toBe(
      final.body.replace(/<w:(?:header|footer)Reference [^>]*>/g, ""),
    );
  });
});

describe("a sealed 落款", () => {
  const indents = async (name: string) => {
    const { body } = await parts([
      paragraph("正文。"),
      { type: "signature", name, date: "2023年1月18日", seal: true },
    ]);
    const [, first, second] =
      /<w:pStyle w:val="Signature"\/>(.*?)<w:pStyle w:val="Date"\/>(.*?)<\/w:pPr>/s.exec(body)!;
    const left = (xml: string) => Number(/w:left="(\d+)"/.exec(xml)?.[1]);
    for (const each of [first!, second!]) expect(each).toContain('<w:jc w:val="center"/>');
    return { before: Number(/w:before="(\d+)"/.exec(first!)?.[1]), name: left(first!), date: left(second!) };
  };
  // 2023年1月18日: 3 ideographs, 7 digits, and a quarter at each of the 5 places where the script changes.
  const date = Math.ceil((3 + 3.5 + 1.25) * 314);

  it("has the date 4 characters from the right and the name centred above it, two blank lines below the text", async () => {
    const place = await indents("某省科学技术厅");
    expect(place.name).toBe(place.date);
    // Centred between this indent and the margin, the date ends 4 characters from it.
    expect((8845 - place.date - date) / 2).toBe(4 * 320);
    expect(place.before).toBe(2 * 579);
  });

  it("moves left as a whole where the name is too long for that", async () => {
    const place = await indents("内蒙古自治区锡林郭勒盟西乌珠穆沁旗人民政府");
    expect(place.name).toBe(place.date);
    expect(8845 - place.name).toBeGreaterThan(21 * 314);
  });
});

describe("the page before table 三", () => {
  const parts2 = (lines: number): Block[] => [
    heading("总体情况"),
    ...Array.from({ length: lines }, () => paragraph("公开。")),
    heading("主动公开"),
    { type: "statutory", table: tableTwo() },
    heading("申请"),
    { type: "statutory", table: tableThree(() => "0") },
  ];
  const rowHeights = async (lines: number) => {
    const { body } = await parts(parts2(lines), { titleLines: ["甲", "乙"] });
    return [...body.matchAll(/<w:trHeight w:val="(\d+)"/g)].map(([, height]) => Number(height));
  };

  it("is filled by taller rows of table 二 where it would be half empty, never by those of table 三", async () => {
    const atTop = await rowHeights(19);
    expect(Math.max(...atTop)).toBeGreaterThan(400);
    expect(Math.max(...atTop)).toBeLessThanOrEqual(567);
    expect(atTop.slice(-28)).toEqual(Array(28).fill(340));
    expect(new Set(await rowHeights(5))).toEqual(new Set([340]));
  });

  it("has table 二 on it, closer set where it would just not fit", async () => {
    // 3 lines of title, 2 of headings and 7 of text leave as much as the table needs, and nothing for a doubt.
    const heights = (await rowHeights(8)).slice(0, -28);
    expect(Math.max(...heights)).toBeLessThan(340);
    const { body } = await parts(parts2(9), { titleLines: ["甲", "乙"] });
    expect(body.slice(0, body.indexOf("（本列数据"))).toContain('<w:pStyle w:val="FormFigure18"/>');
    expect(body.slice(body.indexOf("（本列数据"))).toContain('<w:pStyle w:val="FormFigure21"/>');
  });

  it("is reckoned in lines of headings, run-in headings, lists and quotes", () => {
    const long = "公开".repeat(40);
    const counted = (...blocks: Block[]) =>
      heightOnLastPage(blocks, { titleLines: 2, linePitch: 579, keepNext: new Set() }) / 579;
    expect(counted()).toBe(3);
    expect(counted(heading("题"), paragraph(long))).toBe(3 + 1 + 3);
    expect(counted({ ...heading("题。"), runIn: [text(long)] })).toBe(3 + 4);
    expect(
      counted({ type: "list", ordered: true, start: 1, items: [[paragraph(long)], [paragraph("是。")]] }),
    ).toBe(3 + 3 + 1);
    expect(counted({ type: "quote", blocks: [paragraph(long)] })).toBe(3 + 4);
    // The heading has no line left below it and moves.
    expect(counted(...Array.from({ length: 18 }, () => paragraph("是。")), heading("题"))).toBe(1);
    expect(counted(grid(3), grid(30), paragraph("是。"))).toBe(1);
    // Where the script changes there is a quarter of an em, and no line begins with 》.
    expect(counted(paragraph(`${"公".repeat(20)}2022年第3季`))).toBe(3 + 2);
    expect(counted(paragraph(`${"公".repeat(26)}》`))).toBe(3 + 2);
  });

  it("is reckoned in the heights of tables and pictures, which begin a new one where they do not fit", () => {
    const used = (...blocks: Block[]) =>
      heightOnLastPage(blocks, { titleLines: 2, linePitch: 579, keepNext: new Set() });
    const picture = (height: number): Block => ({
      type: "image",
      format: "png",
      data: pixel,
      width: 10,
      height,
      alt: "图",
    });
    expect(used(picture(100))).toBeGreaterThan(3 * 579 + 1500);
    expect(used(picture(100))).toBeLessThan(3 * 579 + 1500 + 579);
    expect(used(picture(750))).toBeLessThan(12756 - 1000);
    const row = used(grid(3)) - used();
    expect(row).toBeGreaterThan(2 * 300);
    expect(row).toBeLessThan(2 * 400 + 200);
  });

  it("grows or shrinks table 二 only as far as it helps", () => {
    const usual = { size: 21, rowHeight: 340, height: 5600 };
    const closer = [{ size: 18, rowHeight: 274, height: 4700 }];
    const at = (used: number) => fillingSetting(usual, closer, 14, { used, doubt: 579 });
    expect(at(6000)).toEqual(usual);
    expect(at(1000).rowHeight).toBeGreaterThan(340);
    // Rows are as tall as there is room for.
    expect(at(12756 - 579 - 4700 - 280)).toMatchObject({ size: 18, rowHeight: 274 + 20 });
    expect(at(9000)).toMatchObject({ size: 21, rowHeight: 340 + Math.floor((12756 * 0.6 - 5600) / 14) });
  });
});

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

describe("a paragraph of lines", () => {
  const indent = async (block: Block) => {
    const { body } = await parts([block]);
    return /<w:ind [^>]*>/.exec(body.slice(body.indexOf("BodyText")))?.[0];
  };
  const lines = (...each: string[]): Block => ({
    type: "paragraph",
    content: each.flatMap((line, at) => [...(at > 0 ? [{ type: "break" as const }] : []), text(line)]),
  });

  it("has them all 2 characters from the left, as an address is written", async () => {
    const whole = '<w:ind w:left="640" w:firstLine="0" w:firstLineChars="0"/>';
    expect(await indent(lines("地址：解放路88号", "电话：0591-12345678"))).toBe(whole);
    expect(await indent({ ...lines("公".repeat(40), "网址：a"), ragged: true } as Block)).toBe(whole);
  });

  it("is an ordinary paragraph where a line goes on to the margin", async () => {
    expect(await indent(lines("公".repeat(40), "公开。"))).toBeUndefined();
    expect(await indent(lines("公开。"))).toBeUndefined();
  });
});

describe("a note below a statutory table", () => {
  it("stays on its page, at a smaller size of the table where it must be", async () => {
    const blocks = (note: string): Block[] => [
      heading("申请"),
      paragraph("公开。"),
      { type: "statutory", table: tableThree(() => "0") },
      paragraph(note),
      heading("五"),
    ];
    const { body } = await parts(blocks("注。"));
    expect(body).toMatch(/<w:pStyle w:val="TableEnd"\/><w:keepNext\/>/);
    const loose = await parts(blocks("注".repeat(28 * 12)));
    expect(loose.body).not.toMatch(/<w:pStyle w:val="TableEnd"\/><w:keepNext\/>/);
  });
});

describe("the title of an attachment", () => {
  it.each([
    [
      "江滨市住房和城乡建设局2022年主动公开基本目录汇总",
      ["江滨市住房和城乡建设局", "2022年主动公开基本目录汇总"],
    ],
    ["名单", ["名单"]],
    // In three lines by sense, in two without.
    [`江滨市教育局${"目".repeat(32)}`, [`江滨市教育局${"目".repeat(32)}`]],
  ])("%s", async (title, lines) => {
    const { body } = await parts([{ type: "attachment", label: "附件", title: [text(title)] }]);
    const [, xml] = /<w:pStyle w:val="AttachmentTitle"\/>(.*?)<\/w:p>/s.exec(body)!;
    expect(xml!.split("<w:br/>").map((part) => /<w:t[^>]*>([^<]*)/.exec(part)![1])).toEqual(lines);
  });
});
