import Workbook from "../../generated/exceljs.js";
import { setMetadata, workbookParts } from "../emit/xlsx/exceljs-parts.js";
import { lineCount, rowHeight, writableWidth } from "../emit/xlsx/measure.js";
import { a4, pageMargins } from "../emit/xlsx/page.js";
import { rewritePart } from "../emit/xlsx/rewrite.js";
import { fixedTextStyle, numberStyle, STANDARD_FONTS, textStyle } from "../emit/xlsx/style.js";
import { canonicalPackage } from "../ooxml/package.js";
import { pointerOf } from "../syntax/tree.js";
import { labelOf, tableLabels } from "../templates/labels.js";
import type { Application, Tally } from "./count.js";
import { byFigure } from "./values.js";

const FIGURES = "各数依据";
const REGISTER = "台账归类";
const AIR = 4;
/** Numbers of applications in a cell; Excel takes 32767 characters. */
const LONGEST_LIST = 300;

/** The columns of 台账归类 that a figure is counted by, as Excel names them. */
const COLUMN = { class: "G", from: "H", to: "I" } as const;

const NOT_COUNTED = { closedBefore: "上年以前已办结，不计入", receivedAfter: "年度以后收到，不计入" };

/**
 * Writes which applications make each figure of table 三: a sheet of the figures, each counted live from a sheet of the
 * register with what every application was taken for.
 *
 * @param ledger name of the register's file
 */
export async function emitEvidence(tally: Tally, ledger: string): Promise<Uint8Array> {
  const workbook = new Workbook();
  const title = `${tally.year}年政府信息公开申请统计依据`;
  const heading = { title: `${title}（${ledger}）`, fonts: STANDARD_FONTS };
  setMetadata(workbook, { title, subject: title, creator: title, date: `${tally.year}-12-31T00:00:00Z` });
  const count = tally.applications.length;
  const figures = sortedFigures(tally);
  addSheet(
    workbook,
    FIGURES,
    ["表三的行", "申请人情况", "件数", "台账里的编号（行号）"],
    [52, 18, 10, 60],
    figures.map(([path, applications]) => figureRow(tally, path, applications)),
  );
  addSheet(
    workbook,
    REGISTER,
    [
      "编号",
      "行号",
      "申请人类别（台账）",
      "收到日期",
      "办理结果（台账）",
      "办结日期",
      "申请人情况",
      "来自",
      "计入",
    ],
    [14, 22, 20, 14, 26, 14, 16, 40, 44],
    tally.applications.map((application) => registerRow(application, tally)),
  );
  const sheet = workbook.getWorksheet(FIGURES)!;
  const { received, carriedIn } = tally.template.applications;
  figures.forEach(([path, applications], index) => {
    const from = [received, carriedIn].some((row) => path.startsWith(`${row}.`));
    const range = (name: string) => `'${REGISTER}'!$${name}$2:$${name}$${count + 1}`;
    const row = index + 2;
    sheet.getCell(row, 3).value = {
      formula: `COUNTIFS(${range(from ? COLUMN.from : COLUMN.to)},A${row},${range(COLUMN.class)},B${row})`,
      result: applications.length,
    };
  });
  for (const each of workbook.worksheets) {
    Object.assign(each.pageSetup, a4("landscape"), { fitToHeight: 0, printTitlesRow: "1:1" });
    Object.assign(each.headerFooter, pageMargins({ ...heading, name: each.name }));
  }
  return canonicalPackage(await workbookParts(workbook), rewritePart);
}

/** In the order of the table. */
function sortedFigures(tally: Tally): [string, Application[]][] {
  const order = [...tableLabels(tally.template).keys()];
  return [...byFigure(tally)].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

function figureRow(
  { template }: Tally,
  path: string,
  applications: readonly Application[],
): (string | number)[] {
  const { row, column = "" } = tableLabels(template).get(path)!;
  const numbers = applications
    .slice(0, LONGEST_LIST)
    .map(({ number, row: line }) => (number === String(line) ? number : `${number}（${line}）`));
  const more = applications.length > LONGEST_LIST ? `等，全部见“${REGISTER}”` : "";
  return [row, column, applications.length, numbers.join("、") + more];
}

function registerRow(application: Application, { template }: Tally): (string | number)[] {
  const { number, register, row, texts, applicant, from, to, notCounted } = application;
  const { received } = template.applications;
  const label = (path: string | undefined) => (path === undefined ? "" : labelOf(template, pointerOf(path)));
  const taken = to === undefined && !notCounted ? "没有读懂，不计入" : label(to);
  return [
    number,
    register.name === "" ? String(row) : `${register.name}!${row}`,
    texts.applicant,
    texts.received,
    texts.outcome,
    texts.closed,
    applicant === undefined ? "" : template.schema.title(`${received}.${applicant}`),
    label(from),
    notCounted ? NOT_COUNTED[notCounted] : taken,
  ];
}

function addSheet(
  workbook: Workbook,
  name: string,
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const sheet = workbook.addWorksheet(name);
  heads.forEach((head, index) => {
    sheet.getColumn(index + 1).width = writableWidth(widths[index]!);
    const cell = sheet.getCell(1, index + 1);
    cell.value = head;
    const style = textStyle("center");
    cell.style = { ...style, font: { ...STANDARD_FONTS.text, bold: true } };
  });
  rows.forEach((row, line) => {
    row.forEach((value, index) => {
      const cell = sheet.getCell(line + 2, index + 1);
      cell.value = value;
      cell.style = typeof value === "number" ? numberStyle("center", "0") : fixedTextStyle("left");
    });
    const lines = row.map((value, index) => lineCount(String(value), widths[index]!));
    sheet.getRow(line + 2).height = rowHeight(Math.max(1, ...lines), AIR);
  });
  sheet.views = [{ state: "frozen", ySplit: 1 }];
  if (rows.length > 0)
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: heads.length } };
}
