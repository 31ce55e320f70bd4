import { pointerOf } from "../syntax/tree.js";
import { rowOf } from "../templates/figure-cells.js";
import { labelOf } from "../templates/labels.js";
import type { Template } from "../templates/template.js";
import type { GridCell } from "./grid.js";

/** A cell that was read as a figure though it is not written as one. */
export interface Doubt {
  path: string;
  cell: GridCell;
  value: string;
}

/** So many cells of a table alike are said once, at the table. */
const MANY = 8;

/** What was typed: 空白 or the text in quotes. */
function typedText(text: string): string {
  return text === "" ? "空白" : `“${text}”`;
}

/** Comments for the data file, by dotted path: those of a row name its columns, cells that are alike together. */
export function doubtComments(
  table: string,
  doubts: readonly Doubt[],
  template: Template,
): Map<string, string> {
  const comments = new Map<string, string>();
  const add = (path: string, said: string) => {
    const before = comments.get(path);
    comments.set(path, before ? `${before}；${said}` : said);
  };
  for (const alike of grouped(doubts, ({ cell, value }) => `${cell.text}\0${value}`)) {
    const { cell, value } = alike[0]!;
    if (alike.length > MANY) {
      const read = value === COMPUTED ? "由各项相加" : `都读作${value}`;
      add(table, `原表中${alike.length}格为${typedText(cell.text)}，${read}`);
      continue;
    }
    for (const inRow of grouped(alike, ({ path }) => rowOf(path))) {
      const columns = inRow.map(({ path }) => labelOf(template, pointerOf(path)).replace(/^.* · /, ""));
      const read = value === COMPUTED ? "由各项相加" : `读作${value}`;
      add(rowOf(inRow[0]!.path), `${columns.join("、")}原为${typedText(cell.text)}，${read}`);
    }
  }
  return comments;
}

function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}

/** What a blank total was taken for: nothing; it is the sum that the program computes. */
export const COMPUTED = "";
