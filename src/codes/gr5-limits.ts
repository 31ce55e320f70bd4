/** How much text a report can have. */

import type { Code } from "../diagnostics/diagnostic.js";
import { defineCode } from "./code.js";
import { say } from "./message.js";

export interface ExceededLimit {
  limit:
    | "nesting"
    | "text"
    | "rowSigns"
    | "paragraph"
    | "lines"
    | "signs"
    | "indentation"
    | "items"
    | "blocks"
    | "allText"
    | "allLines"
    | "brackets"
    | "cells"
    | "allSigns";
  maximum: number;
}

export const GR5007 = defineCode({
  code: "GR5007",
  severity: "error",
  title: { "zh-CN": "文字的规模在限度以内", en: "The text keeps within the limits" },
  why: {
    "zh-CN":
      "列表和引用不超过16层；一段不超过10000个字符、200行、1000个标记，表格一行不超过200个标记；全文不超过19000段、650000个字符、50000行、5000行列表、引用和表格（嵌套的每一层都算）、5000个方括号、20000个 |、75000个标记。正常的报告远低于这些限度。",
    en: "Lists and quotes have 16 levels at most; a paragraph 10,000 characters, 200 lines and 1,000 signs of Markdown, a row of a table 200 signs; the whole text 19,000 paragraphs, 650,000 characters, 50,000 lines, 5,000 lines of lists, quotes and tables, each level counted, 5,000 square brackets, 20,000 signs |, 75,000 signs. Reports are far below.",
  },
  clause: "gov-report 正文写法",
  wrong: `overview: { body: "${"> ".repeat(17)}深" }`,
  right: 'overview: { body: "> 通知" }',
  message: {
    "zh-CN": (a: ExceededLimit) => {
      const what: Record<typeof a.limit, [string, string]> = {
        nesting: [`列表或引用嵌套超过了${a.maximum}层。`, "减少层次，改成几段"],
        paragraph: [`这一段超过了${a.maximum}个字符。`, "用空行分成几段"],
        text: [`这一项超过了${a.maximum}个字符。`, "检查是不是填错了地方"],
        rowSigns: [`表格的这一行里 | * 等标记超过了${a.maximum}个。`, "减少列数，或者删去不需要的标记"],
        lines: [`这一段超过了${a.maximum}行。`, "用空行分成几段"],
        signs: [`这一段里的 * [ ] \\ | 等标记超过了${a.maximum}个。`, "删去不需要的标记，或者用空行分成几段"],
        indentation: [`这一行前面的空格超过了${a.maximum}个。`, "删去行首多余的空格"],
        items: [`全文的列表、引用和表格超过了${a.maximum}行。`, "把长名单另外公布，报告里写明在哪里"],
        blocks: [`全文的段落超过了${a.maximum}个。`, "报告以外的内容另外公布，报告里写明在哪里"],
        allText: [`全文超过了${a.maximum}个字符。`, "报告以外的内容另外公布，报告里写明在哪里"],
        allLines: [`全文超过了${a.maximum}行。`, "报告以外的内容另外公布，报告里写明在哪里"],
        brackets: [`全文的方括号超过了${a.maximum}个。`, "减少链接，不需要的方括号改用（）或〔〕"],
        cells: [`全文的 | 超过了${a.maximum}个。`, "把长表格另外公布，报告里写明在哪里"],
        allSigns: [`全文的 * [ ] \\ | 等标记超过了${a.maximum}个。`, "删去不需要的标记"],
      };
      return say(...what[a.limit]);
    },
    en: (a) => {
      const what: Record<typeof a.limit, [string, string]> = {
        nesting: [`Lists or quotes are nested deeper than ${a.maximum} levels.`, "Use fewer levels"],
        paragraph: [`This paragraph has more than ${a.maximum} characters.`, "Split it at a blank line"],
        text: [`This value has more than ${a.maximum} characters.`, "Check that it is in the right place"],
        rowSigns: [
          `This row of a table has more than ${a.maximum} signs such as | *.`,
          "Use fewer columns, or delete the signs that are not needed",
        ],
        lines: [`This paragraph has more than ${a.maximum} lines.`, "Split it at a blank line"],
        signs: [
          `This paragraph has more than ${a.maximum} signs such as * [ ] \\ |.`,
          "Delete those that are not needed, or split it at a blank line",
        ],
        indentation: [
          `More than ${a.maximum} spaces stand before this line.`,
          "Delete the spaces at its beginning",
        ],
        items: [
          `The text has more than ${a.maximum} lines of lists, quotes and tables.`,
          "Publish long lists elsewhere and say where",
        ],
        blocks: [
          `The text has more than ${a.maximum} paragraphs.`,
          "Publish what is no part of the report elsewhere and say where",
        ],
        allText: [
          `The text has more than ${a.maximum} characters.`,
          "Publish what is no part of the report elsewhere and say where",
        ],
        allLines: [
          `The text has more than ${a.maximum} lines.`,
          "Publish what is no part of the report elsewhere and say where",
        ],
        brackets: [
          `The text has more than ${a.maximum} square brackets.`,
          "Use fewer links; write （） or 〔〕 where none is meant",
        ],
        cells: [
          `The text has more than ${a.maximum} signs |.`,
          "Publish long tables elsewhere and say where",
        ],
        allSigns: [
          `The text has more than ${a.maximum} signs such as * [ ] \\ |.`,
          "Delete those that are not needed",
        ],
      };
      return say(...what[a.limit]);
    },
  },
});

export interface UnlistedFindings {
  code: Code;
  /** How many are not listed. */
  count: number;
}

export const GR5015 = defineCode({
  code: "GR5015",
  severity: "info",
  title: { "zh-CN": "同样的问题列出1000处", en: "A thousand findings of a kind are listed" },
  why: {
    "zh-CN": "同样的问题超过1000处的，列出前1000处，其余的在这里说明有多少，位置是其中的第一处。",
    en: "Of findings of a kind the first thousand are listed. How many more there are is told here, at the first of them.",
  },
  clause: "gov-report",
  wrong: { scene: "正文里有1500处半角逗号" },
  right: { scene: "正文里的逗号都是全角" },
  message: {
    "zh-CN": ({ code, count }: UnlistedFindings) =>
      say(`${code} 的问题还有${count}处没有列出。`, "改好已经列出的以后再核对一次"),
    en: ({ code, count }) =>
      say(`${count} more findings of ${code} are not listed.`, "Mend those that are listed, and check again"),
  },
});
