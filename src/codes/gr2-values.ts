/** Texts, choices and dates. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

export interface WrongChoice {
  label: string;
  found: string;
  choices: string[];
  suggestion?: string;
}

export const GR2006 = defineCode({
  code: "GR2006",
  severity: "error",
  title: { "zh-CN": "在规定的几项里选", en: "The value is one of the choices" },
  why: {
    "zh-CN": "机关类型、层级、所属方面等只能填列出的几项。",
    en: "Kind and level of the agency and a section's topic are chosen from lists.",
  },
  clause: "gov-report",
  wrong: "agency: { kind: 局 }",
  right: "agency: { kind: department }",
  message: {
    "zh-CN": (a: WrongChoice) =>
      say(
        `${a.label}不能是 ${a.found || "空的"}。`,
        a.suggestion ? `是不是 ${a.suggestion}？` : `可以填：${a.choices.join("、")}`,
      ),
    en: (a) =>
      say(
        `${a.label} cannot be ${a.found || "empty"}.`,
        a.suggestion ? `Did you mean ${a.suggestion}?` : `Choose from ${a.choices.join(", ")}`,
      ),
  },
});

export const GR2007 = defineCode({
  code: "GR2007",
  severity: "error",
  title: { "zh-CN": "没有待填的内容", en: "Nothing is left 待填" },
  why: { "zh-CN": "待填表示还没有填，填好才能生成报告。", en: "待填 marks what is still to be filled in." },
  clause: "gov-report",
  wrong: "problems: { body: 待填 }",
  right: "problems: { body: 公开的深度还不够。 }",
  message: {
    "zh-CN": (a: { label: string }) => say(`${a.label}还没有填（待填）。`, "填好后再生成报告"),
    en: (a) => say(`${a.label} is still to be filled in (待填).`, "Fill it in before building"),
  },
});

export interface WrongDate {
  label: string;
  found: string;
  reason: "form" | "noSuchDay";
}

export const GR2010 = defineCode({
  code: "GR2010",
  severity: "error",
  title: { "zh-CN": "日期是真实的年-月-日", en: "A date is a real year-month-day" },
  why: {
    "zh-CN": "落款日期写作 2023-01-18，印作2023年1月18日。",
    en: "The date of signature is written 2023-01-18 and printed 2023年1月18日.",
  },
  clause: "GB/T 9704-2012 7.3.5",
  wrong: "signature: { name: 某厅, date: 2023-02-30 }",
  right: "signature: { name: 某厅, date: 2023-02-28 }",
  message: {
    "zh-CN": (a: WrongDate) =>
      say(
        a.reason === "noSuchDay"
          ? `${a.label} ${a.found} 没有这一天。`
          : `${a.label}写成了 ${a.found || "空的"}，应当是年-月-日。`,
        "如 2023-01-18",
      ),
    en: (a) =>
      say(
        a.reason === "noSuchDay"
          ? `${a.label}: there is no day ${a.found}.`
          : `${a.label} is written ${a.found || "as nothing"}; it must be year-month-day.`,
        "For example 2023-01-18",
      ),
  },
});

export const GR2013 = defineCode({
  code: "GR2013",
  severity: "error",
  title: { "zh-CN": "文字不是空的", en: "A text is not empty" },
  why: {
    "zh-CN": "写了键就要有内容；可以不填的，把这一行删去。",
    en: "A key has a value; delete the line if it is optional.",
  },
  clause: "gov-report",
  wrong: "agency: { name: '' }",
  right: "agency: { name: 某厅 }",
  message: {
    "zh-CN": (a: { label: string }) => say(`${a.label}是空的。`, "填上内容；可以不填的，把这一行删去"),
    en: (a) => say(`${a.label} is empty.`, "Fill it in, or delete the line if it is optional"),
  },
});

export const GR2014 = defineCode({
  code: "GR2014",
  severity: "error",
  title: { "zh-CN": "文字没有被 # 截断", en: "No text is cut off by #" },
  why: {
    "zh-CN": "空格加 # 后面是注释，会从内容里丢掉。注释在 # 后面空一格，属于内容的加引号。",
    en: "What follows a space and # is a comment and lost. Put a space after # in a comment, quotes round a text.",
  },
  clause: "gov-report",
  wrong: "line:title: 年报 #1",
  right: "title: '年报 #1'",
  message: {
    "zh-CN": (a: { found: string }) =>
      say(`“${a.found}”会被当作注释丢掉。`, "属于内容的，给整个值加上引号；确实是注释的，在 # 后面空一格"),
    en: (a) =>
      say(
        `“${a.found}” is dropped as a comment.`,
        "Quote the whole value if it belongs to it; put a space after # if it is a comment",
      ),
  },
});

export const GR2015 = defineCode({
  code: "GR2015",
  severity: "error",
  title: { "zh-CN": "没有连在一起的键和值", en: "No key is stuck to its value" },
  why: {
    "zh-CN": "花括号里的“a:6”“a：6”对YAML是一个词，数没有读到。",
    en: "“a:6” in braces is one word to YAML, and the figure is not read.",
  },
  clause: "gov-report",
  wrong: "line:figures: {followers:6}",
  right: "figures: { followers: 6 }",
  message: {
    "zh-CN": (a: { found: string; wanted: string }) =>
      say(`“${a.found}”没有被读成一项数据。`, `改成 ${a.wanted}`),
    en: (a) => say(`“${a.found}” was not read as an entry.`, `Write ${a.wanted}`),
  },
});
