/** What `import` interpreted, to be checked by a person. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

export const GR8004 = defineCode({
  code: "GR8004",
  severity: "warning",
  title: { "zh-CN": "标题和表格的各项名称与格式一致", en: "Headings and labels are those of the form" },
  why: {
    "zh-CN": "名称有错漏或者用了旧的说法时，按最相近的读取，请核对。",
    en: "A label with a damaged or an older word is read as the one it is most like; check it.",
  },
  clause: "gov-report 导入",
  wrong: { scene: "| 3.危及“三安一稳定” | 0 |" },
  right: { scene: "| 3.危及“三安全一稳定” | 0 |" },
  message: {
    "zh-CN": (a: { label: string; found: string }) =>
      say(`“${a.found}”当作“${a.label}”读取。`, "改成格式规定的名称；已经导入的，核对这里的内容"),
    en: (a) =>
      say(
        `“${a.found}” was read as “${a.label}”.`,
        "Take the words of the form; where it was imported, check what stands there",
      ),
  },
});

export interface Interpretation {
  what:
    | "kind"
    | "year"
    | "agency"
    | "template"
    | "date"
    | "columns"
    | "joined"
    | "number"
    | "noBody"
    | "unnumbered"
    | "second"
    | "textTable"
    | "order";
  found: string;
  value: string;
  /** The value in the words of the form. */
  label?: string;
}

export const GR8007 = defineCode({
  code: "GR8007",
  severity: "warning",
  title: { "zh-CN": "推定的内容请核对", en: "What was interpreted is to be checked" },
  why: {
    "zh-CN": "机关类型、年度、日期、接起来的段落等，是按通常的写法读取的。",
    en: "The kind of agency, the year, a date, joined paragraphs and the like were read by what is usual.",
  },
  clause: "gov-report 导入",
  wrong: { scene: "# 按机关名称推定，请核对\nkind: department" },
  right: { scene: "kind: department" },
  message: {
    "zh-CN": (a: Interpretation) => {
      const what: Record<typeof a.what, [string, string]> = {
        kind: [
          `机关类型按名称“${a.found}”推定为“${a.label ?? a.value}”（${a.value}）。`,
          "核对数据文件里的机关类型（agency.kind）",
        ],
        year: [`标题里没有年份，按“${a.found}”作${a.value}年度读取。`, "核对数据文件里的报告年度（year）"],
        template: [
          `${a.found}年度的报告用的是${a.value}年格式的表格。`,
          "核对报告年度和所用的格式：2019、2020年度用2019年格式，以后用2021年格式",
        ],
        date: [`成文日期“${a.found}”读作 ${a.value}。`, "核对数据文件里的成文日期（signature.date）"],
        columns: [
          `“${a.found}”${a.value === "" ? "" : `等${a.value}行`}上面的各列没有能认出的名称，按格式规定的先后读取。`,
          "对照原报告核对各列的数",
        ],
        agency: [`标题里没有机关名称，按落款“${a.found}”读取。`, "核对数据文件里的机关全称（agency.name）"],
        order: [
          `“${a.found}”写在了“${a.value}”前面，和格式规定的顺序不同。`,
          "按格式规定的顺序排列六个部分；导入的数据文件已经按顺序排好",
        ],
        second: [
          `这里是另一份报告${a.found === "" ? "" : `（${a.found}）`}的开头，只读取了前面一份。`,
          "一份报告一个文件：把后面一份另存，再单独检查、导入",
        ],
        textTable: [
          `“${a.found}……”起的几段文字不是表格，按名称和先后当作“${a.value}”的表读取。`,
          "对照原报告核对这张表的数；发布时改用表格",
        ],
        joined: [
          `“${a.found}……”接在上一段后面（当作换页断开的一段）。`,
          "确实另起一段的，在数据文件里空一行",
        ],
        number: [
          `小标题的序号“${a.found}”会印成“${a.value}”。`,
          "序号由程序按先后编排；核对有没有缺少的小标题",
        ],
        unnumbered: [
          `“${a.found}”等小标题没有写出序号（或者由Word自动编号），按层次读作小标题，会印成“${a.value}${a.found}”。`,
          "核对小标题和层次；不是小标题的，在数据文件里改成正文",
        ],
        noBody: [
          `“${a.found}”下面没有正文，这一部分的小标题都按普通段落读取。`,
          "需要小标题的，在数据文件里改写成 sections",
        ],
      };
      return say(...what[a.what]);
    },
    en: (a) => {
      const what: Record<typeof a.what, [string, string]> = {
        kind: [`The kind of agency is taken from its name “${a.found}”: ${a.value}.`, "Check agency.kind"],
        year: [`The title has no year; “${a.found}” says ${a.value}.`, "Check year"],
        template: [
          `The report on ${a.found} has the tables of the format of ${a.value}.`,
          "Check the year and the format: 2019 and 2020 have the format of 2019, later years that of 2021",
        ],
        date: [`The date “${a.found}” was read as ${a.value}.`, "Check signature.date"],
        columns: [
          `The columns above “${a.found}”${a.value === "" ? "" : ` and ${Number(a.value) - 1} more rows`} have no heads that can be read; they were taken in the form's order.`,
          "Check the figures against the report",
        ],
        agency: [
          `The title names no agency; it was taken from the signature “${a.found}”.`,
          "Check agency.name",
        ],
        order: [
          `“${a.found}” stands before “${a.value}”, which is not the order of the form.`,
          "Put the six parts into the order of the form; in the data file they are",
        ],
        second: [
          `Another report begins here${a.found === "" ? "" : ` (${a.found})`}; only the first one was read.`,
          "Keep one report a file: save the second one by itself",
        ],
        textTable: [
          `The paragraphs from “${a.found}…” on are no table; they were read as the table “${a.value}”, by its labels and its order.`,
          "Check the figures of this table against the report; publish it as a table",
        ],
        joined: [
          `“${a.found}…” was joined to the paragraph before it, as cut by the end of a page.`,
          "If it is a paragraph of its own, put a blank line before it in the data file",
        ],
        number: [
          `The heading's number “${a.found}” will be printed as “${a.value}”.`,
          "The program numbers headings; check that none is missing",
        ],
        unnumbered: [
          `“${a.found}” and the like have no number in their text (Word may number them by itself); they were read as headings by their level, and will be printed as “${a.value}${a.found}”.`,
          "Check the headings; make those that are none text in the data file",
        ],
        noBody: [
          `“${a.found}” has no text below it, so the headings of this part were read as paragraphs.`,
          "Where they are to be headings, make them sections in the data file",
        ],
      };
      return say(...what[a.what]);
    },
  },
});
