import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { foreign } from "./foreign.js";
import type { Kind } from "./fuzz-case.js";
import { documentCommands } from "./fuzz-packages.js";
import { bomb, place, soup, unicode } from "./fuzz-tokens.js";
import { rawPdf } from "./pdf.js";

const encoder = new TextEncoder();

const named = (name: string, bytes: Uint8Array) => ({
  files: { [name]: bytes },
  commands: documentCommands(name),
});

const HTML_TOKENS = [
  ...[
    "table",
    "tr",
    "td",
    "th",
    "p",
    "div",
    "span",
    "b",
    "li",
    "ol",
    "h1",
    "svg",
    "math",
    "template",
    "select",
    "style",
  ].flatMap((name) => [`<${name}>`, `</${name}>`]),
  ...[
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "<![CDATA[",
    "<!doctype html>",
    "<plaintext>",
    "<script>",
    "<br>",
    "<a href='javascript:a'>",
  ],
  ...["colspan", "rowspan", "style", "class"].flatMap((name) =>
    ["2", "0", "-1", "65535", "999999999", "1e9", "", "display:none"].map(
      (value) => `<td ${name}="${value}">`,
    ),
  ),
  ...[
    "&nbsp;",
    "&#0;",
    "&#x110000;",
    "&amp",
    "\0",
    "\ufeff",
    "\u202e",
    " ",
    "\n",
    "规章",
    "行政许可",
    "12345",
    "1",
    "一、总体情况",
  ],
  ...["<meta charset=gb2312>", "<meta charset=utf-7>", "<base href=//a>"],
];

const PDF_TOKENS = [
  ...[
    "q ",
    "Q ",
    "BT ",
    "ET ",
    "Tj ",
    "TJ ",
    "Td ",
    "Tm ",
    "T* ",
    "' ",
    '" ',
    "Do ",
    "gs ",
    "cm ",
    "re ",
    "f ",
    "S ",
    "m ",
    "l ",
    "c ",
    "W n ",
  ],
  ...[
    "0 ",
    "1 ",
    "-1 ",
    "1e9 ",
    "99999999999999 ",
    "0.0000001 ",
    "/F1 ",
    "/F1 8 Tf ",
    "/X ",
    "[",
    "] ",
    "<< ",
    ">> ",
    "(",
    ") ",
  ],
  ...[
    "(a) ",
    "<6161> ",
    "<",
    "> ",
    "%",
    "\n",
    "\0",
    "BI /W 1 ID a EI ",
    "10 800 Td ",
    "1 0 0 1 0 0 cm ",
    "0 0 595 842 re ",
  ],
];

const PDF_HEADS = [
  "1 0 obj ",
  "endobj ",
  "<< /Type /Page ",
  ">> ",
  "stream\n",
  "\nendstream ",
  "xref ",
  "trailer ",
  "2 0 R ",
  "/Kids [2 0 R 2 0 R] ",
  "/Parent 2 0 R ",
  "/Length 99999999999 ",
  "/Filter /FlateDecode ",
  "/Encrypt 1 0 R ",
  "startxref 0 ",
  "%%EOF",
  "/Count 999999999 ",
  "/Prev 0 ",
  "/ObjStm ",
  "[[[[[[",
];

const MIME_TOKENS = [
  ...[
    "\r\n",
    "\n",
    "\r\n\r\n",
    "--a",
    "--a--",
    "--",
    ": ",
    ";",
    "=",
    '"',
    "=3D",
    "=\r\n",
    "MIME-Version: 1.0\r\n",
  ],
  ...[
    "Content-Type: text/html",
    "Content-Type: multipart/related; boundary=a",
    "; charset=gb2312",
    "; boundary=",
  ],
  ...[
    "Content-Transfer-Encoding: base64\r\n",
    "Content-Transfer-Encoding: quoted-printable\r\n",
    "Content-Location: file:///etc/passwd\r\n",
  ],
  ...["<table>", "<tr><td>规章", "PGh0bWw+", "\0", "=?utf-8?B?", "?="],
];

const latin = (text: string) => Buffer.from(text, "latin1");

/** A whole page or document, with pieces put in and cut out. */
const edited = (bytes: Uint8Array, pieces: fc.Arbitrary<string>) =>
  fc
    .array(fc.record({ at: place, cut: fc.nat({ max: 60 }), piece: pieces }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((edits) => {
      let all = Buffer.from(bytes);
      for (const { at, cut, piece } of edits) {
        const from = Math.floor(at * all.length);
        all = Buffer.concat([all.subarray(0, from), latin(piece), all.subarray(from + cut)]);
      }
      return all;
    });

const PDF = rawPdf(
  latin("BT /F1 8 Tf 10 800 Td (12345) Tj 0 -10 Td [(a) -200 (b)] TJ ET 10 10 m 500 10 l S"),
);

/** Pages and archives of pages, and .pdf. */
export const PAGE_KINDS: Record<string, Kind> = {
  "soup of HTML": {
    arbitrary: soup(HTML_TOKENS, 100).map((text) => named("a.html", encoder.encode(`<html>${text}`))),
    share: 0.5,
  },
  "edited pages": {
    arbitrary: fc
      .constantFrom("old-cms.html", "word-filtered.html", "spans.html")
      .chain((name) => edited(foreign(name), soup(HTML_TOKENS, 4)))
      .map((bytes) => named("a.html", bytes)),
    share: 1,
  },
  "bombs of HTML": {
    arbitrary: fc
      .tuple(bomb(HTML_TOKENS), fc.constantFrom("<html>", "<table>", "<table><tr><td>规章"))
      .map(([text, head]) => named("a.html", encoder.encode(head + text))),
    share: 0.1,
  },
  "soup of a .pdf": {
    arbitrary: soup(PDF_TOKENS, 80).map((text) => named("a.pdf", rawPdf(latin(text)))),
    share: 0.5,
  },
  "edited .pdf": {
    arbitrary: edited(PDF, soup(PDF_HEADS, 3)).map((bytes) => named("a.pdf", bytes)),
    share: 0.5,
  },
  "bombs of a .pdf": {
    arbitrary: bomb(PDF_TOKENS, [20_000, 200_000, 2_000_000, 20_000_000]).map((text) =>
      named("a.pdf", rawPdf(deflateSync(latin(text), { level: 1 }), "/Filter /FlateDecode")),
    ),
    share: 0.1,
  },
  "soup of an archive of a page": {
    arbitrary: fc
      .tuple(soup(MIME_TOKENS, 60), fc.constantFrom("a.mht", "a.mhtml"))
      .map(([text, name]) =>
        named(name, latin(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n${text}`)),
      ),
    share: 0.5,
  },
  "bombs of an archive of a page": {
    arbitrary: bomb(MIME_TOKENS).map((text) => named("a.mht", latin(`MIME-Version: 1.0\r\n${text}`))),
    share: 0.1,
  },
  "old documents": {
    arbitrary: fc
      .tuple(unicode, fc.constantFrom("a.doc", "a.wps", "a.rtf", "a.odt", "a.et"), fc.boolean())
      .map(([text, name, isRich]) =>
        named(
          name,
          isRich
            ? encoder.encode(`{\\rtf1 ${text}`)
            : Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from(text)]),
        ),
      ),
    share: 0.1,
  },
};
