/**
 * The comparison as .xlsx: numbers as numbers, change and rate as live formulas. Import it dynamically: it loads the
 * bundled exceljs.
 */
import Workbook from "../../generated/exceljs.js";
import { workbookParts } from "../emit/xlsx/exceljs-parts.js";
import { addList, type ListCell } from "../emit/xlsx/list-sheet.js";
import { rewritePart } from "../emit/xlsx/rewrite.js";
import { redUnless } from "../emit/xlsx/style.js";
import { columnName } from "../ooxml/address.js";
import { canonicalPackage } from "../ooxml/package.js";
import { DOUBTFUL } from "../report/doubtful-figures.js";
import { figureAt } from "../report/figures.js";
import { type ComparedFigure, type Comparison, figuresByPath } from "./comparison.js";
import { comparisonTitle, yearHead } from "./tables.js";
import { type ComparisonWords, NONE } from "./words.js";

/** Columns before the years of the list of all figures. */
const LABELS = 4;
const ALL = "全部数据";
const RATE = "+0.0%;-0.0%;0.0%";

/** Sheets of the largest changes, the chain of 结转, all figures, and those that cannot be compared. */
export async function xlsxComparison(comparison: Comparison, words: ComparisonWords): Promise<Uint8Array> {
  const workbook = new Workbook();
  const title = comparisonTitle(comparison, words);
  const date = new Date(Date.UTC(comparison.years.at(-1)!.year, 11, 31));
  const { agency } = comparison;
  Object.assign(workbook, {
    title,
    creator: agency,
    lastModifiedBy: agency,
    created: date,
    modified: date,
    language: "zh-CN",
  });
  addMovers(workbook, comparison, words, title);
  if (comparison.carried.length > 0) addChain(workbook, comparison, words, title);
  addFigures(workbook, comparison, words, title);
  if (comparison.incomparable.length > 0) addIncomparable(workbook, comparison, words, title);
  return canonicalPackage(await workbookParts(workbook), rewritePart);
}

function addMovers(workbook: Workbook, comparison: Comparison, words: ComparisonWords, title: string): void {
  const byPath = figuresByPath(comparison.figures);
  const rows = comparison.movers.map((path): ListCell[] => {
    const figure = figureAt(byPath, path);
    const row = comparison.figures.indexOf(figure) + 2;
    // Each cell shows what the list of all figures has.
    const linked = numbers(figure, comparison, row).map((cell, index): ListCell => {
      const formula = `'${ALL}'!${columnName(LABELS + index + 1)}${row}`;
      return typeof cell === "string" ? { formula, result: cell, format: "General" } : { ...cell, formula };
    });
    return [figure.label, figure.unit, ...linked, figure.changes.at(-1)?.jump ? words.jump : ""];
  });
  addList(
    workbook,
    {
      name: words.movers,
      head: [words.figure, words.unit, ...yearHead(comparison, words), words.note],
      widths: [46, 8, ...yearHead(comparison, words).map(() => 13), 12],
      rows,
      frozen: 1,
    },
    title,
  );
}

function addChain(workbook: Workbook, { carried }: Comparison, words: ComparisonWords, title: string): void {
  const rows = carried.map((link, index): ListCell[] => {
    const row = index + 2;
    return [
      words.year(link.from),
      words.year(link.to),
      link.label,
      { digits: link.carriedOut },
      { digits: link.carriedIn },
      { digits: link.difference, formula: `E${row}-D${row}` },
      { formula: `IF(F${row}=0,"✓","✗")`, result: link.agrees ? "✓" : "✗", format: "General" },
    ];
  });
  const head = [
    words.carriedFrom,
    words.carriedTo,
    words.applicant,
    words.carriedOutShort,
    words.carriedInShort,
    words.difference,
    words.agrees,
  ];
  const widths = [14, 14, 20, 18, 18, 12, 10];
  const sheet = addList(workbook, { name: words.chain, head, widths, rows }, title);
  sheet.addConditionalFormatting({ ref: `F2:F${rows.length + 1}`, rules: [redUnless("0")] });
}

function addFigures(workbook: Workbook, comparison: Comparison, words: ComparisonWords, title: string): void {
  const rows = comparison.figures.map((figure, index): ListCell[] => [
    figure.table,
    figure.row,
    figure.column,
    figure.unit,
    ...numbers(figure, comparison, index + 2),
  ]);
  const head = [words.table, words.row, words.column, words.unit, ...yearHead(comparison, words)];
  const widths = [24, 38, 20, 8, ...yearHead(comparison, words).map(() => 13)];
  const sheet = addList(workbook, { name: ALL, head, widths, rows, frozen: LABELS }, title);
  sheet.autoFilter = `A1:${columnName(head.length)}${rows.length + 1}`;
}

function addIncomparable(
  workbook: Workbook,
  { incomparable, years }: Comparison,
  words: ComparisonWords,
  title: string,
): void {
  const rows = incomparable.map(({ label, unit, values }): ListCell[] => [
    label,
    unit,
    ...values.map((value) => (value === undefined ? NONE : { digits: value })),
  ]);
  const head = [words.figure, words.unit, ...years.map(({ year }) => words.year(year))];
  addList(workbook, { name: words.incomparable, head, widths: [60, 8, ...years.map(() => 16)], rows }, title);
}

/** The cells of a figure behind its labels: the first year, then a value, its change and its rate for each other one. */
function numbers(
  { values, changes, doubtful = [] }: ComparedFigure,
  { years }: Comparison,
  row: number,
): ListCell[] {
  return values.flatMap((digits, index): ListCell[] => {
    const change = changes[index - 1];
    const own = { digits: digits ?? "", ...(doubtful.includes(years[index]!.year) && { mark: DOUBTFUL }) };
    const value = digits === undefined ? NONE : own;
    if (index === 0) return [value];
    if (digits === undefined || !change) return [value, NONE, NONE];
    const column = LABELS + 3 * index - 2;
    const before = `${columnName(index === 1 ? LABELS + 1 : column - 2)}${row}`;
    const now = `${columnName(column + 1)}${row}`;
    const [earlier, later] = [Number(values[index - 1]), Number(digits)];
    const difference = { digits: change.difference, formula: `${now}-${before}` };
    if (change.rate === undefined && earlier > 0) return [value, difference, NONE];
    return [
      value,
      difference,
      {
        formula: `IF(${before}>0,(${now}-${before})/${before},"${NONE}")`,
        result: earlier > 0 ? (later - earlier) / earlier : NONE,
        format: RATE,
      },
    ];
  });
}
