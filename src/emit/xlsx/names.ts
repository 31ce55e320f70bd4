import type Workbook from "../../../generated/exceljs.js";
import type { StatutoryTable } from "../../document.js";
import { absoluteAddress } from "./formula.js";

/**
 * Gives every figure of a table a name of the workbook: its dotted path as it is, so that `=applications.newlyReceived.total`
 * in a formula is the figure that `{{applications.newlyReceived.total}}` is in the narrative.
 *
 * Such a path is a legal name for Excel: letters, digits and dots, at most 255 of them, beginning with a letter; and
 * its dots keep it from being read as a cell (`A1`, `R1C1`).
 */
export function nameFigures(workbook: Workbook, table: StatutoryTable): void {
  for (const { row, column, figure } of table.cells)
    if (figure) workbook.definedNames.add(`'${table.name}'!${absoluteAddress(row, column)}`, figure.path);
}
