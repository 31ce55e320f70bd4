import { diagnostic } from "../../codes/diagnostic.js";
import type { Imported } from "../../data-file/imported.js";
import { filePlace } from "../../diagnostics/location.js";
import { failure, type Outcome, success } from "../../diagnostics/outcome.js";
import type { InputFile } from "../../host/host.js";
import { readWorkbook, type Sheet } from "../../ooxml/read-workbook.js";
import { TEMPLATES } from "../../templates/choose.js";
import { labelComments, tableLabels } from "../../templates/labels.js";
import type { Template } from "../../templates/template.js";
import { type FilledSheet, makeForm } from "../form.js";
import type { ListSheet } from "../sheets.js";
import { isBuiltWorkbook, readBuilt, readTitle } from "./built.js";
import { readFields } from "./fields.js";
import { SheetFinder, shareOfFields, shareOfTable, withoutSpaces } from "./find.js";
import { readAttachments, readFees, readFigures, readSections, readTexts, rowsOfList } from "./lists.js";
import { Reading } from "./reading.js";
import { readRemarks, sayIdleRemarks } from "./remarks.js";
import { findTable, readTable } from "./tables.js";

/**
 * Reads a form that was filled in, in any spreadsheet program. Everything is found by the labels that the form has, so
 * that sheets may be renamed or moved, and rows inserted.
 *
 * @returns the values of a data file; a cell that is no such value is an error GR81xx at the cell and 待填 in the file;
 *   GR8101 where there is no form to read
 */
export async function importForm(input: InputFile): Promise<Outcome<Imported>> {
  const workbook = await readWorkbook(input, "GR8101");
  if (!workbook.ok) return workbook;
  const sheets = workbook.value;
  const template = templateOf(sheets);
  if (!template) return failure(diagnostic("GR8101", filePlace(input.name), { reason: "notAForm" }));
  const reading = new Reading(input.name);
  const isBuilt = isBuiltWorkbook(sheets);
  if (isBuilt) readTitle(input, reading);
  const form = makeForm(template).sheets;
  const names = new Set(form.map((sheet) => withoutSpaces("table" in sheet ? sheet.table.name : sheet.name)));
  const finder = new SheetFinder(sheets, names);
  if (isBuilt) readBuilt(form, finder, template, reading);
  else readForm(form, finder, template, reading);
  const { values, comments, places, diagnostics } = reading;
  const kind = isBuilt ? "tables" : "form";
  const labelled = commented(template, comments);
  return success({ template, values, comments: labelled, places, workbook: kind }, diagnostics);
}

/** What was interpreted, below the official labels of the parts and of the tables' rows. */
function commented(template: Template, notes: ReadonlyMap<string, string>): Map<string, string> {
  const rows = [...tableLabels(template)].flatMap(([path, { column }]) =>
    column === undefined ? [path] : [],
  );
  const comments = labelComments(template, [...template.parts.map(({ key }) => key), ...rows]);
  for (const [path, note] of notes) comments.set(path, [comments.get(path), note].filter(Boolean).join("\n"));
  return comments;
}

/** The format of a form: the one it says itself, else the one whose tables it has. */
function templateOf(sheets: readonly Sheet[]): Template | undefined {
  const said = new Set(
    sheets.flatMap((sheet) =>
      Array.from({ length: Math.min(sheet.rows, 40) }, (_, row) =>
        withoutSpaces(sheet.at(row + 1, 1)?.text) === TEMPLATES[0]!.schema.title("template")
          ? withoutSpaces(sheet.at(row + 1, 2)?.text)
          : "",
      ),
    ),
  );
  const own = TEMPLATES.find(({ version }) => said.has(version));
  if (own) return own;
  const ranked = TEMPLATES.map((template) => ({ template, share: shareOf(template, sheets) }));
  const [best] = ranked.sort((a, b) => b.share - a.share);
  return best && best.share > 0 ? best.template : undefined;
}

/** How many sheets of a form are there; a table counts by the share of its rows. */
function shareOf(template: Template, sheets: readonly Sheet[]): number {
  let share = 0;
  for (const sheet of makeForm(template).sheets) {
    const matches =
      "table" in sheet
        ? shareOfTable(sheet.table)
        : sheet.layout === "fields"
          ? shareOfFields(sheet)
          : () => 0;
    const best = Math.max(...sheets.map(matches));
    if (best > 0.5) share += best;
  }
  return share;
}

function readForm(
  form: readonly FilledSheet[],
  sheets: SheetFinder,
  template: Template,
  reading: Reading,
): void {
  const lists = form.filter((sheet): sheet is Extract<typeof sheet, ListSheet> => "holds" in sheet);
  const rowsOf = (list: ListSheet) => rowsOfList(list, sheets, reading);
  for (const sheet of form) {
    if ("table" in sheet) continue;
    if (sheet.layout === "fields") readFields(sheet, sheets, template, reading);
  }
  const tables = form.flatMap((sheet) =>
    "table" in sheet ? (findTable(sheet.table, sheets, template, reading) ?? []) : [],
  );
  const noted = lists.filter(({ holds }) => holds === "remarks").flatMap((list) => rowsOf(list) ?? []);
  const remarks = readRemarks(noted, tables, reading);
  for (const table of tables) readTable(table, template, remarks, reading);
  sayIdleRemarks(remarks, reading);
  for (const list of lists) readList(list, list.holds === "remarks" ? [] : rowsOf(list), reading);
}

function readList(list: ListSheet, rows: ReturnType<typeof rowsOfList>, reading: Reading): void {
  if (list.holds === "sections") {
    if (!rows)
      reading.say("GR8102", reading.place(list.name, 1, 1, list.path), {
        missing: "sheet",
        label: list.name,
      });
    readSections(list, rows, reading);
    return;
  }
  if (!rows) return;
  if (list.holds === "texts") readTexts(list, rows, reading);
  else if (list.holds === "attachments") readAttachments(rows, reading);
  else if (list.holds === "fees") readFees(list, rows, reading);
  else if (list.holds === "figures") readFigures(list, rows, reading);
}
