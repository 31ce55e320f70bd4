import type { Prose } from "../../narrative/prose.js";
import { defineRule } from "../rule.js";
import { DOUBLED_WORDS } from "./doubled-word.js";
import { at, hits, isHan, isOwn } from "./prose-text.js";

/** The longest phrase that is looked for twice in a row, in characters. */
const LONGEST = 24;

/** A phrase of at least this many characters is never repeated on purpose. */
const CERTAIN = 4;

/** Verbs that may be doubled on purpose, and words that may end one phrase and begin the next. */
const ON_PURPOSE =
  /^(?:研究|讨论|商量|了解|学习|考虑|体验|调查|打扫|锻炼|检查|政府|公开|规范|信息|申请|服务|工作|管理|中心|标准|网站|单位|人民|市县|一.|逐.|越.|又.|再.|有.|..一)$/;

/** Characters that no word doubles; the lookarounds are the exceptions. */
const SINGLE =
  /(?<=[过程特属])性性(?![质格别能状命])|(?<=门户)网网(?=[上页])|(?<=[信消])息息(?!相)|(?<![参给赋授付投])与与|及及(?!时)|并并(?![购入行])|已已|(?<!情|不|参)将将(?!军)|(?<!根|依|理|缘|自|事|因)由由|(?<=[政财党])务务(?![必实求])|(?<=[规示])范范(?![围本例畴式])|(?<=[措设实])施施(?!工|行)|(?<=县|市|区|省|乡|镇)政政府|(?<=一)步步(?!高|为|推)|(?<=公)开开(?![展放发启通设工始办创拓门])/gu;

const TWICE = /([一-龥])\1/u;

/** A word or phrase typed twice. */
export const doubledPhrase = defineRule<{ found: string; wanted: string }>({
  code: "GR6021",
  severity: "warning",
  title: { "zh-CN": "词语、句子不写两遍", en: "A word or phrase is not typed twice" },
  why: {
    "zh-CN":
      "紧接着写了两遍的词语、句子，多半是修改或者粘贴时留下的；“认认真真”“研究研究”一类的重叠不在此列。",
    en: "A phrase twice in a row is left over from editing or pasting; reduplications such as 认认真真 and 研究研究 are not meant.",
  },
  clause: "惯例",
  wrong: 'overview: { body: "规范审核审核发布机制。" }',
  right: 'overview: { body: "规范审核发布机制。" }',
  message: {
    "zh-CN": (a) => ({ text: `“${a.found}”写了两遍。`, hints: [`核对后改成“${a.wanted}”`] }),
    en: (a) => ({ text: `“${a.found}” is typed twice.`, hints: [`Check it; write “${a.wanted}”`] }),
  },
  *check({ prose }) {
    for (const one of prose) {
      if (one.kind === "quote") continue;
      for (const { start, length } of repeats(one.text)) {
        const end = start + 2 * length;
        if (!isOwn(one, start, end)) continue;
        const found = one.text.slice(start, end);
        const wanted = found.slice(length);
        const fix = length >= CERTAIN ? deletion(one, start, start + length) : undefined;
        yield { at: one.place(start, end), args: { found, wanted }, ...(fix && { fix }) };
      }
      if (TWICE.test(one.text))
        for (const hit of hits([one], SINGLE))
          yield at(hit, { found: hit.found, wanted: hit.found.slice(1) });
    }
  },
});

/** Deletes the first of the two, where the file holds the very characters that are read. */
function deletion(prose: Prose, start: number, end: number) {
  const place = prose.place(start, end);
  const typed = place.source.text.slice(place.start, place.end);
  return typed === prose.text.slice(start, end) ? { place, text: "" } : undefined;
}

/** Stretches that stand twice in a row: text[i] equals text[i + length] over its whole length. */
function repeats(text: string): { start: number; length: number }[] {
  const found: { start: number; length: number }[] = [];
  const isSame = (at: number, length: number) => text.charCodeAt(at) === text.charCodeAt(at - length);
  for (let length = 2; length <= LONGEST; length++) {
    // A repeat has `length` equal characters in a row; one of them is at a multiple of `length`, so only those are
    // probed.
    for (let probe = length; probe < text.length; probe += length) {
      if (!isSame(probe, length)) continue;
      let from = probe;
      while (from > length && isSame(from - 1, length)) from--;
      let to = probe + 1;
      while (to < text.length && isSame(to, length)) to++;
      const start = from - length;
      const isNew =
        to - from >= length && !found.some((one) => start < one.start + 2 * one.length && one.start < to);
      if (isNew && isPhrase(text, start, length)) found.push({ start, length });
      probe += Math.floor((to - probe) / length) * length;
    }
  }
  return found;
}

function isPhrase(text: string, start: number, length: number): boolean {
  const phrase = text.slice(start, start + length);
  if (![...phrase].every((character) => isHan(character) || /[，、；：“”《》（）]/.test(character)))
    return false;
  const words = phrase.replace(/[^\p{Script=Han}]/gu, "");
  if (words.length < 2 || /^(.)\1+$/u.test(words)) return false;
  if (words.length !== length && words.length < CERTAIN) return false;
  return !ON_PURPOSE.test(phrase) && !DOUBLED_WORDS.includes(phrase);
}
