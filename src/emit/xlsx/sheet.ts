import type {
  CellRichTextValue,
  ConditionalFormattingRule,
  DataValidation,
  HeaderFooter,
  PageSetup,
  Style,
} from "../../../generated/exceljs.js";
import type { Formula } from "./formula.js";

/** A look of cells. The same look is the same object (style.ts), and nobody may change it. */
export type CellStyle = Readonly<Partial<Style>>;

/** A string is a text, whatever it begins with. */
export type CellValue = string | number | null | Formula | CellRichTextValue;

/** A cell of a sheet, its place 1-based, with all that it covers. */
export interface SheetCell {
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  value: CellValue;
  style: CellStyle;
  /** A note that pops up at the cell. */
  note?: string;
}

/** A sheet of a workbook, finished, in Excel's own units: widths of columns in digits, heights of rows in points. */
export interface Sheet {
  name: string;
  widths: readonly number[];
  /** Undefined for what the program gives a row. */
  heights: readonly (number | undefined)[];
  cells: readonly SheetCell[];
  frozenRows: number;
  hasGridLines: boolean;
  /** Only cells that are not locked take anything. */
  isProtected: boolean;
  validations: readonly { range: string; rule: DataValidation }[];
  conditions: readonly { range: string; rules: readonly ConditionalFormattingRule[] }[];
  /** Names of the workbook for cells of the sheet. */
  names: readonly { name: string; row: number; column: number }[];
  /** `printArea` as `A$1:D$9` and `printTitlesRow` as `1:3`: exceljs writes a $ before either end. */
  page: Partial<PageSetup>;
  margins: Partial<HeaderFooter>;
}
