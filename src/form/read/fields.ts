import { parentOf } from "../../data-file/values.js";
import { dateIn } from "../../ooxml/cell-date.js";
import type { Cell } from "../../ooxml/sheet-cells.js";
import { TO_FILL } from "../../syntax/placeholder.js";
import type { Template } from "../../templates/template.js";
import { type Field, type FieldsSheet, isRequired, OPTIONAL } from "../sheets.js";
import { rowsOfFields, type SheetFinder, shareOfFields } from "./find.js";
import type { Reading } from "./reading.js";

/** Reads what stands behind the labels. */
export function readFields(
  form: FieldsSheet,
  sheets: SheetFinder,
  template: Template,
  reading: Reading,
): void {
  const sheet = sheets.find(form.name, shareOfFields(form));
  if (!sheet) reading.say("GR8102", reading.place(form.name, 1, 1), { missing: "sheet", label: form.name });
  const rows = sheet ? rowsOfFields(sheet, form) : [];
  const given = new Set<string>();
  form.fields.forEach((field, index) => {
    const row = rows[index];
    const cell = row === undefined ? undefined : sheet?.at(row, 2);
    if (!cell || !sheet || row === undefined) return;
    const place = reading.place(sheet, row, 2, field.path);
    const value = read(field, cell, reading, place);
    if (value === undefined) return;
    reading.set(field.path, value, place);
    given.add(field.path);
  });
  if (!given.has("template")) reading.set("template", template.version);
  for (const [index, { path }] of form.fields.entries()) {
    if (given.has(path)) continue;
    const key = path.slice(path.lastIndexOf(".") + 1);
    const parent = parentOf(path);
    const started = parent !== "" && [...given].some((each) => each.startsWith(`${parent}.`));
    const own = template.schema.atPath(parent)?.required?.includes(key);
    if (!isRequired(template, path) && !(own && started)) continue;
    const row = rows[index];
    reading.set(path, TO_FILL, sheet && row !== undefined ? reading.place(sheet, row, 2, path) : undefined);
  }
}

function read(
  { kind, choices, date, label: shown }: Field,
  cell: Cell,
  reading: Reading,
  place: ReturnType<Reading["place"]>,
): string | number | undefined {
  const text = cell.text.trim();
  const label = shown.replace(OPTIONAL, "");
  if (cell.error) {
    reading.say("GR8110", place, { label, found: text, reason: "error" });
    return undefined;
  }
  if (date) {
    const day = dateIn(cell);
    if (day === undefined) reading.say("GR8110", place, { label, found: text, reason: "noDay" });
    return day ?? TO_FILL;
  }
  if (choices) {
    const choice = choices.find((each) => each.label === text || each.value === text);
    if (!choice)
      reading.say("GR8109", place, { label, found: text, choices: choices.map((each) => each.label) });
    return choice?.value;
  }
  if (kind !== "count") return text;
  const year = /^(\d{4})(?:年度?)?$/.exec(text.normalize("NFKC"))?.[1];
  if (year === undefined) {
    reading.say("GR8103", place, { label, found: text, kind: "count", formula: false });
    return undefined;
  }
  if (year !== text)
    reading.note("GR8107", place, { label, found: text, value: year }, place.pointer.slice(1));
  return Number(year);
}
