import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importFile } from "../../../src/import/open.js";
import { pdfToHtml } from "../../../src/import/pdf/read-pdf.js";
import { drawnOf, figuresRead } from "../../support/drawn-report.js";
import { drawnPdf } from "../../support/pdf.js";
import { randomReport } from "../../support/random-report.js";

async function read(bytes: Uint8Array): Promise<string> {
  const text = await pdfToHtml("年报.pdf", bytes);
  if (!text.ok) throw new Error("not read");
  return text.value.html;
}

/** A .pdf that says to have so many pages, and has others. */
function sayingPages(said: number, pages: number): Uint8Array {
  const page = { texts: [{ x: 70, y: 100, size: 14, text: "年度报告" }], lines: [] };
  const pdf = Buffer.from(drawnPdf(Array.from({ length: pages }, () => page))).toString("latin1");
  return Buffer.from(pdf.replace(`/Count ${pages}`, `/Count ${said}`), "latin1");
}

describe("a .pdf as a page", () => {
  test("every figure of random reports, drawn with lines or boxes, its tables cut by page breaks", async () => {
    await fc.assert(
      fc.asyncProperty(
        randomReport(),
        fc.record({ boxes: fc.boolean(), repeatHead: fc.boolean(), rows: fc.integer({ min: 3, max: 40 }) }),
        async (report, drawing) => {
          const { document, bytes } = drawnOf(report, drawing);
          for (const { path, published, read } of await figuresRead(bytes, document))
            expect(read, path).toBe(published);
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
    ["no .pdf at all", new TextEncoder().encode("%PDF-1.4\nnonsense"), "brokenPdf"],
    ["cut off in its middle", drawnPdf([{ texts: [], lines: [] }]).slice(0, 300), "brokenPdf"],
    [
      "pages without a character or a picture: blank",
      drawnPdf([
        { texts: [], lines: [] },
        { texts: [], lines: [] },
      ]),
      "blank",
    ],
    ["with more pages than it says", sayingPages(1, 2), "brokenPdf"],
    ["with more pages than it says, of several", sayingPages(2, 3), "brokenPdf"],
    ["no page at all: blank", drawnPdf([]), "blank"],
  ])("%s", async (_, bytes, fault) => {
    const { ok, diagnostics } = await importFile({ name: "年报.pdf", bytes });
    expect({ ok, told: diagnostics.map(({ code, args }) => [code, args]) }).toEqual({
      ok: false,
      told: [["GR8001", { reason: fault }]],
    });
  });
});

test.each([
  ["a byte order mark", "\u00ef\u00bb\u00bf"],
  ["blank lines", " \r\n\n"],
  ["what a web server says", "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n"],
])("a .pdf behind %s is read", async (_, before) => {
  const [report] = fc.sample(randomReport(), { numRuns: 1, seed: 1 });
  const { document, bytes } = drawnOf(report!, { boxes: false, repeatHead: false, rows: 40 });
  const behind = Buffer.concat([Buffer.from(before, "latin1"), bytes]);
  const figures = await figuresRead(behind, document);
  expect(figures.length).toBeGreaterThan(100);
  for (const { path, published, read } of figures) expect(read, path).toBe(published);
});

test("a character that its font does not name is told, with its page, and not passed", async () => {
  const [report] = fc.sample(randomReport(), { numRuns: 1, seed: 1 });
  const { bytes } = drawnOf(report!, { boxes: false, repeatHead: false, rows: 40 });
  const hex = (text: string) =>
    [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, "0")).join("");
  const told = async (text: string) => {
    const changed = Buffer.from(bytes).toString("latin1").replace(hex("形式还不够丰富"), hex(text));
    const { ok, diagnostics } = await importFile({ name: "年报.pdf", bytes: Buffer.from(changed, "latin1") });
    expect(ok).toBe(true);
    return diagnostics.filter(({ code }) => code === "GR8011").map(({ args }) => args);
  };
  expect(await told("形式还不够丰富")).toEqual([]);
  expect(await told("形式\ufffd\ufffd够丰富")).toEqual([{ pages: [expect.any(Number), expect.any(Number)] }]);
});
