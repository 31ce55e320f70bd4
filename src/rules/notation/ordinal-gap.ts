import type { Prose } from "../../narrative/prose.js";
import { viewOf } from "../../narrative/view.js";
import { defineRule } from "../rule.js";
import { isOwn } from "./prose-text.js";

const NUMERALS = "一二三四五六七八九十";

/** 一是, 第一，, 其一，, （1）, ①: the number of a series at the head of a clause. */
const ORDINAL =
  /(?<=^|[，。；：！、])(?:([一二三四五六七八九十])是(?!否)|第([一二三四五六七八九十])[，、是]|其([一二三四五六七八九十])[，、是]|（(\d)）(?!号)|([①-⑩]))/gu;

interface Series {
  kind: number;
  last: number;
  paragraph: Prose;
}

/** 一是, 二是, 三是 without gaps or repeats. */
export const ordinalGap = defineRule<{ found: string; wanted: string; kind: "gap" | "repeat" }>({
  code: "GR6023",
  severity: "warning",
  title: { "zh-CN": "“一是、二是、三是”不跳不重", en: "一是, 二是, 三是 without gaps or repeats" },
  why: {
    "zh-CN": "分项的序词依次排列；跳号或者重号，多半是删改后没有重新编排。",
    en: "The words that number a series follow on each other; a gap or a repeat was left over from editing.",
  },
  clause: "惯例",
  wrong: 'overview: { body: "一是加强领导；三是强化培训。" }',
  right: 'overview: { body: "一是加强领导；二是强化培训。" }',
  message: {
    "zh-CN": (a) => ({
      text:
        a.kind === "gap"
          ? `“${a.found}”前面没有“${a.wanted}”。`
          : `“${a.found}”重复了，这里应当是“${a.wanted}”。`,
      hints: ["核对是不是漏了一项，重新编排序号"],
    }),
    en: (a) => ({
      text:
        a.kind === "gap"
          ? `No “${a.wanted}” stands before “${a.found}”.`
          : `“${a.found}” is repeated; “${a.wanted}” is due.`,
      hints: ["Check whether an item is missing, and number the series anew"],
    }),
  },
  *check({ prose }) {
    let open: Series[] = [];
    let pointer = "";
    for (const typed of prose) {
      if (typed.kind !== "paragraph" && typed.kind !== "item") continue;
      if (typed.pointer !== pointer) open = [];
      pointer = typed.pointer;
      if (!/[是第其①-⑩（(]/.test(typed.text)) continue;
      const one = viewOf(typed);
      for (const match of one.text.matchAll(ORDINAL)) {
        const kind = match.slice(1).findIndex((group) => group !== undefined);
        const number = numberOf(match[kind + 1]!);
        const end = match.index + match[0].length;
        const fault = follow(open, kind, number, typed, one.text[match.index - 1] === "：");
        if (!fault || !isOwn(one, match.index, end)) continue;
        const written = match[0]
          .replace(match[kind + 1]!, writtenAs(match[kind + 1]!, fault.wanted))
          .replace(/[，、]$/, "");
        const found = match[0].replace(/[，、]$/, "");
        yield {
          at: one.place(match.index, match.index + found.length),
          args: { found, wanted: written, kind: fault.kind },
        };
      }
    }
  },
});

/** Adds a number to the series that it continues, and returns what is wrong with it, if anything. */
function follow(
  open: Series[],
  kind: number,
  number: number,
  paragraph: Prose,
  begins: boolean,
): { kind: "gap" | "repeat"; wanted: number } | undefined {
  const own = open.filter((series) => series.kind === kind);
  const last = own.at(-1);
  if (number === 1) {
    // 一是 directly after 一是 in one paragraph is a repeat, unless a colon begins a series of its own.
    const repeated = last?.last === 1 && last.paragraph === paragraph && !begins;
    if (repeated) last.last = 2;
    else open.push({ kind, last: 1, paragraph });
    return repeated ? { kind: "repeat", wanted: 2 } : undefined;
  }
  // A series that begins in the middle may be continued from a title.
  if (!last) {
    open.push({ kind, last: number, paragraph });
    return undefined;
  }
  const continued = own.findLast((series) => series.last === number - 1);
  if (continued) {
    open.splice(open.indexOf(continued) + 1);
    continued.last = number;
    return undefined;
  }
  const wanted = last.last + 1;
  last.last = number;
  return { kind: number < wanted ? "repeat" : "gap", wanted };
}

function numberOf(sign: string): number {
  const chinese = NUMERALS.indexOf(sign);
  if (chinese !== -1) return chinese + 1;
  return sign >= "①" ? sign.charCodeAt(0) - "①".charCodeAt(0) + 1 : Number(sign);
}

function writtenAs(sign: string, number: number): string {
  if (NUMERALS.includes(sign)) return NUMERALS[number - 1] ?? String(number);
  return sign >= "①" ? String.fromCharCode("①".charCodeAt(0) + number - 1) : String(number);
}
