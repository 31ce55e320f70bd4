import Workbook from "../../generated/exceljs.js";
import type { Language } from "../diagnostics/language.js";
import { lineCount, rowHeight } from "../emit/xlsx/measure.js";
import { a4, pageHeader } from "../emit/xlsx/page.js";
import { workbookParts } from "../emit/xlsx/parts.js";
import { rewritePart } from "../emit/xlsx/rewrite.js";
import { fixedTextStyle, numberStyle } from "../emit/xlsx/style.js";
import { columnName } from "../ooxml/address.js";
import { canonicalPackage } from "../ooxml/package.js";
import { fileName } from "../text/file-name.js";
import { FINDING_HEADS, findingRows, TOTAL_HEADS, totalRows, unitOf, type Value } from "./return-rows.js";
import { byFile, type RunResult } from "./run.js";

/**
 * `--reporter sheet=FILE`: the return sheet that a superior office sends back, an .xlsx with one row a finding and a
 * sheet of totals per unit; `sheet=FOLDER/` writes one for each unit. Import it dynamically: it loads the bundled exceljs.
 */

/** A cell of Excel holds 32,767 characters. */
const LONGEST_TEXT = 2000;
/** The earliest date of zips and Office, for a report without a date. */
const NO_DATE = "1980-01-01T00:00:00Z";

const TITLE = "政府信息公开工作年度报告核对退回单";
/** Of all units together. */
const ALL_UNITS = "各单位合计";

/** The .xlsx of the return sheet; answered findings are only counted. */
export async function reportSheet(run: RunResult, language: Language): Promise<Uint8Array> {
  const workbook = newWorkbook(run);
  addSheet(
    workbook,
    TITLE,
    "核对问题",
    FINDING_HEADS,
    findingRows(run, language),
    [24, 34, 30, 12, 12, 60, 8],
  );
  addSheet(workbook, TITLE, ALL_UNITS, TOTAL_HEADS, totalRows(run), [34, 34, 9.5, 9.5, 9.5, 9.5, 9.5]);
  return canonicalPackage(await workbookParts(workbook), rewritePart);
}

/**
 * A return sheet for each unit that something was found of, named by it, and the totals of all in one more. Files of one
 * unit stand in one sheet.
 */
export async function reportSheets(
  run: RunResult,
  language: Language,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  const byUnit = new Map<string, string[]>();
  for (const [file, found] of byFile(run)) {
    if (file === "" || found.every(({ suppressed }) => suppressed)) continue;
    const name = fileName(unitOf(run, file).name.replace(/\.[^./\\]{1,5}$/, ""));
    byUnit.set(name, [...(byUnit.get(name) ?? []), file]);
  }
  const sheets: { name: string; bytes: Uint8Array }[] = [];
  for (const [name, files] of byUnit) {
    const diagnostics = run.diagnostics.filter(({ place }) => files.includes(place.source.name));
    sheets.push({ name: `${name}.xlsx`, bytes: await reportSheet({ ...run, files, diagnostics }, language) });
  }
  const workbook = newWorkbook(run);
  addSheet(workbook, TITLE, ALL_UNITS, TOTAL_HEADS, totalRows(run), [34, 34, 9.5, 9.5, 9.5, 9.5, 9.5]);
  const bytes = await canonicalPackage(await workbookParts(workbook), rewritePart);
  return [...sheets, { name: `${ALL_UNITS}.xlsx`, bytes }];
}

function newWorkbook(run: RunResult): Workbook {
  const workbook = new Workbook();
  const dates = [...(run.units?.values() ?? [])].flatMap(({ date }) => date ?? []).sort();
  const date = new Date(dates.at(-1) ?? NO_DATE);
  Object.assign(workbook, {
    title: TITLE,
    creator: run.tool.name,
    lastModifiedBy: run.tool.name,
    created: date,
    modified: date,
    language: "zh-CN",
  });
  return workbook;
}

function addSheet(
  workbook: Workbook,
  title: string,
  name: string,
  head: string[],
  rows: Value[][],
  widths: number[],
): void {
  const sheet = workbook.addWorksheet(name);
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  [head, ...rows].forEach((row, index) => {
    row.forEach((value, column) => {
      const cell = sheet.getCell(index + 1, column + 1);
      // exceljs writes what has a type of its own as such: text stays text, whatever it begins with.
      cell.value = typeof value === "string" ? value.slice(0, LONGEST_TEXT) : value;
      cell.style =
        typeof value === "number"
          ? numberStyle("right", "General")
          : fixedTextStyle(index === 0 ? "center" : "left");
    });
    const lines = row.map((value, column) =>
      String(value)
        .split("\n")
        .reduce((sum, line) => sum + lineCount(line, widths[column]!), 0),
    );
    sheet.getRow(index + 1).height = rowHeight(Math.max(...lines), 3);
  });
  const last = rows.length + 1;
  const right = columnName(head.length);
  sheet.autoFilter = `A1:${right}${last}`;
  sheet.views = [{ state: "frozen", ySplit: 1 }];
  Object.assign(sheet.pageSetup, a4("landscape"), {
    fitToHeight: 0,
    printArea: `A$1:${right}$${last}`,
    printTitlesRow: "1:1",
  });
  sheet.headerFooter.oddHeader = pageHeader(title, name);
  sheet.headerFooter.oddFooter = "&C第&P页，共&N页";
}
