import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { pdfToHtml } from "../../../src/import/pdf/read-pdf.js";
import { drawnPdf, fileOf, rawPdf } from "../../support/pdf.js";

const packed = (content: string) => rawPdf(deflateSync(content), "/Filter /FlateDecode");
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");
const word = "(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj 0 -1 Td ";

const stream = (content: string, entries = "") =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;

/** A page of a few characters of a Chinese font, with further objects from 6 on. */
function ofFont(entries: string, own = "", more: readonly string[] = []): Uint8Array {
  return fileOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
    `<< /Type /Font /Subtype /Type0 /BaseFont /A+Song ${entries} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A+Song /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> ${own} /FontDescriptor << /Type /FontDescriptor /FontName /A+Song /Flags 4 /FontBBox [0 0 1 1] >> >>] >>`,
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
    stream("BT /F1 12 Tf 70 700 Td <00310032> Tj ET"),
    ...more,
  ]);
}

const mapped = (lines: string) =>
  stream(
    `begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ${lines} endcmap`,
    "/Type /CMap /CMapName /A",
  );

/** A page that shows what object 6 says, through the resources given. */
function showing(operators: string, resources: string, more: readonly string[], page = ""): Uint8Array {
  return fileOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << ${resources} >> ${page} >>`,
    stream(operators),
    ...more,
  ]);
}

/** Objects of a .pdf that has a stream in place of a table of them. */
function ofObjects(index: string): Uint8Array {
  const head = "%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n";
  const table = `9 0 obj\n${stream("", `/Type /XRef /W [0 0 0] /Index ${index} /Size 9 /Root 1 0 R`)}\nendobj\n`;
  return Buffer.from(`${head}${table}startxref\n${head.length}\n%%EOF\n`, "latin1");
}

/** 300 pages, each a long way down a tree. */
function deepTree(): Uint8Array {
  const steps = Array.from(
    { length: 2000 },
    (_, at) => `<< /Type /Pages /Kids [${at + 3} 0 R] /Count 300 /Parent ${Math.max(2, at + 1)} 0 R >>`,
  );
  return fileOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    ...steps,
    `<< /Type /Pages /Kids [${"2003 0 R ".repeat(300)}] /Count 300 /Parent 2001 0 R >>`,
    "<< /Type /Page /Parent 2002 0 R /MediaBox [0 0 595 842] >>",
  ]);
}

const FORM = "/Type /XObject /Subtype /Form /BBox [0 0 595 842]";

describe("a .pdf that holds far more than a report", () => {
  test.each<[string, () => Uint8Array]>([
    ["operators without number in a few bytes", () => packed("q Q ".repeat(2_000_000))],
    ["paths without number in a few bytes", () => packed("0 0 9 9 re n ".repeat(300_000))],
    ["a path of very many steps", () => packed(`0 0 m ${"1 1 l ".repeat(1_200_000)} n`)],
    ["paths of very many steps", () => packed(`0 0 m ${"1 1 l ".repeat(900_000)} n `.repeat(12))],
    ["text matrices without number", () => packed("1 0 0 1 0 0 Tm ".repeat(600_000))],
    [
      "pictures without number within the page",
      () => packed("BI /W 1 /H 1 /BPC 8 /CS /G ID a EI ".repeat(200_000)),
    ],
    ["long lists of numbers", () => packed(`[${"1 ".repeat(900_000)}] 0 d `.repeat(6))],
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
    ["widths of a thousand million codes", () => ofFont("/Encoding /Identity-H", "/W [0 1000000000 500]")],
    [
      "upright widths of a thousand million codes",
      () => ofFont("/Encoding /Identity-V", "/W2 [0 1000000000 500 500 500]"),
    ],
    [
      "characters for millions of codes",
      () =>
        ofFont("/Encoding /Identity-H /ToUnicode 6 0 R", "", [
          mapped("1 beginbfrange <000000> <FFFFFE> <0041> endbfrange"),
        ]),
    ],
    [
      "a long text for each of many codes",
      () =>
        ofFont("/Encoding /Identity-H /ToUnicode 6 0 R", "", [
          mapped(`1 beginbfrange <0000> <FFFE> <${"0041".repeat(10_000)}> endbfrange`),
        ]),
    ],
    [
      "glyphs for millions of codes",
      () => ofFont("/Encoding 6 0 R", "", [mapped("1 begincidrange <000000> <FFFFFE> 1 endcidrange")]),
    ],
    ["objects without number in no bytes", () => ofObjects("[0 2147483647]")],
    ["each of its pages a long way down a tree", deepTree],
    [
      "pages without end, in a list that holds itself",
      () =>
        fileOf([
          "<< /Type /Catalog /Pages 2 0 R >>",
          "<< /Type /Pages /Kids 3 0 R /Count 2 >>",
          "[4 0 R << /Type /Pages /Kids 5 0 R /Count 1 >>]",
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
          "[<< /Type /Pages /Kids 5 0 R /Count 1 >> << /Type /Pages /Kids 5 0 R /Count 1 >>]",
        ]),
    ],
    [
      "forms that show forms that show forms",
      () =>
        showing(
          "/X6 Do",
          "/XObject << /X6 6 0 R >>",
          Array.from({ length: 12 }, (_, at) =>
            stream(
              `/X${at + 7} Do `.repeat(20),
              `${FORM} /Resources << /XObject << /X${at + 7} ${at + 7} 0 R >> >>`,
            ),
          ),
        ),
    ],
    [
      "a long form that is shown again and again",
      () =>
        showing("/X Do ".repeat(200), "/XObject << /X 6 0 R >>", [stream(`%${"x".repeat(1_000_000)}`, FORM)]),
    ],
    [
      "a large font that is named in many ways",
      () =>
        showing(
          Array.from({ length: 40 }, (_, at) => `BT /G${at} 9 Tf (a) Tj ET`).join(" "),
          `/Font << ${Array.from({ length: 40 }, (_, at) => `/G${at} ${at + 7} 0 R`).join(" ")} >>`,
          [
            stream("x".repeat(1_000_000)),
            ...Array.from(
              { length: 40 },
              (_, at) =>
                `<< /Type /Font /Subtype /TrueType /BaseFont /A+F /FirstChar 97 /LastChar 97 /Widths [${at}] /FontDescriptor << /Type /FontDescriptor /FontName /A+F /Flags 4 /FontFile2 6 0 R >> >>`,
            ),
          ],
        ),
    ],
    [
      "annotations without number",
      () =>
        showing(
          "",
          "",
          ["<< /Type /Annot /Subtype /FreeText /Rect [1 1 9 9] >>"],
          `/Annots [${"6 0 R ".repeat(20_000)}]`,
        ),
    ],
  ])("%s: too large, whatever else it says", async (_what, made) => {
    const read = await pdfToHtml("年报.pdf", made());
    expect(read.ok).toBe(false);
    expect(read.diagnostics.map(({ code, args }) => ({ code, ...args }))).toEqual([
      expect.objectContaining({ code: "GR8001", reason: "tooLarge" }),
    ]);
  });

  test("three whole fonts are read", async () => {
    const ways = Array.from({ length: 3 }, (_, at) => at);
    const read = await pdfToHtml(
      "a.pdf",
      showing(
        `${ways.map((at) => `BT /G${at} 9 Tf 70 ${700 - 20 * at} Td (a) Tj ET`).join(" ")} BT /F1 9 Tf 70 600 Td (a report) Tj ET`,
        `/Font << /F1 3 0 R ${ways.map((at) => `/G${at} ${at + 9} 0 R`).join(" ")} >>`,
        [
          ...ways.map(() => stream("x".repeat(11_000_000))),
          ...ways.map(
            (at) =>
              `<< /Type /Font /Subtype /TrueType /BaseFont /A+F /FirstChar 97 /LastChar 97 /Widths [${at}] /FontDescriptor << /Type /FontDescriptor /FontName /A+F /Flags 4 /FontFile2 ${at + 6} 0 R >> >>`,
          ),
        ],
      ),
    );
    expect(read.ok && read.value.html).toContain("a report");
  });

  test("a pattern that shows itself, and a mesh of a hundred million bytes, are not drawn", async () => {
    const pattern =
      "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9";
    const paint = "/Pattern cs /P scn 0 0 9 9 re f ";
    const mesh = deflateSync(Buffer.alloc(100_000_000)).toString("latin1");
    const read = await pdfToHtml(
      "a.pdf",
      showing(
        `${paint} /S sh BT /F1 12 Tf 70 700 Td (a report) Tj ET`,
        "/Font << /F1 3 0 R >> /Pattern << /P 6 0 R >> /Shading << /S 7 0 R >>",
        [
          stream(paint.repeat(3), `${pattern} /Resources << /Pattern << /P 6 0 R >> >>`),
          stream(
            mesh,
            "/Filter /FlateDecode /ShadingType 4 /ColorSpace /DeviceRGB /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 /Decode [0 1 0 1 0 1 0 1 0 1]",
          ),
        ],
      ),
    );
    expect(read.ok && read.value.html).toContain("a report");
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
