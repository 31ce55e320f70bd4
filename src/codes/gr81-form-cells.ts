/** Cells of the fill-in workbook that hold a number. */

import type { Language } from "../diagnostics/language.js";
import { defineCode } from "./code.js";
import { say } from "./message.js";

export interface NoNumber {
  label: string;
  found: string;
  kind: "count" | "amount";
  /** 本年增/减, a count that may be negative. */
  signed?: true;
  formula: boolean;
}

export const GR8103 = defineCode({
  code: "GR8103",
  severity: "error",
  title: { "zh-CN": "填数的格里是数", en: "A cell for a number holds one" },
  why: {
    "zh-CN": "小数、负数、文字、错误值都不是件数；不是数的留作待填，不猜。",
    en: "Decimals, negative numbers, words and errors are no counts; such a cell is left 待填.",
  },
  clause: "gov-report 填报表",
  wrong: { scene: "自然人 | 6.5" },
  right: { scene: "自然人 | 6" },
  message: {
    "zh-CN": (a: NoNumber) =>
      a.formula && a.found === ""
        ? say(`${a.label}是公式，但没有算出结果，留作待填。`, "在Excel或WPS里打开，重新保存；或者直接填数")
        : say(
            `${a.label}填的是 ${a.found}，应当是${WANTED["zh-CN"][wantedOf(a)]}，留作待填。`,
            "只填阿拉伯数字；没有的空着或者填0",
          ),
    en: (a) =>
      a.formula && a.found === ""
        ? say(
            `${a.label} is a formula without a result; left 待填.`,
            "Open it in a spreadsheet and save it, or write a number",
          )
        : say(
            `${a.label} is ${a.found}, but wants ${WANTED.en[wantedOf(a)]}; left 待填.`,
            "Digits only; none is 0 or nothing",
          ),
  },
});

type Wanted = "count" | "amount" | "change";

const WANTED: Record<Language, Record<Wanted, string>> = {
  "zh-CN": {
    count: "不小于0的整数",
    amount: "不小于0、最多六位小数的数",
    change: "整数，减少的写负数",
  },
  en: {
    count: "a whole number from 0 on",
    amount: "a number of at most six decimals from 0 on",
    change: "a whole number, negative for a decrease",
  },
};

function wantedOf({ kind, signed }: NoNumber): Wanted {
  return signed ? "change" : kind;
}

export const GR8105 = defineCode({
  code: "GR8105",
  severity: "warning",
  title: { "zh-CN": "公式按算出的结果取数", en: "A formula gives its last result" },
  why: {
    "zh-CN": "填数的格里写了公式的，按保存时的结果取数；公式引用的别的文件变了，结果可能是旧的。",
    en: "A formula in a cell to fill in gives the result it was saved with, which may be old where it refers to other files.",
  },
  clause: "gov-report 填报表",
  wrong: { scene: "自然人 | =[台账.xlsx]统计!B2" },
  right: { scene: "自然人 | 6" },
  message: {
    "zh-CN": (a: { label: string; value: string }) =>
      say(`${a.label}是公式，按它上次算出的 ${a.value} 取数。`, "核对这个数；要固定下来的，直接填数"),
    en: (a) =>
      say(`${a.label} is a formula; its last result ${a.value} is taken.`, "Check it, or write the number"),
  },
});

export const GR8106 = defineCode({
  code: "GR8106",
  severity: "warning",
  title: { "zh-CN": "总计是公式", en: "Totals are formulas" },
  why: {
    "zh-CN": "总计由各项算出。公式被改成数、又与各项之和不同的，数据文件里照写这个数，由核对指出。",
    en: "Totals are computed. One that was replaced by a number that is not the sum goes into the data file as it is, for the checks to tell.",
  },
  clause: "gov-report 填报表",
  wrong: { scene: "总计 | 8（各项之和是7）" },
  right: { scene: "总计 | =SUM(B5:G5)" },
  message: {
    "zh-CN": (a: { label: string; typed: string; sum: string }) =>
      say(
        `${a.label}的公式被改成了数 ${a.typed}，与各项之和 ${a.sum} 不同。`,
        "核对各项；把这一格改回公式，总计就由程序计算",
      ),
    en: (a) =>
      say(
        `The formula of ${a.label} was replaced by ${a.typed}, which is not the sum ${a.sum}.`,
        "Check the parts; with the formula back the total is computed",
      ),
  },
});

export interface InterpretedNumber {
  label: string;
  found: string;
  value: string;
  remark?: string;
}

export const GR8107 = defineCode({
  code: "GR8107",
  severity: "warning",
  title: { "zh-CN": "格里只填数", en: "Cells hold digits alone" },
  why: {
    "zh-CN": "“12件”“１２”“55（含自然失效29件）”能断定是什么数，按这个数取，并请核对。",
    en: "12件, １２, 55（含自然失效29件） can only be one number; it is taken, and to be checked.",
  },
  clause: "gov-report 填报表",
  wrong: { scene: "自然人 | 6件" },
  right: { scene: "自然人 | 6" },
  message: {
    "zh-CN": (a: InterpretedNumber) =>
      say(
        `${a.label}填的是 ${a.found}，按 ${a.value}${a.remark ? `、说明“${a.remark}”` : " "}取数。`,
        a.remark ? "说明写在“格内说明”工作表里，格里只填数" : "格里只填阿拉伯数字",
      ),
    en: (a) =>
      say(
        `${a.label} is ${a.found}; taken as ${a.value}${a.remark ? ` with the remark ${a.remark}` : ""}.`,
        a.remark ? "Remarks belong on the sheet 格内说明, digits alone in the cell" : "Write digits alone",
      ),
  },
});
