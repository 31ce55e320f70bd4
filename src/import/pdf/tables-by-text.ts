import { TEMPLATES } from "../../templates/choose.js";
import { isPageNumber } from "../content.js";
import { cellAt, centre } from "./cell-glyphs.js";
import type { PageContent } from "./content.js";
import { isAtEdge } from "./furniture.js";
import { partOfForm } from "./label-search.js";
import type { PdfTable } from "./page-html.js";
import { isPageFoot } from "./paragraphs.js";
import type { RuledGrid } from "./ruled-grid.js";
import { layOut } from "./text-layout.js";
import { type LocatedTable, locateTable } from "./text-table.js";
import { depthsOf, type Word, wordsOf } from "./words.js";

/** A table that its lines do not divide into cells, rebuilt by the places of its words. */
export interface TextTable {
  table: PdfTable;
  /** Where its words stand on each page, 0-based: nothing else stands there. */
  areas: Map<number, { top: number; bottom: number }>;
}

/** More words than this on a page, or in all, are no report. */
const MOST_WORDS = { page: 5000, document: 50_000 };
/** So many figures that their lines do not part from others show that a table is not ruled. */
const UNPARTED = 3;

/**
 * The statutory tables of a document whose cells the ruled lines do not part, as they can be told by the places of
 * their words.
 *
 * @param grids the ruled tables of each page
 */
export function tablesByText(
  pages: readonly PageContent[],
  grids: readonly (readonly RuledGrid[])[],
): TextTable[] {
  const depths = depthsOf(pages);
  const words = pages.flatMap((page, at) => bodyWords(page, wordsOf(page, at, depths[at]!), depths[at]!));
  if (words.length > MOST_WORDS.document) return [];
  const ids = TEMPLATES[0]!.tables.map(({ id }) => id);
  return ids.flatMap((id) => {
    const found = TEMPLATES.flatMap(({ tables }) => {
      const statutory = tables.find((table) => table.id === id);
      return (statutory && locateTable(statutory, words)) ?? [];
    }).sort((a, b) => b.score - a.score)[0];
    if (!found || !isUnparted(found, grids, depths)) return [];
    const inside = withHeads(found, words);
    const areas: TextTable["areas"] = new Map();
    for (const { page, depth, size } of inside) {
      const y = depth - depths[page]!;
      const area = areas.get(page) ?? { top: y - size, bottom: y };
      areas.set(page, { top: Math.min(area.top, y - size), bottom: Math.max(area.bottom, y + size * 0.4) });
    }
    const left = Math.min(...inside.map((word) => word.left));
    const right = Math.max(...inside.map((word) => word.right));
    return [{ table: layOut(found, pages, [left, right]), areas }];
  });
}

/**
 * The words of a page without its number. A bare number close to other words may be the rest of a figure that runs
 * over two lines.
 */
function bodyWords({ height }: PageContent, words: readonly Word[], depth: number): Word[] {
  if (words.length > MOST_WORDS.page) return [];
  const lines = byDepth(words);
  const depths = [...lines.keys()];
  return [...lines].flatMap(([at, line]) => {
    const text = line.map((word) => word.text).join("");
    const isApart = () =>
      depths.every((other) => other === at || Math.abs(other - at) > FOOT_GAP * line[0]!.size);
    const isFoot = isAtEdge(at - depth, height) && (isPageNumber(text) || (isPageFoot(text) && isApart()));
    return isFoot ? [] : line;
  });
}

/** Words by their base lines, in their order. */
function byDepth(words: readonly Word[]): Map<number, Word[]> {
  const lines = new Map<number, Word[]>();
  for (const word of words) {
    const line = lines.get(word.depth);
    if (line) line.push(word);
    else lines.set(word.depth, [word]);
  }
  return lines;
}

/** A bare page number stands this far from the text, in heights of a character. */
const FOOT_GAP = 3;

/** Whether lines leave figures of a table together in one cell, or outside of all cells. */
function isUnparted(
  { rows }: LocatedTable,
  grids: readonly (readonly RuledGrid[])[],
  depths: readonly number[],
): boolean {
  const owners = new Map<unknown, Word[]>();
  const placeOf = ({ left, right, depth, size, page }: Word) => {
    const place = centre({ left, right, y: depth - depths[page]!, size });
    return grids[page]!.map((grid) => cellAt(grid, place)).find((cell) => cell !== undefined);
  };
  const figures = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.[0] ?? []));
  const labels = rows.flatMap(({ label }) => label?.words ?? []);
  for (const word of [...figures, ...labels]) {
    const cell = placeOf(word);
    owners.set(cell, [...(owners.get(cell) ?? []), word]);
  }
  // Of a table whose figures cannot be told apart at all, the labels say whether it is ruled.
  if (figures.length < labels.length) return labels.every((word) => placeOf(word) === undefined);
  const unparted = figures.filter((word) => {
    const cell = placeOf(word);
    return cell === undefined || owners.get(cell)!.length > 1;
  });
  return unparted.length >= Math.max(UNPARTED, figures.length / 5);
}

/** The words of a table: those of its rows, what stands between them, and the heads above. */
function withHeads({ statutory, rows, heads }: LocatedTable, words: readonly Word[]): Word[] {
  const isOfForm = partOfForm(statutory);
  const first = rows[0]!.band;
  const tops = [...heads.values()].flat().map(({ top }) => top);
  let top = Math.min(first.top, ...tops);
  const bottom = Math.max(...rows.map(({ band }) => band.bottom + band.size * 0.4));
  const lines = byDepth(words.filter(({ depth }) => depth < top));
  for (const [depth, line] of [...lines].sort((a, b) => b[0] - a[0])) {
    if (top - depth > HEAD_PITCH * line[0]!.size || !line.every(({ text }) => isOfForm(text))) break;
    top = depth;
  }
  return words.filter(({ depth }) => depth >= top && depth <= bottom);
}

/** Lines of heads are nearer to each other than this, in heights of a character. */
const HEAD_PITCH = 4;
