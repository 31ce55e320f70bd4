import { defineRule } from "../rule.js";
import { textOf } from "./report-text.js";

/** Part 六 tells of 信息处理费. */
export const processingFeeTold = defineRule<Record<never, never>>({
  code: "GR7001",
  severity: "warning",
  ofAbsence: true,
  title: { "zh-CN": "第六部分报告信息处理费", en: "Part 六 tells of 信息处理费" },
  why: {
    "zh-CN": "第六部分要报告收取信息处理费的情况，没有收取的也要说明。",
    en: "Part 六 reports the fees for handling requests, also when none was charged.",
  },
  clause: "国办公开办函〔2021〕30号",
  since: 2021,
  wrong: "otherMatters: { body: 无其他需要报告的事项。 }",
  right: "otherMatters: { body: 未收取信息处理费。 }",
  message: {
    "zh-CN": () => ({
      text: `第六部分没有说到信息处理费。`,
      hints: ["写明收取情况；没有收取的，写“未收取信息处理费”"],
    }),
    en: () => ({
      text: `Part 六 says nothing of 信息处理费.`,
      hints: ["Say what was charged, or 未收取信息处理费"],
    }),
  },
  *check({ prose, report }) {
    if (report.otherMatters.processingFee?.byAgency) return;
    const { text, place } = textOf(prose, ["otherMatters"]);
    if (place && !/处理费|收费|费用|收取[^。；]*费|费[^。；]*收取/.test(text)) yield { at: place, args: {} };
  },
});
