/** Rows of the register of applications. */

import { type AndOthers, othersInChinese, othersInEnglish } from "./and-others.js";
import { defineCode } from "./code.js";
import { say } from "./message.js";
import { rowsInChinese, rowsInEnglish } from "./row-numbers.js";
import { shellArgument } from "./shell-argument.js";

/** A word of the register that is not known, told once for all the rows of a sheet that have it. */
interface UnknownWord extends AndOthers {
  found: string;
  count: number;
  rows: number[];
}

export interface UnknownClass extends UnknownWord {
  choices: string[];
}

export const GR8202 = defineCode({
  code: "GR8202",
  severity: "error",
  title: { "zh-CN": "申请人类别是表三的一类", en: "The applicant class is one of table 三" },
  why: {
    "zh-CN":
      "认表三的说法、常见的简称（个人、公司、高校、律所等）和看得出类别的名称（某某有限公司）；认不出的不猜，这一件不计入。同一个说法只报一次，用 --map 说明一次就都认得。",
    en: "The form's words, the usual short forms and names that say their class (某某有限公司) are known; anything else is not guessed, and the application not counted. A word is told once, and --map explains it once.",
  },
  clause: "国办公开办函〔2021〕30号 表三",
  wrong: { scene: "申请人类别：法人" },
  right: { scene: "申请人类别：商业企业" },
  message: {
    "zh-CN": (a: UnknownClass) =>
      say(
        a.found === ""
          ? `申请人类别没有填${inRowsInChinese(a)}。`
          : `不知道申请人类别“${a.found}”是哪一类${inRowsInChinese(a)}。`,
        `改成：${a.choices.join("、")}${mapInChinese(a.found, "哪一类")}`,
        othersInChinese(a),
      ),
    en: (a) =>
      say(
        `${a.found === "" ? "There is no applicant class" : `${a.found} is no known applicant class`}${inRowsInEnglish(a)}.`,
        `Use one of ${a.choices.join(", ")}${mapInEnglish(a.found)}`,
        othersInEnglish(a),
      ),
  },
});

export interface UnknownOutcome extends UnknownWord {
  /** The group that the outcome names without one of its items. */
  group?: string;
  members?: string[];
  /** The reason in a column of its own, where that is what is not known. */
  word?: string;
}

export const GR8203 = defineCode({
  code: "GR8203",
  severity: "error",
  title: { "zh-CN": "办理结果是表三的一项", en: "The outcome is one of table 三" },
  why: {
    "zh-CN":
      "认表三的说法（带不带序号都可以）和常见的简称（不掌握、重复申请、信访等）；只写“不予公开”的不知道是哪一项，不猜。同一个说法只报一次，用 --map 说明一次就都认得。",
    en: "The form's words, with or without their numbers, and the usual short forms are known; 不予公开 alone does not say which item it is. A word is told once, and --map explains it once.",
  },
  clause: "国办公开办函〔2021〕30号 表三",
  wrong: { scene: "办理结果：不予公开" },
  right: { scene: "办理结果：属于国家秘密" },
  message: {
    "zh-CN": (a: UnknownOutcome) =>
      say(
        a.found === ""
          ? `已经办结，办理结果没有填${inRowsInChinese(a)}。`
          : a.group
            ? `办理结果“${a.found}”没有写明是${a.group}的哪一项${inRowsInChinese(a)}。`
            : `不知道办理结果“${a.found}”是哪一项${inRowsInChinese(a)}。`,
        `${
          a.members
            ? `改成：${a.members.join("、")}`
            : "改成表三的说法，如：予以公开、本机关不掌握相关政府信息、重复申请"
        }${a.group && !a.word ? "" : mapInChinese(a.word ?? a.found, "哪一项")}`,
        othersInChinese(a),
      ),
    en: (a) =>
      say(
        `${
          a.found === ""
            ? "The application is closed but has no outcome"
            : a.group
              ? `${a.found} does not say which item of ${a.group} it is`
              : `${a.found} is no known outcome`
        }${inRowsInEnglish(a)}.`,
        `${
          a.members
            ? `Use one of ${a.members.join(", ")}`
            : "Use the words of table 三, such as 予以公开 or 重复申请"
        }${a.group && !a.word ? "" : mapInEnglish(a.word ?? a.found)}`,
        othersInEnglish(a),
      ),
  },
});

export const GR8204 = defineCode({
  code: "GR8204",
  severity: "error",
  title: { "zh-CN": "日期看得出是哪一天", en: "A day can be read" },
  why: {
    "zh-CN": "认2022-3-5、2022/3/5、2022.3.5、2022年3月5日、20220305和Excel的日期；只有月日、没有年的不猜。",
    en: "2022-3-5, 2022/3/5, 2022.3.5, 2022年3月5日, 20220305 and Excel's days are read; a day without its year is not guessed.",
  },
  clause: "gov-report 台账统计",
  wrong: { scene: "收到日期：3月5日" },
  right: { scene: "收到日期：2022-3-5" },
  message: {
    "zh-CN": (a: { field: "received" | "closed"; found: string } & AndOthers) =>
      say(
        `${a.field === "received" ? "收到日期" : "办结日期"}${a.found === "" ? "没有填" : `“${a.found}”看不出是哪一天`}。`,
        "写成2022-03-05、2022年3月5日或者20220305",
        othersInChinese(a),
      ),
    en: (a) =>
      say(
        `The ${a.field === "received" ? "day of receipt" : "closing day"} ${a.found === "" ? "is missing" : `${a.found} is no day`}.`,
        "Write 2022-03-05, 2022年3月5日 or 20220305",
        othersInEnglish(a),
      ),
  },
});

export interface ContradictingDays extends AndOthers {
  reason: "order" | "notClosed" | "stillOpen";
  received: string;
  closed: string;
  /** What says that it is still open. */
  outcome?: string;
}

export const GR8205 = defineCode({
  code: "GR8205",
  severity: "error",
  title: {
    "zh-CN": "办结日期与收到日期、办理结果相符",
    en: "The closing day fits the day of receipt and the outcome",
  },
  why: {
    "zh-CN":
      "办结不能早于收到；有结果的要有办结日期，不然不知道算哪一年的；写着结转、办理中的没有办结日期，不然不知道办结了没有。",
    en: "Nothing is closed before it is received; what has an outcome has a closing day, or its year is unknown; what is still open (结转, 办理中) has none.",
  },
  clause: "gov-report 台账统计",
  wrong: { scene: "收到日期：2022-3-5 | 办结日期：2022-2-1" },
  right: { scene: "收到日期：2022-3-5 | 办结日期：2022-3-21" },
  message: {
    "zh-CN": (a: ContradictingDays) => {
      const what: Record<typeof a.reason, [string, string]> = {
        order: [`办结日期 ${a.closed} 早于收到日期 ${a.received}。`, "核对两个日期"],
        notClosed: [
          "有办理结果，但没有办结日期。",
          "已经办结的填上办结日期；还没有办结的，结果空着或者写“办理中”",
        ],
        stillOpen: [
          `办理结果写着“${a.outcome}”，又有办结日期 ${a.closed}。`,
          "已经办结的，把结果改成表三的一项；没有办结的，去掉办结日期",
        ],
      };
      return say(...what[a.reason], othersInChinese(a));
    },
    en: (a) => {
      const what: Record<typeof a.reason, [string, string]> = {
        order: [`It was closed on ${a.closed}, before it was received on ${a.received}.`, "Check both days"],
        notClosed: [
          "There is an outcome but no closing day.",
          "Fill it in; for an open application leave the outcome empty or write 办理中",
        ],
        stillOpen: [
          `The outcome says that it is open (${a.outcome}), but it was closed on ${a.closed}.`,
          "Give the outcome in the words of table 三, or take the closing day out",
        ],
      };
      return say(...what[a.reason], othersInEnglish(a));
    },
  },
});

export interface OtherYears {
  reason: "closedBefore" | "receivedAfter";
  year: number;
  count: number;
  rows: number[];
}

export const GR8206 = defineCode({
  code: "GR8206",
  severity: "warning",
  title: { "zh-CN": "不是本年度的不计入", en: "What belongs to other years is not counted" },
  why: {
    "zh-CN": "本年度以前办结的、以后收到的，不在本年度的表里，列出来请核对。",
    en: "Applications closed before the year or received after it are not in its table; they are listed.",
  },
  clause: "国办公开办函〔2021〕30号 表三",
  wrong: { scene: "2022年度的台账里：收到日期 2023-1-6" },
  right: { scene: "2022年度的台账里：收到日期 2022-12-6" },
  message: {
    "zh-CN": (a: OtherYears) =>
      say(
        a.reason === "closedBefore"
          ? `有${a.count}件在${a.year}年以前办结，没有计入：${rowsInChinese(a.rows)}。`
          : `有${a.count}件在${a.year}年以后收到，没有计入：${rowsInChinese(a.rows)}。`,
        "不是这一年的不用改；年度不对的，用 --year 指明",
      ),
    en: (a) =>
      say(
        a.reason === "closedBefore"
          ? `${a.count} closed before ${a.year} were not counted: ${rowsInEnglish(a.rows)}.`
          : `${a.count} received after ${a.year} were not counted: ${rowsInEnglish(a.rows)}.`,
        "They belong to other years; if the year is wrong, give --year",
      ),
  },
});

export const GR8207 = defineCode({
  code: "GR8207",
  severity: "warning",
  title: { "zh-CN": "登记编号不重复", en: "No application is registered twice" },
  why: {
    "zh-CN": "编号相同的两行可能是同一件申请，会多算一件。",
    en: "Two rows of the same number may be one application, counted twice.",
  },
  clause: "gov-report 台账统计",
  wrong: { scene: "登记编号：2022001\n登记编号：2022001" },
  right: { scene: "登记编号：2022001\n登记编号：2022002" },
  message: {
    "zh-CN": (a: { number: string; first: number } & AndOthers) =>
      say(
        `登记编号 ${a.number} 与第${a.first}行相同，两行都计入了。`,
        "核对是不是同一件申请登记了两次",
        othersInChinese(a),
      ),
    en: (a) =>
      say(
        `${a.number} is registered in row ${a.first} too; both were counted.`,
        "Check whether it is one application",
        othersInEnglish(a),
      ),
  },
});

/** A word that stands in several rows says in which. */
function inRowsInChinese({ count, rows }: UnknownWord): string {
  return count > 1 ? `，共${count}件：${rowsInChinese(rows)}` : "";
}

function inRowsInEnglish({ count, rows }: UnknownWord): string {
  return count > 1 ? ` (${count}: ${rowsInEnglish(rows)})` : "";
}

/**
 * How to explain a word once for all; its meaning is left to the user. An error of a formula is no word, and what a shell would
 * run is told to nobody.
 */
function mapInChinese(word: string, which: string): string {
  const argument = shellArgument(`${word}=…`);
  return word === "" || !argument ? "" : `；不改台账的，用 --map 说明它是${which}：--map ${argument}`;
}

function mapInEnglish(word: string): string {
  const argument = shellArgument(`${word}=…`);
  return word === "" || !argument
    ? ""
    : `; or leave the register and say with --map which one it is: --map ${argument}`;
}
