/** Keys: missing, unknown, misplaced, and of the wrong kind of value. */

import type { Language } from "../diagnostics/language.js";
import { defineCode } from "./code.js";
import { say } from "./message.js";

export interface MissingKeys {
  label: string;
  missing: { key: string; label: string }[];
  zero: boolean;
}

export const GR2001 = defineCode({
  code: "GR2001",
  severity: "error",
  title: { "zh-CN": "必须有的键都写了", en: "Every required key is there" },
  why: {
    "zh-CN": "六个部分和各表的每一行都要填报，没有发生的填0。",
    en: "All six parts and every row of the tables are reported; 0 where there was nothing.",
  },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号",
  wrong: "raw:year: 2022",
  right: "year: 2022",
  message: {
    "zh-CN": (a: MissingKeys) =>
      say(
        `${a.label ? `${a.label}缺少` : "缺少"}${a.missing.map(({ key, label }) => (label === key ? label : `${label}（${key}）`)).join("、")}。`,
        `补上 ${a.missing.map(({ key }) => key).join("、")}${a.zero ? "；没有发生的填 0" : ""}`,
      ),
    en: (a) =>
      say(
        `${a.label ? `${a.label} lacks` : "The report lacks"} ${a.missing.map(({ key, label }) => (key === label ? key : `${key} (${label})`)).join(", ")}.`,
        `Add ${a.missing.map(({ key }) => key).join(", ")}${a.zero ? "; 0 if there were none" : ""}`,
      ),
  },
});

export interface UnknownKey {
  key: string;
  suggestion?: string;
  belongsTo?: string;
  known: string[];
}

export const GR2002 = defineCode({
  code: "GR2002",
  severity: "error",
  title: { "zh-CN": "没有多余的键", en: "There are no unknown keys" },
  why: {
    "zh-CN": "拼错的键、放错层次的键不会被读到，数就丢了。",
    en: "A misspelt or misplaced key would not be read, and its figure lost.",
  },
  clause: "gov-report",
  wrong: "agency: { shortname: 某厅 }",
  right: "agency: { shortName: 某厅 }",
  message: {
    "zh-CN": (a: UnknownKey) =>
      say(
        `没有 ${a.key} 这个键。`,
        a.belongsTo !== undefined
          ? `它属于 ${a.belongsTo || "最外层"}：移到那里，注意缩进`
          : a.suggestion
            ? `是不是 ${a.suggestion}？`
            : a.known.length > 0
              ? `这里可以用的键：${a.known.join("、")}`
              : "删去它",
      ),
    en: (a) =>
      say(
        `There is no key ${a.key} here.`,
        a.belongsTo !== undefined
          ? `It belongs to ${a.belongsTo || "the top level"}: move it there and mind the indentation`
          : a.suggestion
            ? `Did you mean ${a.suggestion}?`
            : a.known.length > 0
              ? `Keys that can stand here: ${a.known.join(", ")}`
              : "Delete it",
      ),
  },
});

export interface WrongKind {
  /** Set where the file's keys are Chinese, here and in other codes whose hints name keys. */
  keys?: "zh";
  label: string;
  expected: "mapping" | "list" | "text" | "boolean" | "row" | "group" | "cell" | "key";
  /** The value as it is to be written, where only one can be meant. */
  wanted?: string;
}

export const GR2003 = defineCode({
  code: "GR2003",
  severity: "error",
  title: { "zh-CN": "数、文字、一组数据各在其位", en: "Numbers, texts and groups stand in their places" },
  why: {
    "zh-CN": "表三的一行写各类申请人的件数或者0，正文写文字，小节写列表。",
    en: "A row of table 三 is counts by class or 0, narrative is text, sections are a list.",
  },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号",
  wrong: "applications: { newlyReceived: 7 }",
  right: "applications: { newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 } }",
  message: {
    "zh-CN": (a: WrongKind) => {
      const [wanted, out, outInChinese = out] = EXPECTED["zh-CN"][a.expected];
      const isTruth = a.expected === "boolean" && a.keys;
      return say(
        `${a.label}${isTruth ? "只能写 是 或 否" : wanted}。`,
        a.wanted ? `写成 ${a.wanted}` : a.keys ? outInChinese : out,
      );
    },
    en: (a) => {
      const [wanted, out, outInChinese = out] = EXPECTED.en[a.expected];
      return say(
        `${a.label || "The data"} ${wanted}.`,
        a.wanted ? `Write ${a.wanted}` : a.keys ? outInChinese : out,
      );
    },
  },
});

export const GR2016 = defineCode({
  code: "GR2016",
  severity: "error",
  title: { "zh-CN": "键前面没有全角空格", en: "No full-width space stands before a key" },
  why: {
    "zh-CN": "全角空格不是缩进，会成为键名的一部分。",
    en: "It is no indentation and becomes part of the key.",
  },
  clause: "gov-report",
  wrong: "line:figures:\n　　followers: 6",
  right: "figures: { followers: 6 }",
  message: {
    "zh-CN": () => say("键的前面用了全角空格。", "改用半角空格缩进，每级两个"),
    en: () =>
      say("There is a full-width space before the key.", "Indent with half-width spaces, two a level"),
  },
});

export const GR2017 = defineCode({
  code: "GR2017",
  severity: "error",
  title: { "zh-CN": "一、五、六有正文或小节", en: "Parts 一, 五 and 六 have a body or sections" },
  why: { "zh-CN": "文字部分不能空缺。", en: "The written parts cannot be left out." },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号",
  wrong: "replace:problems: {}",
  right: "problems: { body: 公开的深度还不够。 }",
  message: {
    "zh-CN": (a: { label: string; keys?: "zh" }) =>
      say(
        `${a.label}既没有正文，也没有小节。`,
        a.keys ? "写 正文 或 小节" : "写 body（正文）或 sections（小节）",
      ),
    en: (a) =>
      say(
        `${a.label} has neither body nor sections.`,
        a.keys ? "Write 正文 (body) or 小节 (sections)" : "Write body or sections",
      ),
  },
});

/** What is wanted, and the way out; the last text is for a file with Chinese keys, where it differs. */
const EXPECTED: Record<Language, Record<WrongKind["expected"], [string, string, string?]>> = {
  "zh-CN": {
    mapping: ["应当是若干个“键: 值”", "换行并缩进两个空格，逐行写“键: 值”"],
    list: ["应当是列表", "每一项单独一行，以“- ”开头"],
    text: ["应当是一段文字", "直接写文字；含冒号、井号或花括号时加引号"],
    boolean: ["只能写 true 或 false", "是写 true，否写 false", "写 是 或 否"],
    row: [
      "应当是一行申请人分类的件数，或者 0",
      "写成 { naturalPerson: 6, commercial: 1, total: 7 }，整行为零写 0",
      "写成 { 自然人: 6, 商业企业: 1, 总计: 7 }，整行为零写 0",
    ],
    group: ["应当逐行填写，或者整组写 0", "整组为零写 0，否则每一行都要写"],
    cell: [
      "应当是一个数，或者一个数和它的说明",
      "没有说明时直接写数；有说明的写成 { value: 数, remark: 说明 }",
      "没有说明时直接写数；有说明的写成 { 数值: 数, 备注: 说明 }",
    ],
    key: ["键只能是一个词", "冒号前面只写键名，值里有花括号时加引号"],
  },
  en: {
    mapping: [
      "must be a mapping of keys to values",
      "Write `key: value` lines below it, indented by two spaces",
    ],
    list: ["must be a list", "One item a line, each beginning with `- `"],
    text: ["must be text", "Write the text itself; quote it if it holds `: `, `#` or braces"],
    boolean: ["must be true or false", "Write true or false", "Write 是 (true) or 否 (false)"],
    row: [
      "must be a row of counts by applicant class, or 0",
      "Write { naturalPerson: 6, commercial: 1, total: 7 }, or 0 for zeros",
      "Write { 自然人: 6, 商业企业: 1, 总计: 7 }, or 0 for zeros",
    ],
    group: ["must be its rows, or 0 for all of them", "Write 0, or every row of the group"],
    cell: [
      "must be a number, or a number with its remark",
      "Write the number alone, or { value: number, remark: text }",
      "Write the number alone, or { 数值: number, 备注: text }",
    ],
    key: [
      "has a key that is no word",
      "Only the name stands before the colon; quote a value that holds braces",
    ],
  },
};
