/** What of Markdown a narrative can have. */

import type { Language } from "../diagnostics/language.js";
import { defineCode } from "./code.js";
import { say } from "./message.js";

/** What the Markdown subset of narratives leaves out. */
export type MarkdownConstruct =
  | "html"
  | "code"
  | "thematicBreak"
  | "definition"
  | "setextHeading"
  | "emphasis"
  | "linkReference"
  | "inlineImage"
  | "headingInBlock"
  | "emptyHeading"
  | "other";

export const GR5003 = defineCode({
  code: "GR5003",
  severity: "error",
  title: { "zh-CN": "正文只用规定的Markdown写法", en: "Narrative uses the Markdown subset only" },
  why: {
    "zh-CN": "可以用加粗、链接、列表、表格、图片、引用和小标题；HTML、代码、分隔线等公文里没有的不能用。",
    en: "Strong, links, lists, tables, images, quotes and headings; no HTML, code or rules, which official documents do not have.",
  },
  clause: "gov-report 正文写法",
  wrong: "overview: { body: 有<b>重点</b>工作。 }",
  right: "overview: { body: 有**重点**工作。 }",
  message: {
    "zh-CN": (a: { construct: MarkdownConstruct }) =>
      say(
        `正文里不能用${CONSTRUCTS["zh-CN"][a.construct]}。`,
        a.construct === "code"
          ? "去掉反引号"
          : "改用普通文字；可以用 **加粗**、链接、列表、表格、图片、引用和 # 小标题",
      ),
    en: (a) =>
      say(
        `Narrative cannot hold ${CONSTRUCTS.en[a.construct]}.`,
        a.construct === "code"
          ? "Delete the backquotes"
          : "Use plain text; there are **strong**, links, lists, tables, images, quotes and # headings",
      ),
  },
});

export const GR5004 = defineCode({
  code: "GR5004",
  severity: "error",
  title: { "zh-CN": "小标题的级数合适", en: "Headings have a level that can stand there" },
  why: {
    "zh-CN": "# 和 ## 是所在位置往下的两级；一之前的说明、表格前后的说明没有小标题。",
    en: "# and ## are the next two levels below; preamble, intro and note have none.",
  },
  clause: "GB/T 9704-2012 7.3.3",
  wrong: 'preamble: "# 说明"',
  right: "preamble: 说明。",
  message: {
    "zh-CN": (a: { depth: number; allowed: number }) =>
      say(
        `这里不能用${a.depth}级小标题。`,
        a.allowed > 0 ? `最多用${a.allowed}级：${"#".repeat(a.allowed)}` : "这一部分没有小标题",
      ),
    en: (a) =>
      say(
        `A heading of level ${a.depth} cannot stand here.`,
        a.allowed > 0 ? `The deepest is ${"#".repeat(a.allowed)}` : "This part has no headings of its own",
      ),
  },
});

export const GR5006 = defineCode({
  code: "GR5006",
  severity: "error",
  title: { "zh-CN": "链接地址可以打开", en: "Links lead to the web or a mailbox" },
  why: {
    "zh-CN": "用 http://、https:// 或 mailto: 开头的地址。",
    en: "Addresses begin with http://, https:// or mailto:.",
  },
  clause: "gov-report 正文写法",
  wrong: 'overview: { body: "见[网站](javascript:x)。" }',
  right: 'overview: { body: "见[网站](https://www.gov.cn/)。" }',
  message: {
    "zh-CN": (a: { url: string }) =>
      say(`链接地址 ${a.url} 不能用。`, "用 http://、https:// 或 mailto: 开头的地址"),
    en: (a) =>
      say(`${a.url} cannot be linked to.`, "Use an address that begins with http://, https:// or mailto:"),
  },
});

/** A line of a text that would be printed: an answer to a warning, or a note to oneself. */
export interface PrintedRemark {
  kind: "directive" | "note";
}

export const GR5012 = defineCode({
  code: "GR5012",
  severity: "error",
  title: {
    "zh-CN": "正文里没有给核对程序的说明和备注",
    en: "No comment for the checker stands inside a text",
  },
  why: {
    "zh-CN": "在正文的文字块里，# 开头的一行是小标题，会印出来。说明和备注写在这段文字的键的上一行。",
    en: "Inside a text a line that begins with # is a heading and is printed. Comments and notes go above the key of the text.",
  },
  clause: "gov-report 正文写法",
  wrong: 'overview: { body: "本机关依法公开。\\n\\n# gov-report-disable-next-line GR6001 -- 照原文" }',
  right: 'overview: { body: "本机关依法公开。" }',
  message: {
    "zh-CN": (a: PrintedRemark) =>
      a.kind === "directive"
        ? say(
            "给核对程序的说明写在了正文里，会作为小标题印出来。",
            "移到正文外面：写在这段文字的键（如 body:）的上一行，与键对齐",
          )
        : say(
            "给自己的备注写在了正文里，会作为小标题印出来。",
            "删去；要留着的，移到正文外面：写在这段文字的键（如 body:）的上一行，以 # 开头",
          ),
    en: (a) =>
      a.kind === "directive"
        ? say(
            "A comment for the checker stands inside a text and would be printed as a heading.",
            "Move it out of the text: to the line above the key of the text (such as body:), aligned with it",
          )
        : say(
            "A note to oneself stands inside a text and would be printed as a heading.",
            "Delete it; to keep it, move it to the line above the key of the text (such as body:), behind a #",
          ),
  },
});

/** Why the numbers of a list cannot go further down, or on. */
export interface Unnumbered {
  reason: "deep" | "long";
}

export const GR5013 = defineCode({
  code: "GR5013",
  severity: "warning",
  title: {
    "zh-CN": "列表的层次排得下",
    en: "Lists are not deeper than there are numbers for",
  },
  why: {
    "zh-CN":
      "层次序数依次为一、（一）、1.、（1），其下用①（到㊿为止）；列表的序数接着上面的标题往下排，不能高于标题。",
    en: "Numbers go down 一、（一） 1. （1） and then ① (up to ㊿). A list goes on below the heading that it stands under.",
  },
  clause: "GB/T 9704-2012 7.3.3",
  wrong: 'overview: { body: "# 一项\\n\\n## 分项\\n\\n1. 甲\\n   1. 乙\\n      1. 丙" }',
  right: 'overview: { body: "# 一项\\n\\n## 分项\\n\\n1. 甲\\n   1. 乙" }',
  message: {
    "zh-CN": (a: Unnumbered) =>
      a.reason === "deep"
        ? say("这个列表在①之下，没有再往下的层次序数。", "少嵌套一层，或者改成一段文字")
        : say("这个列表用①编号，只能编到㊿，后面的几项用了（51）。", "分成几个列表，或者提高一个层次"),
    en: (a) =>
      a.reason === "deep"
        ? say(
            "This list stands below ①, and there are no numbers further down.",
            "Nest it one level less, or write it as text",
          )
        : say(
            "This list is numbered ①, which ends at ㊿; the items behind it have （51）.",
            "Divide the list, or put it a level higher",
          ),
  },
});

/** What each is called. */
const CONSTRUCTS: Record<Language, Record<MarkdownConstruct, string>> = {
  "zh-CN": {
    html: "HTML标记",
    code: "代码",
    thematicBreak: "分隔线",
    definition: "链接定义",
    setextHeading: "下划线式标题",
    emphasis: "斜体",
    linkReference: "引用式链接",
    inlineImage: "夹在文字中间的图片",
    emptyHeading: "没有文字的小标题",
    headingInBlock: "列表、引用或表格里的标题",
    other: "这种Markdown写法",
  },
  en: {
    html: "HTML",
    code: "code",
    thematicBreak: "a thematic break",
    definition: "a link definition",
    setextHeading: "an underlined heading",
    emphasis: "emphasis in italics",
    linkReference: "a reference link",
    inlineImage: "an image between words",
    emptyHeading: "a heading without text",
    headingInBlock: "a heading inside a list, quote or table",
    other: "this Markdown construct",
  },
};
