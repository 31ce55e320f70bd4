import { defineRule } from "../rule.js";
import { at, hits } from "./prose-text.js";

const SINCE = /(?<=\d月(?:\d{1,2}日|份|底|初|末|以来)?)至今/gu;

/** A report on a fixed period does not say 至今. */
export const untilNow = defineRule<{ found: string }>({
  code: "GR6014",
  severity: "warning",
  title: { "zh-CN": "统计期固定的报告不说“至今”", en: "A report on a fixed period does not say 至今" },
  why: {
    "zh-CN": "报告的统计期止于12月31日，“至今”“截至目前”没有确定的日期。",
    en: "The period ends on 31 December; 至今 and 截至目前 name no date.",
  },
  clause: "惯例",
  wrong: 'overview: { body: "2022年5月至今，公开工作有序推进。" }',
  right: 'overview: { body: "2022年5月至12月，公开工作有序推进。" }',
  message: {
    "zh-CN": (a) => ({ text: `“${a.found}”没有确定的截止日期。`, hints: ["写明起止日期，如 至12月31日"] }),
    en: (a) => ({ text: `“${a.found}” names no date.`, hints: ["Give the date, such as 至12月31日"] }),
  },
  *check({ prose }) {
    for (const hit of hits(prose, SINCE)) yield at(hit, { found: hit.found });
    for (const hit of hits(prose, /截[至止]目前/gu))
      yield { ...at(hit, { found: hit.found }), severity: "info" };
  },
});
