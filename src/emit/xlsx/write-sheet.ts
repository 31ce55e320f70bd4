import type { DataValidation } from "../../../generated/exceljs.js";
import { SHEET } from "../../../generated/xlsx-frame.js";
import { cellName, columnName } from "../../ooxml/address.js";
import { element } from "../xml.js";
import type { Looks } from "./looks.js";
import type { Sheet, SheetCell } from "./sheet.js";
import { sheetText, type Texts } from "./texts.js";

/** Texts and looks that the sheets of a workbook share. */
interface Book {
  texts: Texts;
  looks: Looks;
}

/** Relationship ids of the parts that a sheet refers to. */
interface SheetReferences {
  table?: string;
  noteBoxes?: string;
}

/** xl/worksheets/sheet1.xml of a sheet in pieces, its children in the order of the schema. */
export function sheetXml(sheet: Sheet, book: Book, { table, noteBoxes }: SheetReferences): string[] {
  const [start, beforeColumns] = SHEET;
  const size = `<dimension ref="A1:${cellName(sheet.heights.length, sheet.widths.length)}"/>`;
  return [
    start,
    size,
    view(sheet),
    beforeColumns,
    columns(sheet.widths),
    ...rows(sheet, book),
    sheet.isProtected ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>' : "",
    sheet.filter === undefined ? "" : element("autoFilter", { ref: sheet.filter }),
    merges(sheet),
    conditions(sheet, book),
    validations(sheet),
    page(sheet),
    noteBoxes === undefined ? "" : `<legacyDrawing r:id="${noteBoxes}"/>`,
    table === undefined ? "" : `<tableParts count="1"><tablePart r:id="${table}"/></tableParts>`,
    "</worksheet>",
  ];
}

function view({ frozenRows, hasGridLines }: Sheet): string {
  const top = cellName(frozenRows + 1, 1);
  const pane =
    frozenRows === 0
      ? ""
      : `<pane ySplit="${frozenRows}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  const attributes = { workbookViewId: 0, showGridLines: hasGridLines ? undefined : 0 };
  return `<sheetViews>${element("sheetView", attributes, pane)}</sheetViews>`;
}

/** The columns; neighbours of the same width are written as one element. */
function columns(widths: readonly number[]): string {
  let xml = "";
  for (let first = 0; first < widths.length; ) {
    let last = first;
    while (widths[last + 1] === widths[first]) last++;
    xml += `<col min="${first + 1}" max="${last + 1}" width="${widths[first]}" customWidth="1"/>`;
    first = last + 1;
  }
  return `<cols>${xml}</cols>`;
}

/** A place of a row: the cell itself, or where a cell of this look covers it. */
type Written = Pick<SheetCell, "style" | "value">;

/** So many rows make a piece. */
const PIECE = 1000;

/**
 * The rows, each made into text as soon as the cells of the next begin: a list has a million cells. Covered cells are
 * empty and have the look of the covering cell: their borders close its frame.
 */
function rows({ cells, heights, widths }: Sheet, book: Book): string[] {
  const letters = widths.map((_, index) => columnName(index + 1));
  const begun = new Map<number, Written[]>();
  const pieces = ["<sheetData>"];
  let piece: string[] = [];
  let written = 0;
  const finish = (last: number) => {
    for (; written < last; written++) {
      const row = written + 1;
      piece.push(rowXml(row, begun.get(row) ?? [], heights[written], letters, book));
      begun.delete(row);
      if (piece.length < PIECE) continue;
      pieces.push(piece.join(""));
      piece = [];
    }
  };
  for (const { row, column, rowspan, colspan, style, value } of cells) {
    if (row <= written) throw new Error("cells of a sheet come in the order of their rows");
    finish(row - 1);
    for (let r = row; r < row + rowspan; r++) {
      const places = begun.get(r) ?? [];
      begun.set(r, places);
      for (let c = column; c < column + colspan; c++)
        places[c - 1] = { style, value: r === row && c === column ? value : null };
    }
  }
  finish(heights.length);
  return [...pieces, ...piece, "</sheetData>"];
}

function rowXml(
  number: number,
  places: readonly Written[],
  height: number | undefined,
  letters: readonly string[],
  { texts, looks }: Book,
): string {
  const high = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  const cells = places.map(({ style, value }, column) => {
    const start = `<c r="${letters[column]}${number}" s="${looks.number(style)}"`;
    if (value === null) return `${start}/>`;
    if (typeof value === "number") return `${start}><v>${value}</v></c>`;
    if (typeof value === "object" && "formula" in value)
      return `${start}><f>${sheetText(value.formula)}</f><v>${value.result}</v></c>`;
    return `${start} t="s"><v>${texts.number(value)}</v></c>`;
  });
  return `<row r="${number}"${high} spans="1:${places.length}" x14ac:dyDescent="0.25">${cells.join("")}</row>`;
}

function merges({ cells }: Sheet): string {
  const merged: SheetCell[] = [];
  for (const cell of cells) if (cell.rowspan > 1 || cell.colspan > 1) merged.push(cell);
  if (merged.length === 0) return "";
  const all = merged.map(({ row, column, rowspan, colspan }) => {
    const last = cellName(row + rowspan - 1, column + colspan - 1);
    return `<mergeCell ref="${cellName(row, column)}:${last}"/>`;
  });
  return `<mergeCells count="${all.length}">${all.join("")}</mergeCells>`;
}

function conditions({ conditions: all }: Sheet, { looks }: Book): string {
  let priority = 0;
  return all
    .map(({ range, rules }) => {
      const written = rules.map((rule) => {
        if (rule.type !== "cellIs") throw new Error(`no sheet of a report has a condition ${rule.type}`);
        const { type, operator, formulae = [], style = {} } = rule;
        const attributes = { type, dxfId: looks.condition(style), priority: ++priority, operator };
        return element("cfRule", attributes, `<formula>${sheetText(String(formulae[0]))}</formula>`);
      });
      return element("conditionalFormatting", { sqref: range }, written.join(""));
    })
    .join("");
}

function validations({ validations: all }: Sheet): string {
  if (all.length === 0) return "";
  const sorted = all.toSorted((a, b) => (a.range < b.range ? -1 : 1));
  const written = sorted.map(({ range, rule }) => validation(range, rule)).join("");
  return `<dataValidations count="${all.length}">${written}</dataValidations>`;
}

function validation(range: string, rule: DataValidation): string {
  const { type, operator, allowBlank, showErrorMessage, errorStyle, errorTitle, error, formulae } = rule;
  const formulas = formulae.map((formula, index) => `<formula${index + 1}>${formula}</formula${index + 1}>`);
  const attributes = {
    type,
    operator: operator === "between" ? undefined : operator,
    allowBlank: allowBlank ? 1 : undefined,
    showErrorMessage: showErrorMessage ? 1 : undefined,
    errorStyle,
    errorTitle,
    error,
    sqref: range,
  };
  return element("dataValidation", attributes, formulas.join(""));
}

/** The print setup of the page. */
function page({ page: setup, margins }: Sheet): string {
  const { orientation, paperSize, blackAndWhite, cellComments, fitToWidth, fitToHeight } = setup;
  const { differentOddEven } = margins;
  const odd = ["oddHeader", "oddFooter"] as const;
  const names = differentOddEven ? ([...odd, "evenHeader", "evenFooter"] as const) : odd;
  const lines = names.map((name) => `<${name}>${sheetText(margins[name] ?? "")}</${name}>`);
  return [
    '<printOptions horizontalCentered="1"/>',
    element("pageMargins", { ...setup.margins }),
    element("pageSetup", {
      paperSize,
      orientation,
      horizontalDpi: 4294967295,
      verticalDpi: 4294967295,
      blackAndWhite: blackAndWhite ? 1 : undefined,
      cellComments,
      scale: 100,
      fitToWidth,
      fitToHeight,
    }),
    element("headerFooter", { differentOddEven: differentOddEven ? 1 : undefined }, lines.join("")),
  ].join("");
}
