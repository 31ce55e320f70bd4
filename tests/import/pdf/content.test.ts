import { constants, deflateRawSync, deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { importFile } from "../../../src/import/open.js";
import { pdfToHtml } from "../../../src/import/pdf/read-pdf.js";
import { fileOf, rawPdf } from "../../support/pdf.js";

const bytes = (operators: string) => Buffer.from(operators, "latin1");

async function htmlOf(pdf: Uint8Array): Promise<string> {
  const read = await pdfToHtml("年报.pdf", pdf);
  if (!read.ok) throw new Error("not read");
  return read.value.html;
}

describe("a page whose text does not run to the right", () => {
  test.each([
    ["upwards", "0 1 -1 0 100 100", "0 1 -1 0 130 100"],
    ["downwards", "0 -1 1 0 130 700", "0 -1 1 0 100 700"],
    ["upside down", "-1 0 0 -1 500 100", "-1 0 0 -1 500 130"],
  ])("%s: it is turned", async (_, first, second) => {
    const text = `BT /F1 12 Tf ${first} Tm (first line of the page) Tj ${second} Tm (second line) Tj ET`;
    const html = await htmlOf(rawPdf(bytes(text)));
    expect(html.replace(/<[^>]*>/g, "").trim()).toMatch(/^\s*first line of the page\s+second line$/);
  });

  test("a note on the binding edge of a page turns nothing", async () => {
    const text =
      "BT /F1 12 Tf 70 700 Td (first line of the page) Tj ET BT /F1 9 Tf 0 1 -1 0 20 100 Tm (stamp) Tj ET";
    expect(await htmlOf(rawPdf(bytes(text)))).toContain("first line of the page");
  });
});

/** Fonts that do not say what their glyphs are: by codes alone, and by names that mean nothing. */
const NAMELESS = {
  codes:
    "<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Song /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /AAAAAA+Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>",
  names:
    "<< /Type /Font /Subtype /Type1 /BaseFont /AAAAAA+Song /FirstChar 49 /LastChar 53 /Widths [500 500 500 500 500] /Encoding << /Type /Encoding /Differences [49 /g0035 /g0034 /g0033 /g0032 /g0031] >> >>",
};

describe("glyphs of a font that does not say what they are", () => {
  test.each(Object.entries(NAMELESS))("%s: no figure is guessed", async (kind, font) => {
    const shown = kind === "codes" ? "<00310032>" : "(12)";
    const read = await pdfToHtml(
      "年报.pdf",
      rawPdf(bytes(`BT /F1 12 Tf 70 700 Td ${shown} Tj ET`), "", font),
    );
    expect(read.diagnostics.map(({ code, args }) => ({ code, ...args }))).toEqual([
      expect.objectContaining({ code: "GR8001", reason: "noCharacters" }),
    ]);
  });
});

describe("pictures", () => {
  const picture = (size: number) =>
    `q ${size} 0 0 ${size} 100 400 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q `;
  const text = "BT /F1 12 Tf 70 700 Td (a report) Tj ET";

  test("where the tables are not in the text, they may be pictures", async () => {
    const reasonOf = async (operators: string) =>
      (await importFile({ name: "年报.pdf", bytes: rawPdf(bytes(operators)) })).diagnostics.map(
        ({ args }) => args,
      );
    expect(await reasonOf(picture(300) + text)).toEqual([{ reason: "pictureTables" }]);
    expect(await reasonOf(picture(20) + text)).toEqual([{ reason: "noTables" }]);
    expect(await reasonOf(picture(300))).toEqual([{ reason: "scanned" }]);
  });
});

test("two characters at one place, as an overprinted stamp has them, are read once each and end", async () => {
  const html = await htmlOf(
    rawPdf(bytes("BT /F1 12 Tf 70 700 Td (A) Tj ET BT /F1 12 Tf 70 700 Td (B) Tj ET")),
  );
  expect(html).toContain("AB");
});

/** A page that is named with these entries, and the objects from 5 on. */
function onPage(entries: string, objects: readonly string[]): Uint8Array {
  return fileOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> ${entries} >>`,
    ...objects,
  ]);
}

const stream = (content: string, entries = "") =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
const line = (y: number, words: string) => `BT /F1 12 Tf 70 ${y} Td (${words}) Tj ET\n`;

/** A .pdf whose table of objects is not where it says. */
const withoutTable = (pdf: Uint8Array) =>
  Buffer.from(
    Buffer.from(pdf)
      .toString("latin1")
      .replace(/startxref\n\d+/, "startxref\n7"),
    "latin1",
  );

/** A page that shows a form behind its lines. */
function showing(operators: string, form: string): Uint8Array {
  return onPage(`/Contents 5 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /X ${form} >> >>`, [
    stream(`${operators} /X Do`),
  ]);
}

describe("a page that is not there in full is no page that was read", () => {
  const lines = Array.from({ length: 40 }, (_, at) => line(780 - at * 18, `line ${at} of ${at * 977}`)).join(
    "",
  );
  const packed = deflateSync(lines);
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
  const stored = deflateSync(lines, { level: 0 });
  const bare = deflateRawSync(lines);
  const COLUMNS = 8;
  /** The lines as a predictor has them: a 0 before each row. */
  const rows = lines.replace(/[\s\S]{1,8}/g, (row) => `\0${row.padEnd(COLUMNS)}`);
  /** Packed bytes that end in a flush in place of a last block. */
  const flushed = (content: string) => deflateSync(content, { finishFlush: constants.Z_SYNC_FLUSH });
  const changed = packed.map((byte, at) => (at > 100 && at < 120 ? 0xff : byte));
  test.each<[string, Uint8Array]>([
    ["its bytes break off", rawPdf(packed.subarray(0, packed.length >> 1), "/Filter /FlateDecode")],
    ["its bytes are others than were packed", rawPdf(changed, "/Filter /FlateDecode")],
    ["its bytes are not packed as it says", rawPdf(bytes(lines), "/Filter /FlateDecode")],
    ["its bytes are packed in a way that nobody knows", rawPdf(bytes(lines), "/Filter /FooDecode")],
    ["its bytes are stored, and break off", rawPdf(stored.subarray(0, 900), "/Filter /FlateDecode")],
    [
      "packed bytes without a head break off",
      rawPdf(bare.subarray(0, bare.length >> 1), "/Filter /FlateDecode"),
    ],
    [
      "packed bytes with a predictor break off",
      rawPdf(
        flushed(rows).subarray(0, 300),
        `/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns ${COLUMNS} >>`,
      ),
    ],
    ["its operators are a number", onPage("/Contents 7", [])],
    ["half of its operators are no stream", onPage("/Contents [5 0 R 3 0 R]", [stream(lines)])],
    ["a form that it shows is no stream", showing(lines, "3 0 R")],
    ["a form that it shows is lost with the table of objects", withoutTable(showing(lines, "99 0 R"))],
    [
      "half of its operators are lost with the table of objects",
      withoutTable(onPage("/Contents [5 0 R 99 0 R]", [stream(lines)])),
    ],
    [
      "half of them are broken off",
      onPage("/Contents [5 0 R 6 0 R]", [
        stream(lines),
        stream(text(packed.subarray(0, packed.length >> 1)), "/Filter /FlateDecode"),
      ]),
    ],
    [
      "a form shows itself",
      onPage("/Contents 5 0 R /Resources << /XObject << /X 6 0 R >> >>", [
        stream("/X Do"),
        stream(
          "/X Do",
          "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
        ),
      ]),
    ],
  ])("%s", async (_what, pdf) => {
    const { ok, diagnostics } = await pdfToHtml("年报.pdf", pdf);
    expect({ ok, told: diagnostics.map(({ args }) => args) }).toEqual({
      ok: false,
      told: [{ reason: "brokenPdf" }],
    });
  });

  test.each<[string, Uint8Array]>([
    ["half of its operators are null", onPage("/Contents [5 0 R null]", [stream(lines)])],
    ["half of its operators name no object", onPage("/Contents [5 0 R 99 0 R]", [stream(lines)])],
    ["its packed bytes end in a flush", rawPdf(flushed(lines), "/Filter /FlateDecode")],
    ["the flush has left out its mark", rawPdf(flushed(lines).subarray(0, -4), "/Filter /FlateDecode")],
    ["its packed bytes have no head", rawPdf(bare, "/Filter /FlateDecode")],
    [
      "its table of objects is lost, and nothing else",
      withoutTable(onPage("/Contents [5 0 R null]", [stream(lines)])),
    ],
    ["its bytes are enciphered by nothing", rawPdf(bytes(lines), "/Filter /Crypt")],
    ["a watermark that it shows names no object", showing(lines, "99 0 R")],
    ["a watermark that it shows is null", showing(lines, "null")],
    [
      "a stamp shows what is not there",
      onPage("/Contents 5 0 R /Annots [6 0 R]", [
        stream(lines),
        "<< /Type /Annot /Subtype /Stamp /F 4 /Rect [1 1 9 9] /AP << /N 7 0 R >> >>",
        stream("q /Gone Do Q", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]"),
      ]),
    ],
  ])("but is read in full where nothing is lost: %s", async (_what, pdf) => {
    expect(await htmlOf(pdf)).toContain("line 39 of");
  });

  test.each(["null", "99 0 R"])("and a page whose operators are %s is blank", async (contents) => {
    const { diagnostics } = await pdfToHtml("年报.pdf", onPage(`/Contents ${contents}`, []));
    expect(diagnostics.map(({ args }) => args)).toEqual([{ reason: "blank" }]);
  });

  test("but a page may be blank, and a sum at the end of its bytes be lost", async () => {
    expect(await htmlOf(rawPdf(packed.subarray(0, -2), "/Filter /FlateDecode"))).toContain("line 39 of");
    expect((await pdfToHtml("年报.pdf", onPage("", []))).diagnostics.map(({ args }) => args)).toEqual([
      { reason: "blank" },
    ]);
  });
});

test("what was typed into a field or onto the page stands where its box does", async () => {
  const field = stream(
    "BT /F1 12 Tf 2 2 Td (typed) Tj ET",
    "/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 3 0 R >> >>",
  );
  const html = await htmlOf(
    onPage("/Contents 5 0 R /Annots [6 0 R]", [
      stream(line(740, "above") + line(660, "below")),
      "<< /Type /Annot /Subtype /FreeText /F 4 /Rect [70 698 170 718] /AP << /N 7 0 R >> >>",
      field,
    ]),
  );
  expect(html.replace(/<[^>]*>/g, " ")).toMatch(/above\s+typed\s+below/);
});
