import { describe, expect, test } from "vitest";
import type { ReportDocument } from "../../../src/document.js";
import { emitXlsx } from "../../../src/emit/xlsx/workbook.js";
import { applications, proactiveDisclosure, xlsxDocument } from "../../fixtures/xlsx-document.js";
import { parts } from "../../fixtures/xlsx-reader.js";
import { sheetOf } from "../../fixtures/xlsx-sheets.js";

const TITLE = "福建省科学技术厅2022年政府信息公开工作年度报告";

/** Header and footer codes of a sheet, by element. */
async function headerFooter(document: ReportDocument, sheet = 1): Promise<Record<string, string>> {
  const xml = parts(await emitXlsx(document))[`xl/worksheets/sheet${sheet}.xml`]!;
  const inner = /<headerFooter differentOddEven="1">(.*?)<\/headerFooter>/s.exec(xml)![1]!;
  return Object.fromEntries(
    [...inner.matchAll(/<(\w+)>(.*?)<\/\1>/gs)].map(([, name, code]) => [
      name!,
      code!.replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
    ]),
  );
}

describe("header and footer", () => {
  test("title and part above, — 1 — below, odd pages right and even pages left", async () => {
    const document = xlsxDocument();
    document.blocks.push(
      { type: "heading", level: 1, number: "一、", title: [{ type: "text", text: "总体情况" }] },
      {
        type: "heading",
        level: 1,
        number: "二、",
        title: [{ type: "text", text: "主动公开政府信息情况" }],
      },
      { type: "paragraph", content: [{ type: "text", text: "情况如下。" }] },
      { type: "heading", level: 2, number: "（一）", title: [{ type: "text", text: "说明" }] },
      { type: "statutory", table: document.tables[0]! },
    );
    const header = `&C&10&"宋体,Regular"${TITLE}\n&6 \n&14&"黑体,Regular"二、主动公开政府信息情况`;
    expect(await headerFooter(document)).toEqual({
      oddHeader: header,
      evenHeader: header,
      oddFooter: '&R&14&"宋体,Regular"— &P —　',
      evenFooter: '&L&14&"宋体,Regular"　— &P —',
    });
    expect((await headerFooter(document, 4)).oddHeader).toMatch(/数据$/);
  });

  test("a table whose part has no heading goes by its name", async () => {
    expect((await headerFooter(xlsxDocument(), 2)).oddHeader).toMatch(/收到和处理申请情况$/);
  });

  test("every page of a draft says so", async () => {
    for (const sheet of [1, 2, 3, 4]) {
      const codes = await headerFooter(xlsxDocument(undefined, { draft: true }), sheet);
      for (const header of [codes.oddHeader, codes.evenHeader])
        expect(header).toMatch(/^&L&14&"黑体,Regular"草稿&C/);
    }
    expect((await headerFooter(xlsxDocument())).oddHeader).not.toContain("草稿");
  });

  test("a title too long for a header gives way to the part's heading", async () => {
    const { oddHeader } = await headerFooter(xlsxDocument(undefined, { title: "长".repeat(300) }));
    expect(oddHeader).toBe('&C&14&"黑体,Regular"主动公开政府信息情况');
  });
});

describe("typefaces of style.fonts", () => {
  const withFonts = (changes: Partial<ReportDocument["style"]["fonts"]>, tables = [applications()]) => {
    const document = xlsxDocument(tables);
    return { ...document, style: { ...document.style, fonts: { ...document.style.fonts, ...changes } } };
  };

  test("table sets every cell and Normal, heading2 the explanations, heading1 the page's heading", async () => {
    const document = withFonts({ table: "思源宋体", heading1: "思源黑体", heading2: "霞鹜文楷" });
    const files = parts(await emitXlsx(document));
    const used = [...files["xl/styles.xml"]!.matchAll(/<name val="(.*?)"/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(["思源宋体"]));
    expect(files["xl/sharedStrings.xml"]).toContain('<rFont val="霞鹜文楷"/>');
    const { oddHeader } = await headerFooter(document);
    expect(oddHeader).toContain('&"思源宋体,Regular"');
    expect(oddHeader).toContain('&"思源黑体,Regular"');
  });

  test("a name with the marks of XML and of header codes does no damage", async () => {
    const document = withFonts({ table: 'A&B"<,$&>' }, [proactiveDisclosure()]);
    const styles = parts(await emitXlsx(document))["xl/styles.xml"]!;
    expect(styles).toContain('<name val="A&amp;B&quot;&lt;,$&amp;&gt;"/>');
    expect((await headerFooter(document)).oddHeader).toMatch(/^&C&10&"A B &lt; \$ &gt;,Regular"福建省/);
  });
});

describe("printing", () => {
  test("each table fits one A4 page, wide ones lying, with print area and repeated head", async () => {
    const files = parts(await emitXlsx(xlsxDocument()));
    const page = (number: number) => /<pageSetup[^>]*>/.exec(files[`xl/worksheets/sheet${number}.xml`]!)![0];
    for (const number of [1, 2, 3])
      expect(page(number)).toMatch(/paperSize="9".*fitToWidth="1" fitToHeight="1"/);
    expect([1, 2, 3].map((number) => /orientation="(\w+)"/.exec(page(number))![1])).toEqual([
      "portrait",
      "portrait",
      "landscape",
    ]);
    expect(files["xl/worksheets/sheet2.xml"]).toContain('<printOptions horizontalCentered="1"/>');
    expect(files["xl/workbook.xml"]).toContain("&apos;收到和处理申请情况&apos;!$A$1:$J$29<");
    expect(files["xl/workbook.xml"]).toContain("&apos;收到和处理申请情况&apos;!$1:$3<");
  });

  test("a row is high enough for its longest label", async () => {
    const { xml } = await sheetOf(applications());
    const height = (row: number) => Number(new RegExp(`<row r="${row}" ht="([\\d.]+)"`).exec(xml)![1]);
    expect(height(4)).toBe(21);
    expect(height(24)).toBeGreaterThanOrEqual(3 * 14);
  });
});
