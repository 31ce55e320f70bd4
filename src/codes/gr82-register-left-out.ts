/** What of a register is in no figure, without any fault in it. */

import { defineCode } from "./code.js";
import { say } from "./message.js";
import { rowsInChinese, rowsInEnglish } from "./row-numbers.js";

export interface LeftOut {
  reason: "noApplications" | "blank" | "unparted";
  /** The rows that are meant; none where there is no application. */
  rows: readonly number[];
}

export const GR8210 = defineCode({
  code: "GR8210",
  severity: "warning",
  title: { "zh-CN": "台账里的申请都统计到", en: "Every application of the register is counted" },
  why: {
    "zh-CN":
      "台账里一件申请也没有的，各项都是0，多半是选错了工作表、没有保存完。有编号有内容、要统计的各格都空着的行，多半是漏填；合计、备注、签名、作废的编号和预先填好的序号不算。",
    en: "A register without any application counts as 0 everywhere: it is mostly the wrong sheet, or one not saved in full. A row with a number and texts, but none of the cells that are counted, was mostly not filled in; sums, notes, signatures, void numbers and rows filled in advance are none.",
  },
  clause: "gov-report 台账统计",
  wrong: { scene: "登记编号 | 申请人类别 | 收到日期 | 办理结果 | 办结日期" },
  right: {
    scene:
      "登记编号 | 申请人类别 | 收到日期 | 办理结果 | 办结日期\n1 | 个人 | 2022-3-5 | 予以公开 | 2022-3-21",
  },
  message: {
    "zh-CN": ({ reason, rows }: LeftOut) => {
      const what: Record<typeof reason, [string, string]> = {
        noApplications: [
          "列标题下面一件申请也没有，各项都是0。",
          "核对是不是选错了文件或者工作表；这一年没有申请、也没有上年结转的，不用改",
        ],
        blank: [
          `有内容，但申请人类别、收到日期、办理结果、办结日期都没有填，没有统计：${rowsInChinese(rows)}。`,
          "是申请的，填上这几格；不是申请的，不用改",
        ],
        unparted: [
          `整行的内容都在一格里，没有统计：${rowsInChinese(rows)}。`,
          "把这一格分成各列；.csv 的，这一行的分隔符改成与其他行一样的",
        ],
      };
      return say(...what[reason]);
    },
    en: ({ reason, rows }) => {
      const what: Record<typeof reason, [string, string]> = {
        noApplications: [
          "There is no application below the headings, so that every figure is 0.",
          "Check that it is the right file and sheet; where the year had none and none was carried over, leave it",
        ],
        blank: [
          `Something is filled in, but neither class, day received, outcome nor day closed; not counted: ${rowsInEnglish(rows)}.`,
          "Fill these cells in where it is an application; leave it where it is none",
        ],
        unparted: [
          `The whole row stands in one cell; not counted: ${rowsInEnglish(rows)}.`,
          "Part it into its columns; in a .csv with the separator of the other rows",
        ],
      };
      return say(...what[reason]);
    },
  },
});
