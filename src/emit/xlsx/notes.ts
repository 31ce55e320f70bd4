import type { Font } from "../../../generated/exceljs.js";
import { DRAWING_START, NOTE, NOTES_START } from "../../../generated/xlsx-frame.js";
import { cellName } from "../../ooxml/address.js";
import type { Sheet, SheetCell } from "./sheet.js";
import { run } from "./texts.js";

type NotedCell = SheetCell & { note: string };

/** Columns and rows that the box of a note covers: only long remarks become notes. */
const SIZE = { columns: 5, rows: 12 };
/** Offsets of the box's corners within their columns and rows, in pixels. */
const [RIGHT, DOWN] = [6, 14];
/** Number of the first drawing of a sheet. */
const FIRST = 1025;

export function notesOf({ cells }: Sheet): NotedCell[] {
  const noted: NotedCell[] = [];
  for (const cell of cells) if (isNoted(cell)) noted.push(cell);
  return noted;
}

function isNoted(cell: SheetCell): cell is NotedCell {
  return cell.note !== undefined;
}

/** xl/comments1.xml: the texts of the notes. */
export function notesXml(cells: readonly NotedCell[], font: Partial<Font>): string {
  const notes = cells.map(({ row, column, note }) => {
    const text = run({ text: note, font });
    return `<comment ref="${cellName(row, column)}" authorId="0"><text>${text}</text></comment>`;
  });
  return `${NOTES_START}${notes.join("")}</commentList></comments>`;
}

/** xl/drawings/vmlDrawing1.vml: the boxes of the notes. */
export function noteBoxesXml(cells: readonly NotedCell[]): string {
  const [start, beforePlace, beforeRow, beforeColumn, end] = NOTE;
  const boxes = cells.map(({ row, column }, index) => {
    const top = Math.max(row - 2, 0);
    const place = [column, RIGHT, top, DOWN, column + SIZE.columns, RIGHT, top + SIZE.rows, DOWN].join(", ");
    return `${start}${FIRST + index}${beforePlace}${place}${beforeRow}${row - 1}${beforeColumn}${column - 1}${end}`;
  });
  return `${DRAWING_START}${boxes.join("")}</xml>`;
}
