import { describe, expect, test } from "vitest";
import { gridLines, gridTexts, htmlOfPdf } from "../../support/pdf-html.js";

const XS = [70, 200, 300, 400];
const YS = [100, 130, 160, 190];
const ROWS = [
  ["信息内容", "本年制发件数", "本年废止件数"],
  ["规章", "0", "12"],
  ["行政规范性文件", "34", "5"],
];
const TABLE = ROWS.map(
  (row) => `<tr data-page="1">${row.map((text) => `<td>${text}</td>`).join("")}</tr>`,
).join("");
const texts = gridTexts(XS, YS, ROWS);

describe("tables are found however their lines are drawn", () => {
  test("open at both sides", async () => {
    const lines = gridLines(XS, YS).filter(({ x1, x2 }) => x1 !== x2 || (x1 !== 70 && x1 !== 400));
    expect(await htmlOfPdf([{ texts, lines }])).toBe(`<table>${TABLE}</table>`);
  });

  test("of dots", async () => {
    const boxes = gridLines(XS, YS).flatMap(({ x1, y1, x2, y2 }) =>
      Array.from({ length: Math.round(Math.max(x2 - x1, y2 - y1) / 2) }, (_, at) => ({
        x: x1 === x2 ? x1 : x1 + at * 2,
        y: y1 === y2 ? y1 : y1 + at * 2,
        width: 1,
        height: 1,
      })),
    );
    expect(await htmlOfPdf([{ texts, lines: [], boxes }])).toBe(`<table>${TABLE}</table>`);
  });

  test("not at all, but each cell has a ground of its own on that of the page", async () => {
    const boxes = YS.slice(1).flatMap((bottom, row) =>
      XS.slice(1).map((right, column) => ({
        x: XS[column]! + 0.5,
        y: YS[row]! + 0.5,
        width: right - XS[column]! - 1,
        height: bottom - YS[row]! - 1,
      })),
    );
    const page = { x: 0, y: 0, width: 595, height: 842 };
    expect(await htmlOfPdf([{ texts, lines: [], boxes: [page, ...boxes] }])).toBe(`<table>${TABLE}</table>`);
  });

  test("words on a coloured ground are no table", async () => {
    const boxes = [
      { x: 70, y: 90, width: 60, height: 16 },
      { x: 130, y: 90, width: 60, height: 16 },
    ];
    const html = await htmlOfPdf([
      { texts: [{ x: 72, y: 102, size: 12, text: "重要的事项" }], lines: [], boxes },
    ]);
    expect(html).not.toContain("<table");
  });

  test("lines of text on grounds of their own, as some word processors print white paragraphs, are no table", async () => {
    const lines = [
      "根据有关规定，现公布",
      "《某市人民政府办公室",
      "政府信息公开工作年度",
      "报告》。本报告由总体",
      "情况等部分组成，统计",
      "期限为全年。如有疑问",
      "请与本机关联系。地址",
      "在某市某区某路一号。",
    ];
    const boxes = lines.map((_, row) => ({ x: 74, y: 100 + row * 28, width: 444, height: 28 }));
    const texts = lines.map((text, row) => ({ x: 80, y: 118 + row * 28, size: 16, text }));
    expect(await htmlOfPdf([{ texts, lines: [], boxes }])).not.toContain("<table");
  });
});
