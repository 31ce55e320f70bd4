import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/compile.js";
import { importFile } from "../../../src/import/open.js";
import { readPage } from "../../../src/import/page.js";
import { pdfToHtml } from "../../../src/import/pdf/read-pdf.js";
import { readReportPage } from "../../../src/import/read-report.js";
import { drawnPdf, drawnReport } from "../../support/pdf.js";
import { randomReport, write } from "../../support/random-report.js";

async function read(bytes: Uint8Array): Promise<string> {
  const text = await pdfToHtml("年报.pdf", bytes);
  if (!text.ok) throw new Error("not read");
  return text.value.html;
}

describe("a .pdf as a page", () => {
  test("every figure of random reports, drawn with lines or boxes, its tables cut by page breaks", async () => {
    await fc.assert(
      fc.asyncProperty(
        randomReport(),
        fc.record({ boxes: fc.boolean(), repeatHead: fc.boolean(), rows: fc.integer({ min: 3, max: 40 }) }),
        async (report, drawing) => {
          const { document } = compile({
            name: "data.yaml",
            bytes: new TextEncoder().encode(write(report).text),
          });
          const [second, third, fourth] = document!.tables;
          const bytes = drawnReport(
            ["某省某厅", "2022年政府信息公开工作年度报告"],
            [
              {
                heading: "一、总体情况",
                text: "主动公开、依申请公开各项工作有序推进，没有发生责任追究的情形。",
              },
              { heading: "二、主动公开政府信息情况", table: second! },
              { heading: "三、收到和处理政府信息公开申请情况", table: third! },
              { heading: "四、政府信息公开行政复议、行政诉讼情况", table: fourth! },
              { heading: "五、存在的主要问题及改进情况", text: "公开的形式还不够丰富。" },
              { heading: "六、其他需要报告的事项", text: "没有收取信息处理费。" },
            ],
            drawing,
          );
          const page = readPage("年报.pdf", await read(bytes), true);
          if (!page.ok) throw new Error("not read");
          const { values } = readReportPage("年报.pdf", page.value, false).value;
          const found = (path: string) =>
            path
              .split(".")
              .reduce<unknown>((node, name) => (node as Record<string, unknown>)?.[name], values);
          for (const { path, value } of document!.data) {
            const parent = found(path.slice(0, path.lastIndexOf(".")));
            const own = parent === 0 ? 0 : found(path);
            const typed = typeof own === "object" ? (own as { value: unknown }).value : own;
            // Totals that hold are computed again; a class of no application is left out.
            if (path.endsWith(".total") || path.startsWith("applications.results.total")) {
              if (typed !== undefined) expect(String(typed), path).toBe(value);
            } else expect(String(typed ?? 0), path).toBe(value);
          }
        },
      ),
      { numRuns: 10, endOnFailure: true },
    );
  });

  test("lines are joined to paragraphs by indent and edge, over a page break too; page numbers are gone", async () => {
    const line = (y: number, indent: number, text: string) => ({ x: 70 + indent, y, size: 14, text });
    const full = "各项工作有序推进各项工作有序推进各项工作有序推进各项工作有";
    const html = await read(
      drawnPdf([
        {
          texts: [
            line(100, 28, full.slice(0, 28)),
            line(125, 0, `${full}序`),
            line(150, 0, "推进到底。"),
            line(175, 28, full.slice(0, 28)),
            { x: 280, y: 800, size: 9, text: "— 1 —" },
          ],
          lines: [],
        },
        { texts: [line(80, 0, "一年。"), { x: 280, y: 800, size: 9, text: "— 2 —" }], lines: [] },
      ]),
    );
    expect(html.split("\n")).toEqual([
      `<p data-page="1">\u3000\u3000${full.slice(0, 28)}${full}序推进到底。</p>`,
      `<p data-page="1">\u3000\u3000${full.slice(0, 28)}一年。</p>`,
    ]);
  });

  test("a struck-out number and the number of a note are told apart from the figure", async () => {
    const box = (x1: number, x2: number) => [
      { x1, y1: 100, x2, y2: 100 },
      { x1, y1: 130, x2, y2: 130 },
      { x1, y1: 100, x2: x1, y2: 130 },
      { x1: x2, y1: 100, x2, y2: 130 },
    ];
    const html = await read(
      drawnPdf([
        {
          texts: [
            { x: 75, y: 120, size: 12, text: "99" },
            { x: 87, y: 120, size: 12, text: "105" },
            { x: 205, y: 120, size: 12, text: "58" },
            { x: 217, y: 115, size: 7, text: "1" },
          ],
          lines: [...box(70, 200), ...box(200, 330), { x1: 74, y1: 116, x2: 88, y2: 116 }],
        },
      ]),
    );
    expect(html).toBe('<table><tr data-page="1"><td><s>99</s>105</td><td>58<sup>1</sup></td></tr></table>');
  });

  test.each([
    ["no .pdf at all", new TextEncoder().encode("%PDF-1.4\nnonsense"), "broken"],
    ["cut off in its middle", drawnPdf([{ texts: [], lines: [] }]).slice(0, 300), "broken"],
    [
      "pages without a character: scanned",
      drawnPdf([
        { texts: [], lines: [] },
        { texts: [], lines: [] },
      ]),
      "scanned",
    ],
  ])("%s", async (_, bytes, fault) => {
    const { ok, diagnostics } = await importFile({ name: "年报.pdf", bytes });
    expect({ ok, told: diagnostics.map(({ code, args }) => [code, args]) }).toEqual({
      ok: false,
      told: [["GR8001", { reason: fault }]],
    });
  });
});
