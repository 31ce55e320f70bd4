import { describe, expect, test } from "vitest";
import { gridLines, gridTexts, htmlOfPdf } from "../../support/pdf-html.js";

const XS = [70, 250, 320, 400];
const HEAD = ["信息内容", "本年制发件数", "本年废止件数"];

function page(rows: readonly (readonly string[])[]) {
  const ys = Array.from({ length: rows.length + 1 }, (_, at) => 100 + at * 30);
  return { texts: gridTexts(XS, ys, rows), lines: gridLines(XS, ys) };
}

const lastRow = (html: string) => html.slice(html.lastIndexOf("<tr"));

describe("a row that a page break cuts in two", () => {
  test("a number over two lines is one number", async () => {
    const html = await htmlOfPdf([page([HEAD, ["规章", "135", "12"]]), page([["", "9", ""]])]);
    expect(lastRow(html)).toBe('<tr data-page="1"><td>规章</td><td>1359</td><td>12</td></tr></table>');
  });

  test("so it is beside the rest of a label", async () => {
    const html = await htmlOfPdf([
      page([HEAD, ["5.要求行政", "29", "0"]]),
      page([["机关确认或重新出具已获取信息", "6", ""]]),
    ]);
    expect(lastRow(html)).toContain("<td>296</td><td>0</td>");
  });

  test("a row with a label of its own, and figures under heads, are not", async () => {
    const labelled = await htmlOfPdf([page([HEAD, ["行政处罚", "5", "1"]]), page([["行政强制", "6", "2"]])]);
    expect(lastRow(labelled)).toContain("<td>行政强制</td><td>6</td><td>2</td>");
    const under = await htmlOfPdf([page([["结果维持", "结果纠正", "总计"]]), page([["1", "2", "3"]])]);
    expect(lastRow(under)).toContain('<tr data-page="2"><td>1</td><td>2</td><td>3</td></tr>');
  });
});
