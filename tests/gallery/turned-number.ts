import { runTool, tool } from "../support/tools.js";

/** The number of a turned page as it stands at the left edge of the page, read from top to bottom; millimetres. */
export interface TurnedNumber {
  text: string;
  /** From the head of the page to where the number begins, and from where it ends to the foot. */
  above: number;
  below: number;
  /** From the left edge to the middle of the number. */
  middle: number;
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Left of this is no text but the number: the text block of a turned page begins 35 mm from the edge. */
const EDGE = 35;

/** Reads the number beside the text of a turned page of a .pdf; pages are counted from 1. */
export function turnedNumber(pdf: string, page: number): TurnedNumber {
  const { stdout } = runTool(tool("pdftotext"), ["-bbox", "-f", `${page}`, "-l", `${page}`, pdf, "-"]);
  const height = Number(/<page width="[\d.]+" height="([\d.]+)"/.exec(stdout)![1]) / POINTS_PER_MILLIMETRE;
  const words = [
    ...stdout.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g),
  ]
    .map(([, ...groups]) => {
      const [left, top, right, bottom] = groups
        .slice(0, 4)
        .map((each) => Number(each) / POINTS_PER_MILLIMETRE);
      return { left: left!, top: top!, right: right!, bottom: bottom!, text: groups[4]! };
    })
    .filter(({ right }) => right < EDGE)
    .sort((one, other) => one.top - other.top);
  return {
    text: words.map(({ text }) => text).join(" "),
    above: words[0]?.top ?? 0,
    below: height - (words.at(-1)?.bottom ?? 0),
    middle: ((words[0]?.left ?? 0) + (words[0]?.right ?? 0)) / 2,
  };
}
