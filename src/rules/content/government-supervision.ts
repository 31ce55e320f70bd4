import { defineRule } from "../rule.js";
import { textOf } from "./report-text.js";

const RESULTS = [
  { label: "工作考核", words: /考核|考评|测评/ },
  { label: "社会评议", words: /评议|满意度/ },
  { label: "责任追究", words: /追究|追责|问责/ },
];

/** A government tells of assessments and accountability. */
export const governmentSupervision = defineRule<{ missing: string[] }>({
  code: "GR7010",
  severity: "info",
  ofAbsence: true,
  title: {
    "zh-CN": "政府的报告说到考核、评议、责任追究",
    en: "A government tells of assessments and accountability",
  },
  why: {
    "zh-CN": "各级人民政府的报告还包括工作考核、社会评议和责任追究结果，写在总体情况或者第五部分都可以。",
    en: "The report of a government also covers 工作考核、社会评议、责任追究结果, in 总体情况 or in 五.",
  },
  clause: "《中华人民共和国政府信息公开条例》第五十条",
  wrong: "agency: { kind: government, level: county }",
  right:
    "agency: { kind: government, level: county }\noverview: { body: 开展工作考核和社会评议，未发生责任追究情形。 }",
  message: {
    "zh-CN": (a) => ({
      text: `报告没有说到${a.missing.join("、")}。`,
      hints: ["在总体情况的监督保障或者第五部分补写"],
    }),
    en: (a) => ({
      text: `The report says nothing of ${a.missing.join(", ")}.`,
      hints: ["Add it to 监督保障 in 总体情况, or to 五"],
    }),
  },
  *check({ prose, report }) {
    const { kind, level } = report.agency;
    // Without a level or a part on supervision there is too little to judge by.
    const told =
      level !== undefined || report.overview.sections?.some(({ topic }) => topic === "supervision");
    if (kind !== "government" || !told) return;
    const { text, place } = textOf(prose, ["overview", "problems"]);
    const missing = RESULTS.filter(({ words }) => !words.test(text)).map(({ label }) => label);
    if (missing.length === RESULTS.length && place) yield { at: place, args: { missing } };
  },
});
