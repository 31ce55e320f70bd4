import type { Prose } from "../../narrative/prose.js";
import { isHan, isOwn } from "./prose-text.js";

/** A quotation of which one half or both are straight marks; `close` is absent where it has no end. */
export interface Quotation {
  open: number;
  close?: number;
}

const none: readonly Quotation[] = [];
const known = new WeakMap<Prose, readonly Quotation[]>();

/** Quotations with straight marks in Chinese text: "谁公开", and “谁公开". */
export function straightQuotations(prose: Prose): readonly Quotation[] {
  if (!prose.text.includes('"')) return none;
  const found = known.get(prose) ?? findQuotations(prose);
  known.set(prose, found);
  return found;
}

function findQuotations(prose: Prose): Quotation[] {
  const { text } = prose;
  const found: Quotation[] = [];
  let open: number | undefined;
  for (const { 0: mark, index } of text.matchAll(/["“”]/g)) {
    if (!isOwn(prose, index, index + 1)) continue;
    // 27" is a size.
    if (mark === '"' && open === undefined && /\d/.test(text[index - 1] ?? "")) continue;
    const opens = mark === "“" || (mark === '"' && open === undefined);
    if (opens) {
      if (open !== undefined) found.push({ open });
      open = index;
    } else if (open !== undefined) {
      found.push({ open, close: index });
      open = undefined;
    }
  }
  if (open !== undefined) found.push({ open });
  return found.filter(({ open: from, close: to }) => {
    const straight = text[from] === '"' || (to !== undefined && text[to] === '"');
    return straight && isChinese(text, from, to ?? from);
  });
}

/** Whether Chinese characters stand in or beside the quotation: "Open Data" in an English title is written so. */
function isChinese(text: string, open: number, close: number): boolean {
  const beside = [open - 1, open + 1, close - 1, close + 1].some((index) => isHan(text[index]));
  return beside || /[\p{Script=Han}，。、；：]/u.test(text.slice(open, close));
}
