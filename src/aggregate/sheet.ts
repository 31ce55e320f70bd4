/**
 * `aggregate --sheet FILE`: the workbook behind a sum, with every figure of every agency. Import it dynamically:
 * it loads the bundled exceljs.
 */
import Workbook from "../../generated/exceljs.js";
import { workbookParts } from "../emit/xlsx/exceljs-parts.js";
import { rewritePart } from "../emit/xlsx/rewrite.js";
import { TOOL } from "../host/package.js";
import { canonicalPackage } from "../ooxml/package.js";
import { usualTitle } from "../report/title.js";
import type { Aggregate } from "./aggregate.js";
import { joinFees } from "./fees.js";
import type { LeftOut } from "./members.js";
import { addAgencySheet } from "./sheet/agencies.js";
import { addFeeSheet } from "./sheet/fees.js";
import { addSourceSheet } from "./sheet/sources.js";
import { addSumSheet } from "./sheet/sums.js";

/**
 * Writes the workbook: a sheet of the agencies; one for each statutory table, with a row for each agency and live
 * sums; 信息处理费 if there is any; and one that lists each agency's share in each figure. The same reports give the
 * same bytes.
 */
export async function aggregateSheet(
  sum: Aggregate,
  leftOut: readonly LeftOut[],
  agency?: string,
): Promise<Uint8Array> {
  const workbook = new Workbook();
  const title = `${usualTitle(agency ?? "", sum.year)}数据汇总表`;
  const date = new Date(Date.UTC(sum.year, 11, 31));
  Object.assign(workbook, {
    title,
    creator: agency ?? TOOL.name,
    lastModifiedBy: agency ?? TOOL.name,
    created: date,
    modified: date,
    language: "zh-CN",
  });
  addAgencySheet(workbook, sum, leftOut, title);
  const sums = sum.template.tables.map((table) => addSumSheet(workbook, sum, table, title));
  const fees = joinFees(sum.children);
  if (fees && fees.byAgency.length > 0) addFeeSheet(workbook, fees, sum, title);
  addSourceSheet(workbook, sum, new Map(sums.flatMap(({ cells }) => [...cells])), title);
  // The sheet of the agencies comes first.
  const breaks = new Map(sums.map(({ breaks: at }, index) => [`xl/worksheets/sheet${index + 2}.xml`, at]));
  return canonicalPackage(await workbookParts(workbook), (name, xml) =>
    addColumnBreaks(rewritePart(name, xml), breaks.get(name) ?? []),
  );
}

/**
 * Adds page breaks after the given columns (1-based), which exceljs cannot write. Their element comes after that
 * of the page's header and footer (ISO/IEC 29500-1, 18.3.1.99).
 */
function addColumnBreaks(xml: string, after: readonly number[]): string {
  if (after.length === 0) return xml;
  const breaks = after.map((column) => `<brk id="${column}" max="1048575" man="1"/>`).join("");
  const count = `count="${after.length}" manualBreakCount="${after.length}"`;
  return xml.replace("</headerFooter>", `$&<colBreaks ${count}>${breaks}</colBreaks>`);
}
