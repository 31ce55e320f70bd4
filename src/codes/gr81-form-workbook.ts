/** The fill-in workbook: the file, its sheets, and what it has no place for. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

export interface UnreadableWorkbook {
  reason: "encrypted" | "old" | "broken" | "tooLarge" | "noSheets" | "notAForm";
}

export const GR8101 = defineCode({
  code: "GR8101",
  severity: "error",
  title: { "zh-CN": "填报表能读取", en: "The form can be read" },
  why: {
    "zh-CN":
      "读取 .xlsx 工作簿；有打开密码的、旧格式 .xls 的、损坏的、解开以后过大的都不读，没有填报表的工作表的也不读。",
    en: "Workbooks are read as .xlsx; not with a password, not as .xls, not damaged, not when they unpack to too much, and not without the form's sheets.",
  },
  clause: "gov-report 填报表",
  wrong: { scene: "gov-report import 填报表.xls" },
  right: { scene: "gov-report import 填报表.xlsx" },
  message: {
    "zh-CN": (a: UnreadableWorkbook) => {
      const what: Record<typeof a.reason, [string, string]> = {
        encrypted: ["这个工作簿设了打开密码，无法读取。", "在Excel或WPS里去掉打开密码，再保存"],
        old: ["这是旧格式（.xls）的工作簿，无法读取。", "在Excel或WPS里打开，另存为 .xlsx"],
        broken: ["这个文件不是完整的 .xlsx 工作簿，无法读取。", "在Excel或WPS里打开核对，另存为 .xlsx"],
        tooLarge: ["这个工作簿解开以后太大，没有读取。", "只留填报表的工作表，另存为 .xlsx"],
        noSheets: ["这个工作簿里没有工作表。", "核对是不是选错了文件"],
        notAForm: [
          "这个工作簿里没有填报表的工作表。",
          "用 gov-report form 填报表.xlsx 生成填报表，在里面填写；工作表的标签和行标签不要改",
        ],
      };
      return say(...what[a.reason]);
    },
    en: (a) => {
      const what: Record<typeof a.reason, [string, string]> = {
        encrypted: ["The workbook has a password and cannot be read.", "Save it without one"],
        old: ["This is a workbook of the old format (.xls), which cannot be read.", "Save it as .xlsx"],
        broken: [
          "This is no complete .xlsx workbook and cannot be read.",
          "Open it in a spreadsheet and save it as .xlsx",
        ],
        tooLarge: [
          "The workbook unpacks to too much; it was not read.",
          "Keep the form's sheets only and save it as .xlsx",
        ],
        noSheets: ["The workbook has no sheets.", "See whether it is the right file"],
        notAForm: [
          "The workbook has none of the form's sheets.",
          "Make a form with gov-report form 填报表.xlsx and fill it in; leave its sheet names and labels as they are",
        ],
      };
      return say(...what[a.reason]);
    },
  },
});

export const GR8102 = defineCode({
  code: "GR8102",
  severity: "error",
  title: { "zh-CN": "填报表的工作表和行齐全", en: "The form's sheets and rows are there" },
  why: {
    "zh-CN": "工作表和行按标签查找，可以改名、移动、插入行；标签本身不能改。找不到的留作待填，不猜。",
    en: "Sheets and rows are found by their labels, so they may be renamed, moved, and rows inserted; the labels must stay. What is not found is left 待填.",
  },
  clause: "gov-report 填报表",
  wrong: { scene: "“一、本年新收政府信息公开申请数量”这一行删掉了" },
  right: { scene: "这一行还在，没有的填0" },
  message: {
    "zh-CN": (a: { missing: "sheet" | "row"; label: string }) =>
      a.missing === "sheet"
        ? say(`没有找到工作表“${a.label}”，它的内容留作待填。`, "从原来的填报表里把这个工作表复制回来")
        : say(`没有找到“${a.label}”这一行，它的数留作待填。`, "行标签改回原样，或者重新生成填报表再填"),
    en: (a) =>
      a.missing === "sheet"
        ? say(
            `There is no sheet ${a.label}; its contents are left 待填.`,
            "Copy the sheet back from the original form",
          )
        : say(
            `There is no row ${a.label}; its figures are left 待填.`,
            "Mend the row's label, or make a new form and fill that in",
          ),
  },
});

export const GR8104 = defineCode({
  code: "GR8104",
  severity: "warning",
  title: { "zh-CN": "空着的格按0算", en: "Empty cells count as 0" },
  why: {
    "zh-CN":
      "填了一部分的表，空着的格按0算，一次列出请核对。一张表全部空着，或者只有从去年带来的上年结转，算没有填，留作待填。",
    en: "In a table that is partly filled in, empty cells count as 0 and are listed once. A table that is all empty, or has no more than what last year's report carried into it, is left 待填.",
  },
  clause: "gov-report 填报表",
  wrong: { scene: "自然人 | 6 | 商业企业 | （空着）" },
  right: { scene: "自然人 | 6 | 商业企业 | 0" },
  message: {
    "zh-CN": (a: { table: string; cells: string[]; count: number }) =>
      say(
        `“${a.table}”里有${a.count}格空着，都按0算：${a.cells.slice(0, 8).join("、")}${a.cells.length > 8 ? "等" : ""}。`,
        "核对这些格是不是确实没有；确实没有的不用改",
      ),
    en: (a) =>
      say(
        `${a.count} cells of ${a.table} are empty and count as 0: ${a.cells.slice(0, 8).join(", ")}${a.cells.length > 8 ? " …" : ""}.`,
        "See whether there was really nothing to count; then leave them",
      ),
  },
});

export const GR8112 = defineCode({
  code: "GR8112",
  severity: "info",
  title: { "zh-CN": "三张表的工作簿只核对数", en: "Of the three tables alone the figures are checked" },
  why: {
    "zh-CN": "生成的三张表（data.xlsx）里没有正文和单位信息，能核对的只有表里的数。",
    en: "The workbook of the three tables (data.xlsx) has no text and says nothing of the agency; its figures are checked.",
  },
  clause: "gov-report 填报表",
  wrong: { scene: "gov-report validate data.xlsx" },
  right: { scene: "gov-report validate data.yaml" },
  message: {
    "zh-CN": () =>
      say(
        "这是生成的三张表，只核对了表里的数，没有正文可以核对。",
        "核对整个报告，用数据文件、填报表或者Word报告",
      ),
    en: () =>
      say(
        "This is the workbook of the three tables; its figures were checked, and there is no text.",
        "For the whole report take its data file, its form or the .docx",
      ),
  },
});

export const GR8113 = defineCode({
  code: "GR8113",
  severity: "warning",
  title: { "zh-CN": "数据文件里的文字保留", en: "Texts of the data file stay" },
  why: {
    "zh-CN":
      "用 --into 写进数据文件时，数和单位信息用填报表的，数据文件里已经写好的文字不动，免得冲掉后来的修改；两边不同的指出来。",
    en: "--into takes figures and what is said of the agency from the form; texts that stand in the data file are left as they were mended there, and differences are told.",
  },
  clause: "gov-report 填报表",
  wrong: { scene: "填报表里：工作机制还不够健全。 | 数据文件里：工作机制不够健全。" },
  right: { scene: "两边一样，或者数据文件里是 待填" },
  message: {
    "zh-CN": (a: { label: string; file: string }) =>
      say(
        `${a.label}与 ${a.file} 里的不同，保留了 ${a.file} 里的。`,
        `要用填报表里的，先把 ${a.file} 里的这一处改成 待填，再运行一次`,
      ),
    en: (a) =>
      say(
        `${a.label} is not what ${a.file} has, which was kept.`,
        `To take the form's, write 待填 in its place in ${a.file} and run it again`,
      ),
  },
});

export interface OtherReport {
  what: "year" | "agency";
  found: string;
  expected: string;
  file: string;
}

export const GR8114 = defineCode({
  code: "GR8114",
  severity: "error",
  title: { "zh-CN": "填报表和数据文件是同一份报告", en: "Form and data file are of one report" },
  why: {
    "zh-CN": "年度、机关都相同才能用 --into 写进去，免得用另一年、另一个单位的数换掉。",
    en: "--into writes into the data file on the same year and agency only.",
  },
  clause: "gov-report 填报表",
  wrong: { scene: "填报表是2024年度的，data.yaml 是2025年度的" },
  right: { scene: "填报表和 data.yaml 都是2025年度的" },
  message: {
    "zh-CN": (a: OtherReport) =>
      a.what === "year"
        ? say(
            `填报表是${a.found}年度的，${a.file} 是${a.expected}年度的，没有写入。`,
            "核对是不是拿错了文件；另写一个数据文件用 -o",
          )
        : say(
            `填报表是${a.found}的，${a.file} 是${a.expected}的，没有写入。`,
            "核对是不是拿错了文件，或者两边的机关全称不一样；另写一个数据文件用 -o",
          ),
    en: (a) =>
      a.what === "year"
        ? say(
            `The form is on ${a.found}, ${a.file} on ${a.expected}; nothing was written.`,
            "See whether it is the right file; another data file is written with -o",
          )
        : say(
            `The form is of ${a.found}, ${a.file} of ${a.expected}; nothing was written.`,
            "See whether it is the right file, or whether the names differ; another data file is written with -o",
          ),
  },
});

export const GR8111 = defineCode({
  code: "GR8111",
  severity: "warning",
  title: { "zh-CN": "填报表里没有地方写的", en: "What the form has no place for" },
  why: {
    "zh-CN": "下级机关数据文件和版式只写在数据文件里，转回来以后自己抄过去。",
    en: "The children's data files and the style are kept in the data file only; copy them afterwards.",
  },
  clause: "gov-report 填报表",
  wrong: { scene: "style: { linePitch: 28.5 }（在 --from 的数据文件里）" },
  right: { scene: "转回数据文件以后再写 style" },
  message: {
    "zh-CN": (a: { keys: string[] }) =>
      say(`填报表里没有地方写：${a.keys.join("、")}。`, "转成数据文件以后，从原来的数据文件里抄过去"),
    en: (a) =>
      say(`The form has no place for ${a.keys.join(", ")}.`, "Copy it from the old data file afterwards"),
  },
});
