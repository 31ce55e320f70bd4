/** Numbers and the rows that hold them. */

import { defineCode } from "./code.js";
import { type Message, say } from "./message.js";

export interface WrittenNumber {
  label: string;
  found: string;
  spelling?: string;
  reason: "spelling" | "tooLarge" | "negative" | "notANumber";
}

export interface WrittenCount extends WrittenNumber {
  /** 本年增/减, which has a sign. */
  signed?: true;
}

export const GR2004 = defineCode({
  code: "GR2004",
  severity: "error",
  title: {
    "zh-CN": "件数是不加引号、逗号和单位的整数",
    en: "Counts are whole numbers without quotes, commas or unit",
  },
  why: {
    "zh-CN":
      "件数用阿拉伯数字写，没有的填0，不写“无”或“/”。只有2019年试行格式的“本年增/减”可以带正负号，如 +3、-8。",
    en: "Counts are Arabic digits; 0, not 无 or /, where there was none. Only 本年增/减 of the 2019 trial format may have a sign, like +3 or -8.",
  },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号",
  wrong: "proactiveDisclosure: { licensing: { decisions: 9件 } }",
  right: "proactiveDisclosure: { licensing: { decisions: 9 } }",
  message: {
    "zh-CN": (a: WrittenCount) => numberZh(COUNT_ZH, "最多12位", a),
    en: (a) => numberEn(COUNT_EN, "at most 12 digits", a),
  },
});

export const GR2005 = defineCode({
  code: "GR2005",
  severity: "error",
  title: {
    "zh-CN": "金额是不加引号、逗号和单位的数",
    en: "Amounts are numbers without quotes, commas or unit",
  },
  why: {
    "zh-CN": "金额最多六位小数，照写照印，不四舍五入。行政事业性收费以万元计，信息处理费以元计。",
    en: "An amount has up to six decimals and is printed as written. 行政事业性收费 is in 万元, 信息处理费 in 元.",
  },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号",
  wrong: "proactiveDisclosure: { administrativeCharges: { amount: 27万元 } }",
  right: "proactiveDisclosure: { administrativeCharges: { amount: 27.948692 } }",
  message: {
    "zh-CN": (a: WrittenNumber) => numberZh(AMOUNT_ZH, "整数部分最多9位", a),
    en: (a) => numberEn(AMOUNT_EN, "at most 9 digits before the point", a),
  },
});

export const GR2011 = defineCode({
  code: "GR2011",
  severity: "error",
  title: { "zh-CN": "总计之外写了各类的件数", en: "A total comes with its classes" },
  why: {
    "zh-CN": "表三的一行只有总计，就不知道是哪类申请人。",
    en: "A row with nothing but its total does not say who applied.",
  },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号",
  wrong: "replace:applications.newlyReceived: { total: 7 }",
  right: "applications: { newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 } }",
  message: {
    "zh-CN": (a: { label: string; total: string }) =>
      say(
        `${a.label}只写了总计 ${a.total}，没有写各类申请人的件数。`,
        "补上自然人、商业企业等各类的件数，它们之和应当等于总计",
      ),
    en: (a) =>
      say(
        `${a.label} has only its total, ${a.total}, and no counts by class.`,
        "Add the counts of the classes; they must add up to the total",
      ),
  },
});

export const GR2012 = defineCode({
  code: "GR2012",
  severity: "error",
  title: { "zh-CN": "一行不是空的", en: "A row is not empty" },
  why: { "zh-CN": "整行为零写0。", en: "Write 0 for a row of zeros." },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号",
  wrong: "replace:applications.newlyReceived: {}",
  right: "applications: { newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 } }",
  message: {
    "zh-CN": (a: { label: string }) => say(`${a.label}是空的。`, "整行为零写 0，否则写各类申请人的件数"),
    en: (a) => say(`${a.label} is empty.`, "Write 0 for a row of zeros, else the counts by class"),
  },
});

export const GR2018 = defineCode({
  code: "GR2018",
  severity: "error",
  title: {
    "zh-CN": "数字的名称用汉字、字母、数字和下划线",
    en: "Names of figures are letters, digits and _",
  },
  why: {
    "zh-CN": "名称要能写进引用里，如 {{figures.关注人数}}。",
    en: "A name must fit into a reference like {{figures.followers}}.",
  },
  clause: "gov-report",
  wrong: "figures: { 2人数: 5 }",
  right: "figures: { 关注人数: 5 }",
  message: {
    "zh-CN": (a: { found: string }) =>
      say(`${a.found} 不能作数字的名称。`, "名称用汉字、字母、数字和下划线，不以数字开头"),
    en: (a) =>
      say(
        `${a.found} cannot be the name of a figure.`,
        "Use letters, Chinese characters, digits and _, and no digit first",
      ),
  },
});

export interface OutOfRange {
  label: string;
  found: string;
  minimum: string;
  maximum: string;
}

export const GR2020 = defineCode({
  code: "GR2020",
  severity: "error",
  title: { "zh-CN": "数在规定的范围内", en: "A number is within its range" },
  why: {
    "zh-CN": "行距28至28.99磅，才能排下每页22行。",
    en: "A line pitch of 28 to 28.99 pt gives 22 lines a page.",
  },
  clause: "GB/T 9704-2012 5.2.2",
  wrong: "style: { linePitch: 30 }",
  right: "style: { linePitch: 28.95 }",
  message: {
    "zh-CN": (a: OutOfRange) => say(`${a.label}是 ${a.found}，应当在 ${a.minimum} 到 ${a.maximum} 之间。`),
    en: (a) => say(`${a.label} is ${a.found}; it must lie between ${a.minimum} and ${a.maximum}.`),
  },
});

const COUNT_ZH = "不加引号、逗号和单位的整数（如 1200）";

const AMOUNT_ZH = "不加引号、逗号和单位的数，最多六位小数（如 27.948692）";

function numberZh(wanted: string, limit: string, a: WrittenCount): Message {
  if (a.signed) return changeZh(a);
  const found = writtenAsZh(a.found);
  if (a.reason === "tooLarge") return say(`${a.label}${found}，超出了范围。`, `核对这个数；${limit}`);
  if (a.reason === "negative")
    return say(`${a.label}${found}，不能是负数。`, a.spelling ? `是不是 ${a.spelling}？` : `填${wanted}`);
  return say(
    `${a.label}${found}，应当是${wanted}。`,
    a.reason === "notANumber" && a.spelling === "0" && "确实没有的，改成 0",
    a.reason !== "notANumber" && a.spelling !== undefined && `改成 ${a.spelling}`,
    a.spelling === undefined && "填阿拉伯数字；确实没有的填 0",
  );
}

/** 本年增/减 of the 2019 format. */
function changeZh({ label, found, spelling, reason }: WrittenCount): Message {
  if (reason === "tooLarge")
    return say(`${label}${writtenAsZh(found)}，超出了范围。`, "核对这个数；最多12位");
  return say(
    `${label}${writtenAsZh(found)}，应当是不加引号、逗号和单位的整数，可以带正负号（如 +3、-8）。`,
    spelling === undefined
      ? "填阿拉伯数字，减少的前面写半角负号；没有增减的填 0"
      : spelling === "0"
        ? "没有增减的，改成 0"
        : `改成 ${spelling}`,
  );
}

function writtenAsZh(found: string): string {
  return found === "" ? "没有填" : `写成了 ${found}`;
}

const COUNT_EN = "a whole number without quotes, commas or unit (like 1200)";

const AMOUNT_EN = "a number without quotes, commas or unit, with at most six decimals (like 27.948692)";

function numberEn(wanted: string, limit: string, a: WrittenCount): Message {
  if (a.signed) return changeEn(a);
  const found = writtenAsEn(a.found);
  if (a.reason === "tooLarge")
    return say(`${a.label} ${found}, which is out of range.`, `Check the number; ${limit}`);
  if (a.reason === "negative") {
    return say(
      `${a.label} ${found}; it cannot be negative.`,
      a.spelling ? `Did you mean ${a.spelling}?` : `Write ${wanted}`,
    );
  }
  return say(
    `${a.label} ${found}; it must be ${wanted}.`,
    a.reason === "notANumber" && a.spelling === "0" && "If there were none, write 0",
    a.reason !== "notANumber" && a.spelling !== undefined && `Write ${a.spelling}`,
    a.spelling === undefined && "Write Arabic digits; 0 if there were none",
  );
}

/** 本年增/减 of the 2019 format. */
function changeEn({ label, found, spelling, reason }: WrittenCount): Message {
  if (reason === "tooLarge")
    return say(
      `${label} ${writtenAsEn(found)}, which is out of range.`,
      "Check the number; at most 12 digits",
    );
  return say(
    `${label} ${writtenAsEn(found)}; it must be a whole number without quotes, commas or unit, with a sign if need be (like +3, -8).`,
    spelling === undefined
      ? "Write Arabic digits, less with a half-width minus before them; 0 for no change"
      : spelling === "0"
        ? "For no change write 0"
        : `Write ${spelling}`,
  );
}

function writtenAsEn(found: string): string {
  return found === "" ? "is empty" : `is written ${found}`;
}
