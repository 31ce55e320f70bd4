import type { TableTemplate } from "../../templates/template.js";
import { type StatutoryRow, statutoryRows } from "../statutory-labels.js";
import { bestInOrder, candidatesFor, hanOf, type PlacedLabel, partOfForm } from "./label-search.js";
import { type Band, cellsOf, FAR, isBeside, isFigure } from "./text-cells.js";
import type { Word } from "./words.js";

/** A row of a statutory table as its words stand on the pages of a document. */
interface LocatedRow {
  row: StatutoryRow;
  /** What stands beside its figures; undefined where the table has no such label. */
  label?: PlacedLabel;
  band: Band;
  /** The words of each figure; undefined where it is not certain what stands in the cell. */
  cells: (Word[] | undefined)[];
}

/** A statutory table by the places of its words alone. */
export interface LocatedTable {
  statutory: TableTemplate;
  rows: LocatedRow[];
  /** The innermost heads over each row of figures, where all of them are found. */
  heads: Map<StatutoryRow, PlacedLabel[]>;
  /** How many labels and heads of the table are found, the better ones counting more. */
  score: number;
}

/** Rows of a table are nearer to each other than this, in points. */
const ROW_GAP = 200;
/** The heads of a table stand no further than this above its first row, in points. */
const HEAD_GAP = 260;

/**
 * Finds a statutory table among the words of a document: its rows by their labels, in the official order, its columns
 * by their heads. A figure is taken where its row and its column are certain.
 */
export function locateTable(statutory: TableTemplate, words: readonly Word[]): LocatedTable | undefined {
  const rows = statutoryRows(statutory);
  const [only] = rows;
  if (only?.label === "") return locateLine(statutory, only, words);
  const found = labelsIn(rows, words);
  if (found.length < 3 || found.length * 2 < rows.length) return undefined;
  const isOfForm = partOfForm(statutory);
  const others = words.filter(
    (word) => isFigure(word) || hanOf(word.text).length < 2 || !isOfForm(word.text),
  );
  const located: LocatedRow[] = [];
  const heads: LocatedTable["heads"] = new Map();
  let score = found.reduce((sum, each) => sum + each.score, 0);
  for (const group of groupsOf(found)) {
    const own = headsOver(group[0]!, located.at(-1)?.band.bottom ?? 0, words);
    score += own?.length ?? 0;
    if (own) for (const { row } of group) heads.set(row, own);
    const rest = others.filter(
      (word) => !found.some((row) => !group.includes(row) && isBeside(word, row.label)),
    );
    located.push(...rowsOf(group, own, words, rest));
  }
  return { statutory, rows: located, heads, score };
}

interface FoundRow {
  row: StatutoryRow;
  label: PlacedLabel;
  score: number;
}

function labelsIn(rows: readonly StatutoryRow[], words: readonly Word[]): FoundRow[] {
  const figures = words.filter(isFigure);
  const candidates = candidatesFor(
    rows.map(({ label }) => label),
    words,
  ).map((candidate) => {
    const isRow = figures.some((word) => isBeside(word, candidate.placed));
    return { ...candidate, score: candidate.score + (isRow ? WITH_FIGURES : 0) };
  });
  candidates.sort((a, b) => a.placed.top - b.placed.top);
  return bestInOrder(
    candidates,
    (before, next) =>
      next.top > before.bottom + before.size * 0.3 &&
      (next.page === before.page ? next.top - before.bottom < ROW_GAP : next.page === before.page + 1),
  ).map(({ label, placed, score }) => ({ row: rows[label]!, label: placed, score }));
}

/** Words with figures beside them are rather a row than a heading of the text. */
const WITH_FIGURES = 0.5;

/** Rows under the same heads, in order. */
function groupsOf(found: readonly FoundRow[]): FoundRow[][] {
  const groups: FoundRow[][] = [];
  const key = ({ row }: FoundRow) => row.figures.map(({ heads }) => heads.join()).join();
  for (const row of found) {
    const last = groups.at(-1);
    if (last && key(last[0]!) === key(row)) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/**
 * The innermost heads over a row, below another one, which a page break may part from it; undefined where not all of
 * them are found.
 */
function headsOver(
  { label, row }: FoundRow,
  above: number,
  words: readonly Word[],
): PlacedLabel[] | undefined {
  const over = words.filter(({ depth }) => depth > above && depth < label.top);
  const near = over.filter(({ page, depth }) => page === label.page && depth > label.top - HEAD_GAP);
  const before = over.filter(({ page }) => page === label.page - 1).slice(-LAST_WORDS);
  return headsAmong(row, near) ?? headsAmong(row, before);
}

/** Heads that a page break parts from their rows are among the last words of their page. */
const LAST_WORDS = 60;

function headsAmong({ figures }: StatutoryRow, words: readonly Word[]): PlacedLabel[] | undefined {
  const candidates = candidatesFor(
    figures.map(({ heads }) => heads.at(-1) ?? ""),
    words,
  );
  candidates.sort((a, b) => a.placed.left - b.placed.left);
  const heads = bestInOrder(
    candidates,
    (before, next) =>
      next.page === before.page &&
      next.left > before.right - 1 &&
      Math.abs(next.top - before.top) < HEAD_GAP / 2,
  ).map(({ placed }) => placed);
  return heads.length === figures.length ? heads : undefined;
}

/**
 * The cells of rows under the same heads, page by page.
 *
 * @param others words that are none of the form's and of no other rows
 */
function rowsOf(
  group: readonly FoundRow[],
  heads: readonly PlacedLabel[] | undefined,
  words: readonly Word[],
  others: readonly Word[],
): LocatedRow[] {
  const taken = new Set(group.flatMap(({ label }) => label.words));
  return [...new Set(group.map(({ label }) => label.page))].flatMap((page) => {
    const own = group.filter(({ label }) => label.page === page);
    if (!heads)
      return own.map(({ row, label }) => ({
        row,
        label,
        band: label,
        cells: row.figures.map(() => undefined),
      }));
    const [top, bottom] = [own[0]!.label.top, own.at(-1)!.label.bottom];
    const inside = others.filter(
      (word) =>
        word.page === page &&
        !taken.has(word) &&
        word.depth > top - FAR * own[0]!.label.size &&
        word.depth < bottom + FAR * own[0]!.label.size,
    );
    const count = own[0]!.row.figures.length;
    const repeated = words.filter((word) => word.page === page);
    const above = heads[0]!.page === page ? heads : headsOver(own[0]!, 0, repeated);
    const bands = own.map(({ label }) => label);
    const cells = cellsOf(bands, count, above, inside);
    return own.map(({ row, label }, at) => ({
      row,
      label,
      band: label,
      cells: cells[at]!,
    }));
  });
}

/** Heads and figures of table 四, which has one row without a label. */
function locateLine(
  statutory: TableTemplate,
  row: StatutoryRow,
  words: readonly Word[],
): LocatedTable | undefined {
  for (const page of new Set(words.map((word) => word.page))) {
    const own = words.filter((word) => word.page === page);
    const heads = headsAmong(row, own);
    if (!heads) continue;
    const bottom = Math.max(...heads.map((head) => head.bottom));
    const size = heads[0]!.size;
    const below = own.filter(({ depth }) => depth > bottom + size * 0.5 && depth < bottom + LINE_GAP);
    const first = below.find(isFigure);
    if (!first) continue;
    const band = {
      top: first.depth,
      bottom: first.depth,
      right: heads[0]!.left - LINE_GAP,
      size: first.size,
      page,
    };
    const isUnder = hasGroups(row, heads, own);
    const cells = isUnder
      ? cellsOf([band], row.figures.length, heads, below)[0]!
      : row.figures.map(() => undefined);
    return { statutory, rows: [{ row, band, cells }], heads: new Map([[row, heads]]), score: heads.length };
  }
  return undefined;
}

/** The figures of table 四 stand no further than this below its heads, in points. */
const LINE_GAP = 100;

/** Whether the heads over groups of columns stand where the form has them. */
function hasGroups(
  { figures }: StatutoryRow,
  heads: readonly PlacedLabel[],
  words: readonly Word[],
): boolean {
  const names = [...new Set(figures.flatMap((figure) => figure.heads.slice(0, -1)))];
  const top = Math.max(...heads.map((head) => head.top));
  const over = words.filter(({ depth }) => depth <= top && depth > top - HEAD_GAP / 2);
  return names.every((name) => {
    const columns = figures.flatMap((figure, at) => (figure.heads.includes(name) ? [heads[at]!] : []));
    const [left, right] = [columns[0]!.left, columns.at(-1)!.right];
    const found = candidatesFor([name], over).map(({ placed }) => (placed.left + placed.right) / 2);
    return found.some((middle) => middle > left - 10 && middle < right + 10);
  });
}
