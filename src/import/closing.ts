import { withDigits } from "../ooxml/cell-date.js";
import { type PageBlock, type PageText, textOf } from "./page.js";

export interface Closing {
  /** What is left for the last part. */
  blocks: PageBlock[];
  signature?: {
    name: string;
    date: string;
    block: PageText;
    /** The date as it was typed, where that is not 2023年1月18日. */
    interpreted?: string;
  };
  attachments: { title: PageText; blocks: PageBlock[] }[];
}

const LABEL = /^附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十])?\s*[:：]?$/;

/** Takes the 落款 and the attachments off the end of a report. */
export function readClosing(blocks: readonly PageBlock[]): Closing {
  const labels = blocks.flatMap((block, index) =>
    isText(block) && LABEL.test(plain(block)) && blocks[index + 2] ? [index] : [],
  );
  const attachments = labels.flatMap((at, index) => {
    const title = blocks[at + 1];
    const inside = blocks.slice(at + 2, labels[index + 1] ?? blocks.length);
    return title && isText(title) && inside.length > 0 ? [{ title, blocks: inside }] : [];
  });
  const complete = attachments.length === labels.length && labels.length > 0;
  let rest = complete ? blocks.slice(0, labels[0]) : [...blocks];
  const { signature, from, to } = findSignature(rest) ?? {};
  if (signature) rest = [...rest.slice(0, from), ...rest.slice(to)];
  if (complete) rest = rest.filter((block) => !isListed(block, attachments));
  return { blocks: rest, ...(signature && { signature }), attachments: complete ? attachments : [] };
}

/** A name and a date on one line, however far apart, have no more characters. */
const LONGEST = 60;
const TOGETHER = /^(.{3,40}?)\s+(\S*年\S*月\S*日)$/;

/** The last date that stands alone, with the name above it; only short lines of a web page may follow. */
function findSignature(blocks: readonly PageBlock[]) {
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at]!;
    if (!isText(block)) return undefined;
    const text = plain(block);
    const line = lines(block).join(" ");
    const together = line.replace(/\s+/g, " ").length <= LONGEST ? TOGETHER.exec(line) : null;
    const date = readDate(text) ?? (together && readDate(together[2]!));
    if (date) {
      const above = blocks[at - 1];
      const name = together ? together[1]! : above && isText(above) ? plain(above) : "";
      if (name.length < 3 || name.length > 40 || /[，。；：！？:]/.test(name)) return undefined;
      const interpreted = /^\d{4}年[1-9]\d?月[1-9]\d?日$/.test(together ? together[2]! : text)
        ? {}
        : { interpreted: text };
      return { signature: { name, date, block, ...interpreted }, from: together ? at : at - 1, to: at + 1 };
    }
    if (text.length > 40) return undefined;
  }
  return undefined;
}

/** A date as a data file has it: 2023年1月18日, 二〇二三年一月十八日, 2023-1-18. */
function readDate(text: string): string | undefined {
  // An O is what many type for 〇.
  const digits = withDigits(text.replace(/[\s\u3000]/g, "").replace(/[ＯO]/g, "0")).normalize("NFKC");
  const found = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?$/.exec(digits);
  if (!found) return undefined;
  const date = `${found[1]}-${found[2]!.padStart(2, "0")}-${found[3]!.padStart(2, "0")}`;
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date ? undefined : date;
}

/** A line of the 附件说明: what it lists follows, so the program prints it anew. */
function isListed(block: PageBlock, attachments: Closing["attachments"]): boolean {
  if (!isText(block)) return false;
  const text = plain(block)
    .replace(/^附\s*件\s*[:：]?/, "")
    .replace(/^\d{1,2}[.．、]/, "")
    .trim();
  return block.role === "attachment-list" || attachments.some(({ title }) => plain(title) === text);
}

function isText(block: PageBlock): block is PageText {
  return block.kind === "text";
}

function plain(block: PageText): string {
  return textOf(block.content).trim();
}

function lines({ content }: PageText): string[] {
  return content
    .map((piece) => ("text" in piece ? piece.text : "\n"))
    .join("")
    .split("\n");
}
