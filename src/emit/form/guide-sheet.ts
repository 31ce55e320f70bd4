import type Workbook from "../../../generated/exceljs.js";
import type { Form } from "../../form/form.js";
import { SHEETS } from "../../form/sheets.js";
import { protectSheet } from "../xlsx/input.js";
import { lineCount, rowHeight } from "../xlsx/measure.js";
import { a4, type PageHeading, pageMargins } from "../xlsx/page.js";
import { guide } from "./guide.js";
import { guideStyle, guideTitleStyle } from "./style.js";

const WIDTH = 100;
const AIR = 8;

/** Adds the sheet that says what to do with the form. */
export async function addGuideSheet(workbook: Workbook, form: Form, heading: PageHeading): Promise<void> {
  const sheet = workbook.addWorksheet(SHEETS.guide);
  sheet.getColumn(1).width = WIDTH;
  [form.subject, ...guide(form)].forEach((text, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = text;
    cell.style = index === 0 ? guideTitleStyle() : guideStyle();
    sheet.getRow(index + 1).height = rowHeight(lineCount(text, WIDTH), index === 0 ? 20 : AIR);
  });
  sheet.views = [{ showGridLines: false }];
  Object.assign(sheet.pageSetup, a4("landscape"), { fitToHeight: 0 });
  Object.assign(sheet.headerFooter, pageMargins(heading));
  await protectSheet(sheet);
}
