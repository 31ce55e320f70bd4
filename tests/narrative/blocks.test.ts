import fc from "fast-check";
import type { Nodes } from "mdast";
import { expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import { parseMarkdown } from "../../src/narrative/markdown.js";
import { markUp, plainTree } from "../../src/narrative/marks.js";
import { exampleText, MINIMAL } from "../support/files.js";
import { printedLines } from "../support/printed.js";

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

test.each([
  ["1. 甲\n   1. 乙\n      1. 丙", ["1.甲", "（1）乙", "①丙"], []],
  ["# 一项\n\n1. 甲\n2. 乙", ["1.甲", "2.乙"], []],
  ["# 一项\n\n## 分项\n\n1. 甲\n   1. 乙", ["（1）甲", "①乙"], []],
  ["# 一项\n\n## 分项\n\n- 甲\n- 乙", ["——甲", "——乙"], []],
  ["# 一项\n\n## 分项\n\n1. 甲\n   1. 乙\n      1. 丙", ["（1）甲", "①乙", "①丙"], ["deep"]],
  ["# 一项\n\n1. 甲\n\n# 又一项\n\n> 1. 乙", ["1.甲", "1.乙"], []],
])("numbers of lists go down from the headings: %j", (body, expected, findings) => {
  const yaml = MINIMAL.replace(/overview:[\s\S]*?(?=\n\S)/, `overview: { body: ${JSON.stringify(body)} }`);
  const { document, diagnostics } = compile({ name: "data.yaml", bytes: new TextEncoder().encode(yaml) });
  const lines = printedLines(document!).filter((line) => /[甲乙丙]$/.test(line));
  expect(lines).toEqual(expected);
  const found = diagnostics.filter(({ code }) => code === "GR5013");
  expect(found.map(({ args }) => (args as { reason: string }).reason)).toEqual(findings);
});

test("a list under （1） is numbered to ㊿, and told where it goes on", () => {
  const items = Array.from({ length: 51 }, (_, at) => `1. 第${at + 1}件`).join("\n");
  const section = { topic: "other", title: "一个方面", body: `# 分项\n\n## 小项\n\n${items}` };
  const yaml = MINIMAL.replace(
    /overview:[\s\S]*?(?=\n\S)/,
    `overview: { sections: [${JSON.stringify(section)}] }`,
  );
  const { document, diagnostics } = compile({ name: "data.yaml", bytes: new TextEncoder().encode(yaml) });
  const lines = printedLines(document!).filter((line) => /第\d+件$/.test(line));
  expect([0, 19, 20, 35, 49, 50].map((at) => lines[at]!.slice(0, -3).replace(/第.*/, ""))).toEqual([
    "①",
    "⑳",
    "㉑",
    "㊱",
    "㊿",
    "（51）",
  ]);
  expect(diagnostics.filter(({ code }) => code === "GR5013")).toHaveLength(1);
});
