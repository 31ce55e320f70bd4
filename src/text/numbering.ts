/** The four levels of GB/T 9704-2012 7.3.3. */
export type HeadingLevel = 1 | 2 | 3 | 4;

const DIGITS = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1–99 in the Chinese figures of headings: 一 … 十 十一 … 二十 二十一. */
export function chineseNumber(value: number): string {
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

/** Counts headings: a heading of one level starts those below it anew. */
export class Numbering {
  constructor(private readonly counts: [number, number, number, number] = [0, 0, 0, 0]) {}

  /** Counts on from here without this one knowing. */
  copy(): Numbering {
    return new Numbering([...this.counts]);
  }

  next(level: HeadingLevel): string {
    this.counts[level - 1]!++;
    this.counts.fill(0, level);
    return headingNumber(level, this.counts[level - 1]!);
  }
}
