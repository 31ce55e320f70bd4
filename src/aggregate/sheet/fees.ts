import type Workbook from "../../../generated/exceljs.js";
import { addList } from "../../emit/xlsx/list-sheet.js";
import { FEE, FEE_SUMS } from "../../report/figures.js";
import type { Aggregate } from "../aggregate.js";
import type { Fees } from "../fees.js";

/** 信息处理费 by agency, with live sums. */
export function addFeeSheet(
  workbook: Workbook,
  { totals, byAgency }: Fees,
  { template }: Aggregate,
  title: string,
): void {
  const label = (key: string) => template.schema.title(`${FEE}.${key}`);
  const columns = ["C", "D", "E"];
  addList(
    workbook,
    {
      name: template.schema.title(FEE),
      head: ["序号", "机关", ...FEE_SUMS.map(label), "报告机关"],
      widths: [7, 40, 20, 30, 30, 36],
      rows: [
        ...byAgency.map((row, index) => [
          { digits: String(index + 1) },
          row.name,
          ...FEE_SUMS.map((key) => (row[key] ? { digits: row[key].toFixed() } : "")),
          row.child.report.agency.name,
        ]),
        [
          "",
          "合计",
          ...FEE_SUMS.map((key, index) => ({
            digits: totals[key]?.toFixed() ?? "0",
            formula: `SUM(${columns[index]}2:${columns[index]}${byAgency.length + 1})`,
          })),
          "",
        ],
      ],
    },
    title,
  );
}
