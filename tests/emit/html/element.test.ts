import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Inline, ReportDocument } from "../../../src/document.js";
import { emitHtmlFragment } from "../../../src/emit/html/document.js";
import { paragraph, read, whole, withBlocks } from "../../fixtures/html-document.js";
import { attribute, cellsOf, HtmlReader, textOf } from "../../fixtures/html-page.js";

describe("text from the data is never markup", () => {
  const HOSTILE = [
    "<script>alert(1)</script>",
    `"><img src=x onerror=alert(1)>`,
    "' style='x",
    "&lt;b&gt;&amp;",
    "</title></style><script>",
    "<!-- --> ]]>",
    "\u202etxt.exe\u2066",
  ];
  const ALLOWED =
    "html head meta title style body div header nav h1 h2 h3 h4 h5 main section p br strong a data bdi time ol ul li blockquote figure img figcaption table caption colgroup col thead tbody tr th td span article".split(
      " ",
    );
  /** Plain text, signs of HTML, control characters, noncharacters and halves of pairs. */
  const anyText = fc
    .array(
      fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary" }), fc.constant("\u0000\ud800\ufdd0")),
    )
    .map((parts) => parts.join("甲"));
  const shown = (text: string) =>
    text.replace(/[\t\r\n]+/g, " ").replace(/\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu, "");

  test("in every place of the document", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const inline: Inline[] = [
          { type: "text", text },
          { type: "figure", text, path: "agency.name", strong: true },
          { type: "link", url: `http://example.cn/${encodeURIComponent(shown(text))}`, text },
        ];
        const cell = { row: 0, rowspan: 1, colspan: 1, align: "left" as const };
        const document: ReportDocument = {
          ...whole,
          title: text,
          titleLines: [text],
          creator: text,
          subject: text,
          style: { ...whole.style, fonts: { ...whole.style.fonts, body: text, latin: text } },
          blocks: [
            { type: "heading", level: 1, number: "一、", title: inline, runIn: inline },
            paragraph(...inline),
            { type: "list", ordered: false, start: 1, items: [[paragraph(...inline)]] },
            { type: "table", align: [null], header: [inline], rows: [[inline]], caption: inline },
            {
              type: "image",
              format: "png",
              data: new Uint8Array(),
              width: 1,
              height: 1,
              alt: text,
              caption: text,
            },
            { type: "quote", blocks: [paragraph(...inline)] },
            {
              type: "statutory",
              table: {
                ...whole.tables[0]!,
                rows: 1,
                columnWidths: [1, 2],
                cells: [
                  { ...cell, column: 0, role: "label", runs: [{ text }, { text, note: true }] },
                  {
                    ...cell,
                    column: 1,
                    role: "figure",
                    runs: [{ text: `1（${text}）` }],
                    figure: { path: "x", value: "1", kind: "count", unit: "件", remark: text },
                  },
                ],
              },
            },
            { type: "signature", name: text, date: text },
            { type: "attachmentList", entries: [{ title: inline }] },
            { type: "attachment", label: text, title: inline },
          ],
        };
        const readers = [read(document), new HtmlReader(emitHtmlFragment(document), "fragment")];
        for (const reader of readers) {
          expect(reader.faults).toEqual([]);
          expect(reader.all().filter(({ tagName }) => !ALLOWED.includes(tagName))).toEqual([]);
          expect(attribute(reader.one("img"), "alt")).toBe(shown(text));
          expect(textOf(reader.one("h1"))).toBe(shown(text));
          expect(textOf(reader.one("blockquote")).trim()).toBe(shown(text).repeat(3).trim());
          expect(textOf(reader.all("th").at(-1)!)).toBe(shown(text).repeat(2));
          expect(cellsOf(reader.all("table").at(-1)!).at(-1)!.text).toBe(`1（${shown(text)}）`);
        }
        expect(textOf(readers[0]!.one("title"))).toBe(shown(text));
        expect(readers[0]!.meta("author")).toBe(shown(text));
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//example.cn",
    "file:///etc/passwd",
    "",
  ])("%j is no link, only its text", (url) => {
    const reader = withBlocks(paragraph({ type: "link", url, text: "请看" }));
    expect(reader.all("a")).toEqual([]);
    expect(reader.all("p").map(textOf)).toEqual(["请看"]);
  });

  test("marks that turn the direction of text stay in their own piece", () => {
    const reader = withBlocks(
      paragraph(
        { type: "text", text: "前" },
        { type: "figure", text: "\u202e5", path: "x" },
        { type: "text", text: "后" },
      ),
    );
    expect(reader.all("bdi").map(textOf)).toEqual(["\u202e5"]);
  });

  test("a typeface's name cannot leave its string", () => {
    const fonts = { ...whole.style.fonts, body: `a';}</style><script>alert(1)</script>\\` };
    const reader = read({ ...whole, style: { ...whole.style, fonts } });
    expect(reader.all("script")).toEqual([]);
    expect(textOf(reader.one("style"))).toContain("'a\\27 \\3b \\7d \\3c \\2f style");
  });
});
