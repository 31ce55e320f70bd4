import { defineCode } from "../../codes/code.js";
import { apart, type Message, say } from "../../codes/message.js";

/** A column of figures that does not add up. Numbers are decimal text: amounts must not pass through floats. */
export interface IdentityArgs {
  /** Official label of what does not add up: the row, or the column's name. */
  label: string;
  /** Key of the applicant class or outcome, for machine readers. */
  column: string;
  columnLabel: string;
  left: number | string;
  right: number | string;
  difference: number | string;
  /** The one wrong cell, where the evidence singles it out: its label, its value, and the value that mends all. */
  cell?: string;
  value?: number;
  expected?: number;
}

export const GR3001 = defineCode({
  code: "GR3001",
  severity: "error",
  title: {
    "zh-CN": "表三勾稽关系：第一项加第二项，等于第三项（七）总计加第四项",
    en: "Table 三 balances: 一 + 二 = 三（七）总计 + 四, in each column",
  },
  why: {
    "zh-CN":
      "官方表头注明“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”。一格填错会使几处合计不平，能断定是哪一格的，只在那一格报一次。",
    en: "The head of the official table states the identity. One wrong cell breaks several sums; where the evidence singles it out, it is reported once, at that cell.",
  },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号 表三表头",
  wrong: "applications: { carriedToNextYear: { naturalPerson: 1 } }",
  right: "applications: { carriedToNextYear: 0 }",
  message: {
    "zh-CN": (a: IdentityArgs) =>
      wrongCellZh(a) ??
      say(
        `${a.columnLabel}一列勾稽关系不平：第一项加第二项为${a.left}，第三项（七）总计加第四项为${a.right}，相差${apart(a.difference)}。`,
        "核对本年新收、上年结转、办理结果和结转下年度四处的数",
      ),
    en: (a) =>
      wrongCellEn(a) ??
      say(
        `Column ${a.columnLabel} does not balance: 一 + 二 is ${a.left}, 三（七）总计 + 四 is ${a.right}, off by ${apart(a.difference)}.`,
        "Check 本年新收, 上年结转, 办理结果 and 结转下年度 of this column",
      ),
  },
});

export const GR3002 = defineCode({
  code: "GR3002",
  severity: "error",
  title: {
    "zh-CN": "表三一行的总计等于自然人加五类法人或其他组织",
    en: "The total of a row of table 三 is the sum of its classes",
  },
  why: {
    "zh-CN": "写了总计就要核对；总计都填全时，能断定错在哪一格。",
    en: "A total that is given is checked; with all of them given the wrong cell can be named.",
  },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号 表三",
  wrong: "applications: { newlyReceived: { naturalPerson: 6, commercial: 1, total: 8 } }",
  right: "applications: { newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 } }",
  message: {
    "zh-CN": (a: IdentityArgs) =>
      wrongCellZh(a) ??
      say(
        `${a.label}：自然人与各类法人或其他组织之和为${a.left}，总计填的是${a.right}，相差${apart(a.difference)}。`,
        `核对本行各类的件数；确认无误的，把总计改成 ${a.left}`,
      ),
    en: (a) =>
      wrongCellEn(a) ??
      say(
        `${a.label}: the classes add up to ${a.left}, 总计 says ${a.right}, off by ${apart(a.difference)}.`,
        `Check the counts of the row; if they are right, write ${a.left}`,
      ),
  },
});

export const GR3003 = defineCode({
  code: "GR3003",
  severity: "error",
  title: {
    "zh-CN": "（七）总计的每一列等于各项办理结果之和",
    en: "Each column of （七）总计 is the sum of the results",
  },
  why: {
    "zh-CN": "写了（七）总计就要核对；没写的由程序计算。",
    en: "（七）总计 is checked where it is given, and computed where not.",
  },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号 表三",
  wrong: "replace:applications.results.disclosed: { naturalPerson: 5 }",
  right: "applications: { results: { disclosed: { naturalPerson: 4, total: 4 } } }",
  message: {
    "zh-CN": (a: IdentityArgs) =>
      wrongCellZh(a) ??
      say(
        `${a.columnLabel}一列：各项办理结果之和为${a.left}，（七）总计填的是${a.right}，相差${apart(a.difference)}。`,
        `核对本列各行的件数；确认无误的，把（七）总计改成 ${a.left}`,
      ),
    en: (a) =>
      wrongCellEn(a) ??
      say(
        `Column ${a.columnLabel}: the results add up to ${a.left}, （七）总计 says ${a.right}, off by ${apart(a.difference)}.`,
        `Check the counts of the column; if they are right, write ${a.left}`,
      ),
  },
});

/** The one wrong cell of 三; its broken identities follow as related places. */
function wrongCellZh(a: IdentityArgs): Message | undefined {
  if (a.cell === undefined) return undefined;
  return say(
    `${a.cell}填的是 ${a.value}，与各项合计对不上：${identityZh(a)}。`,
    `核对这一格；改成 ${a.expected} 就全部相符`,
  );
}

function wrongCellEn(a: IdentityArgs): Message | undefined {
  if (a.cell === undefined) return undefined;
  return say(
    `${a.cell} is ${a.value}, which disagrees with the sums: ${identityEn(a)}.`,
    `Check this cell; ${a.expected} would make all of them agree`,
  );
}

function identityZh(a: IdentityArgs): string {
  if (a.label === "")
    return `${a.columnLabel}一列第一项加第二项为${a.left}，第三项（七）总计加第四项为${a.right}，相差${apart(a.difference)}`;
  if (a.columnLabel === "") return `本行各类之和为${a.left}，总计为${a.right}，相差${apart(a.difference)}`;
  return `${a.columnLabel}一列各项办理结果之和为${a.left}，（七）总计为${a.right}，相差${apart(a.difference)}`;
}

function identityEn(a: IdentityArgs): string {
  const off = `${a.left} against ${a.right}, off by ${apart(a.difference)}`;
  if (a.label === "") return `column ${a.columnLabel}, 一 + 二 against 三（七） + 四: ${off}`;
  if (a.columnLabel === "") return `${a.label}, sum of the classes against 总计: ${off}`;
  return `column ${a.columnLabel}, sum of the results against （七）总计: ${off}`;
}
