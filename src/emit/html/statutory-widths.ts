import stringWidth from "string-width";
import type { StatutoryTable, TableCell } from "../../document.js";

/** Pixels of a twip at 96 dpi. */
const PIXELS_PER_TWIP = 1 / 15;

/** Pixels of a digit at the 14 px of tables, and what lines and padding add to a number. */
const DIGIT = 7.5;
const BESIDE_NUMBER = 6;
const LEAST_FIGURE = 44;

/** A number with its remark takes four lines, or more if its column would be wider than 150 px. */
const REMARK_LINES = 4;
const WIDEST_REMARK = 150;
const EM = 14;

/**
 * Labels get three quarters of the official width, at most 110 px, so that a phone shows three columns of figures
 * beside them. The narrowest holds two characters, so that no 、 has a line of its own.
 */
const LABEL_SHARE = 0.75;
const WIDEST_LABEL = 110;
const NARROWEST_LABEL = 36;

/** Minimum widths of a statutory table's columns, and the number of label columns. */
interface StatutoryWidths {
  /** Minimum widths in pixels; a wider table keeps these proportions. */
  pixels: number[];
  /** How many columns from the left hold labels only. */
  labels: number;
  /** Digits of the longest number; one that spans columns is divided among them. */
  digits: number;
}

export function statutoryWidths({ cells, columnWidths }: StatutoryTable): StatutoryWidths {
  const figures = cells.filter(({ figure }) => figure !== undefined);
  const labels = Math.min(...figures.map(({ column }) => column));
  const digits = Math.max(...figures.map(({ figure, colspan }) => Math.ceil(figure!.value.length / colspan)));
  const leastFigure = Math.max(LEAST_FIGURE, Math.ceil(digits * DIGIT) + BESIDE_NUMBER);
  const pixels = columnWidths.map((twips, column) =>
    column < labels ? labelWidth(twips) : Math.max(leastFigure, remarkWidth(figures, column)),
  );
  return { pixels, labels, digits };
}

/** Width in pixels for the longest remark of a column; 0 without remarks. */
function remarkWidth(figures: readonly TableCell[], column: number): number {
  const widths = figures
    .filter((cell) => cell.column === column && cell.colspan === 1 && cell.figure?.remark !== undefined)
    .map(({ runs }) => (stringWidth(runs.map(({ text }) => text).join("")) / 2) * EM);
  const wanted = Math.ceil(Math.max(0, ...widths) / REMARK_LINES) + EM + BESIDE_NUMBER;
  return widths.length === 0 ? 0 : Math.min(WIDEST_REMARK, wanted);
}

function labelWidth(twips: number): number {
  const wanted = Math.round(twips * PIXELS_PER_TWIP * LABEL_SHARE);
  return Math.max(NARROWEST_LABEL, Math.min(WIDEST_LABEL, wanted));
}

/** The official widths of the table's columns in per cent. */
export function officialShares({ columnWidths }: StatutoryTable): number[] {
  const total = columnWidths.reduce((sum, twips) => sum + twips, 0);
  return columnWidths.map((twips) => (100 * twips) / total);
}

/** Rules of CSS that set the widths of the table's columns, in per cent. */
export function columnWidths({ id }: StatutoryTable, shares: readonly number[]): string {
  return shares
    .map((share, column) => {
      const width = Number(share.toFixed(3));
      return `[data-form=${id}] col:nth-child(${column + 1}){width:${width}%!important}`;
    })
    .join("");
}
