import { describe, expect, it, vi } from "vitest";
import type { Block } from "../../../src/document.js";
import { emitDocx } from "../../../src/emit/docx/document.js";
import { emit } from "../../fixtures/docx-reader.js";
import { paragraph, pixel, report, style, tableFour } from "../../fixtures/docx-report.js";

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
