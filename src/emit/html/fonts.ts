import type { Style } from "../../document.js";

/** Substitutes on Windows, macOS and Linux for the typefaces of GB/T 9704-2012. */
const STAND_INS: Record<Exclude<keyof Style["fonts"], "latin">, string[]> = {
  title: ["方正小标宋简体", "FZXiaoBiaoSong-B05S", "STZhongsong", "Songti SC", "Noto Serif CJK SC", "SimSun"],
  heading1: ["黑体", "SimHei", "Heiti SC", "Noto Sans CJK SC"],
  heading2: ["楷体_GB2312", "KaiTi", "楷体", "Kaiti SC", "STKaiti"],
  body: ["仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "Noto Serif CJK SC"],
  table: ["宋体", "SimSun", "Songti SC", "Noto Serif CJK SC"],
};

/** Typefaces with the same widths, for machines that lack the named one. */
const SAME_WIDTHS = new Map([["Times New Roman", ["Liberation Serif"]]]);

/** Local sources (CSS `src`) of the report's typeface for digits and Latin letters. */
export function latinSources({ fonts: { latin } }: Style): string {
  return [latin, ...(SAME_WIDTHS.get(latin) ?? [])].map((name) => `local(${cssString(name)})`).join(",");
}

/** A `font-family` list for each use, the report's own typeface first. */
export type FontLists = Record<keyof typeof STAND_INS, string>;

/** @param latin a family with only digits and Latin letters; it comes first in each list */
export function fontLists({ fonts }: Style, latin?: string): FontLists {
  const list = (use: keyof typeof STAND_INS) => {
    const families = [...new Set([fonts[use], ...STAND_INS[use]])].map(cssString);
    return [...(latin ? [latin] : []), ...families, use === "heading1" ? "sans-serif" : "serif"].join(",");
  };
  return {
    title: list("title"),
    heading1: list("heading1"),
    heading2: list("heading2"),
    body: list("body"),
    table: list("table"),
  };
}

/** Characters to escape in a CSS string inside HTML: ASCII punctuation, control, surrogates, noncharacters. */
const UNSAFE = /[!-,./:-@[-^`{-~]|\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** A CSS string; unsafe characters are written as their code points. */
export function cssString(text: string): string {
  return `'${text.replace(UNSAFE, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}'`;
}
