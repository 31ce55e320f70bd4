import { defineRule } from "../rule.js";
import { at, hits } from "./prose-text.js";

/** A word that the office's settings say not to use, with what to say instead. */
export const flaggedWord = defineRule<{ found: string; wanted: string }>({
  code: "GR6028",
  severity: "warning",
  title: { "zh-CN": "没有本单位定为不用的词", en: "No word that the office does not use" },
  why: {
    "zh-CN": "本单位在 gov-report.config.yaml 的 words.flag 里定了哪些词不用、改说什么。",
    en: "words.flag in gov-report.config.yaml says which words the office does not use, and what it says instead.",
  },
  clause: "gov-report 配置",
  wrong: {
    scene: "gov-report.config.yaml\n  words: { flag: { 老百姓: 群众 } }\n\ndata.yaml\n  方便老百姓查阅。",
  },
  right: {
    scene: "gov-report.config.yaml\n  words: { flag: { 老百姓: 群众 } }\n\ndata.yaml\n  方便群众查阅。",
  },
  message: {
    "zh-CN": (a) => ({
      text: `本单位不用“${a.found}”。`,
      hints: [a.wanted === "" ? "换一种说法" : `改成“${a.wanted}”`],
    }),
    en: (a) => ({
      text: `The office does not use “${a.found}”.`,
      hints: [a.wanted === "" ? "Say it in another way" : `Write “${a.wanted}”`],
    }),
  },
  *check({ prose, words }) {
    if (!words || words.flagged.size === 0) return;
    // The longest first: of several words at one place it is the one that is meant.
    const flagged = [...words.flagged.keys()].sort((a, b) => b.length - a.length);
    const any = new RegExp(
      flagged.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"),
      "gu",
    );
    for (const hit of hits(prose, any)) {
      const wanted = words.flagged.get(hit.found) ?? "";
      yield at(hit, { found: hit.found, wanted }, wanted === "" ? undefined : wanted);
    }
  },
});
