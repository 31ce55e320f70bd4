import { cellsIn, type Grid, type GridCell } from "./grid.js";
import { type PageBlock, type PageTable, type PageText, textOf } from "./page.js";
import { markedNumber, remarksOf } from "./remark-notes.js";

/**
 * The blocks of a page with each remark behind its number that stands in the notes below the table, as `gov-report build` sets
 * long ones and others theirs: 注：①…；②… · ※… · *…. A note that says anything else, or marks that none says, stay as they are.
 */
export function withRemarksInPlace(page: readonly PageBlock[]): PageBlock[] {
  const blocks = page.flatMap(withNotesBelow);
  const left = new Set<PageBlock>();
  const placed = blocks.map((block, index): PageBlock => {
    if (block.kind !== "table") return block;
    const notes = notesBelow(blocks, index);
    const entries = notes.flatMap(({ remarks }) => [...remarks]);
    const remarks = new Map(entries);
    const table = remarks.size > 0 && remarks.size === entries.length && withRemarks(block, remarks);
    if (!table) return block;
    for (const { note } of notes) left.add(note);
    return table;
  });
  return placed.filter((block) => !left.has(block));
}

/** The paragraphs behind a table that say what marks mean, and what each says. */
function notesBelow(
  blocks: readonly PageBlock[],
  index: number,
): { note: PageText; remarks: Map<string, string> }[] {
  const notes: ReturnType<typeof notesBelow> = [];
  for (let note = blocks[++index]; note?.kind === "text"; note = blocks[++index]) {
    const remarks = remarksOf(textOf(note.content));
    if (!remarks) break;
    notes.push({ note, remarks });
  }
  return notes;
}

/** A note that stands in a last row of its own stands below the table. */
function withNotesBelow(block: PageBlock): PageBlock[] {
  if (block.kind !== "table") return [block];
  const { rows } = block.grid;
  const from = rows.findLastIndex((row) => !isNoteRow(row)) + 1;
  if (from === 0 || from === rows.length) return [block];
  const notes = rows.slice(from).flatMap((row) => {
    const [cell] = cellsIn(row) as [GridCell];
    return cell.content.map(
      (content): PageText => ({
        kind: "text",
        paragraph: block.paragraph,
        content,
        level: 0,
        role: "",
        indented: false,
        quoted: false,
        parent: block.parent,
      }),
    );
  });
  return [{ ...block, grid: { ...block.grid, rows: rows.slice(0, from) } }, ...notes];
}

const NOTE = /^(?:备?注|说明)\s*\d{0,2}\s*[：:]|^[*＊※①]/u;

function isNoteRow(row: Grid["rows"][number]): boolean {
  const cells = cellsIn(row);
  return cells.length === 1 && row.length > 1 && NOTE.test(cells[0]!.text);
}

/** The table with the remarks in its cells; undefined where marks and remarks are not the same. */
function withRemarks(table: PageTable, remarks: ReadonlyMap<string, string>): PageTable | undefined {
  const changed = new Map<GridCell, GridCell>();
  const used = new Set<string>();
  const cells = new Set(table.grid.rows.flat());
  for (const cell of cells) {
    const marked = cell && markedNumber(cell.text);
    if (!cell || !marked) continue;
    const remark = remarks.get(marked.mark);
    if (remark === undefined) return undefined;
    used.add(marked.mark);
    const text = `${marked.number}（${remark}）`;
    changed.set(cell, { ...cell, text, content: [[{ text }]] });
  }
  if (used.size !== remarks.size) return undefined;
  const rows: Grid["rows"] = table.grid.rows.map((row) =>
    row.map((cell) => (cell && changed.get(cell)) ?? cell),
  );
  return { ...table, grid: { ...table.grid, rows } };
}
