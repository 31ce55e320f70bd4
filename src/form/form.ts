import { filePlace } from "../diagnostics/location.js";
import type { ReportDocument, StatutoryTable, TableCell } from "../document.js";
import { statutoryTable } from "../layout/statutory-table.js";
import { cellName } from "../ooxml/address.js";
import type { Figure } from "../report/figures.js";
import { kindOf } from "../schema/schema.js";
import type { Node } from "../syntax/tree.js";
import { pointerOf } from "../syntax/tree.js";
import { statutoryCells } from "../templates/figure-cells.js";
import type { Template } from "../templates/template.js";
import { Contents } from "./contents.js";
import { helpOnLabels } from "./notes.js";
import { rowsOf } from "./rows.js";
import { type FieldsSheet, formSheets, type ListSheet } from "./sheets.js";

/** A form to fill in, ready to be written: every sheet with what is filled in already. */
export interface Form extends Pick<ReportDocument, "title" | "subject" | "creator" | "date"> {
  template: Template;
  sheets: readonly FilledSheet[];
}

export type FilledSheet = FilledFields | FilledList | FormTableSheet;

export interface FilledFields extends FieldsSheet {
  /** Text of each field. */
  values: readonly string[];
}

export interface FilledList extends ListSheet {
  /** Texts by column. */
  filled: readonly (readonly string[])[];
}

export interface FormTableSheet {
  /** Official heading of the part that it stands in. */
  name: string;
  table: StatutoryTable;
  helpOn(cell: TableCell): string | undefined;
}

/**
 * The form of a format.
 *
 * @param root of a data file whose figures and texts are filled in; what it leaves 待填 is left empty
 * @param year filled in, where the data file does not say it
 */
export function makeForm(template: Template, root?: Node, year?: number): Form {
  const contents = new Contents(root, template);
  const tables = template.tables.map((table) => {
    const filled = statutoryTable(table, template, figuresOf(contents, template));
    return { name: template.schema.title(table.id), table: filled, helpOn: helpOnLabels(filled, template) };
  });
  const remarks = remarkRows(contents, tables);
  let next = 0;
  const sheets = formSheets(template).map((sheet): FilledSheet => {
    if (!sheet) return tables[next++]!;
    if (sheet.layout === "list")
      return { ...sheet, filled: sheet.holds === "remarks" ? remarks : rowsOf(sheet, contents) };
    return {
      ...sheet,
      values: sheet.fields.map(({ path, choices }) => {
        if (path === "template") return template.version;
        if (path === "year") return contents.text(path) || (year === undefined ? "" : String(year));
        const text = contents.text(path);
        return choices?.find(({ value }) => value === text)?.label ?? text;
      }),
    };
  });
  const name = contents.text("agency.name");
  const own = contents.text("year") || year;
  const subject = `${own ? `${own}年` : ""}政府信息公开工作年度报告`;
  return {
    template,
    sheets,
    title: `${name}${subject}`,
    subject: `${subject}填报表`,
    creator: name || subject,
    date: `${own || template.years.from}-12-31T00:00:00Z`,
  };
}

/** The cells of the tables: those that nobody has filled in without a value. */
function figuresOf(contents: Contents, template: Template): Map<string, Figure> {
  return new Map(
    statutoryCells(template).map(({ figure: path }) => {
      const place = filePlace("", pointerOf(path));
      const kind = kindOf(template.schema.at(place.pointer)!) as Figure["kind"];
      return [path, { path, kind, origin: "typed", text: contents.figure(path).value, place }];
    }),
  );
}

/** Remarks in the order of the tables: sheet, cell, text. */
function remarkRows(contents: Contents, tables: readonly FormTableSheet[]): string[][] {
  return tables.flatMap(({ table }) =>
    table.cells.flatMap(({ figure, row, column }) => {
      const { remark } = figure ? contents.figure(figure.path) : {};
      return remark ? [[table.name, cellName(row + 1, column + 1), remark]] : [];
    }),
  );
}
