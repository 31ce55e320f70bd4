import type Workbook from "../../../generated/exceljs.js";
import type { Cell, Worksheet } from "../../../generated/exceljs.js";
import { addValidation, protectSheet } from "../../emit/xlsx/input.js";
import { lineCount, rowHeight, writableWidth } from "../../emit/xlsx/measure.js";
import { a4, type PageHeading, pageMargins } from "../../emit/xlsx/page.js";
import { textStyle } from "../../emit/xlsx/style.js";
import { cellName } from "../../ooxml/address.js";
import type { FilledList } from "../form.js";
import type { Column } from "../sheets.js";
import { choiceRule, headStyle, inputStyle, leadStyle, numberRule } from "./style.js";

/** Lines of the sheet above the rows: what to do, and the labels of the columns. */
const HEAD = 2;
/** Empty rows below what is filled in already. */
const SPARE = 8;
const AIR = 5;

/** Adds a sheet with rows to fill in under their headings. Rows may be inserted and taken out. */
export async function addListSheet(
  workbook: Workbook,
  list: FilledList,
  heading: PageHeading,
): Promise<void> {
  const { name, columns, filled, labels } = list;
  const sheet = workbook.addWorksheet(name);
  const widths = columns.map(({ width }) => writableWidth(width));
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  addLead(sheet, list.lead, widths);
  columns.forEach(({ label, help }, index) => {
    const cell = sheet.getCell(HEAD, index + 1);
    cell.value = label;
    cell.style = headStyle();
    if (help) cell.note = { texts: [{ text: help, font: heading.fonts.text }] };
  });
  sheet.getRow(HEAD).height = rowHeight(
    Math.max(...columns.map(({ label, width }) => lineCount(label, width))),
    AIR,
  );
  const fixed = new Set(labels?.map(({ label }) => label));
  const rows = labels ? filled.length : Math.max(list.rows, filled.length + SPARE);
  for (let line = 0; line < rows; line++) {
    const texts = filled[line] ?? [];
    columns.forEach((column, index) => {
      const cell = sheet.getCell(HEAD + 1 + line, index + 1);
      fill(cell, column, texts[index] ?? "");
      if (fixed.has(texts[0] ?? "") && index === 0) cell.style = textStyle("left");
      const help = index === 0 && labels?.find(({ label }) => label === texts[0])?.help;
      if (help) cell.note = { texts: [{ text: help, font: heading.fonts.text }] };
    });
    const lines = columns.map((_, index) => linesIn(texts[index] ?? "", widths[index]!));
    sheet.getRow(HEAD + 1 + line).height = rowHeight(Math.max(1, ...lines), AIR);
  }
  columns.forEach(({ kind, choices }, index) => {
    const rule = choices
      ? choiceRule(choices)
      : kind === "count" || kind === "amount"
        ? numberRule(kind)
        : undefined;
    if (rule)
      addValidation(sheet, `${cellName(HEAD + 1, index + 1)}:${cellName(HEAD + rows, index + 1)}`, rule);
  });
  sheet.views = [{ state: "frozen", ySplit: HEAD, showGridLines: false }];
  Object.assign(sheet.pageSetup, a4("landscape"), { fitToHeight: 0, printTitlesRow: `${HEAD}:${HEAD}` });
  Object.assign(sheet.headerFooter, pageMargins(heading));
  await protectSheet(sheet, !labels);
}

/** What to do on a sheet, across its columns. */
export function addLead(sheet: Worksheet, text: string, widths: readonly number[]): void {
  const cell = sheet.getCell(1, 1);
  cell.value = text;
  cell.style = leadStyle();
  sheet.mergeCells(1, 1, 1, widths.length);
  const width = widths.reduce((sum, each) => sum + each, 0);
  sheet.getRow(1).height = rowHeight(lineCount(text, width), AIR);
}

function fill(cell: Cell, { kind }: Column, text: string): void {
  cell.style = inputStyle(kind);
  if (text === "") return;
  cell.value = kind === "count" || kind === "amount" ? Number(text) : text;
  if (kind === "amount") cell.numFmt = `0${text.replace(/^\d+/, "").replace(/\d/g, "0")}`;
}

/** Lines that a text with line breaks of its own takes. */
function linesIn(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + lineCount(line, width), 0);
}
