import { Big } from "big.js";
import Workbook from "../../generated/exceljs.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { placeText } from "../diagnostics/location.js";
import { visible } from "../diagnostics/visible.js";
import { lineCount, rowHeight } from "../emit/xlsx/measure.js";
import { a4, pageHeader } from "../emit/xlsx/page.js";
import { workbookParts } from "../emit/xlsx/parts.js";
import { rewritePart } from "../emit/xlsx/rewrite.js";
import { fixedTextStyle, numberStyle } from "../emit/xlsx/style.js";
import { columnName } from "../ooxml/address.js";
import { canonicalPackage } from "../ooxml/package.js";
import { TEMPLATES } from "../templates/choose.js";
import { labelOf } from "../templates/labels.js";
import { type Entry, entriesOf } from "./entries.js";
import { byFile, countSeverities, type RunResult, type Unit } from "./run.js";

/**
 * `--reporter sheet=FILE`: the return sheet that a superior office sends back, an .xlsx with one row a finding and a
 * sheet of totals per unit. Import it dynamically: it loads the bundled exceljs.
 */

type Value = string | number;

const FINDINGS = ["单位", "位置", "原文", "表中数", "差额", "修改建议", "已改"];
const TOTALS = ["单位", "文件", "错误", "警告", "提示", "已说明", "结论"];
const LONGEST_QUOTE = 200;
/** A cell of Excel holds 32,767 characters. */
const LONGEST_TEXT = 2000;
/** Zips and Office know no earlier day; it stands where no report could be read. */
const NO_DATE = "1980-01-01T00:00:00Z";

/** The .xlsx of the return sheet; answered findings are only counted. */
export async function reportSheet(run: RunResult, language: Language): Promise<Uint8Array> {
  const workbook = new Workbook();
  const title = "政府信息公开工作年度报告核对退回单";
  const dates = [...(run.units?.values() ?? [])].flatMap(({ date }) => date ?? []).sort();
  const date = new Date(dates.at(-1) ?? NO_DATE);
  Object.assign(workbook, {
    title,
    creator: run.tool.name,
    lastModifiedBy: run.tool.name,
    created: date,
    modified: date,
    language: "zh-CN",
  });
  const findings = run.diagnostics.filter(({ suppressed }) => !suppressed);
  const rows = entriesOf(findings, run, language).map((each) =>
    findingRow(each, unitOf(run, each.first.place.source.name), language),
  );
  addSheet(workbook, title, "核对问题", FINDINGS, rows, [24, 34, 30, 12, 12, 60, 8]);
  const totals = [...byFile(run)]
    .filter(([file]) => file !== "")
    .map(([file, found]) => totalRow(run, file, found));
  addSheet(workbook, title, "各单位合计", TOTALS, totals, [34, 34, 9.5, 9.5, 9.5, 9.5, 9.5]);
  return canonicalPackage(await workbookParts(workbook), rewritePart);
}

function unitOf(run: RunResult, file: string): Unit {
  return run.units?.get(file) ?? { name: file };
}

function findingRow({ first, text, hints }: Entry, unit: Unit, language: Language): Value[] {
  const { place, args } = first;
  const at = placeText(place, language);
  const template = TEMPLATES.find(({ version }) => version === unit.version);
  const label = template && place.pointer !== "" ? labelOf(template, place.pointer) : "";
  const quote = place.location ? quotedIn(args) : place.source.text.slice(place.start, place.end);
  const shown = visible(quote);
  return [
    visible(unit.name),
    [label, at].filter(Boolean).join("\n"),
    shown.length > LONGEST_QUOTE ? `${shown.slice(0, LONGEST_QUOTE)}…` : shown,
    tableNumber(args),
    differenceOf(args),
    [`${first.code} ${text}`, ...hints.map((hint) => `→ ${hint}`)].join("\n"),
    "",
  ];
}

/** What stands at a place of a document or workbook, of which there is no text here, as far as the finding tells it. */
function quotedIn({ found, written }: { found?: unknown; written?: unknown }): string {
  const told = [found, written].find((each) => typeof each === "string" || typeof each === "number");
  return told === undefined ? "" : String(told);
}

function totalRow(run: RunResult, file: string, found: Diagnostic[]): Value[] {
  const { error, warning, info } = countSeverities(found);
  const answered = found.filter(({ suppressed }) => suppressed).length;
  return [
    visible(unitOf(run, file).name),
    visible(file),
    error,
    warning,
    info,
    answered,
    error > 0 ? "无效" : "有效",
  ];
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

/** What a message's arguments may hold for the return sheet; every code has its own, and all of them are optional. */
interface NumberArgs {
  /** A figure as it stands in the table: the wrong cell, or the total that disagrees. */
  value?: unknown;
  right?: unknown;
  difference?: unknown;
  /** A number written in the text, and the figures of the tables that it can mean. */
  written?: unknown;
  readings?: readonly { value?: unknown }[];
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** The number that the table holds; several where a text can mean several figures; "" where there is none. */
function tableNumber(args: NumberArgs): string | number {
  const readings = readingsOf(args);
  if (readings.length > 1) return readings.join("、");
  return asCell(readings[0] ?? args.value ?? args.right);
}

/** How far the number found is from the one it should agree with; "" where that is not one number. */
function differenceOf(args: NumberArgs): string | number {
  if (args.difference !== undefined) return asCell(args.difference);
  const [reading, ...others] = readingsOf(args);
  const written = String(args.written ?? "");
  if (reading === undefined || others.length > 0 || !NUMBER.test(written) || !NUMBER.test(reading)) return "";
  return asCell(new Big(written).minus(reading).toFixed());
}

function readingsOf({ readings }: NumberArgs): string[] {
  return Array.isArray(readings) ? [...new Set(readings.map(({ value }) => String(value)))] : [];
}

/** Amounts are decimal text, of which a double holds fifteen digits exactly; a longer one stays text. */
function asCell(value: unknown): string | number {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return "";
  return NUMBER.test(value) && value.replace(/\D/g, "").length <= 15 ? Number(value) : value;
}
