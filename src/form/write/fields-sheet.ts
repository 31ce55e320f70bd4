import type Workbook from "../../../generated/exceljs.js";
import { protectSheet } from "../../emit/xlsx/input.js";
import { lineCount, rowHeight } from "../../emit/xlsx/measure.js";
import { a4, type PageHeading, pageMargins } from "../../emit/xlsx/page.js";
import { textStyle } from "../../emit/xlsx/style.js";
import type { FilledFields } from "../form.js";
import { addLead } from "./list-sheet.js";
import { choiceRule, helpStyle, inputStyle } from "./style.js";

/** Label, input, help. */
const WIDTHS = [30, 48, 64];
const AIR = 6.75;

/** Adds a sheet with an input behind each label, and what to write there behind that. */
export async function addFieldsSheet(
  workbook: Workbook,
  fields: FilledFields,
  heading: PageHeading,
): Promise<void> {
  const sheet = workbook.addWorksheet(fields.name);
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  addLead(sheet, fields.lead, WIDTHS);
  fields.fields.forEach(({ label, help, kind, choices, fixed, date }, index) => {
    const [labelled, input, helping] = [1, 2, 3].map((column) => sheet.getCell(index + 2, column));
    labelled!.value = label;
    labelled!.style = textStyle("left");
    const text = fields.values[index]!;
    if (text !== "") input!.value = kind === "count" ? Number(text) : text;
    input!.style = fixed ? textStyle("left") : inputStyle(kind);
    // A day is typed as spreadsheets take it, so the cell is no text: 2023-1-18 becomes a date, and is read as one.
    if (date) input!.numFmt = "yyyy-mm-dd";
    if (choices) input!.dataValidation = choiceRule(choices);
    helping!.value = help;
    helping!.style = helpStyle();
    const lines = Math.max(
      lineCount(help, WIDTHS[2]!),
      lineCount(text, WIDTHS[1]!),
      lineCount(label, WIDTHS[0]!),
    );
    sheet.getRow(index + 2).height = rowHeight(lines, AIR);
  });
  sheet.views = [{ state: "frozen", ySplit: 1, showGridLines: false }];
  Object.assign(sheet.pageSetup, a4("landscape"), { fitToHeight: 0 });
  Object.assign(sheet.headerFooter, pageMargins(heading));
  await protectSheet(sheet);
}
