import { describe, expect, test } from "vitest";
import { gridLines, gridTexts, htmlOfPdf } from "../../support/pdf-html.js";

const XS = [70, 200, 230, 260];
const YS = [100, 130, 160];

describe("a number that runs over the edge of its cell", () => {
  test("is not parted between two cells: neither is read", async () => {
    const html = await htmlOfPdf([
      {
        texts: gridTexts(XS, YS, [
          ["行政许可", "12345678", ""],
          ["行政处罚", "12", "34"],
        ]),
        lines: gridLines(XS, YS),
      },
    ]);
    expect(html).toContain('<tr data-page="1"><td>行政许可</td><td>123456…</td><td>78…</td></tr>');
    expect(html).toContain("<td>行政处罚</td><td>12</td><td>34</td>");
  });

  test("beyond the table its digits are no text of their own", async () => {
    const html = await htmlOfPdf([
      {
        texts: gridTexts(XS, YS, [
          ["行政许可", "1", "12345678"],
          ["行政处罚", "1", "2"],
        ]),
        lines: gridLines(XS, YS),
      },
    ]);
    expect(html).toContain("<td>123456…</td>");
    expect(html).not.toContain("<p");
  });

  test("beyond the edge of the paper nothing is read", async () => {
    const html = await htmlOfPdf([
      {
        texts: [
          { x: 580, y: 120, size: 12, text: "边外的字不可见" },
          { x: 70, y: 300, size: 12, text: "正文。" },
        ],
        lines: [],
      },
    ]);
    expect(html).not.toContain("可见");
    expect(html).toContain("正文。");
  });
});

test("digits of a watermark that runs through a cell are none of its figure", async () => {
  const texts = gridTexts(XS, YS, [
    ["行政许可", "5", "1"],
    ["行政处罚", "1", "2"],
  ]);
  const html = await htmlOfPdf([
    { texts: [...texts, { x: 208, y: 125, size: 20, text: "23" }], lines: gridLines(XS, YS) },
  ]);
  expect(html).toMatch(/<td>行政许可<\/td><td>[^<]*…<\/td><td>1<\/td>/);
});
