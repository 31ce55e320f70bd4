/** The register of applications: the file and its columns. */

import { defineCode } from "./code.js";
import { say } from "./message.js";
import { shellArgument } from "./shell-argument.js";

export interface MissingColumns {
  reason: "noColumns" | "noHeadings" | "severalSheets" | "noSheet" | "sameHeading" | "sideBySide";
  missing: string[];
  found: string[];
  /**
   * sameHeading: the columns of the headings found; sideBySide: the second columns of those that are repeated. By letters
   * in a workbook and by numbers in a .csv.
   */
  columns?: string[];
}

export const GR8201 = defineCode({
  code: "GR8201",
  severity: "error",
  title: {
    "zh-CN": "台账有四列：申请人类别、收到日期、办理结果、办结日期",
    en: "A register has four columns: applicant class, day received, outcome, day closed",
  },
  why: {
    "zh-CN":
      "列标题按常见的说法认；认不出的用选项指明。几个工作表都像台账的，也要指明；两列标题相同、内容不同的，要改开。都不替您选。",
    en: "Columns are known by their usual headings, else by options. Where several sheets look like a register, or columns of one heading differ, you choose.",
  },
  clause: "gov-report 台账统计",
  wrong: { scene: "申请人 | 日期 | 日期 | 结果" },
  right: { scene: "申请人类别 | 收到日期 | 办理结果 | 办结日期" },
  message: {
    "zh-CN": (a: MissingColumns) => {
      const seen = a.found.length > 0 ? `，找到的有：${a.found.join("、")}` : "";
      const option =
        "列名不同的，用 --applicant、--received、--outcome、--closed 指明，如 --received 登记日期";
      const what: Record<typeof a.reason, [string, string]> = {
        noHeadings: ["没有找到列标题。", `列标题要有申请人类别、收到日期、办理结果、办结日期；${option}`],
        noColumns: [`没有找到这些列：${a.missing.join("、")}${seen}。`, `台账里没有的，补上；${option}`],
        severalSheets: [`有几个工作表都像台账：${a.found.join("、")}。`, worksheetsInChinese(a.found)],
        noSheet: [`没有工作表“${a.missing.join("、")}”${seen}。`, "核对工作表的名称"],
        sameHeading: [
          `有${a.found.length}列都像是${a.missing.join("、")}，内容不一样：${columnsInChinese(a)}；不知道照哪一列统计。`,
          "照着统计的一列标题不动，别的列的标题改成“不统计”：只统计标题不动的一列；每行只填了其中一列的，先并到一列里",
        ],
        sideBySide: [
          `${a.missing.join("、")}都不止一列（右边又有${positionsInChinese(a)}），内容不一样，像是左右并排的两张表；没有统计。`,
          "一行里有两件申请的，把右边的表移到左边的表下面，接成一张，一件一行，再统计；一行只是一件申请的，照着统计的列标题不动，别的列的标题改成“不统计”：只统计标题不动的列",
        ],
      };
      return say(...what[a.reason]);
    },
    en: (a) => {
      const seen = a.found.length > 0 ? `; there are ${a.found.join(", ")}` : "";
      const option = "name other headings with --applicant, --received, --outcome, --closed";
      const what: Record<typeof a.reason, [string, string]> = {
        noHeadings: [
          "There are no headings.",
          `Head the columns 申请人类别, 收到日期, 办理结果, 办结日期; ${option}`,
        ],
        noColumns: [`These columns are missing: ${a.missing.join(", ")}${seen}.`, `Add them; ${option}`],
        severalSheets: [
          `Several sheets look like a register: ${a.found.join(", ")}.`,
          "Choose with --worksheet; given several times, they are counted together",
        ],
        noSheet: [`There is no sheet ${a.missing.join(", ")}${seen}.`, "Check the sheet's name"],
        sameHeading: [
          `${a.found.length} columns could be ${a.missing.join(", ")} and differ: ${columnsInEnglish(a)}; which is meant is not known.`,
          "Leave the heading of the one to be counted, and head the others 不统计: only the one left is counted; where each row has but one of them filled, bring them into one first",
        ],
        sideBySide: [
          `${a.missing.join(", ")} have several columns each (again on the right: ${(a.columns ?? []).join(", ")}) that differ, like two tables side by side; nothing was counted.`,
          "Where a row has two applications, move the right table below the left one, one application a row; where a row is one application, leave the headings of the columns to be counted and head the others 不统计: only those left are counted",
        ],
      };
      return say(...what[a.reason]);
    },
  },
});

/** H列、I列；第8列、第9列 */
function positionsInChinese({ columns = [] }: MissingColumns): string {
  return columns.map(columnInChinese).join("、");
}

function columnInChinese(column: string): string {
  return /^\d/.test(column) ? `第${column}列` : `${column}列`;
}

/** So many columns of the same heading are named. */
const MOST_COLUMNS = 5;

/** C列“收到时间”、第6列“收到时间” */
function columnsInChinese({ found, columns = [] }: MissingColumns): string {
  const named = columns
    .slice(0, MOST_COLUMNS)
    .map((column, at) => `${columnInChinese(column)}“${found[at]}”`);
  return named.join("、") + (columns.length > MOST_COLUMNS ? "等" : "");
}

function columnsInEnglish({ found, columns = [] }: MissingColumns): string {
  const named = columns.slice(0, MOST_COLUMNS).map((column, at) => `${column} (${found[at]})`);
  return named.join(", ") + (columns.length > MOST_COLUMNS ? " …" : "");
}

/** How sheets are chosen, by names that can be typed. */
function worksheetsInChinese(names: readonly string[]): string {
  const typed = names.map(shellArgument);
  return typed.every((name) => name !== undefined)
    ? `用 --worksheet 指明，如 --worksheet ${typed[0]}；要合在一起统计的，都写上：--worksheet ${typed.join(" ")}`
    : "工作表改用普通的名称，再用 --worksheet 指明要统计的；要合在一起统计的，都写上";
}

export interface UnreadableRegister {
  reason:
    | "encrypted"
    | "old"
    | "broken"
    | "empty"
    | "quotes"
    | "tooLarge"
    | "noSheets"
    | "encoding"
    | "tooMany"
    | OtherKind;
  /** tooMany: so many applications are counted at once. */
  most?: number;
}

/** What a file is that is no table. */
export type OtherKind = "pdf" | "word" | "openDocument" | "archive" | "picture" | "webPage" | "text";

const OTHER_KINDS: Record<OtherKind, { zh: [is: string, way: string]; en: [is: string, way: string] }> = {
  pdf: {
    zh: ["PDF文件", "找到生成它的工作簿；没有的，在Excel或WPS表格里照着登记，一件一行，另存为 .xlsx"],
    en: ["a PDF", "Take the workbook it was made of; else enter it in a spreadsheet, one application a row"],
  },
  word: {
    zh: ["Word文档", "把里面的表格复制到Excel或WPS表格里，另存为 .xlsx"],
    en: ["a Word document", "Copy its table into a spreadsheet and save that as .xlsx"],
  },
  openDocument: {
    zh: ["OpenDocument文件（.ods、.odt）", "用打开它的程序打开，表格另存为 .xlsx"],
    en: ["an OpenDocument file (.ods, .odt)", "Save its table as .xlsx in the program that opens it"],
  },
  archive: {
    zh: ["压缩包", "解压以后，选里面的台账"],
    en: ["an archive", "Unpack it and give the register inside"],
  },
  picture: {
    zh: ["图片", "找到它照的表格；没有的，在Excel或WPS表格里照着登记，一件一行，另存为 .xlsx"],
    en: ["a picture", "Take the table it shows; else enter it in a spreadsheet, one application a row"],
  },
  webPage: {
    zh: ["网页", "在Excel或WPS表格里打开核对，另存为 .xlsx"],
    en: ["a web page", "Open it in a spreadsheet and save it as .xlsx"],
  },
  text: {
    zh: [
      "文字文件",
      "里面是台账的，在Excel或WPS表格里做成一件一行的表，另存为 .xlsx；不是的，核对是不是选错了文件",
    ],
    en: [
      "a text",
      "Where it has the register, make it a table in a spreadsheet and save that as .xlsx; else give the right file",
    ],
  },
};

function isOtherKind(reason: UnreadableRegister["reason"]): reason is OtherKind {
  return Object.hasOwn(OTHER_KINDS, reason);
}

export const GR8208 = defineCode({
  code: "GR8208",
  severity: "error",
  title: { "zh-CN": "台账能读取", en: "The register can be read" },
  why: {
    "zh-CN": "读取 .xlsx，以及UTF-8、UTF-16、GB 18030编码的 .csv。",
    en: "Registers are read from .xlsx, and .csv in UTF-8, UTF-16 or GB 18030.",
  },
  clause: "gov-report 台账统计",
  wrong: { scene: "gov-report tally 台账.xls --year 2022" },
  right: { scene: "gov-report tally 台账.xlsx --year 2022" },
  message: {
    "zh-CN": (a: UnreadableRegister) => {
      if (isOtherKind(a.reason)) {
        const [is, way] = OTHER_KINDS[a.reason].zh;
        return say(`这是${is}，台账要用 .xlsx 或者 .csv，没有读取。`, way);
      }
      const what: Record<typeof a.reason, [string, string]> = {
        encrypted: ["台账设了打开密码，无法读取。", "去掉打开密码，再保存"],
        old: ["台账是旧格式（.xls），无法读取。", "在Excel或WPS里打开，另存为 .xlsx"],
        broken: ["台账不是完整的 .xlsx 工作簿，无法读取。", "在Excel或WPS里打开核对，另存为 .xlsx"],
        empty: ["台账是空的，什么也没有。", "多半是没有保存完或者没有传完整；重新保存或者请对方再发一次"],
        quotes: [
          "这一行里有英文双引号没有成对，从这里起分不清哪些是一格、哪些是一行，没有统计。",
          "把这一行里多出的英文双引号删去，或者改用中文引号“”",
        ],
        tooLarge: ["台账解开以后太大，没有读取。", "只留有关的工作表和年份，另存为 .xlsx"],
        noSheets: ["台账里没有工作表。", "核对是不是选错了文件"],
        tooMany: [`台账里的申请超过${a.most}件，没有统计。`, "只留有关的工作表和年份，再统计一次"],
        encoding: ["台账的文字编码无法读取。", "在Excel或WPS里另存为 .xlsx 或者UTF-8的 .csv"],
      };
      return say(...what[a.reason]);
    },
    en: (a) => {
      if (isOtherKind(a.reason)) {
        const [is, way] = OTHER_KINDS[a.reason].en;
        return say(`This is ${is}; a register is an .xlsx or a .csv, so it was not read.`, way);
      }
      const what: Record<typeof a.reason, [string, string]> = {
        encrypted: ["The register has a password and cannot be read.", "Save it without one"],
        old: ["The register is of the old format (.xls), which cannot be read.", "Save it as .xlsx"],
        broken: [
          "The register is no complete .xlsx workbook.",
          "Open it in a spreadsheet and save it as .xlsx",
        ],
        empty: [
          "The register is empty.",
          "It was probably not saved or sent in full; save it again or ask for it again",
        ],
        quotes: [
          'A " in this row has no other that closes it, so that cells and rows behind it cannot be told apart; nothing was counted.',
          'Take the " away that is too many, or write “” instead',
        ],
        tooLarge: [
          "The register unpacks to too much; it was not read.",
          "Keep the sheets and years that matter",
        ],
        noSheets: ["The register has no sheets.", "See whether it is the right file"],
        tooMany: [
          `The register has more than ${a.most} applications; they were not counted.`,
          "Keep the sheets and years that matter",
        ],
        encoding: ["The register's encoding cannot be read.", "Save it as .xlsx or as .csv in UTF-8"],
      };
      return say(...what[a.reason]);
    },
  },
});
