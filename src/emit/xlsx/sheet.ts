import type {
  CellRichTextValue,
  ConditionalFormattingRule,
  DataValidation,
  HeaderFooter,
  PageSetup,
  Style,
} from "../../../generated/exceljs.js";
import type { Formula } from "./formula.js";

/** The look of a cell. Cells of the same look share one object (style.ts), which must not be changed. */
export type CellStyle = Readonly<Partial<Style>>;

/** A string is always a text, never a formula, even if it begins with =. */
export type CellValue = string | number | null | Formula | CellRichTextValue;

/** A cell of a sheet, at a 1-based place, with the places that it covers. */
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

/** A finished sheet, in Excel's units: widths of columns in digits, heights of rows in points. */
export interface Sheet {
  name: string;
  widths: readonly number[];
  /** Undefined for a row of the program's default height. */
  heights: readonly (number | undefined)[];
  /** In the order of their rows; made anew each time that they are gone through where they are many. */
  cells: Iterable<SheetCell>;
  frozenRows: number;
  hasGridLines: boolean;
  /** Only cells that are not locked can be changed. */
  isProtected: boolean;
  validations: readonly { range: string; rule: DataValidation }[];
  conditions: readonly { range: string; rules: readonly ConditionalFormattingRule[] }[];
  /** The cells from their head on that have buttons to filter by, as `A1:D9`. */
  filter?: string;
  /** xl/tables/table1.xml of the Excel table in it; a workbook has one at most. */
  table?: string;
  /** Defined names of the workbook that refer to cells of the sheet. */
  names: readonly { name: string; row: number; column: number }[];
  /**
   * `printArea` as `A$1:D$9` and `printTitlesRow` as `1:3`: writing adds a $ before both ends, as exceljs does.
   */
  page: Partial<PageSetup>;
  margins: Partial<HeaderFooter>;
}
