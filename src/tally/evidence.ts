import { type FilteredList, filteredList } from "../emit/xlsx/filtered-list.js";
import { pageMargins } from "../emit/xlsx/page.js";
import { STANDARD_FONTS } from "../emit/xlsx/style.js";
import { writeWorkbook } from "../emit/xlsx/write-workbook.js";
import { pointerOf } from "../syntax/tree.js";
import { labelOf, tableLabels } from "../templates/labels.js";
import type { Application, Tally } from "./count.js";
import { byFigure } from "./values.js";

const FIGURES = "各数依据";
const REGISTER = "台账归类";
/** Numbers of applications in a cell, in characters: the rest would not be seen on paper either. */
const LONGEST_LIST = 1500;

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
  const title = `${tally.year}年政府信息公开申请统计依据`;
  const list = (about: Omit<FilteredList, "margins">) =>
    filteredList({
      ...about,
      margins: pageMargins({ title: `${title}（${ledger}）`, name: about.name, fonts: STANDARD_FONTS }),
    });
  const figures = list({
    name: FIGURES,
    head: ["表三的行", "申请人情况", "件数", "台账里的编号（行号）"],
    widths: [52, 18, 10, 60],
    rows: sortedFigures(tally).map(([path, applications], index) =>
      figureRow(tally, path, applications, index + 2),
    ),
  });
  const register = list({
    name: REGISTER,
    head: [
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
    widths: [14, 22, 20, 14, 26, 14, 16, 40, 44],
    rows: tally.applications.map((application) => registerRow(application, tally)),
  });
  const date = `${tally.year}-12-31T00:00:00Z`;
  return writeWorkbook({ title, subject: title, creator: title, date }, [figures, register]);
}

/** In the order of the table. */
function sortedFigures(tally: Tally): [string, Application[]][] {
  const order = [...tableLabels(tally.template).keys()];
  return [...byFigure(tally)].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

/** @param line its row of the sheet, whose row and class of applicant the formula counts */
function figureRow(
  { template, applications: all }: Tally,
  path: string,
  applications: readonly Application[],
  line: number,
): FilteredList["rows"][number] {
  const { row, column = "" } = tableLabels(template).get(path)!;
  const { received, carriedIn } = template.applications;
  const isSource = [received, carriedIn].some((source) => path.startsWith(`${source}.`));
  const range = (name: string) => `'${REGISTER}'!$${name}$2:$${name}$${all.length + 1}`;
  const rows = range(isSource ? COLUMN.from : COLUMN.to);
  const formula = `COUNTIFS(${rows},A${line},${range(COLUMN.class)},B${line})`;
  return [row, column, { formula, result: applications.length }, numbersOf(applications)];
}

/** The applications by their numbers in the register, with their rows where these are others. */
function numbersOf(applications: readonly Application[]): string {
  let text = "";
  for (const [index, { number, row }] of applications.entries()) {
    const own = (index === 0 ? "" : "、") + (number === String(row) ? number : `${number}（${row}）`);
    if (text.length + own.length > LONGEST_LIST) return `${text}等，全部见“${REGISTER}”`;
    text += own;
  }
  return text;
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
