import { restOf } from "./headings.js";
import { likeness } from "./likeness.js";
import { type PageBlock, type PageText, textOf } from "./page.js";

/** A way to number the parts of a report: the number of a line, and how many characters it takes. */
interface Script {
  pattern: RegExp;
  /** The signs of 1 to 6. */
  signs: readonly (readonly string[])[];
}

const six = (...lists: string[]) => [0, 1, 2, 3, 4, 5].map((at) => lists.flatMap((list) => list[at] ?? []));

/** Other ways than 一、 to count six parts. */
const SCRIPTS: readonly Script[] = [
  {
    pattern: /^(?:[（(]([一二三四五六])[）)]|([㈠-㈥]))[\s、.．]*/,
    signs: six("一二三四五六", "㈠㈡㈢㈣㈤㈥"),
  },
  { pattern: /^0?([1-6])(?:[、.．,，:：]\s*|\s+)(?!\d)/, signs: six("123456") },
  { pattern: /^(?:[（(]([1-6])[）)]|([①-⑥]))[\s、.．]*/, signs: six("123456", "①②③④⑤⑥") },
  { pattern: /^([壹贰叁肆伍陆])[\s、.．]*/, signs: six("壹贰叁肆伍陆") },
  {
    pattern: /^(?:([Ⅰ-Ⅵ])|(IV|VI|V|I{1,3}))[\s、.．]*/,
    signs: six("ⅠⅡⅢⅣⅤⅥ").map((own, at) => [...own, ["I", "II", "III", "IV", "V", "VI"][at]!]),
  },
  { pattern: /^([一二三四五六])(?=[^、.．,，:：\s是年月])/, signs: six("一二三四五六") },
];

/** The official numbers, with the signs that others put behind them. */
const OFFICIAL = /^(?:第([一二三四五六])(?:部分|章)|([一二三四五六])(?:[、.．,，:：]|\s+))./;

/** So many headings of one kind show how a report numbers its parts. */
const ENOUGH = 3;

/** With the part's number words are its heading from this likeness on. */
export const ALIKE = 0.4;

/** The official number that a line begins with, 一 to 六, as reports sign it: 一、 · 第一部分 */
export function officialNumber(line: string): string | undefined {
  return OFFICIAL.exec(line)?.slice(1).find(Boolean);
}

/**
 * The blocks of a page with the headings of its parts numbered 一、 where it numbers them in another way, such as （一） or
 * Ⅰ; how they are printed stays beside them.
 *
 * @param labels the official headings in order
 */
export function withOfficialNumbers(
  blocks: readonly PageBlock[],
  labels: readonly string[],
): readonly PageBlock[] {
  const lines = blocks.filter(
    (block): block is PageText => block.kind === "text" && headingLine(block) !== "",
  );
  const official = labels.filter((label) =>
    lines.some((line) => {
      const text = textOf(line.content).trim();
      return officialNumber(text) === label[0] && likeness(text, label, ALIKE) > 0;
    }),
  );
  if (official.length >= ENOUGH) return blocks;
  const ways = SCRIPTS.map((script) => headingsIn(blocks, lines, labels, script)).sort(
    (a, b) => b.alike - a.alike,
  );
  const [best] = ways;
  if (!best || best.alike < ENOUGH) return blocks;
  return blocks.map((block) => best.headings.get(block) ?? block);
}

function headingsIn(
  blocks: readonly PageBlock[],
  lines: readonly PageText[],
  labels: readonly string[],
  { pattern, signs }: Script,
): { headings: Map<PageBlock, PageText>; alike: number } {
  const headings = new Map<PageBlock, PageText>();
  let alike = 0;
  const lastTable = blocks.findLastIndex(({ kind }) => kind === "table");
  for (const [index, label] of labels.entries()) {
    const numbered = lines.flatMap((line) => {
      const found = pattern.exec(textOf(line.content));
      const sign = found?.slice(1).find(Boolean);
      const isOwn = sign !== undefined && signs[index]?.includes(sign);
      return isOwn ? [{ line, length: found![0].length }] : [];
    });
    const like = numbered.filter(({ line, length }) =>
      likeness(textOf(restOf(line.content, length)), label, ALIKE),
    );
    if (like.length > 0) alike++;
    // After the tables only the last parts can have such a number, whatever their words.
    const behind =
      index < labels.length - 2 ? [] : numbered.filter(({ line }) => blocks.indexOf(line) > lastTable);
    for (const { line, length } of like.length > 0 ? like : behind.slice(0, 1)) {
      const content = [{ text: label.slice(0, 2) }, ...restOf(line.content, length)];
      headings.set(line, { ...line, content, printed: line.content });
    }
  }
  return { headings, alike };
}

/** The text of a block that can be a heading: short, and no sentence; empty for any other. */
export function headingLine({ content, item }: PageText): string {
  const text = textOf(content).trim();
  return item || text.length > LONGEST || /[，；]|。./.test(text.slice(2)) ? "" : text;
}

/** No heading of a part has more characters. */
const LONGEST = 45;
