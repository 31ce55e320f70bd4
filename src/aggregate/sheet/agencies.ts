import type Workbook from "../../../generated/exceljs.js";
import { addList } from "../../emit/xlsx/list-sheet.js";
import { DOUBTFUL } from "../../report/doubtful-figures.js";
import type { Aggregate, Summand } from "../aggregate.js";
import type { LeftOut, Reason } from "../members.js";

const REASONS: Record<Reason, string> = {
  invalid: "报告有错误，数读不全",
  year: "不是同一年度的报告",
  copy: "与同一机关的另一份报告数都相同",
  duplicate: "与同一机关的另一份报告有不同的数",
  unexpected: "不在名单里",
  missing: "没有报告",
};

function doubtsOf({ doubtful, rivals }: Summand): string {
  if (rivals) return `还有${rivals.length}份报告与它不一致，不一致的数（标${DOUBTFUL}）没有计入`;
  return doubtful?.size ? `报告里有的数对不上（标${DOUBTFUL}），那几个没有计入` : "";
}

/** Adds the sheet of the agencies: those in the sum, and those that are not, with the reason. */
export function addAgencySheet(
  workbook: Workbook,
  { children }: Aggregate,
  leftOut: readonly LeftOut[],
  title: string,
): void {
  const entries = [
    ...children.map((child) => [child.report.agency.name, child.file, "计入", doubtsOf(child)]),
    ...leftOut.map(({ agency, file = "", reason }) => [agency, file, "未计入", REASONS[reason]]),
  ];
  addList(
    workbook,
    {
      name: "汇总机关",
      head: ["序号", "机关", "文件", "是否计入", "原因"],
      widths: [7, 40, 44, 12, 28],
      rows: entries.map((entry, index) => [{ digits: String(index + 1) }, ...entry]),
    },
    title,
  );
}
