import { TABLE_START } from "../../../generated/xlsx-frame.js";
import { DATA_COLUMNS, type DataRow } from "../../document.js";
import { columnName } from "../../ooxml/address.js";
import { element } from "../xml.js";
import { lineCount, PADDING, rowHeight, textWidth, writableWidth } from "./measure.js";
import { a4, type PageHeading, pageMargins } from "./page.js";
import type { CellStyle, Sheet, SheetCell } from "./sheet.js";
import { fixedTextStyle, numberFormat, numberStyle, redUnless, textStyle } from "./style.js";

/** Name of the sheet, and of the table in it: `数据[value]` in a formula is the whole column. */
const NAME = "数据";
/** Columns are as wide as their longest text, up to this (Excel's unit); a longer text wraps. */
const MAX_WIDTH = { path: 80, others: 48 };
/** Width that the filter's button takes from a heading. */
const BUTTON = 5;
/** Points above and below a row's text together: a list is set tighter than the statutory tables. */
const AIR = 3;

/** The sheet 数据: an Excel table with one row per figure, for pivot tables and programs. */
export function dataSheet(data: readonly DataRow[], heading: Omit<PageHeading, "name">): Sheet {
  const widths = DATA_COLUMNS.map((key) => {
    const texts = [textWidth(key) + BUTTON, ...data.map((row) => textWidth(row[key]))];
    return writableWidth(
      Math.min(key === "path" ? MAX_WIDTH.path : MAX_WIDTH.others, Math.max(...texts) + 2 * PADDING),
    );
  });
  const heights = data.map((row) => {
    const lines = DATA_COLUMNS.map((key, column) => lineCount(row[key], widths[column]!));
    return rowHeight(Math.max(...lines), AIR);
  });
  const last = columnName(DATA_COLUMNS.length);
  return {
    name: NAME,
    widths,
    heights: [undefined, ...heights],
    cells: cellsOf(data, heading),
    frozenRows: 1,
    hasGridLines: true,
    isProtected: false,
    validations: [],
    conditions: [stale(data)],
    names: [],
    table: dataTableXml(data),
    page: {
      ...a4("portrait"),
      fitToHeight: 0,
      // The paths are not printed: they are for programs, and with them the letters would be half as large.
      printArea: `B$1:${last}$${data.length + 1}`,
      printTitlesRow: "1:1",
    },
    margins: pageMargins({ ...heading, name: NAME }),
  };
}

function cellsOf(data: readonly DataRow[], { fonts }: Omit<PageHeading, "name">): SheetCell[] {
  const cell = (row: number, column: number, value: string | number, style: CellStyle): SheetCell => ({
    row,
    column,
    rowspan: 1,
    colspan: 1,
    value,
    style,
  });
  const bold = textStyle("center", fonts, { font: { ...fonts.text, bold: true } });
  const [text, unit] = [fixedTextStyle("left", fonts), fixedTextStyle("center", fonts)];
  const cells = DATA_COLUMNS.map((key, index) => cell(1, index + 1, key, bold));
  data.forEach((row, line) => {
    DATA_COLUMNS.forEach((key, index) => {
      const made =
        key === "value"
          ? cell(
              line + 2,
              index + 1,
              Number(row.value),
              numberStyle("right", numberFormat(row.value)!, fonts),
            )
          : cell(line + 2, index + 1, row[key], key === "unit" ? unit : text);
      cells.push(made);
    });
  });
  return cells;
}

/**
 * Turns a value red when the figure's cell in its table has been changed since the build; the cell's name is the
 * path. The values here are plain numbers as built, so that every program can read them.
 */
function stale(data: readonly DataRow[]): Sheet["conditions"][number] {
  const column = columnName(DATA_COLUMNS.indexOf("value") + 1);
  return { range: `${column}2:${column}${data.length + 1}`, rules: [redUnless("INDIRECT($A2)")] };
}

/** xl/tables/table1.xml: the Excel table of the whole sheet. */
function dataTableXml(data: readonly DataRow[]): string {
  const ref = `A1:${columnName(DATA_COLUMNS.length)}${data.length + 1}`;
  const filters = DATA_COLUMNS.map((_, index) => element("filterColumn", { colId: index, hiddenButton: 0 }));
  const columns = DATA_COLUMNS.map((name, index) =>
    element("tableColumn", {
      id: index + 1,
      name,
      totalsRowLabel: "合计",
      totalsRowFunction: index === 0 ? undefined : "none",
    }),
  );
  const style = {
    name: "TableStyleLight1",
    showFirstColumn: 0,
    showLastColumn: 0,
    showRowStripes: 1,
    showColumnStripes: 0,
  };
  return [
    `${TABLE_START} id="1" name="${NAME}" displayName="${NAME}" ref="${ref}" totalsRowShown="1" headerRowCount="1">`,
    element("autoFilter", { ref }, filters.join("")),
    element("tableColumns", { count: DATA_COLUMNS.length }, columns.join("")),
    element("tableStyleInfo", style),
    "</table>",
  ].join("");
}
