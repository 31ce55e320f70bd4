import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { success } from "../../src/diagnostics/outcome.js";
import type { Inline } from "../../src/document.js";
import { cellMarkdown, paragraphMarkdown } from "../../src/import/escape.js";
import type { PageInline } from "../../src/import/inline.js";
import { imageFault } from "../../src/narrative/images.js";
import { parseNarrative } from "../../src/narrative/parse.js";
import { FORBIDDEN } from "../../src/text/characters.js";

/** Markdown as a narrative of a data file prints it. */
function narrative(text: string) {
  const source = { name: "data.yaml", text };
  const scalar = {
    kind: "scalar",
    text,
    source,
    start: 0,
    end: text.length,
    pointer: "/preamble",
    style: "block",
  };
  return parseNarrative(scalar as never, {
    headings: 0,
    resolve: () => success({ text: "?", path: "" }),
    image: (path, place) => imageFault(path, "missing", place),
  });
}

const blocksOf = (text: string) => narrative(text).blocks;

function printed(text: string): { text: string; codes: string[] } {
  const { blocks, diagnostics } = narrative(text);
  const lines = blocks.map((block) =>
    block.type === "paragraph" ? plain(block.content) : `<${block.type}> ${JSON.stringify(block)}`,
  );
  return { text: lines.join("\n\n"), codes: diagnostics.map(({ code }) => code) };
}

const plain = (content: readonly Inline[]) =>
  content.map((inline) => (inline.type === "break" ? "\n" : inline.text)).join("");

/** A line of a page: one line, as page.ts leaves it. */
const tidy = (text: string) =>
  text
    .replace(FORBIDDEN, "")
    .replace(/\s+/gu, " ")
    .replace(/^[\s\u3000]+|[\s\u3000]+$/gu, "");

const marks = fc
  .array(
    fc.constantFrom(
      ..."\\`*_[]<>#|!{}~-+=.:1 a甲，（“ ".split(""),
      "{{",
      "}}",
      "**",
      "1. ",
      "- ",
      "http://a.b/c",
      "![a](b)",
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => tidy(parts.join("")));

describe("text of a page as narrative", () => {
  test("prints the same text, whatever it is made of", () => {
    const text = fc.oneof(marks, fc.string({ unit: "binary", minLength: 1, maxLength: 20 }).map(tidy));
    fc.assert(
      fc.property(
        text.filter((value) => value !== ""),
        (value) => {
          expect(printed(paragraphMarkdown([{ text: value }]))).toEqual({ text: value, codes: [] });
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("keeps bold, links and line breaks", () => {
    const content: PageInline[] = [
      { text: "一是" },
      { text: "加强领导。", strong: true },
      { text: "见" },
      { text: "网站", url: "https://www.gov.cn/a(1)?b=1&c=2" },
      { break: true },
      { text: "1. 第二行*" },
    ];
    const { text, codes } = printed(paragraphMarkdown(content));
    expect([text, codes]).toEqual(["一是加强领导。见网站\n1. 第二行*", []]);
    expect(paragraphMarkdown(content)).toBe(
      "一是**加强领导。**见[网站](<https://www.gov.cn/a(1)?b=1&c=2>)\\\n1\\. 第二行\\*",
    );
  });

  test("a link leads where it did, whatever its target is made of", () => {
    const target = fc
      .array(fc.constantFrom(..."ab/?&=_*~().,;:{}<>#%[] 中".split(""), "**", "{{a}}", "__"), {
        maxLength: 8,
      })
      .map((parts) => `https://a.b/${parts.join("")}x`);
    fc.assert(
      fc.property(target, (url) => {
        const [block] = blocksOf(paragraphMarkdown([{ text: "见" }, { text: "网站", url }, { text: "。" }]));
        if (block?.type !== "paragraph") throw new Error(url);
        const links = block.content.filter((inline) => inline.type === "link");
        const target = url.replace(/[\s{}]/g, (sign) => encodeURIComponent(sign));
        expect(links.map((link) => [link.text, link.url])).toEqual([["网站", target]]);
      }),
      { numRuns: 1000 },
    );
  });

  test("a cell of a table keeps its text, bars too", () => {
    fc.assert(
      fc.property(marks, (value) => {
        const table = `| 甲 | 乙 |\n| --- | --- |\n| ${cellMarkdown([{ text: value, strong: true }])} | 1 |`;
        const [block] = blocksOf(table);
        if (block?.type !== "table") throw new Error(table);
        expect(block.rows.map((row) => row.map(plain))).toEqual([[value, "1"]]);
      }),
      { numRuns: 1000 },
    );
  });

  test("pieces set in any way print the same text", () => {
    const piece = fc.record(
      {
        text: marks.filter((value) => value !== ""),
        strong: fc.constant(true as const),
        url: fc.constantFrom("https://a.b/c", "mailto:a@b.cn"),
      },
      { requiredKeys: ["text"] },
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (content) => {
        const value = content.map(({ text }) => text).join("");
        expect(printed(paragraphMarkdown(content as PageInline[]))).toEqual({ text: value, codes: [] });
      }),
      { numRuns: 2000 },
    );
  });
});
