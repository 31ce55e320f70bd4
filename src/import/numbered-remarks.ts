import type { Grid, GridCell } from "./grid.js";
import { type PageBlock, type PageTable, textOf } from "./page.js";

/** ① to ㊿. */
const MARK = "[\\u2460-\\u2473\\u3251-\\u325f\\u32b1-\\u32bf]";

/** A note that says what marks mean: 注：①含撤回1件；②含个体工商户。 */
const NOTE = new RegExp(`^注[：:]\\s*(?=${MARK})(.+?)。?$`, "su");
const ENTRY = new RegExp(`(${MARK})([^①-⑳㉑-㉟㊱-㊿]+)`, "gu");

/** A number with its mark behind it. */
const MARKED = new RegExp(`^([+-]?\\d[\\d,.]*(?:万?元)?)\\s*(${MARK})$`, "u");

/**
 * The blocks of a page with each remark behind its number that stands, numbered, in the note below the table, as
 * `gov-report build` sets long ones. A note that says anything else, or marks that it does not say, stay as they are.
 */
export function withRemarksInPlace(blocks: readonly PageBlock[]): PageBlock[] {
  const left = new Set<PageBlock>();
  const placed = blocks.map((block, index): PageBlock => {
    const note = blocks[index + 1];
    if (block.kind !== "table" || note?.kind !== "text") return block;
    const remarks = remarksOf(textOf(note.content).trim());
    const table = remarks && withRemarks(block, remarks);
    if (!table) return block;
    left.add(note);
    return table;
  });
  return placed.filter((block) => !left.has(block));
}

/** What each mark of a note means; undefined where it is no such note. */
function remarksOf(text: string): Map<string, string> | undefined {
  const [, entries] = NOTE.exec(text) ?? [];
  if (entries === undefined) return undefined;
  const found = [...entries.matchAll(ENTRY)].map(
    ([, mark, remark]) => [mark!, remark!.replace(/[；;。\s]+$/u, "")] as const,
  );
  const remarks = new Map(found);
  return remarks.size === found.length && found.every(([, remark]) => remark !== "") ? remarks : undefined;
}

/** The table with the remarks in its cells; undefined where marks and remarks are not the same. */
function withRemarks(table: PageTable, remarks: ReadonlyMap<string, string>): PageTable | undefined {
  const changed = new Map<GridCell, GridCell>();
  const used = new Set<string>();
  const cells = new Set(table.grid.rows.flat());
  for (const cell of cells) {
    const [, number, mark] = (cell && MARKED.exec(cell.text)) || [];
    if (!cell || number === undefined) continue;
    const remark = remarks.get(mark!);
    if (remark === undefined) return undefined;
    used.add(mark!);
    const text = `${number}（${remark}）`;
    changed.set(cell, { ...cell, text, content: [[{ text }]] });
  }
  if (used.size !== remarks.size) return undefined;
  const rows: Grid["rows"] = table.grid.rows.map((row) =>
    row.map((cell) => (cell && changed.get(cell)) ?? cell),
  );
  return { ...table, grid: { ...table.grid, rows } };
}
