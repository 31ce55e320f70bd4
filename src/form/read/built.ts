import { filePlace } from "../../diagnostics/location.js";
import { DATA_COLUMNS } from "../../document.js";
import { corePropertyOf } from "../../ooxml/core-properties.js";
import { openPackage } from "../../ooxml/open-package.js";
import type { Sheet } from "../../ooxml/read-workbook.js";
import { WORKBOOK_LIMITS } from "../../ooxml/read-workbook.js";
import { namedInTitle } from "../../report/title.js";
import { TO_FILL } from "../../syntax/placeholder.js";
import { statutoryCells } from "../../templates/figure-cells.js";
import type { Template } from "../../templates/template.js";
import type { FilledSheet } from "../form.js";
import type { SheetFinder } from "./find.js";
import type { Reading } from "./reading.js";
import { findTable, readTable } from "./tables.js";

/** Whether a workbook is the one that `build` writes beside the report: only that has 数据, the figures as a list. */
export function isBuiltWorkbook(sheets: readonly Sheet[]): boolean {
  return sheets.some((sheet) =>
    DATA_COLUMNS.every((name, index) => sheet.at(1, index + 1)?.text.trim() === name),
  );
}

/** Reads its tables; the rest of the report is not in it and becomes 待填. */
export function readBuilt(
  form: readonly FilledSheet[],
  sheets: SheetFinder,
  template: Template,
  reading: Reading,
): void {
  reading.say("GR8112", filePlace(reading.file), {});
  reading.set("template", template.version);
  if (reading.values.year === undefined) reading.set("year", TO_FILL);
  reading.set("agency.kind", TO_FILL);
  if ((reading.values.agency as { name?: string }).name === undefined) reading.set("agency.name", TO_FILL);
  for (const sheet of form) {
    if (!("table" in sheet)) continue;
    const found = findTable(sheet.table, sheets, template, reading);
    if (found) readTable(found, template, new Map(), reading);
  }
  // The unit of an amount stands in no cell of its table, but in the list of figures.
  for (const { chosenUnit, figure } of statutoryCells(template))
    if (chosenUnit) reading.set(chosenUnit, sheets.inList(DATA_COLUMNS, figure) || TO_FILL);
  for (const { key, kind } of template.parts) if (kind === "narrative") reading.set(`${key}.body`, TO_FILL);
}

/** The agency and the year that the title in its properties says. */
export function readTitle(input: { bytes: Uint8Array }, reading: Reading): void {
  const opened = openPackage(input.bytes, WORKBOOK_LIMITS, () => undefined);
  const title = opened ? corePropertyOf(opened.value, "title") : "";
  const named = namedInTitle(title);
  if (!named) return;
  reading.set("year", named.year);
  reading.set("agency.name", named.agency);
}
