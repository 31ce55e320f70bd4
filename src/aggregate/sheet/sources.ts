import type Workbook from "../../../generated/exceljs.js";
import { addList, type ListCell } from "../../emit/xlsx/list-sheet.js";
import { statutoryCells } from "../../templates/figure-cells.js";
import { type Aggregate, type Share, summedText } from "../aggregate.js";

/**
 * Adds the sheet 各数来源: for each figure that is not 0, which agency gave what, and the remarks that the sum leaves
 * behind.
 *
 * @param cells where each sum stands in this workbook
 */
export function addSourceSheet(
  workbook: Workbook,
  sum: Aggregate,
  cells: ReadonlyMap<string, string>,
  title: string,
): void {
  const rows = statutoryCells(sum.template).flatMap((cell) => {
    const figure = sum.figures.get(cell.figure)!;
    const total = { digits: summedText(figure), formula: cells.get(cell.figure)! };
    const row = ({ child, value, remark = "" }: Share): ListCell[] => [
      cell.table.name,
      cell.row,
      cell.column,
      figure.unit ?? cell.unit,
      total,
      child.report.agency.name,
      { digits: value.toFixed() },
      remark,
    ];
    return figure.shares.filter(({ value, remark }) => !value.eq(0) || remark !== undefined).map(row);
  });
  const sheet = addList(
    workbook,
    {
      name: "各数来源",
      head: ["表", "行", "列", "单位", "合计", "机关", "其中", "说明"],
      widths: [22, 34, 18, 7, 13, 28, 13, 26],
      rows,
    },
    title,
  );
  sheet.autoFilter = `A1:H${rows.length + 1}`;
}
