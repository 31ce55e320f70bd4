/** Comments that answer a warning. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

/** `kept`: the codes of the same comment that answer something. */
export interface IdleSuppression {
  codes: string[];
  kept: string[];
}

export const GR9006 = defineCode({
  code: "GR9006",
  severity: "warning",
  title: { "zh-CN": "说明都有对应的警告", en: "Every answer answers something" },
  why: {
    "zh-CN": "警告没有了，说明就应当删去，免得以后遮住新的问题。",
    en: "When its warning is gone the comment goes too, lest it hide the next one.",
  },
  clause: "gov-report 说明",
  wrong: "line:# gov-report-disable-next-line GR4002 -- 理由\nfigures: { followers: 6 }",
  right: "figures: { followers: 6 }",
  message: {
    "zh-CN": (a: IdleSuppression) =>
      say(
        `这条说明没有对应的警告：${a.codes.join("、")}。`,
        a.kept.length === 0
          ? "删去这一行注释"
          : `从这一行删去 ${a.codes.join("、")}，保留 ${a.kept.join("、")} 和理由`,
      ),
    en: (a) =>
      say(
        `This comment answers nothing: ${a.codes.join(", ")}.`,
        a.kept.length === 0
          ? "Delete it"
          : `Take ${a.codes.join(", ")} out of it; keep ${a.kept.join(", ")} and the reason`,
      ),
  },
});

export interface WrongSuppression {
  reason: "noReason" | "error" | "syntax" | "misspelt";
  code: string;
}

export const GR9007 = defineCode({
  code: "GR9007",
  severity: "warning",
  title: { "zh-CN": "说明写明编号和理由", en: "An answer has codes and a reason" },
  why: {
    "zh-CN": "写成 # gov-report-disable-next-line GR4002 -- 理由；错误不能用说明代替改正。",
    en: "Written # gov-report-disable-next-line GR4002 -- reason; errors cannot be answered.",
  },
  clause: "gov-report 说明",
  wrong: "line:# gov-report-disable-next-line GR4002\nfigures: { followers: 6 }",
  right: "figures: { followers: 6 }",
  message: {
    "zh-CN": (a: WrongSuppression) => {
      const what: Record<typeof a.reason, [string, string]> = {
        noReason: ["没有写明理由。", "写成 # gov-report-disable-next-line GR4002 -- 理由"],
        error: [`${a.code} 是错误，不能用说明代替改正。`, "改正数据；只有警告可以说明"],
        syntax: ["说明的写法不对。", "写成 # gov-report-disable-next-line GR4002 -- 理由"],
        misspelt: [
          "这行注释不起作用：说明的名称写错了。",
          "写成 # gov-report-disable-next-line GR4002 -- 理由",
        ],
      };
      return say(...what[a.reason]);
    },
    en: (a) => {
      const what: Record<typeof a.reason, [string, string]> = {
        noReason: ["There is no reason given.", "Write # gov-report-disable-next-line GR4002 -- reason"],
        error: [
          `${a.code} is an error, which no comment can answer.`,
          "Mend the data; only warnings can be answered",
        ],
        syntax: [
          "This comment is not written right.",
          "Write # gov-report-disable-next-line GR4002 -- reason",
        ],
        misspelt: [
          "This comment does nothing: its name is misspelt.",
          "Write # gov-report-disable-next-line GR4002 -- reason",
        ],
      };
      return say(...what[a.reason]);
    },
  },
});
