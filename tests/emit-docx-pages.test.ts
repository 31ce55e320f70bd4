import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Block, Heading, NarrativeTable, ReportDocument } from "../src/document.js";
import { narrativeTableShape } from "../src/emit/docx/narrative-table-shape.js";
import { fillingRowHeight, linesOnLastPage } from "../src/emit/docx/page-filling.js";
import { emitDocx } from "../src/emit/docx.js";
import { paragraph, pixel, report, tableThree, tableTwo, text } from "./fixtures/docx-report.js";

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
    [20, "本年数量", { landscape: true, size: 18 }],
    [24, "指标1", { landscape: true }],
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

  it("counts the lines of headings, run-in headings, lists and quotes", () => {
    const long = "公开".repeat(40);
    const counted = (...blocks: Block[]) => linesOnLastPage(blocks, 2, 579);
    expect(counted()).toBe(3);
    expect(counted(heading("题"), paragraph(long))).toBe(3 + 1 + 3);
    expect(counted({ ...heading("题。"), runIn: [text(long)] })).toBe(3 + 4);
    expect(
      counted({ type: "list", ordered: true, start: 1, items: [[paragraph(long)], [paragraph("是。")]] }),
    ).toBe(3 + 3 + 1);
    expect(counted({ type: "quote", blocks: [paragraph(long)] })).toBe(3 + 4);
    // The heading has no line left below it and moves.
    expect(counted(...Array.from({ length: 18 }, () => paragraph("是。")), heading("题"))).toBe(1);
    expect(counted(grid(3), paragraph("是。"))).toBeUndefined();
    expect(counted(grid(3), grid(30), paragraph("是。"))).toBe(1);
  });

  it("counts on nothing where a picture or table stands before", () => {
    const table = { height: 5000, rows: 14, rowHeight: 340 };
    // 54 % of the page leaves less than half of it, wherever the table begins.
    expect(fillingRowHeight(table, undefined, 579)).toBe(340 + Math.ceil((12756 * 0.54 - 5000) / 14));
    expect(fillingRowHeight(table, 5, 579)).toBe(340);
  });
});
