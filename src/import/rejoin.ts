import { readHeading } from "./headings.js";
import { type PageBlock, type PageText, textOf } from "./page.js";

/** Shorter lines are headings, names and dates, which end without punctuation. */
const RUNNING = 20;

/**
 * Joins paragraphs that the end of a page cut in two. Only where the document indents its paragraphs, so that the second
 * half can be told by its missing indent; the first one breaks off without punctuation.
 */
export function rejoin(blocks: readonly PageBlock[]): { blocks: PageBlock[]; joined: PageText[] } {
  const running = blocks.filter((block): block is PageText => isRunning(block));
  const indented = running.filter((block) => block.indented).length;
  if (indented < 2 || indented * 2 < running.length) return { blocks: [...blocks], joined: [] };
  const result: PageBlock[] = [];
  const joined: PageText[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (block.kind !== "text" || !last || !isRunning(last) || !isSecondHalf(last, block)) {
      result.push(block);
      continue;
    }
    result[result.length - 1] = { ...last, content: [...last.content, ...block.content] };
    joined.push(block);
  }
  return { blocks: result, joined };
}

function isRunning(block: PageBlock): block is PageText {
  return block.kind === "text" && block.level === 0 && !block.item && textOf(block.content).length >= RUNNING;
}

function isSecondHalf(first: PageText, second: PageText): boolean {
  const before = textOf(first.content);
  const after = textOf(second.content);
  if (second.indented || second.level > 0 || second.item || second.quoted !== first.quoted) return false;
  if (/[。！？；：”’）》…!?;:.)]$/.test(before) || /年度报告$/.test(before)) return false;
  return !readHeading(second) && !/^(?:[一二三四五六]、|附件|\d{4}年\d{1,2}月\d{1,2}日$)/.test(after);
}
