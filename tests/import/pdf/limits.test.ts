import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { pdfToHtml } from "../../../src/import/pdf/read-pdf.js";
import { drawnPdf, rawPdf } from "../../support/pdf.js";

const packed = (content: string) => rawPdf(deflateSync(content), "/Filter /FlateDecode");
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");
const word = "(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj 0 -1 Td ";

describe("a .pdf that holds far more than a report", () => {
  test.each<[string, () => Uint8Array]>([
    ["operators without number in a few bytes", () => packed("q Q ".repeat(2_000_000))],
    ["blanks without number in a few bytes", () => packed(" ".repeat(200_000_000))],
    [
      "a stream that is packed twice",
      () =>
        rawPdf(
          deflateSync(deflateSync(Buffer.alloc(200_000_000, " "))),
          "/Filter [/FlateDecode /FlateDecode]",
        ),
    ],
    ["states saved in one another", () => packed("q ".repeat(80_000))],
    ["two million characters", () => packed(`BT /F1 8 Tf 10 800 Td ${word.repeat(40_000)} ET`)],
    [
      "one piece of text of a hundred thousand characters",
      () => packed(`BT /F1 8 Tf 10 800 Td (${"a".repeat(100_000)}) Tj ET`),
    ],
    [
      "a hundred thousand lines",
      () => packed(lines(100_000, (at) => `${at % 500} ${at % 800} m ${(at % 500) + 50} ${at % 800} l S`)),
    ],
    [
      "lines through each of very many characters",
      () =>
        packed(
          `${lines(9000, (at) => `10 ${at % 800} m 500 ${at % 800} l S`)} BT /F1 8 Tf 10 800 Td ${word.repeat(6000)} ET`,
        ),
    ],
  ])("%s: too large, whatever else it says", async (_what, made) => {
    const read = await pdfToHtml("年报.pdf", made());
    expect(read.ok).toBe(false);
    expect(read.diagnostics.map(({ code, args }) => ({ code, ...args }))).toEqual([
      expect.objectContaining({ code: "GR8001", reason: "tooLarge" }),
    ]);
  });

  test("300 pages are read, 301 are too many, and so are 60 MB", async () => {
    const pages = (count: number) =>
      drawnPdf(
        Array.from({ length: count }, () => ({ texts: [{ x: 60, y: 60, size: 16, text: "年" }], lines: [] })),
      );
    const large = new Uint8Array(60_000_001);
    large.set(pages(1));
    expect((await pdfToHtml("a.pdf", pages(300))).ok).toBe(true);
    for (const bytes of [pages(301), large])
      expect((await pdfToHtml("a.pdf", bytes)).diagnostics).toMatchObject([
        { code: "GR8001", args: { reason: "tooLarge" } },
      ]);
  });

  test("what is read after one is read whole", async () => {
    await pdfToHtml("a.pdf", packed("q Q ".repeat(2_000_000)));
    const read = await pdfToHtml("b.pdf", packed("BT /F1 8 Tf 10 800 Td (q 12345) Tj ET"));
    expect(read.ok && read.value.html).toContain("q 12345");
  });
});
