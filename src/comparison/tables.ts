import { DOUBTFUL } from "../report/doubtful-figures.js";
import { figureAt } from "../report/figures.js";
import {
  type Carried,
  type Change,
  type ComparedFigure,
  type Comparison,
  figuresByPath,
} from "./comparison.js";
import { type ComparisonWords, NONE } from "./words.js";

/** A table of a comparison as text: the first column is a label, the others are numbers or short words. */
export interface ComparisonTable {
  kind: "movers" | "carried" | "figures" | "incomparable";
  title: string;
  head: string[];
  rows: TableRow[];
  /** What a reader needs to know, below the table. */
  notes: string[];
}

interface TableRow {
  cells: string[];
  /** To be looked at: a fivefold change, a 结转 that does not agree. */
  marked: boolean;
}

/** Every table of a comparison in reading order: the movers, the chain of 结转, the statutory tables, the rest. */
export function comparisonTables(comparison: Comparison, words: ComparisonWords): ComparisonTable[] {
  return [
    moversTable(comparison, words),
    ...carriedTables(comparison, words),
    ...statutoryTables(comparison, words),
    ...incomparableTable(comparison, words),
  ];
}

function rateText(change: Change | undefined): string {
  return change?.rate === undefined ? NONE : `${change.rate}%`;
}

/** 2021年 | 2022年 | 增减 | 增幅, and so on for each further year. */
export function yearHead({ years }: Comparison, words: ComparisonWords): string[] {
  return years.flatMap(({ year }, index) =>
    index === 0 ? [words.year(year)] : [words.year(year), words.difference, words.rate],
  );
}

function yearCells({ values, changes, doubtful = [] }: ComparedFigure, { years }: Comparison): string[] {
  return values.flatMap((value = NONE, index) => {
    const change = changes[index - 1];
    const shown = doubtful.includes(years[index]!.year) ? `${value}${DOUBTFUL}` : value;
    return index === 0 ? [shown] : [shown, change?.difference ?? NONE, rateText(change)];
  });
}

/** Counts need no unit; an amount has its own where its label does not name it. */
function labelled({ label, unit }: { label: string; unit: string }): string {
  return unit.endsWith("元") && !label.includes(unit) ? `${label}（${unit}）` : label;
}

function moversTable(comparison: Comparison, words: ComparisonWords): ComparisonTable {
  const byPath = figuresByPath(comparison.figures);
  const rows = comparison.movers.map((path) => {
    const figure = figureAt(byPath, path);
    const marked = Boolean(figure.changes.at(-1)?.jump);
    return { cells: [labelled(figure), ...yearCells(figure, comparison), marked ? words.jump : ""], marked };
  });
  return {
    kind: "movers",
    title: words.movers,
    head: [words.figure, ...yearHead(comparison, words), words.note],
    rows,
    notes: [
      ...(rows.length > 0 ? [words.moversNote, words.rateNote] : [words.nothingMoved]),
      ...gaps(comparison, words),
    ],
  };
}

/** Years that are missing between two of them: nothing is told of 结转 there. */
function gaps({ years }: Comparison, words: ComparisonWords): string[] {
  return years.slice(1).flatMap(({ year }, index) => {
    const before = years[index]!.year;
    return year === before + 1 ? [] : [words.gap(before, year)];
  });
}

function carriedTables({ carried }: Comparison, words: ComparisonWords): ComparisonTable[] {
  const pairs = grouped(carried);
  return [...pairs.values()].flatMap((links) => {
    const [first] = links;
    if (!first) return [];
    const { from, to } = first;
    return {
      kind: "carried" as const,
      title: words.chainOf(from, to),
      head: [words.applicant, words.carriedOut(from), words.carriedIn(to), words.difference, words.agrees],
      rows: links.map(({ label, carriedOut, carriedIn, difference, agrees }) => ({
        cells: [label, carriedOut, carriedIn, difference, agrees ? "✓" : "✗"],
        marked: !agrees,
      })),
      notes: [],
    };
  });
}

function grouped(carried: readonly Carried[]): Map<number, Carried[]> {
  const pairs = new Map<number, Carried[]>();
  for (const link of carried) pairs.set(link.to, [...(pairs.get(link.to) ?? []), link]);
  return pairs;
}

/** A table of chosen figures, all of them shown. */
export function figureTable(
  comparison: Comparison,
  figures: readonly ComparedFigure[],
  title: string,
  words: ComparisonWords,
): ComparisonTable {
  return {
    kind: "figures",
    title,
    head: [words.figure, ...yearHead(comparison, words)],
    rows: figures.map((figure) => ({
      cells: [labelled(figure), ...yearCells(figure, comparison)],
      marked: figure.doubtful !== undefined || (Boolean(figure.changes.at(-1)?.jump) && figure.isTotal),
    })),
    notes: [],
  };
}

function statutoryTables(comparison: Comparison, words: ComparisonWords): ComparisonTable[] {
  const names = [...new Set(comparison.figures.map(({ table }) => table))];
  return names.map((name) => {
    const figures = comparison.figures.filter(({ table }) => table === name);
    const shown = figures.filter(
      ({ values, doubtful }) => doubtful || values.some((value = "0") => Number(value) !== 0),
    );
    const hidden = figures.length - shown.length;
    const notes = [
      ...(shown.some(({ values }) => values.includes(undefined)) ? [words.notInEveryYear] : []),
      ...(shown.some(({ doubtful }) => doubtful) ? [words.doubtfulNote] : []),
      ...(comparison.years.some(({ unread }) => unread) ? [words.unreadNote] : []),
      ...(hidden > 0 ? [words.hidden(hidden)] : []),
    ];
    return { ...figureTable(comparison, shown, name, words), notes };
  });
}

function incomparableTable({ incomparable, years }: Comparison, words: ComparisonWords): ComparisonTable[] {
  const shown = incomparable.filter(({ values }) => values.some((value) => Number(value ?? 0) !== 0));
  if (incomparable.length === 0) return [];
  const hidden = incomparable.length - shown.length;
  const versions = [...new Set(years.map(({ template }) => template))];
  return [
    {
      kind: "incomparable",
      title: words.incomparable,
      head: [words.figure, ...years.map(({ year }) => words.year(year))],
      rows: shown.map(({ label, unit, values }) => ({
        cells: [labelled({ label, unit }), ...values.map((value) => value ?? NONE)],
        marked: false,
      })),
      notes: [words.incomparableNote(versions), ...(hidden > 0 ? [words.hidden(hidden)] : [])],
    },
  ];
}

/** The comparison's heading. */
export function comparisonTitle({ agency, years }: Comparison, words: ComparisonWords): string {
  return words.title(agency, years[0]!.year, years.at(-1)!.year);
}
