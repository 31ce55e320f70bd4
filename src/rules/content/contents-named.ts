import { viewOf } from "../../narrative/view.js";
import { at, hits } from "../notation/prose-text.js";
import { defineRule } from "../rule.js";
import { sentenceAt } from "./report-text.js";

const PARTS = [
  { label: "总体情况", words: /总体(?:工作)?情况|概述|概况|总体工作|基本情况/ },
  { label: "主动公开政府信息情况", words: /主动公开/ },
  { label: "收到和处理政府信息公开申请情况", words: /收到和?处理|申请的?(?:办理|处理)?情况|依申请/ },
  { label: "政府信息公开行政复议、行政诉讼情况", words: /复议|诉讼/ },
  { label: "存在的主要问题及改进情况", words: /问题|不足|改进/ },
  { label: "其他需要报告的事项", words: /其[他它]/ },
] as const;

/** 第六部分 is one of them. */
const SIX = /(?<![第\d十])(?:六|6)(?:个|大|项)?(?:部分|方面|内容|部份)(?:内容)?/gu;

/** “六个部分” names six. */
export const contentsNamed = defineRule<{ found: string; missing: string[] }>({
  code: "GR7017",
  severity: "warning",
  title: { "zh-CN": "“六个部分”逐一列全", en: "六个部分 names all six" },
  why: {
    "zh-CN": "开头说报告由六个部分组成并列举的，六个部分的名称应当列全，与正文的标题一致。",
    en: "An opening that says 六个部分 and lists them lists all six, as they are headed.",
  },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号（六个部分的名称）；列举是惯例",
  wrong: "preamble: 本报告由总体情况、主动公开政府信息情况、其他需要报告的事项等六部分组成。",
  right:
    "preamble: 本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。",
  message: {
    "zh-CN": (a) => ({
      text: `说是“${a.found}”，没有列出${a.missing.join("；")}。`,
      hints: ["补上没有列出的部分"],
    }),
    en: (a) => ({ text: `“${a.found}” is said, without ${a.missing.join("; ")}.`, hints: ["Name all six"] }),
  },
  *check({ prose }) {
    for (const hit of hits(prose.map(viewOf), SIX)) {
      if (hit.prose.kind !== "paragraph") continue;
      const sentence = sentenceAt(hit.prose.text, hit.start);
      const missing = PARTS.filter(({ words }) => !words.test(sentence)).map(({ label }) => label);
      // Sentences that list nothing, or other things, are not checked.
      if (missing.length > 0 && PARTS.length - missing.length >= 3 && sentence.includes("总体情况"))
        yield at(hit, { found: hit.found, missing });
    }
  },
});
