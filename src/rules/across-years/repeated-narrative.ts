import type { Prose } from "../../narrative/prose.js";
import { defineRule } from "../rule.js";
import { LAST_YEAR } from "./last-year-example.js";

interface Args {
  /** Whole per cent of this year's text. */
  share: number;
  paragraphs: number;
}

/** Length of a run, in characters; two texts rarely share one by chance. */
const RUN = 8;
/** A paragraph repeats one of last year's if the latter has at least this share of its runs. */
const ALIKE = 0.7;
/** Below this share, repetition is normal for such reports. */
const SHARE = 0.5;
/** Shorter paragraphs are often the same for good reason (“未收取信息处理费。”). */
const SHORTEST = 40;
const SHOWN = 3;

export const repeatedNarrative = defineRule<Args>({
  code: "GR4004",
  severity: "warning",
  title: { "zh-CN": "正文与上一年度报告雷同", en: "The narrative repeats last year's" },
  why: {
    "zh-CN":
      "内容雷同是年度报告受到通报的常见问题。正文（法定说明除外）有一半以上与上年的段落基本相同时提示，并指出最相似的段落。数字的变化不算不同。",
    en: "Repeating last year's text is an offence that superior offices name. Told when half of the narrative, the preamble aside, is nearly last year's; changed numbers alone make no difference.",
  },
  clause: "惯例（上级机关通报的常见问题）",
  wrong: {
    data: `overview: { body: 全年围绕科技创新发布政策解读二十四篇，组织在线访谈十一期，办理公众留言一百八十三件，满意率达到百分之百。 }`,
    previous: `${LAST_YEAR}
overview: { body: 全年围绕科技创新发布政策解读二十四篇，组织在线访谈十一期，办理公众留言一百八十三件，满意率达到百分之百。 }`,
  },
  right: {
    data: `overview: { body: 全年围绕科技创新发布政策解读二十四篇，组织在线访谈十一期，办理公众留言一百八十三件，满意率达到百分之百。 }`,
    previous: `${LAST_YEAR}
overview: { body: 上半年完成网站改版，下半年开展政务公开培训六场，编印工作手册三百册，各处室公开意识明显增强，基础更加扎实。 }`,
  },
  message: {
    "zh-CN": (a) => ({
      text: `正文有${a.share}%与上一年度报告雷同，共${a.paragraphs}段，这一段最相似。`,
      hints: ["按本年度的实际工作改写"],
    }),
    en: (a) => ({
      text: `${a.share}% of the narrative repeats last year's, in ${a.paragraphs} paragraphs; this one most of all.`,
      hints: ["Write of this year's work"],
    }),
  },
  *check({ prose, previous }) {
    if (!previous) return;
    const before = paragraphsOf(previous.prose).map((paragraph) => ({
      paragraph,
      runs: runsOf(paragraph.text),
    }));
    const now = paragraphsOf(prose).map((paragraph) => {
      const runs = runsOf(paragraph.text);
      const scored = before.map((other) => ({
        other: other.paragraph,
        likeness: likeness(runs, other.runs),
      }));
      const best = scored.reduce((a, b) => (b.likeness > a.likeness ? b : a), {
        other: paragraph,
        likeness: 0,
      });
      return { paragraph, ...best };
    });
    const alike = now.filter((each) => each.likeness >= ALIKE).sort((a, b) => b.likeness - a.likeness);
    const length = (list: { paragraph: Prose }[]) =>
      list.reduce((all, { paragraph }) => all + paragraph.text.length, 0);
    const [first] = alike;
    if (!first || length(alike) < SHARE * length(now)) return;
    yield {
      at: whole(first.paragraph),
      args: { share: Math.round((100 * length(alike)) / length(now)), paragraphs: alike.length },
      related: alike
        .slice(0, SHOWN)
        .flatMap(({ paragraph, other }) => [
          ...(paragraph === first.paragraph
            ? []
            : [{ at: whole(paragraph), note: { kind: "same" as const } }]),
          { at: whole(other), note: { kind: "same" as const } },
        ]),
    };
  },
});

function paragraphsOf(prose: readonly Prose[]): Prose[] {
  return prose.filter(
    ({ kind, part, text }) =>
      (kind === "paragraph" || kind === "item") && part !== "preamble" && text.length >= SHORTEST,
  );
}

function whole({ text, place }: Prose) {
  return place(0, text.length);
}

/** The runs of a text without its digits and punctuation: a new number in an old sentence does not make it new. */
function runsOf(text: string): Set<string> {
  const plain = text.replace(/[\d０-９.%％\p{P}\s]/gu, "");
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= plain.length; at++) runs.add(plain.slice(at, at + RUN));
  return runs;
}

function likeness(runs: Set<string>, others: Set<string>): number {
  let shared = 0;
  for (const run of runs) if (others.has(run)) shared++;
  return runs.size === 0 ? 0 : shared / runs.size;
}
