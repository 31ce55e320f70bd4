import type Workbook from "../../../generated/exceljs.js";
import type { Worksheet } from "../../../generated/exceljs.js";
import { type NumberCell, pageLines, putCell } from "../../emit/xlsx/list-sheet.js";
import { lineCount, POINTS_PER_UNIT, rowHeight, textWidth, writableWidth } from "../../emit/xlsx/measure.js";
import { a4 } from "../../emit/xlsx/page.js";
import { DOUBTFUL } from "../../report/doubtful-figures.js";
import { figureAt } from "../../report/figures.js";
import { rowOf, statutoryCells } from "../../templates/figure-cells.js";
import type { TableTemplate } from "../../templates/template.js";
import { type Aggregate, type SummedFigure, summedText } from "../aggregate.js";

/** The figures of one row of a statutory table, side by side. */
interface Group {
  label: string;
  columns: { label: string; figure: SummedFigure }[];
}

interface SumSheet {
  /** Where each sum stands, by its path: `'收到和处理申请情况'!C5`. */
  cells: Map<string, string>;
  /** Columns (1-based) after which a printed page ends. */
  breaks: number[];
}

const HEADER_ROWS = 2;
const LABELS = [
  { label: "序号", width: 6 },
  { label: "机关", width: 26 },
];
const NARROWEST = 6.5;
/** Points between the margins of A4 landscape. */
const PAGE = 755;
/** Print at a smaller scale cannot be read. */
const LEAST_SCALE = 0.8;
const AIR = 6;

/**
 * Adds a sheet of one statutory table: a row for each agency, a column for each figure, live sums below. Doubtful
 * figures (※) are in no sum, and a sum without them is marked ※ too. A total with doubtful figures is
 * the sum of its parts if all of them are known.
 */
export function addSumSheet(
  workbook: Workbook,
  sum: Aggregate,
  table: TableTemplate,
  title: string,
): SumSheet {
  const sheet = workbook.addWorksheet(table.name);
  const groups = groupsOf(sum, table);
  const columns = groups.flatMap((group) => group.columns);
  const widths = [
    ...LABELS.map(({ width }) => width),
    ...groups.flatMap((group) => group.columns.map((each) => widthOf(each, group.columns.length === 1))),
  ];
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = writableWidth(width);
  });
  putHead(sheet, groups, widths);
  sum.children.forEach(({ report }, index) => {
    const row = HEADER_ROWS + 1 + index;
    putCell(sheet, row, 1, { digits: String(index + 1) }, "center");
    putCell(sheet, row, 2, report.agency.name, "left");
    columns.forEach(({ figure }, column) => {
      const { value, doubtful } = figure.shares[index]!;
      // A doubtful figure is a text, so that no formula adds it until somebody types the right number over it.
      const cell = doubtful ? `${value.toFixed()}${DOUBTFUL}` : { digits: value.toFixed() };
      putCell(sheet, row, column + 3, cell, "center");
    });
    sheet.getRow(row).height = rowHeight(lineCount(report.agency.name, LABELS[1]!.width), AIR);
  });
  const last = HEADER_ROWS + sum.children.length + 1;
  putCell(sheet, last, 1, "", "center");
  putCell(sheet, last, 2, "合计", "center");
  const letters = new Map(
    columns.map(({ figure }, column) => [figure.path, sheet.getColumn(column + 3).letter]),
  );
  const cells = new Map<string, string>();
  columns.forEach(({ figure }, column) => {
    const letter = letters.get(figure.path)!;
    const summed =
      figure.doubt === "fromParts"
        ? figure.parts!.map((part) => `${letters.get(part)}${last}`).join(",")
        : `${letter}${HEADER_ROWS + 1}:${letter}${last - 1}`;
    const mark = figure.doubt && { mark: DOUBTFUL };
    const value: NumberCell = { digits: summedText(figure), formula: `SUM(${summed})`, ...mark };
    putCell(sheet, last, column + 3, value, "center");
    cells.set(figure.path, `'${table.name}'!${letter}${last}`);
  });
  sheet.getRow(last).height = rowHeight(1, AIR);
  const pages = pagesOf(groups, widths);
  setPage(sheet, pages, widths, last, title);
  return { cells, breaks: pages.slice(0, -1).map(({ to }) => to) };
}

function groupsOf(sum: Aggregate, table: TableTemplate): Group[] {
  const groups = new Map<string, Group>();
  for (const cell of statutoryCells(sum.template)) {
    if (cell.table !== table) continue;
    const row = rowOf(cell.figure);
    const group = groups.get(row) ?? { label: cell.row, columns: [] };
    groups.set(row, group);
    const figure = figureAt(sum.figures, cell.figure);
    const unit = figure.unit ? `（${figure.unit}）` : "";
    group.columns.push({ label: `${cell.column}${unit}`, figure });
  }
  return [...groups.values()];
}

/**
 * Width of a column for its longest number and its label in a few lines; the only column of a row has to hold the
 * row's label too.
 */
function widthOf({ label, figure }: Group["columns"][number], isAlone: boolean): number {
  const numbers = [figure.value, ...figure.shares.map(({ value }) => value)].map((value) => value.toFixed());
  const head = textWidth(label) / 2 + (isAlone ? 3 : 2);
  return Math.max(NARROWEST, Math.min(17, head), ...numbers.map((text) => textWidth(text) + 2));
}

function putHead(sheet: Worksheet, groups: readonly Group[], widths: readonly number[]): void {
  LABELS.forEach(({ label }, index) => {
    putCell(sheet, 1, index + 1, label, "center");
    putCell(sheet, 2, index + 1, "", "center");
    sheet.mergeCells(1, index + 1, HEADER_ROWS, index + 1);
  });
  let column = LABELS.length + 1;
  const lines = [1, 1];
  for (const { label, columns } of groups) {
    const end = column + columns.length - 1;
    for (let each = column; each <= end; each += 1)
      putCell(sheet, 1, each, each === column ? label : "", "center");
    if (end > column) sheet.mergeCells(1, column, 1, end);
    lines[0] = Math.max(lines[0]!, lineCount(label, sumOf(widths.slice(column - 1, end))));
    columns.forEach((each, index) => {
      putCell(sheet, 2, column + index, each.label, "center");
      lines[1] = Math.max(lines[1]!, lineCount(each.label, widths[column - 1 + index]!));
    });
    column = end + 1;
  }
  lines.forEach((count, index) => {
    sheet.getRow(index + 1).height = rowHeight(count, AIR);
  });
}

interface Page {
  /** Last column, 1-based. */
  to: number;
  width: number;
}

/** Divides the groups into pages: as many whole groups on each as are still legible. */
function pagesOf(groups: readonly Group[], widths: readonly number[]): Page[] {
  const labels = sumOf(LABELS.map(({ width }) => width));
  const room = PAGE / POINTS_PER_UNIT / LEAST_SCALE;
  const pages: Page[] = [];
  let page: Page | undefined;
  let column = LABELS.length;
  for (const { columns } of groups) {
    const width = sumOf(widths.slice(column, column + columns.length));
    column += columns.length;
    if (page && page.width + width <= room) {
      page.to = column;
      page.width += width;
    } else {
      page = { to: column, width: labels + width };
      pages.push(page);
    }
  }
  return pages;
}

function setPage(
  sheet: Worksheet,
  pages: readonly Page[],
  widths: readonly number[],
  last: number,
  title: string,
): void {
  const widest = Math.max(...pages.map(({ width }) => width)) * POINTS_PER_UNIT;
  Object.assign(sheet.pageSetup, a4("landscape"), {
    fitToPage: false,
    scale: Math.min(100, Math.floor((PAGE / widest) * 100)),
    printArea: `A$1:${sheet.getColumn(widths.length).letter}$${last}`,
    printTitlesRow: `1:${HEADER_ROWS}`,
    printTitlesColumn: "A:B",
  });
  sheet.views = [{ state: "frozen", xSplit: LABELS.length, ySplit: HEADER_ROWS }];
  pageLines(sheet, title, sheet.name);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}
