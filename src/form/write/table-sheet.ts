import type Workbook from "../../../generated/exceljs.js";
import { addValidation, protectSheet } from "../../emit/xlsx/input.js";
import type { Sheet } from "../../emit/xlsx/sheet.js";
import { STANDARD_FONTS } from "../../emit/xlsx/style.js";
import { absoluteCellName } from "../../ooxml/address.js";

/** Adds a finished sheet to a workbook of exceljs. */
export async function addSheet(workbook: Workbook, made: Sheet): Promise<void> {
  const sheet = workbook.addWorksheet(made.name);
  made.widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  made.heights.forEach((height, index) => {
    if (height !== undefined) sheet.getRow(index + 1).height = height;
  });
  for (const { row, column, rowspan, colspan, value, style, note } of made.cells) {
    const cell = sheet.getCell(row, column);
    cell.value = value;
    cell.style = style;
    if (note !== undefined) cell.note = { texts: [{ text: note, font: STANDARD_FONTS.text }] };
    // After the style: exceljs copies it to the covered cells, whose borders close the frame.
    if (rowspan > 1 || colspan > 1) sheet.mergeCells(row, column, row + rowspan - 1, column + colspan - 1);
  }
  for (const { range, rules } of made.conditions)
    sheet.addConditionalFormatting({ ref: range, rules: [...rules] });
  for (const { range, rule } of made.validations) addValidation(sheet, range, rule);
  for (const { name, row, column } of made.names)
    workbook.definedNames.add(`'${made.name}'!${absoluteCellName(row, column)}`, name);
  Object.assign(sheet.pageSetup, made.page);
  Object.assign(sheet.headerFooter, made.margins);
  const frozen = made.frozenRows > 0 && { state: "frozen" as const, ySplit: made.frozenRows };
  sheet.views = [{ ...frozen, showGridLines: made.hasGridLines }];
  if (made.isProtected) await protectSheet(sheet);
}
