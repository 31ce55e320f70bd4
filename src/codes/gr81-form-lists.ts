/** Lists of the fill-in workbook: remarks, choices, named rows. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

export interface Remark {
  reason: "noCell" | "notAFigure" | "noRemark" | "noValue" | "twice";
  table: string;
  cell: string;
}

export const GR8108 = defineCode({
  code: "GR8108",
  severity: "error",
  title: { "zh-CN": "说明写明是哪一格的", en: "A remark says which cell it is for" },
  why: {
    "zh-CN": "“格内说明”每行写表格、单元格和说明，三样都要有；说明印在数后面的括号里。",
    en: "A row of 格内说明 names the table, the cell and the remark, all three; the remark is printed behind the number.",
  },
  clause: "gov-report 填报表",
  wrong: { scene: "格内说明 | 表格 | （空着） | 含自然失效29件" },
  right: { scene: "格内说明 | 主动公开政府信息情况 | D6 | 含自然失效29件" },
  message: {
    "zh-CN": (a: Remark) => {
      const at = [a.table && `“${a.table}”`, a.cell].filter(Boolean).join(" ");
      const what: Record<typeof a.reason, [string, string]> = {
        noCell: [`说明没有写明是哪个表格的哪一格，没有采用。`, "表格从列表里选，单元格写成 C4 这样"],
        notAFigure: [`${at} 不是填数的格，这条说明没有采用。`, "核对单元格，写成 C4 这样"],
        noRemark: [`${at} 的说明没有文字。`, "写上说明，或者清空这一行"],
        noValue: [`${at} 没有填数，这条说明没有采用。`, "先在表格里填数"],
        twice: [`${at} 有两条说明，这一条没有采用。`, "合成一条"],
      };
      return say(...what[a.reason]);
    },
    en: (a) => {
      const at = [a.table, a.cell].filter(Boolean).join(" ");
      const what: Record<typeof a.reason, [string, string]> = {
        noCell: [
          "The remark does not say which cell of which table it is for; it was left out.",
          "Choose the table, and name the cell as C4",
        ],
        notAFigure: [`${at} is no cell for a figure; the remark was left out.`, "Check the cell, as C4"],
        noRemark: [`The remark on ${at} has no text.`, "Write it, or clear the row"],
        noValue: [`${at} has no figure; the remark was left out.`, "Fill in the figure first"],
        twice: [`${at} has two remarks; this one was left out.`, "Make one of them"],
      };
      return say(...what[a.reason]);
    },
  },
});

export const GR8109 = defineCode({
  code: "GR8109",
  severity: "error",
  title: { "zh-CN": "从列表里选的填列表里的词", en: "A choice is one of the list" },
  why: {
    "zh-CN": "机关类型、行政层级等只能是列表里的词。",
    en: "The kind of agency, its level and the like are words of the list.",
  },
  clause: "gov-report 填报表",
  wrong: { scene: "机关类型 | 局" },
  right: { scene: "机关类型 | 部门" },
  message: {
    "zh-CN": (a: { label: string; found: string; choices: string[] }) =>
      say(`${a.label}填的是 ${a.found}，没有这一项，没有采用。`, `可以填：${a.choices.join("、")}`),
    en: (a) =>
      say(`${a.label} has no choice ${a.found}; it was left out.`, `Choose from ${a.choices.join(", ")}`),
  },
});

export interface ListRow {
  label: string;
  found: string;
  reason: "noName" | "badName" | "noLabel" | "twice" | "error" | "noDay";
}

export const GR8110 = defineCode({
  code: "GR8110",
  severity: "error",
  title: { "zh-CN": "每行有名称和内容", en: "Every row has its name and its content" },
  why: {
    "zh-CN": "没有名称的数、重复的名称、错误值都不采用，免得张冠李戴。",
    en: "A number without a name, a name given twice and an error are left out.",
  },
  clause: "gov-report 填报表",
  wrong: { scene: "名称 | （空着） | 数 | 22595" },
  right: { scene: "名称 | 订阅人数 | 数 | 22595" },
  message: {
    "zh-CN": (a: ListRow) => {
      const what: Record<typeof a.reason, [string, string]> = {
        noName: [`${a.label}有 ${a.found}，但没有名称，没有采用。`, "在第一列写上名称，或者清空这一行"],
        badName: [
          `${a.label}的名称 ${a.found} 不能用，这一行没有采用。`,
          "名称用汉字、字母、数字和下划线，不以数字开头",
        ],
        noLabel: [`不知道这些文字印在哪里，没有采用：${a.found}。`, "第一列的位置改回原样"],
        twice: [`${a.label}有两行都叫 ${a.found}，这一行没有采用。`, "改名或者合成一行"],
        error: [`${a.label}是错误值 ${a.found}，没有采用。`, "改成要填的内容"],
        noDay: [`${a.label}填的是 ${a.found}，看不出是哪一天，留作待填。`, "写成2023-01-18这样的年-月-日"],
      };
      return say(...what[a.reason]);
    },
    en: (a) => {
      const what: Record<typeof a.reason, [string, string]> = {
        noName: [
          `${a.label} has ${a.found} but no name; it was left out.`,
          "Write a name in the first column, or clear the row",
        ],
        badName: [
          `${a.label} cannot be named ${a.found}; the row was left out.`,
          "Letters, digits and underscores, not beginning with a digit",
        ],
        noLabel: [
          `It is not known where this text belongs; it was left out: ${a.found}.`,
          "Mend the label in the first column",
        ],
        twice: [
          `${a.label} has two rows named ${a.found}; this one was left out.`,
          "Rename it, or make one row",
        ],
        noDay: [`${a.label} is ${a.found}, which is no day; left 待填.`, "Write it like 2023-01-18"],
        error: [`${a.label} is the error ${a.found}; it was left out.`, "Write what belongs there"],
      };
      return say(...what[a.reason]);
    },
  },
});
