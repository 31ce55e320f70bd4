import { defineRule } from "../rule.js";
import { textOf } from "./report-text.js";

export const ASPECTS = [
  { topic: "proactiveDisclosure", label: "主动公开", words: /主动公开/ },
  { topic: "onRequest", label: "依申请公开", words: /依申请|公开申请|申请公开/ },
  { topic: "informationManagement", label: "政府信息管理", words: /信息管理|规范性文件|审查|清理|台账|归档/ },
  { topic: "platforms", label: "政府信息公开平台建设", words: /平台|网站|公众号|新媒体|专栏|公报|查阅点/ },
  { topic: "supervision", label: "监督保障", words: /监督|考核|培训|评议|保障|追究|问责|检查/ },
] as const;

/** The five aspects of 总体情况. */
export const fiveAspects = defineRule<{ missing: string[] }>({
  code: "GR7003",
  severity: "warning",
  ofAbsence: true,
  title: { "zh-CN": "总体情况的五个方面", en: "The five aspects of 总体情况" },
  why: {
    "zh-CN":
      "总体情况主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面；写法不限。",
    en: "总体情况 mainly covers five aspects, in whatever form.",
  },
  clause: "国办公开办函〔2021〕30号",
  since: 2021,
  wrong:
    "overview:\n  sections:\n    - { topic: proactiveDisclosure, title: 主动公开, body: 公开规划、预算。 }\n    - { topic: onRequest, title: 依申请公开, body: 依法答复申请。 }\n    - { topic: informationManagement, title: 信息管理, body: 清理文件。 }\n    - { topic: platforms, title: 平台建设, body: 改版门户网站。 }",
  right:
    "overview:\n  sections:\n    - { topic: proactiveDisclosure, title: 主动公开, body: 公开规划、预算。 }\n    - { topic: onRequest, title: 依申请公开, body: 依法答复申请。 }\n    - { topic: informationManagement, title: 信息管理, body: 清理文件。 }\n    - { topic: platforms, title: 平台建设, body: 改版门户网站。 }\n    - { topic: supervision, title: 监督保障, body: 开展业务培训。 }",
  message: {
    "zh-CN": (a) => ({
      text: `总体情况没有说到${a.missing.join("、")}。`,
      hints: ["补写这个方面；写在别处的，可以说明理由"],
    }),
    en: (a) => ({
      text: `总体情况 says nothing of ${a.missing.join(", ")}.`,
      hints: ["Add it, or answer the warning with where it is said"],
    }),
  },
  *check({ prose, report }) {
    const topics = new Set(report.overview.sections?.map(({ topic }) => topic));
    // A report that is not arranged by aspects is not checked for them.
    if (ASPECTS.filter(({ topic }) => topics.has(topic)).length < 3) return;
    const { text } = textOf(prose, ["overview"]);
    const missing = ASPECTS.filter(({ topic, words }) => !topics.has(topic) && !words.test(text));
    const title = prose.find(({ pointer }) => pointer === "/overview/sections/0/title");
    if (missing.length > 0 && title)
      yield { at: title.place(0, title.text.length), args: { missing: missing.map(({ label }) => label) } };
  },
});
