import type { TableTemplate, Template } from "../templates/template.js";
import { cellsIn, type Grid } from "./grid.js";
import { bare, hasDigit, isLabel, likeness } from "./likeness.js";
import { type PageBlock, type PageTable, textOf } from "./page.js";
import { labelsOf, statutoryRows } from "./statutory-labels.js";

/** The pieces of a page's tables that together are one statutory table, in reading order. */
export interface FoundTable {
  statutory: TableTemplate;
  pieces: PageTable[];
  /** Other tables of the page that are the whole statutory table as well: those of a district, of another year. */
  others: PageTable[];
  /** Lines such as 续表 that stood between the pieces. */
  between: PageBlock[];
}

/** The share of a table's labels that must be the statutory table's. */
const SHARE = 0.5;

/**
 * The tables of a format on a page, known by their labels. A table that was cut by a page break, or made of several, is
 * put together from neighbours with at most a short line between them.
 */
export function findTables(blocks: readonly PageBlock[], template: Template): FoundTable[] {
  const tables = blocks.filter((block): block is PageTable => block.kind === "table");
  const taken = new Set<PageTable>();
  return template.tables.flatMap((statutory) => {
    const labels = labelsOf(statutory);
    const figures = statutoryRows(statutory).flatMap((row) => row.figures).length;
    const rated = tables.map((table) => {
      const found = { table, ...rate(table.grid, labels) };
      return { ...found, isWhole: isWholeTable(found, labels, figures) };
    });
    const best = rated
      .filter(({ table, share, matches }) => !taken.has(table) && share >= SHARE && matches >= 3)
      .sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || b.matches - a.matches)[0];
    if (!best) return [];
    const pieces = [best.table];
    const others = rated.filter((each) => each !== best && best.isWhole && each.isWhole);
    const joins = (table: PageTable) => {
      const { share, matches, labels: own } = rated.find((each) => each.table === table)!;
      return (
        !taken.has(table) &&
        !others.some((other) => other.table === table) &&
        ((share >= SHARE && matches >= 1) || (own === 0 && table.grid.rows.length > 0))
      );
    };
    for (const step of [1, -1] as const) {
      let next = neighbour(blocks, best.table, step, labels);
      while (next && joins(next)) {
        if (step === 1) pieces.push(next);
        else pieces.unshift(next);
        next = neighbour(blocks, next, step, labels);
      }
    }
    for (const piece of pieces) taken.add(piece);
    const [first, last] = [blocks.indexOf(pieces[0]!), blocks.indexOf(pieces.at(-1)!)];
    const between = blocks.slice(first, last).filter(({ kind }) => kind !== "table");
    return [{ statutory, pieces, others: others.map(({ table }) => table), between }];
  });
}

/** The share of labels that a whole statutory table has. */
const WHOLE = 0.8;

/**
 * The place of the table with which a second report begins on the page: each of two statutory tables stands there twice as a
 * whole, the second ones behind both of the first.
 *
 * @returns the last table of the first report, and the first one of the second
 */
export function secondReport(
  blocks: readonly PageBlock[],
  template: Template,
): { last: number; next: number } | undefined {
  const twice = template.tables.flatMap((statutory) => {
    const labels = labelsOf(statutory);
    const whole = blocks.flatMap((block, at) =>
      block.kind === "table" && rate(block.grid, labels).matches >= labels.length * WHOLE ? [at] : [],
    );
    return whole.length === 2 ? [whole as [number, number]] : [];
  });
  const last = Math.max(...twice.map(([first]) => first));
  const next = Math.min(...twice.map(([, second]) => second));
  return twice.length >= 2 && last < next ? { last, next } : undefined;
}

/** Whether a table is a statutory table from its first label to its last figure. */
function isWholeTable(
  { table, matches }: { table: PageTable; matches: number },
  labels: readonly string[],
  figures: number,
): boolean {
  if (matches < labels.length * WHOLE) return false;
  const numbers = table.grid.rows.flatMap(cellsIn).filter(({ text }) => hasDigit(text) && !isLabel(text));
  return numbers.length >= figures * WHOLE;
}

/** How many of a page's labels a format knows: the format with the most is the report's. */
export function countMatches(blocks: readonly PageBlock[], template: Template): number {
  const labels = new Set(template.tables.flatMap(labelsOf).map(bare));
  const known = (text: string) => bare(text) !== "" && labels.has(bare(text));
  return blocks.reduce(
    (sum, block) => (block.kind === "table" ? sum + labelsIn(block.grid).filter(known).length : sum),
    0,
  );
}

function rate(grid: Grid, labels: readonly string[]) {
  const own = labelsIn(grid);
  const matches = own.filter((text) => labels.some((label) => likeness(text, label) > 0)).length;
  return { labels: own.length, matches, share: own.length === 0 ? 0 : matches / own.length };
}

/** The texts of a table that read as labels, each once. */
function labelsIn(grid: Grid): string[] {
  const texts = grid.rows.flatMap(cellsIn).map(({ text }) => text);
  return [...new Set(texts.filter(isLabel))];
}

/**
 * The next table in a direction where nothing stands between but a page number, a line such as 续表, or a head of the
 * statutory table that others print above the pieces of its table.
 */
function neighbour(
  blocks: readonly PageBlock[],
  table: PageTable,
  step: 1 | -1,
  labels: readonly string[],
): PageTable | undefined {
  for (let index = blocks.indexOf(table) + step; blocks[index]; index += step) {
    const block = blocks[index]!;
    if (block.kind === "table") return block;
    if (block.kind === "image") return undefined;
    const text = textOf(block.content).trim();
    if (!BETWEEN.test(text) && !labels.some((label) => likeness(text, label) === 1)) return undefined;
  }
  return undefined;
}

const BETWEEN =
  /^(?:[（(]?(?:续(?:上)?表.{0,3}|接上[页表]|[-—－\s\d页第]+)[）)]?|.{0,30}[（(](?:续|续(?:上)?表|接上[页表])[\d一二三]?[）)])$/;
