import Workbook from "../../generated/exceljs.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { workbookParts } from "../emit/xlsx/exceljs-parts.js";
import { lineCount, rowHeight } from "../emit/xlsx/measure.js";
import { a4, pageHeader } from "../emit/xlsx/page.js";
import { rewritePart } from "../emit/xlsx/rewrite.js";
import { fixedTextStyle, numberStyle } from "../emit/xlsx/style.js";
import { columnName } from "../ooxml/address.js";
import { canonicalPackage } from "../ooxml/package.js";
import { distinctFileNames } from "../text/file-name.js";
import { FINDING_HEADS, findingRows, TOTAL_HEADS, totalRows, unitIn, type Value } from "./return-rows.js";
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
/** What is in no unit's own sheet. */
const OTHER_FINDINGS = "其他说明";

/** The .xlsx of the return sheet; answered findings are only counted. */
export async function reportSheet(run: RunResult, language: Language): Promise<Uint8Array> {
  const workbook = newWorkbook(run);
  addFindings(workbook, "核对问题", findingRows(run, language));
  addTotals(workbook, run);
  return canonicalPackage(await workbookParts(workbook), rewritePart);
}

/**
 * A return sheet for each unit that has errors or warnings, named by it, and the totals of all in one more, with what
 * is in no unit's sheet: infos of units that have nothing to mend, and findings of no unit.
 */
export async function reportSheets(
  run: RunResult,
  language: Language,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  const toMend = new Set(run.diagnostics.filter(isToMend).map(({ place }) => place.source.name));
  const faulty = run.files.filter((file) => toMend.has(file));
  const sheets: { name: string; bytes: Uint8Array }[] = [];
  const found = byFile(run);
  for (const [name, files] of filesByUnit(run, faulty)) {
    const diagnostics = files.flatMap((file) => found.get(file) ?? []);
    sheets.push({ name: `${name}.xlsx`, bytes: await reportSheet({ ...run, files, diagnostics }, language) });
  }
  const workbook = newWorkbook(run);
  addTotals(workbook, run);
  const inSheets = new Set(faulty);
  const others = run.diagnostics.filter(({ place }) => !inSheets.has(place.source.name));
  const rows = findingRows({ ...run, diagnostics: others }, language);
  if (rows.length > 0) addFindings(workbook, OTHER_FINDINGS, rows);
  const bytes = await canonicalPackage(await workbookParts(workbook), rewritePart);
  return [...sheets, { name: `${ALL_UNITS}.xlsx`, bytes }];
}

function isToMend({ severity, suppressed }: Diagnostic): boolean {
  return severity !== "info" && !suppressed;
}

/**
 * Files by the name of their unit's workbook: those of one agency together, and of one path where the agency is not
 * known. Names that would be one on some disk are told apart.
 */
function filesByUnit(run: RunResult, files: readonly string[]): Map<string, string[]> {
  const byUnit = new Map<string, string[]>();
  for (const file of files) {
    const { name } = unitIn(run, file);
    const unit = name === file ? file.replace(/\.[^./\\]{1,5}$/, "") : name;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), file]);
  }
  const titles = [...byUnit].map(([unit, [first = ""]]) => {
    const isPath = unitIn(run, first).name === first;
    return isPath ? unit.slice(unit.search(/[^/\\]*$/)) : unit;
  });
  const names = distinctFileNames(titles, [ALL_UNITS]);
  return new Map([...byUnit.values()].map((own, index) => [names[index] ?? "", own]));
}

function addFindings(workbook: Workbook, name: string, rows: Value[][]): void {
  addSheet(workbook, TITLE, name, FINDING_HEADS, rows, [24, 34, 30, 12, 12, 60, 8]);
}

function addTotals(workbook: Workbook, run: RunResult): void {
  addSheet(workbook, TITLE, ALL_UNITS, TOTAL_HEADS, totalRows(run), [34, 34, 9.5, 9.5, 9.5, 9.5, 9.5]);
}

function newWorkbook(run: RunResult): Workbook {
  const workbook = new Workbook();
  const dates = run.files.flatMap((file) => run.units?.get(file)?.date ?? []).sort();
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
