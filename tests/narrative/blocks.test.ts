import fc from "fast-check";
import type { Nodes } from "mdast";
import { expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import { parseMarkdown } from "../../src/narrative/markdown.js";
import { markUp, plainTree } from "../../src/narrative/marks.js";
import { exampleText } from "../support/files.js";

/** What the reader of blocks looks at: kinds, texts, offsets. */
function shape(node: Nodes): unknown {
  return [
    node.type,
    node.type === "root" ? undefined : [node.position?.start.offset, node.position?.end.offset],
    "value" in node ? node.value : undefined,
    "children" in node ? node.children.map(shape) : undefined,
  ];
}

/** Signs of Markdown among them, so that a text that is not plain is seen not to be. */
const piece = fc.constantFrom(
  ..."政务公开。，；“”《》 \t\n\u3000a1.)-+=_&:!?{}",
  "\n\n",
  "\n \n",
  "{{year}}",
  "http://a.gov.cn/x",
  "a@b.cn",
  "\n1. ",
  "\n- ",
  "\n===",
  "**",
  "[",
  "|",
  "&amp;",
  "9:30",
  "\f",
  "\u00a0",
);

test("plain text gives the same tree as the Markdown parser", () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { text } = markUp(pieces.join(""));
      const tree = plainTree(text);
      if (!tree) return;
      plain++;
      expect(shape(tree)).toEqual(shape(parseMarkdown(text).tree));
    }),
    { numRuns: 4000 },
  );
  expect(plain).toBeGreaterThan(400);
});

test("any text at all: what is taken for plain is plain", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), (value) => {
      const { text } = markUp(value);
      const tree = plainTree(text);
      if (tree) expect(shape(tree)).toEqual(shape(parseMarkdown(text).tree));
    }),
    { numRuns: 2000 },
  );
});

test("most of a real report is plain", () => {
  const { report } = compile({ name: "data.yaml", bytes: new TextEncoder().encode(exampleText()) });
  const bodies = report!.overview.sections!.map(({ body }) => plainTree(markUp(body).text));
  expect(bodies.filter(Boolean).length).toBeGreaterThan(bodies.length / 2);
});
