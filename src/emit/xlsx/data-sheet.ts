import type Workbook from "../../../generated/exceljs.js";
import type { DataRow } from "../../document.js";
import { lineCount, PADDING, rowHeight, textWidth, writableWidth } from "./measure.js";
import { numberFormat } from "./number-format.js";
import { a4, numberStyle, pageHeader, textStyle } from "./style.js";

const NAME = "数据";
const KEYS = ["path", "table", "row", "column", "value", "unit"] as const;
/** Columns are as wide as their longest text up to here (Excel's unit); a longer text wraps. */
const MAX_WIDTH = 80;
/** Points above and below a row's text together: a list is set tighter than the form. */
const AIR = 3;

/**
 * Adds the sheet 数据: one row per figure for pivot tables and programs, under a header row of the keys.
 *
 * @param title of the report, for the page header
 */
export function addDataSheet(workbook: Workbook, data: DataRow[], title: string): void {
  const sheet = workbook.addWorksheet(NAME);
  const widths = KEYS.map((key) => {
    const texts = [key, ...data.map((row) => row[key])];
    return writableWidth(Math.min(MAX_WIDTH, Math.max(...texts.map(textWidth)) + 2 * PADDING));
  });
  KEYS.forEach((key, index) => {
    sheet.getColumn(index + 1).width = widths[index]!;
    const cell = sheet.getCell(1, index + 1);
    cell.value = key;
    cell.style = textStyle("center");
  });
  data.forEach((row, index) => {
    KEYS.forEach((key, column) => {
      const cell = sheet.getCell(index + 2, column + 1);
      if (key === "value") {
        cell.value = Number(row.value);
        cell.style = numberStyle("right", numberFormat(row.value)!);
      } else {
        cell.value = row[key];
        // The text format keeps a text that begins with = a text when somebody edits the cell.
        cell.style = { ...textStyle(key === "unit" ? "center" : "left"), numFmt: "@" };
      }
    });
    const lines = KEYS.map((key, column) => lineCount(row[key], widths[column]!));
    sheet.getRow(index + 2).height = rowHeight(Math.max(...lines), AIR);
  });
  const last = data.length + 1;
  sheet.autoFilter = `A1:F${last}`;
  sheet.views = [{ state: "frozen", ySplit: 1 }];
  Object.assign(sheet.pageSetup, a4("landscape"), {
    fitToHeight: 0,
    printArea: `A$1:F$${last}`,
    printTitlesRow: "1:1",
  });
  sheet.headerFooter.oddHeader = pageHeader(title, NAME);
  sheet.headerFooter.oddFooter = "&C第&P页，共&N页";
}
