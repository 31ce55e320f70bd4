/** A row of a register that stands for several applications. */

import { type AndOthers, othersInChinese, othersInEnglish } from "./and-others.js";
import { defineCode } from "./code.js";
import { say } from "./message.js";

export const GR8209 = defineCode({
  code: "GR8209",
  severity: "error",
  title: { "zh-CN": "台账一行是一件申请", en: "A row of the register is one application" },
  why: {
    "zh-CN": "统计一行算一件。一行写着几件的，各件的日期、结果不一定相同，不能照一件算，也不替人分开。",
    en: "Each row is counted as one application. Several in one row may differ in their days and outcomes: they are neither counted as one nor taken apart.",
  },
  clause: "gov-report 台账统计",
  wrong: { scene: "件数：15件" },
  right: { scene: "件数：1" },
  message: {
    "zh-CN": (a: { found: string } & AndOthers) =>
      say(
        `这一行的件数是“${a.found}”，台账要一行一件。`,
        "一件一行分开登记；只是一件的，件数改成1",
        othersInChinese(a),
      ),
    en: (a) =>
      say(
        `This row stands for ${a.found} applications; a register has one a row.`,
        "Give each application a row of its own; write 1 where it is only one",
        othersInEnglish(a),
      ),
  },
});
