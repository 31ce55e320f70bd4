/** The four levels of GB/T 9704-2012 7.3.3. */
export type HeadingLevel = 1 | 2 | 3 | 4;

const DIGITS = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1–99 in the Chinese figures of headings: 一 … 十 十一 … 二十 二十一. */
function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return DIGITS[ones]!;
  return `${tens > 1 ? DIGITS[tens] : ""}十${ones > 0 ? DIGITS[ones] : ""}`;
}

/** The printed number of a heading (GB/T 9704-2012 7.3.3): 一、 · （一） · 1. · （1） */
export function headingNumber(level: HeadingLevel, value: number): string {
  switch (level) {
    case 1:
      return `${chineseNumber(value)}、`;
    case 2:
      return `（${chineseNumber(value)}）`;
    case 3:
      return `${value}.`;
    default:
      return `（${value}）`;
  }
}

/** Levels of list numbers: 3 is `1.` and 4 is `（1）`, as for headings; 5 is `①`. */
export type ListLevel = 3 | 4 | 5;

/** Items that ① to ㊿ can number. */
export const MOST_CIRCLED = 50;

/** ① to ㊿; undefined beyond. */
export function circled(value: number): string | undefined {
  if (value < 1 || value > MOST_CIRCLED) return undefined;
  const [first, before] = value <= 20 ? [0x2460, 0] : value <= 35 ? [0x3251, 20] : [0x32b1, 35];
  return String.fromCodePoint(first + value - before - 1);
}

/** The printed number of a list's item; an item that has no circled number is numbered in brackets. */
export function listNumber(level: ListLevel, value: number): string {
  return (level === 5 ? circled(value) : undefined) ?? headingNumber(level === 3 ? 3 : 4, value);
}

/** Counts headings: a heading of one level starts those below it anew. */
export class Numbering {
  constructor(private readonly counts: [number, number, number, number] = [0, 0, 0, 0]) {}

  /** A counter that starts where this one stands; this one does not see what it counts. */
  copy(): Numbering {
    return new Numbering([...this.counts]);
  }

  next(level: HeadingLevel): string {
    this.counts[level - 1]!++;
    this.counts.fill(0, level);
    return headingNumber(level, this.counts[level - 1]!);
  }
}
