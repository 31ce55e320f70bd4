import type { Worksheet } from "../../../generated/exceljs.js";
import type { StatutoryTable, TableCell } from "../../document.js";
import { greenWhere, redUnless } from "./conditional.js";
import { address, differenceFormula, type FigureCells } from "./formula.js";
import { type Fonts, numberStyle } from "./style.js";

/** The identity of 三 (国办公开办函〔2021〕30号: 第一项加第二项之和，等于第三项加第四项之和), solved for zero. */
const LABEL = "勾稽关系（第一项+第二项-第三项-第四项=0）";

/** The cell stays a number, the difference, and shows 平衡 for none. */
const FORMAT = '+0;-0;"平衡"';

/** The label left of the first balance, as one more cell of the grid. */
export function balanceLabel(table: StatutoryTable): TableCell[] {
  if (table.balances.length === 0) return [];
  const colspan = Math.min(...table.balances.map((balance) => balance.column));
  const place = { row: table.rows, column: 0, rowspan: 1, colspan };
  return [{ ...place, role: "label", align: "center", runs: [{ text: LABEL }] }];
}

/** Adds the balance line below a table: for each identity a live formula that shows 平衡 or the difference. */
export function addBalances(
  sheet: Worksheet,
  table: StatutoryTable,
  figures: FigureCells,
  fonts: Fonts,
): void {
  for (const { column, left, right } of table.balances) {
    const cell = sheet.getCell(table.rows + 1, column + 1);
    cell.value = differenceFormula(figures, left, right);
    cell.style = numberStyle("center", FORMAT, fonts);
  }
  const columns = table.balances.map(({ column }) => column);
  if (columns.length === 0) return;
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const ref = `${address(table.rows, first)}:${address(table.rows, last)}`;
  sheet.addConditionalFormatting({ ref, rules: [greenWhere("0"), redUnless("0")] });
}
