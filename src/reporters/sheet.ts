import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { filteredList } from "../emit/xlsx/filtered-list.js";
import { pageHeader } from "../emit/xlsx/page.js";
import type { Sheet } from "../emit/xlsx/sheet.js";
import { writeWorkbook } from "../emit/xlsx/write-workbook.js";
import { distinctFileNames } from "../text/file-name.js";
import { FINDING_HEADS, findingRows, TOTAL_HEADS, totalRows, unitIn, type Value } from "./return-rows.js";
import { byFile, type RunResult } from "./run.js";

/**
 * `--reporter sheet=FILE`: the return sheet that a superior office sends back, an .xlsx with one row a finding and a
 * sheet of totals per unit; `sheet=FOLDER/` writes one for each unit.
 */

/** The earliest date of zips and Office, for a report without a date. */
const NO_DATE = "1980-01-01T00:00:00Z";

const TITLE = "政府信息公开工作年度报告核对退回单";
/** Of all units together. */
const ALL_UNITS = "各单位合计";
/** What is in no unit's own sheet. */
const OTHER_FINDINGS = "其他说明";

/** The .xlsx of the return sheet; answered findings are only counted. */
export async function reportSheet(run: RunResult, language: Language): Promise<Uint8Array> {
  return written(run, [findingsSheet("核对问题", findingRows(run, language)), totalsSheet(run)]);
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
  const inSheets = new Set(faulty);
  const others = run.diagnostics.filter(({ place }) => !inSheets.has(place.source.name));
  const rows = findingRows({ ...run, diagnostics: others }, language);
  const rest = rows.length > 0 ? [findingsSheet(OTHER_FINDINGS, rows)] : [];
  const bytes = await written(run, [totalsSheet(run), ...rest]);
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

function findingsSheet(name: string, rows: Value[][]): Sheet {
  return list(name, FINDING_HEADS, rows, [24, 34, 30, 12, 12, 60, 8]);
}

function totalsSheet(run: RunResult): Sheet {
  return list(ALL_UNITS, TOTAL_HEADS, totalRows(run), [34, 34, 9.5, 9.5, 9.5, 9.5, 9.5]);
}

function list(name: string, head: readonly string[], rows: Value[][], widths: readonly number[]): Sheet {
  const margins = { oddHeader: pageHeader(TITLE, name), oddFooter: "&C第&P页，共&N页" };
  return filteredList({ name, head, widths, rows, margins });
}

function written(run: RunResult, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const dates = run.files.flatMap((file) => run.units?.get(file)?.date ?? []).sort();
  const date = new Date(dates.at(-1) ?? NO_DATE).toISOString();
  return writeWorkbook({ title: TITLE, subject: TITLE, creator: run.tool.name, date }, sheets);
}
