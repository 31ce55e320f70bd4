import { defineRule } from "../rule.js";
import { at, hits } from "./prose-text.js";

/** Words that no sentence can hold twice in a row; 为了了解 and 市政府政府信息公开 are right. */
export const DOUBLED_WORDS =
  "进行 通过 开展 加强 推进 以及 对于 关于 按照 根据 我们 我局 我厅 我市 我县 我区 我省 本机关".split(" ");

/** 目的的 is right too. */
const DOUBLED = new RegExp(
  `(?<![目标打有众端])的的(?!士)|(${DOUBLED_WORDS.join("|")})\\1|(?<!。)。。(?!。)|([，、；：])\\2`,
  "gu",
);

/** Two different signs where one belongs: ，。 means a stop; what 。， means is unknown. */
const MIXED =
  /(?<![，。、；：])(?:[，、；：]。|。[，、；：]|[，；：]、|、[，；]|，[；：]|；[，：])(?![，。、；：])/gu;

/** A word or sign is doubled. */
export const doubledWord = defineRule<{ found: string; wanted: string }>({
  code: "GR6013",
  severity: "warning",
  title: { "zh-CN": "字词、标点重复", en: "A word or sign is doubled" },
  why: {
    "zh-CN": "连续写了两遍的词或标点，多半是修改时留下的。",
    en: "A word or sign typed twice is usually left over from editing.",
  },
  clause: "惯例",
  wrong: 'overview: { body: "本机关的的信息依法公开。" }',
  right: 'overview: { body: "本机关的信息依法公开。" }',
  message: {
    "zh-CN": (a) => ({
      text: `“${a.found}”重复了。`,
      hints: [a.wanted === "" ? "只留一个标点" : `改成“${a.wanted}”`],
    }),
    en: (a) => ({
      text: `“${a.found}” is doubled.`,
      hints: [a.wanted === "" ? "Keep one of the two signs" : `Write “${a.wanted}”`],
    }),
  },
  *check({ prose }) {
    for (const hit of hits(prose, DOUBLED)) {
      const wanted = hit.found.slice(hit.found.length / 2);
      yield at(hit, { found: hit.found, wanted }, wanted);
    }
    for (const hit of hits(prose, MIXED)) {
      const stops = hit.found.endsWith("。");
      yield at(hit, { found: hit.found, wanted: stops ? "。" : "" }, stops ? "。" : undefined);
    }
  },
});
