import type Workbook from "../../../generated/exceljs.js";
import { addList, type ListCell } from "../../emit/xlsx/list-sheet.js";
import { DOUBTFUL } from "../../report/doubtful-figures.js";
import { figureAt } from "../../report/figures.js";
import { statutoryCells } from "../../templates/figure-cells.js";
import { type Aggregate, type Share, summedText } from "../aggregate.js";

/** Why a share is in no sum. */
function whyNot({ doubtful, rivals }: Share): string[] {
  if (!doubtful) return [];
  if (!rivals) return ["与同一报告里的其他数对不上，没有计入"];
  return rivals.map(({ file, value }) => `${file} 里是${value.toFixed()}，两份不一致，没有计入`);
}

/**
 * Adds the sheet 各数来源: for each figure that is not 0, each agency's share, and the remarks, which are not in
 * the sum.
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
    const figure = figureAt(sum.figures, cell.figure);
    const total = {
      digits: summedText(figure),
      formula: cells.get(cell.figure)!,
      ...(figure.doubt && { mark: DOUBTFUL }),
    };
    const row = (share: Share): ListCell[] => [
      cell.table.name,
      cell.row,
      cell.column,
      figure.unit ?? cell.unit,
      total,
      share.child.report.agency.name,
      { digits: share.value.toFixed(), ...(share.doubtful && { mark: DOUBTFUL }) },
      [share.remark ?? [], whyNot(share)].flat().join("；"),
    ];
    return figure.shares
      .filter(({ value, remark, doubtful }) => !value.eq(0) || remark !== undefined || doubtful)
      .map(row);
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
