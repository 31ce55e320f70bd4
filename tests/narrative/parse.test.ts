import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diagnostic } from "../../src/codes/diagnostic.js";
import { failure, success } from "../../src/diagnostics/outcome.js";
import { positionAt } from "../../src/diagnostics/source.js";
import type { Inline } from "../../src/document.js";
import { imageFault } from "../../src/narrative/images.js";
import {
  type NarrativeBlock,
  type NarrativeContext,
  parseNarrative,
  parseTitle,
} from "../../src/narrative/parse.js";
import { parseSyntax } from "../../src/syntax/parse.js";
import { childOf, type Scalar } from "../../src/syntax/tree.js";

const CONTEXT: NarrativeContext = {
  headings: 2,
  resolve: (expression, place) =>
    expression.startsWith("bad")
      ? failure(diagnostic("GR5001", place, { reference: expression, reason: "unknown", path: expression }))
      : success({ text: expression === "md" ? "**x** <b> `c` |" : `<${expression}>`, path: expression }),
  image: (path, place) =>
    path.startsWith("no")
      ? imageFault(path, "missing", place)
      : success({
          format: "png",
          data: new Uint8Array([1]),
          width: 2,
          height: 3,
          ...(path.startsWith("turned") && { turned: true as const }),
        }),
};

function bodyOf(yaml: string): Scalar {
  const parsed = parseSyntax({ name: "data.yaml", text: yaml });
  return childOf(parsed.ok ? parsed.value.root : undefined, "body") as Scalar;
}

/** A narrative as the literal block that data files use. */
const literal = (text: string) => `body: |\n${text.replace(/^(?=.)/gm, "  ")}\n`;

const parse = (text: string, context: Partial<NarrativeContext> = {}) =>
  parseNarrative(bodyOf(literal(text)), { ...CONTEXT, ...context });

const plain = (content: readonly Inline[]): string =>
  content
    .map((inline) =>
      inline.type === "break"
        ? "⏎"
        : inline.type === "link"
          ? `[${inline.text}](${inline.url})`
          : inline.strong
            ? `*${inline.text}*`
            : inline.text,
    )
    .join("");

/** Blocks as one readable line each. */
function shape(blocks: readonly (NarrativeBlock | { type: string })[]): string[] {
  return (blocks as NarrativeBlock[]).flatMap((block): string[] => {
    switch (block.type) {
      case "paragraph":
        return [`${block.ragged ? "ragged " : ""}p ${plain(block.content)}`];
      case "heading":
        return [`h${block.depth} ${plain(block.content)}`];
      case "quote":
        return shape(block.blocks).map((line) => `> ${line}`);
      case "list":
        return block.items.flatMap((item, index) =>
          shape(item).map((line) => `${block.ordered ? block.start + index : "-"} ${line}`),
        );
      case "table":
        return [
          ...(block.caption ? [`caption ${plain(block.caption)}`] : []),
          ...[block.header, ...block.rows].map((row) => `| ${row.map(plain).join(" | ")}`),
        ];
      case "imageRow":
        return block.images.flatMap((image) => shape([image]).map((line) => `beside ${line}`));
      default:
        return [`image ${block.alt}${block.caption === undefined ? "" : ` / ${block.caption}`}`];
    }
  });
}

/** Diagnostics as `code line:column «characters»`. */
function faults(yaml: string, context: Partial<NarrativeContext> = {}): string[] {
  const { diagnostics } = parseNarrative(bodyOf(yaml), { ...CONTEXT, ...context });
  return diagnostics.map(({ code, place }) => {
    const { line, column } = positionAt(place.source, place.start);
    return `${code} ${line}:${column} «${place.source.text.slice(place.start, place.end)}»`;
  });
}

describe("the subset", () => {
  test.each<[string, string, string[]]>([
    ["paragraphs", "第一段。\n\n第二段。", ["p 第一段。", "p 第二段。"]],
    [
      "a line break between Chinese characters prints nothing",
      "依法公开\n政府信息，\n“公开”\n为常态",
      ["p 依法公开政府信息，“公开”为常态"],
    ],
    ["any other line break is a space", "ISO\n9001与\nHTTP", ["p ISO 9001与 HTTP"]],
    [
      "wide spaces before a paragraph are dropped",
      "　　第一段\n　　接着写。\n\n　　第二段。",
      ["p 第一段接着写。", "p 第二段。"],
    ],
    ["indentation is never code", "第一段。\n\n        第二段。", ["p 第一段。", "p 第二段。"]],
    [
      "strong beside Chinese punctuation",
      "三是**“在线”访谈，**形式**多样**。",
      ["p 三是*“在线”访谈，*形式*多样*。"],
    ],
    ["strong at the start of an indented paragraph", "　　**“一网”**通办", ["p *“一网”*通办"]],
    ["a reference in a brace", "{{{a}}}", ["p {<a>}"]],
    ["strong around a reference", "共**{{a}}**件", ["p 共*<a>*件"]],
    ["a hard break by backslash", "甲\\\n乙", ["p 甲⏎乙"]],
    ["a hard break by two spaces", "甲  \n乙", ["p 甲⏎乙"]],
    [
      "single stars, underscores, tildes and entities are literal",
      "2*3*4 _重点_ __x__ a_b ~~删~~ &amp; &lt;",
      ["p 2*3*4 _重点_ __x__ a_b ~~删~~ &amp; &lt;"],
    ],
    ["backslash escapes", "\\*\\*不粗\\*\\* \\_x\\_ \\# \\[x\\]", ["p **不粗** _x_ # [x]"]],
    [
      "links",
      "见[网站](https://a.gov.cn/x?a_b=1&c=2)。",
      ["ragged p 见[网站](https://a.gov.cn/x?a_b=1&c=2)。"],
    ],
    ["angle brackets", "网址<http://a.gov.cn/>。", ["ragged p 网址[http://a.gov.cn/](http://a.gov.cn/)。"]],
    ["e-mail in angle brackets", "邮箱<a@b.cn>。", ["ragged p 邮箱[a@b.cn](mailto:a@b.cn)。"]],
    [
      "a bare URL ends before Chinese",
      "访问http://a.gov.cn/x_y查看",
      ["ragged p 访问[http://a.gov.cn/x_y](http://a.gov.cn/x_y)查看"],
    ],
    [
      "a bare URL ends before closing punctuation",
      "(http://a.gov.cn/x), http://b.cn.",
      ["ragged p ([http://a.gov.cn/x](http://a.gov.cn/x)), [http://b.cn](http://b.cn)."],
    ],
    ["ordered lists", "1. 甲\n2. 乙", ["1 p 甲", "2 p 乙"]],
    ["bullet lists", "- 甲\n- 乙", ["- p 甲", "- p 乙"]],
    ["bullets by star", "* 甲\n* 乙*丙*", ["- p 甲", "- p 乙*丙*"]],
    [
      "lines of wide spaces alone are blank",
      "　　第一段。\n　　\n　　第二段。\n　\n第三段。\n \t　　　",
      ["p 第一段。", "p 第二段。", "p 第三段。"],
    ],
    ["in a quote too", "> 甲\n>　　\n> 乙", ["> p 甲", "> p 乙"]],
    ["a paragraph with wide spaces after a list is its own", "- 甲\n\n　　后文。", ["- p 甲", "p 后文。"]],
    [
      "wide spaces behind the sign of a quote",
      "> 　　通知\n> 　　接着\n>\n> 　　**第二段**",
      ["> p 通知接着", "> p *第二段*"],
    ],
    ["in a quote in another", "> > 甲\n> > 　　乙", ["> > p 甲乙"]],
    ["before a quote, and behind its sign", "　> 　　甲", ["> p 甲"]],
    ["quotes", "> 通知\n>\n> 第二段", ["> p 通知", "> p 第二段"]],
    ["headings", "# 一级\n\n## 二级", ["h1 一级", "h2 二级"]],
    ["a heading behind wide spaces", "　　# 一级", ["h1 一级"]],
    [
      "tables",
      "| 序号 | 名称 |\n|---|:--:|\n| 1 | **甲** |\n| 2 |",
      ["| 序号 | 名称", "| 1 | *甲*", "| 2 | "],
    ],
    ["filters in a table", "| 数 |\n|---|\n| {{a | percentOf b}} |", ["| 数", "| <a | percentOf b>"]],
    ["a table's caption", "表：各处室{{a}}件\n| 甲 |\n|---|\n| 1 |", ["caption 各处室<a>件", "| 甲", "| 1"]],
    [
      "a caption above a blank line, with a half-width colon",
      "　　表: 甲\n\n| 甲 |\n|---|",
      ["caption 甲", "| 甲"],
    ],
    [
      "a caption in a list item",
      "- 项\n\n  表：甲\n\n  | 甲 |\n  |---|",
      ["- p 项", "- caption 甲", "- | 甲"],
    ],
    ["two lines are no caption", "前文。\n表：甲\n\n| 甲 |\n|---|", ["p 前文。表：甲", "| 甲"]],
    ["no caption without a table", "表：甲\n\n后文。", ["p 表：甲", "p 后文。"]],
    [
      "a sentence on the table is no caption",
      "表中列出各处室。\n\n| 甲 |\n|---|",
      ["p 表中列出各处室。", "| 甲"],
    ],
    ["an image, captioned by its description", "![图1](a.png)", ["image 图1 / 图1"]],
    ["two images", "![甲](a.png)\n![乙](b.png)", ["beside image 甲 / 甲", "beside image 乙 / 乙"]],
    ["an image that asks for a width", "![甲](a.png){宽=6cm}", ["image 甲 / 甲"]],
    [
      "and one beside it",
      "![甲](a.png){宽=6cm} ![乙](b.png){width: 40%}",
      ["beside image 甲 / 甲", "beside image 乙 / 乙"],
    ],
    ["an image with a description of its own", '![甲](a.png "两排座位")', ["image 两排座位 / 甲"]],
    [
      "images in cells",
      "| 渠道 | 码 |\n|---|---|\n| 甲 | ![码](a.png){宽=2cm}扫 |",
      ["| 渠道 | 码", "| 甲 | 扫"],
    ],
    ["braces that are behind no image", "共{宽=6cm}", ["p 共{宽=6cm}"]],
    ["what a reference inserts is no Markdown", "共{{md}}件", ["p 共**x** <b> `c` |件"]],
    ["an escaped reference", "写\\{{a}}", ["p 写{{a}}"]],
    ["an escaped backslash before a reference", "写\\\\{{a}}", ["p 写\\<a>"]],
    ["a reference in a link", "[见{{a}}](http://x.cn/{{a}})", ["ragged p [见<a>](http://x.cn/<a>)"]],
    ["signs of comparison", "3 < 5，a<b", ["p 3 < 5，a<b"]],
  ])("%s", (_, text, blocks) => {
    const parsed = parse(text);
    expect(parsed.diagnostics).toEqual([]);
    expect(shape(parsed.blocks)).toEqual(blocks);
  });
});

describe("what is outside the subset is one diagnostic at its characters", () => {
  test.each<[string, string[]]>([
    ["有<b>重点</b>工作", ["GR5003 2:4 «<b>重点</b>»"]],
    ["<div>\n内容\n</div>", ["GR5003 2:3 «<div>\n  内容\n  </div>»"]],
    ["<!-- 注释 -->", ["GR5003 2:3 «<!-- 注释 -->»"]],
    ["见`代码`和`x`", ["GR5003 2:4 «`代码`»", "GR5003 2:9 «`x`»"]],
    ["```\ncode\n```", ["GR5003 2:3 «```\n  code\n  ```»"]],
    ["甲\n\n---\n\n乙", ["GR5003 4:3 «---»"]],
    ["标题\n===", ["GR5003 2:3 «标题\n  ===»"]],
    ["[a]: http://x.cn", ["GR5003 2:3 «[a]: http://x.cn»"]],
    ["#\n\n正文", ["GR5003 2:3 «#»"]],
    ["# 一\n\n### 三", ["GR5004 4:3 «### 三»"]],
    ["- # 标题", ["GR5003 2:5 «# 标题»"]],
    ["***重点***", ["GR5003 2:3 «***重点***»"]],
    ["见[网站](javascript:alert)", ["GR5006 2:4 «[网站](javascript:alert)»"]],
    ["见[网站](a.html)", ["GR5006 2:4 «[网站](a.html)»"]],
    ["![图](no.png)", ["GR5005 2:3 «![图](no.png)»"]],
    ["![](a.png)", ["GR5008 2:3 «![](a.png)»"]],
    ["![图](turned.jpg)", ["GR5009 2:3 «![图](turned.jpg)»"]],
    ["![图](http://x.cn/a.png)", ["GR5005 2:3 «![图](http://x.cn/a.png)»"]],
    ["前![图](a.png)后", ["GR5003 2:4 «![图](a.png)»"]],
    [
      "共{{bad}}件，{{ bad.x | percentOf y }}",
      ["GR5001 2:4 «{{bad}}»", "GR5001 2:13 «{{ bad.x | percentOf y }}»"],
    ],
    ["共{{a件", ["GR5001 2:4 «{{»"]],
    ["共{{}}件", ["GR5001 2:4 «{{}}»"]],
    ["共{a.b}}件", ["GR5001 2:4 «{a.b}}»"]],
    ["共{a.b}件", ["GR5001 2:4 «{a.b}»"]],
    ["共｛｛year｝｝件", ["GR5001 2:4 «｛｛year｝｝»"]],
    ["共{{a{{b}}件", ["GR5001 2:4 «{{»"]],
    ["| a |\n|---|\n| {{bad}} |", ["GR5001 4:5 «{{bad}}»"]],
    ["> > > > > > > > > > > > > > > > > 深", ["GR5007 2:3 «> > > > > > > > > > > > > > > > >»"]],
  ])("%s", (text, wanted) => {
    expect(faults(literal(text))).toEqual(wanted);
  });

  test.each<[0 | 1 | 2, string, string[]]>([
    [0, "# 标题", ["GR5004 2:3 «# 标题»"]],
    [1, "# 一\n\n## 二", ["GR5004 4:3 «## 二»"]],
    [2, "# 一\n\n## 二", []],
  ])("with %i levels of headings: %s", (headings, text, wanted) => {
    expect(faults(literal(text), { headings })).toEqual(wanted);
  });
});

describe("places are exact in every way of writing a text", () => {
  test.each<[string, string, string]>([
    ["plain", "body: 共{{bad}}件", "GR5001 1:8 «{{bad}}»"],
    ["plain over lines", "body: 第一行\n  共{{bad}}件", "GR5001 2:4 «{{bad}}»"],
    ["single quotes", "body: '甲''乙''{{bad}}'", "GR5001 1:14 «{{bad}}»"],
    ["double quotes with escapes", 'body: "甲\\u4e59\\n\\t\\"{{bad}}\\""', "GR5001 1:21 «{{bad}}»"],
    ["double quotes with a joined line", 'body: "甲\\\n    乙{{bad}}"', "GR5001 2:6 «{{bad}}»"],
    ["double quotes with a wide escape", 'body: "\\U0001F600{{bad}}"', "GR5001 1:18 «{{bad}}»"],
    ["a literal block", "body: |\n  甲\n\n  乙{{bad}}\n", "GR5001 4:4 «{{bad}}»"],
    ["a literal block with an indicator", "body: |2-\n   甲{{bad}}\n", "GR5001 2:5 «{{bad}}»"],
    ["a folded block", "body: >\n  甲\n  乙\n\n  丙{{bad}}\n", "GR5001 5:4 «{{bad}}»"],
    ["CRLF", "body: |\r\n  甲\r\n  乙{{bad}}\r\n", "GR5001 3:4 «{{bad}}»"],
    ["an emoji before it", "body: |\n  😀{{bad}}\n", "GR5001 2:5 «{{bad}}»"],
  ])("%s", (_, yaml, wanted) => {
    expect(faults(yaml)).toEqual([wanted]);
  });
});

describe("titles", () => {
  const title = (text: string) =>
    parseTitle(bodyOf(`body: ${JSON.stringify(text)}\n`), { ...CONTEXT, headings: 0 });
  test("hold references and no Markdown", () => {
    expect(plain(title("{{a}}年**报告** <b>").content)).toBe("<a>年**报告** <b>");
    expect(plain(title("写\\{{a}}").content)).toBe("写{{a}}");
  });
  test("tell of what cannot be resolved", () => {
    expect(title("{{bad}}年").diagnostics.map(({ code }) => code)).toEqual(["GR5001"]);
    expect(title("{{a年").diagnostics.map(({ code }) => code)).toEqual(["GR5001"]);
  });
});

test("prose without Markdown's signs comes out as it went in", () => {
  const word = fc
    .stringMatching(/^[\u4e00-\u9fa5，。、；：“”（）《》a-zA-Z0-9%]{1,20}$/)
    .filter((text) => !/^\d+$|https?/.test(text));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const { blocks, diagnostics } = parse(paragraphs.join("\n\n"));
      expect(diagnostics).toEqual([]);
      expect(shape(blocks).map((line) => line.replace(/^p /, ""))).toEqual(paragraphs);
    }),
  );
});

test("no soup of Markdown throws, and no mark comes out", () => {
  const token = fc.constantFrom(
    ..."{{ }} {{a}} {{bad}} ** * _ __ ~~ ` ``` | |---| # ## ### > - 1. [ ]( ) ![ <b> </b> http://a.cn < & \\ \n \n\n 甲 乙， a 1 　　".split(
      " ",
    ),
    "\n",
    "\n\n",
    " ",
    "    ",
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
      const yaml = `body: ${JSON.stringify(`x${tokens.join("")}`)}\n`;
      const { blocks, diagnostics } = parseNarrative(bodyOf(yaml), CONTEXT);
      expect(JSON.stringify(blocks)).not.toMatch(/[\ufdd0-\ufdef]/);
      for (const { place } of diagnostics) expect(place.end).toBeGreaterThan(place.start);
    }),
    { numRuns: 1500 },
  );
});
