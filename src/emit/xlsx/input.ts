import type { DataValidation, Worksheet } from "../../../generated/exceljs.js";
import type { StatutoryTable, TableCell, TableFigure } from "../../document.js";
import { ranges } from "./formula.js";

/**
 * Locks a sheet except for its inputs. There is no password: the lock only prevents typing over a formula or a
 * label by mistake, and anybody can remove it (审阅 → 撤消工作表保护). Columns and rows may be resized.
 *
 * @param list whether rows may be inserted and deleted too
 */
export async function protectSheet(sheet: Worksheet, list = false): Promise<void> {
  await sheet.protect("", {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    ...(list && { insertRows: true, deleteRows: true }),
  });
}

/**
 * Validations of a table's inputs: they accept only what the official form accepts there.
 *
 * @param blank whether a cell may be left empty, as in a form to fill in
 */
export function validationsOf(
  table: StatutoryTable,
  blank: boolean,
): { range: string; rule: DataValidation }[] {
  const byRule = new Map<string, TableCell[]>();
  for (const cell of table.cells) {
    if (!cell.figure || cell.figure.sumOf?.length) continue;
    const { kind, signed, unit } = cell.figure;
    const key = [kind, signed, unit].join();
    byRule.set(key, [...(byRule.get(key) ?? []), cell]);
  }
  return [...byRule.values()].flatMap((cells) => {
    const rule = { ...validation(cells[0]!.figure!), allowBlank: blank };
    return ranges(cells).map((range) => ({ range, rule }));
  });
}

/** The largest count: twelve digits. */
const LARGEST = 999_999_999_999;

/** Adds a rule to a range. exceljs's types lack the container that accepts whole ranges. */
export function addValidation(sheet: Worksheet, range: string, rule: DataValidation): void {
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(at: string, rule: object): void };
  };
  dataValidations.add(range, rule);
}

function validation({ kind, signed, unit }: TableFigure): Omit<DataValidation, "allowBlank"> {
  const number = kind === "count" ? "整数" : "数";
  const wanted = signed ? `${number}，减少的写负数，没有变化填0` : `不小于0的${number}，没有的填0`;
  return {
    type: kind === "count" ? "whole" : "decimal",
    ...(signed
      ? { operator: "between", formulae: [-LARGEST, LARGEST] }
      : { operator: "greaterThanOrEqual", formulae: [0] }),
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: `应填${number}`,
    error: `这一格应填${wanted}。只写数字，不写单位（${unit}）。`,
  };
}
