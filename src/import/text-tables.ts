import { TEMPLATES } from "../templates/choose.js";
import type { TableTemplate } from "../templates/template.js";
import { findTables } from "./find-tables.js";
import type { GridCell } from "./grid.js";
import { bare } from "./likeness.js";
import type { PageBlock, PageTable, PageText } from "./page.js";
import { labelsOf, type StatutoryRow, statutoryRows } from "./statutory-labels.js";
import { type Piece, piecesOf } from "./text-table-words.js";

/** A statutory table that a page has as lines of text, in divisions or lists. */
export interface TextTable {
  statutory: TableTemplate;
  /** The first of its paragraphs. */
  block: PageText;
}

/**
 * The blocks of a page with a table in the place of paragraphs that are one without saying so: they hold nothing but labels of
 * a statutory table and values, the heads stand in its order, and behind each label stand as many values as it has columns. A
 * row with more or fewer of them is left out.
 */
export function withTextTables(blocks: readonly PageBlock[]): {
  blocks: readonly PageBlock[];
  found: TextTable[];
} {
  const known = new Set(
    TEMPLATES.flatMap((template) => findTables(blocks, template)).map(({ statutory }) => statutory.id),
  );
  const wanted = TEMPLATES.flatMap(({ tables }) => tables).filter(({ id }) => !known.has(id));
  if (wanted.length === 0) return { blocks, found: [] };
  const labels = new Set(wanted.flatMap(labelsOf).map(bare));
  const found: TextTable[] = [];
  const result: PageBlock[] = [];
  let run: { block: PageText; pieces: Piece[] }[] = [];
  const flush = () => {
    const made = run.length > 0 ? tableOf(run, wanted) : undefined;
    if (made) {
      found.push({ statutory: made.statutory, block: run[0]!.block });
      result.push(made.table);
    } else for (const { block } of run) result.push(block);
    run = [];
  };
  for (const block of blocks) {
    const pieces = block.kind === "text" ? piecesOf(block, labels) : undefined;
    if (pieces) run.push({ block: block as PageText, pieces });
    else {
      flush();
      result.push(block);
    }
  }
  flush();
  return found.length > 0 ? { blocks: result, found } : { blocks, found };
}

/** A piece with the paragraph that it stands in. */
type Placed = Piece & { paragraph: number };

function tableOf(
  run: readonly { block: PageText; pieces: readonly Piece[] }[],
  wanted: readonly TableTemplate[],
): { statutory: TableTemplate; table: PageTable } | undefined {
  const pieces = run.flatMap(({ block: { paragraph }, pieces: own }) =>
    own.map((piece): Placed => ({ ...piece, paragraph })),
  );
  const read = wanted.map((statutory) => ({ statutory, rows: rowsIn(pieces, statutory) }));
  const [best] = read.sort((a, b) => b.rows.length - a.rows.length);
  if (!best || best.rows.length * 2 < statutoryRows(best.statutory).length) return undefined;
  const { block } = run[0]!;
  const { paragraph, parent } = block;
  const rows = best.rows.flatMap(({ row, values }, at): GridCell[][] => {
    const heads = row.figures.map(({ heads: own }) => own.at(-1)!);
    return [
      cellsOf(["信息内容", ...heads], 2 * at + 1, values[0]!.paragraph),
      cellsOf([row.label, ...values.map(({ value }) => value)], 2 * at + 2, values[0]!.paragraph),
    ];
  });
  return {
    statutory: best.statutory,
    table: { kind: "table", paragraph, grid: { table: 0, paragraph, rows, headRows: 0 }, parent },
  };
}

function cellsOf(texts: readonly string[], row: number, paragraph: number): GridCell[] {
  return texts.map((text, at) => ({
    text,
    content: [[{ text }]],
    table: 0,
    row,
    column: at + 1,
    paragraph,
  }));
}

interface ValueRow {
  row: StatutoryRow;
  values: { value: string; paragraph: number }[];
}

/** The rows of a statutory table that the pieces are, in its order; none where its heads stand in another one. */
function rowsIn(pieces: readonly Placed[], statutory: TableTemplate): ValueRow[] {
  const rows = statutoryRows(statutory);
  const found: ValueRow[] = [];
  let heads: string[] = [];
  let next = 0;
  for (let at = 0; at < pieces.length; ) {
    const labels: string[] = [];
    for (let piece = pieces[at]; piece && !isFilled(piece); piece = pieces[++at])
      if ("label" in piece) labels.push(piece.label);
    const values: ValueRow["values"] = [];
    for (let piece = pieces[at]; piece && "value" in piece; piece = pieces[++at]) values.push(piece);
    if (values.length === 0) break;
    const own = labels.at(-1);
    const index = rows.findIndex(
      (row, place) => place >= next && (row.label === "" || bare(row.label) === own),
    );
    if (index === -1) return [];
    const row = rows[index]!;
    next = index + 1;
    const named = namesIn(row.label === "" ? labels : labels.slice(0, -1), row);
    if (named.length > 0) heads = named;
    if (!isOrdered(heads, row, statutory)) return [];
    const filled = values.filter(({ value }) => value !== "");
    const whole = [values, filled].find((each) => each.length === row.figures.length);
    if (whole) found.push({ row, values: whole });
  }
  return found;
}

function isFilled(piece: Piece): boolean {
  return "value" in piece && piece.value !== "";
}

/** The heads among labels that name a column of a row. */
function namesIn(labels: readonly string[], { figures }: StatutoryRow): string[] {
  const own = new Set(figures.map(({ heads }) => bare(heads.at(-1)!)));
  return labels.filter((label) => own.has(label));
}

/** Whether heads are the columns of a row, from left to right or as the table has them line by line. */
function isOrdered(heads: readonly string[], { figures }: StatutoryRow, { rows }: TableTemplate): boolean {
  const columns = figures.map(({ heads: own }) => bare(own.at(-1)!));
  const names = new Set(columns);
  const lines = rows
    .flat()
    .flatMap((cell) =>
      "text" in cell && cell.role === "head" && names.has(bare(cell.text)) ? [bare(cell.text)] : [],
    );
  return [columns, lines].some(
    (order) => order.length === heads.length && order.every((name, at) => name === heads[at]),
  );
}
