import type Workbook from "../../../generated/exceljs.js";
import type { Worksheet } from "../../../generated/exceljs.js";
import type { DataRow } from "../../document.js";
import { columnName } from "../../ooxml/address.js";
import { lineCount, PADDING, rowHeight, textWidth, writableWidth } from "./measure.js";
import { a4, type PageHeading, pageMargins } from "./page.js";
import { fixedTextStyle, numberFormat, numberStyle, redUnless, textStyle } from "./style.js";

/** Name of the sheet, and of the table in it: `数据[value]` in a formula is the whole column. */
const NAME = "数据";
const KEYS = ["path", "table", "row", "column", "value", "unit"] as const;
/** Columns are as wide as their longest text up to here (Excel's unit); a longer text wraps. */
const MAX_WIDTH = 80;
/** What the button of the filter takes of a heading's width. */
const BUTTON = 5;
/** Points above and below a row's text together: a list is set tighter than the statutory tables. */
const AIR = 3;

/** Adds the sheet 数据: a table of Excel's with one row per figure, for pivot tables and programs. */
export function addDataSheet(workbook: Workbook, data: DataRow[], heading: Omit<PageHeading, "name">): void {
  const { fonts } = heading;
  const sheet = workbook.addWorksheet(NAME);
  sheet.addTable({
    name: NAME,
    ref: "A1",
    style: { theme: "TableStyleLight1", showRowStripes: true },
    columns: KEYS.map((name) => ({ name, filterButton: true, totalsRowLabel: "合计" })),
    // A string is a text for exceljs, whatever it begins with.
    rows: data.map((row) => KEYS.map((key) => (key === "value" ? Number(row.value) : row[key]))),
  });
  const widths = KEYS.map((key) => {
    const texts = [textWidth(key) + BUTTON, ...data.map((row) => textWidth(row[key]))];
    return writableWidth(Math.min(MAX_WIDTH, Math.max(...texts) + 2 * PADDING));
  });
  KEYS.forEach((key, index) => {
    sheet.getColumn(index + 1).width = widths[index]!;
    const bold = { font: { ...fonts.text, bold: true } };
    sheet.getCell(1, index + 1).style = textStyle("center", fonts, bold);
    const text = fixedTextStyle(key === "unit" ? "center" : "left", fonts);
    data.forEach((row, line) => {
      sheet.getCell(line + 2, index + 1).style =
        key === "value" ? numberStyle("right", numberFormat(row.value)!, fonts) : text;
    });
  });
  data.forEach((row, line) => {
    const lines = KEYS.map((key, column) => lineCount(row[key], widths[column]!));
    sheet.getRow(line + 2).height = rowHeight(Math.max(...lines), AIR);
  });
  markStale(sheet, data);
  sheet.views = [{ state: "frozen", ySplit: 1 }];
  Object.assign(sheet.pageSetup, a4("landscape"), {
    fitToHeight: 0,
    printArea: `A$1:F$${data.length + 1}`,
    printTitlesRow: "1:1",
  });
  Object.assign(sheet.headerFooter, pageMargins({ ...heading, name: NAME }));
}

/**
 * The values are the report's as it was built, plain numbers for every program; one turns red when the cell of its
 * table, whose name is its path, has been changed since.
 */
function markStale(sheet: Worksheet, data: DataRow[]): void {
  const column = columnName(KEYS.indexOf("value") + 1);
  const ref = `${column}2:${column}${data.length + 1}`;
  sheet.addConditionalFormatting({ ref, rules: [redUnless("INDIRECT($A2)")] });
}
