import { parentOf } from "../../data-file/values.js";
import type { DataValue } from "../../data-file/write.js";
import type { Place } from "../../diagnostics/source.js";
import { numberIn } from "../../ooxml/number-cell.js";
import type { Sheet } from "../../ooxml/read-workbook.js";
import { FEE_SUMS } from "../../report/figures.js";
import { TO_FILL } from "../../syntax/placeholder.js";
import { pointerOf } from "../../syntax/tree.js";
import { moneyUnitIn } from "../../text/number-spelling.js";
import { narrativeOf } from "../paragraphs.js";
import { ALL_AGENCIES } from "../rows.js";
import type { Column, ListSheet } from "../sheets.js";
import { headOfList, type SheetFinder, shareOfList, withoutSpaces } from "./find.js";
import type { Reading } from "./reading.js";

/** A row of a list sheet: its texts by key, with their places. */
export interface ListRow {
  texts: Record<string, string>;
  places: Record<string, Place>;
  numbers: Record<string, string>;
}

/** The rows of a list sheet that hold anything; undefined where the sheet is not there. */
export function rowsOfList(list: ListSheet, sheets: SheetFinder, reading: Reading): ListRow[] | undefined {
  const sheet = sheets.find(list.name, shareOfList(list));
  const head = sheet && headOfList(sheet, list);
  if (!sheet || head === undefined) return undefined;
  const rows: ListRow[] = [];
  for (const at of sheet.filledRows) {
    if (at <= head) continue;
    const row: ListRow = { texts: {}, places: {}, numbers: {} };
    list.columns.forEach((column, index) => {
      const place = reading.place(sheet, at, index + 1, list.path);
      const text = readCell(sheet, at, index + 1, column, place, row, reading);
      row.places[column.key] = place;
      if (text !== undefined) row.texts[column.key] = text;
    });
    if (Object.keys(row.texts).length > 0) rows.push(row);
  }
  return rows;
}

function readCell(
  sheet: Sheet,
  at: number,
  column: number,
  { key, kind, label, choices }: Column,
  place: Place,
  row: ListRow,
  reading: Reading,
): string | undefined {
  const cell = sheet.at(at, column);
  if (!cell) return undefined;
  if (cell.error) {
    reading.say("GR8110", place, { label, found: cell.text, reason: "error" });
    return undefined;
  }
  if (kind === "count" || kind === "amount") {
    const number = numberIn(cell, { kind, unit: moneyUnitIn(label) });
    if (!number) {
      reading.say("GR8103", place, { label, found: cell.text, kind, formula: cell.formula === true });
      row.numbers[key] = TO_FILL;
    } else {
      row.numbers[key] = number.value;
      if (number.read) reading.say("GR8107", place, { label, found: cell.text, value: number.value });
    }
    return cell.text;
  }
  if (!choices) return cell.text;
  const text = cell.text.trim();
  const choice = choices.find((each) => each.label === text || each.value === text);
  if (!choice)
    reading.say("GR8109", place, { label, found: text, choices: choices.map((each) => each.label) });
  return choice?.value;
}

/** Below what to do and the headings of the columns, where nobody has moved them. */
const FIRST_ROW = 3;

/** 一、五、六: the body and the sections of a part. */
export function readSections(list: ListSheet, rows: readonly ListRow[] | undefined, reading: Reading): void {
  const own: string[] = [];
  const sections: { item: Record<string, DataValue>; cells: string[] }[] = [];
  for (const { texts, places } of rows ?? []) {
    const { title, body, topic, runIn } = texts;
    // A title, or the mark of an aspect with a text behind it, begins a section.
    if (title !== undefined || (topic !== undefined && body !== undefined)) {
      sections.push({
        item: {
          ...(topic !== undefined && { topic }),
          title: title?.trim() ?? TO_FILL,
          ...(runIn !== undefined && { runIn: runIn === "true" }),
        },
        cells: [],
      });
      const pointer = `/${list.path}/sections/${sections.length - 1}`;
      reading.places.set(`${pointer}/body`, { ...places.body!, pointer: `${pointer}/body` });
      reading.places.set(`${pointer}/title`, { ...places.title!, pointer: `${pointer}/title` });
    }
    if (body !== undefined) {
      if (sections.length === 0 && own.length === 0)
        reading.places.set(`/${list.path}/body`, { ...places.body!, pointer: `/${list.path}/body` });
      (sections.at(-1)?.cells ?? own).push(body);
    }
  }
  if (own.length > 0) reading.set(`${list.path}.body`, narrativeOf(own));
  else if (sections.length === 0) {
    const column = list.columns.findIndex(({ key }) => key === "body") + 1;
    reading.set(
      `${list.path}.body`,
      TO_FILL,
      reading.place(list.name, FIRST_ROW, column, `${list.path}.body`),
    );
  }
  if (sections.length > 0) {
    const items = sections.map(({ item, cells }) => ({
      ...item,
      body: cells.length > 0 ? narrativeOf(cells) : TO_FILL,
    }));
    reading.set(`${list.path}.sections`, items);
  }
}

/** 附件. */
export function readAttachments(rows: readonly ListRow[], reading: Reading): void {
  const items: { title: string; cells: string[] }[] = [];
  for (const { texts, places } of rows) {
    if (texts.title !== undefined || items.length === 0) {
      items.push({ title: texts.title?.trim() ?? TO_FILL, cells: [] });
      const pointer = `/attachments/${items.length - 1}/body`;
      reading.places.set(pointer, { ...places.body!, pointer });
    }
    if (texts.body !== undefined) items.at(-1)!.cells.push(texts.body);
  }
  if (items.length === 0) return;
  reading.set(
    "attachments",
    items.map(({ title, cells }) => ({ title, body: cells.length > 0 ? narrativeOf(cells) : TO_FILL })),
  );
}

/** 报告开头 and the texts before and below the tables, each behind its label. */
export function readTexts(list: ListSheet, rows: readonly ListRow[], reading: Reading): void {
  const found = new Map<string, { cells: string[]; place: Place }>();
  let current: string | undefined;
  for (const { texts, places } of rows) {
    const { place: typed, body } = texts;
    if (typed !== undefined)
      current = list.labels!.find(({ label }) => withoutSpaces(label) === withoutSpaces(typed))?.path;
    if (body === undefined) continue;
    if (current === undefined) {
      reading.say("GR8110", places.body!, { label: list.name, found: body.slice(0, 20), reason: "noLabel" });
      continue;
    }
    const text = found.get(current) ?? { cells: [], place: places.body! };
    text.cells.push(body);
    found.set(current, text);
  }
  for (const [path, { cells, place }] of found)
    reading.set(path, narrativeOf(cells), { ...place, pointer: pointerOf(path) });
}

/** 信息处理费: of all together in the row 合计, by agency in the others. */
export function readFees(list: ListSheet, rows: readonly ListRow[], reading: Reading): void {
  const fee = parentOf(list.path);
  const agencies: Record<string, DataValue>[] = [];
  for (const { texts, numbers, places } of rows) {
    const name = texts.name?.trim();
    const values = FEE_SUMS.flatMap((key): [string, DataValue][] =>
      numbers[key] === undefined ? [] : [[key, key === "notices" ? counted(numbers[key]) : numbers[key]]],
    );
    if (name === ALL_AGENCIES) for (const [key, value] of values) reading.set(`${fee}.${key}`, value);
    else if (name !== undefined) agencies.push({ name, ...Object.fromEntries(values) });
    else {
      const found = values.map(([, value]) => String(value)).join("、");
      reading.say("GR8110", places.name!, { label: list.name, found, reason: "noName" });
    }
  }
  if (agencies.length > 0) reading.set(list.path, agencies);
}

function counted(digits: string): DataValue {
  return digits === TO_FILL ? digits : Number(digits);
}

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** 其他数字. */
export function readFigures(list: ListSheet, rows: readonly ListRow[], reading: Reading): void {
  const names = new Set<string>();
  for (const { texts, numbers, places } of rows) {
    const name = texts.name?.trim();
    const value = numbers.value;
    const refuse = (reason: "noName" | "badName" | "twice") =>
      reading.say("GR8110", places.name!, { label: list.name, found: name ?? value ?? "", reason });
    if (name === undefined) refuse("noName");
    else if (!NAME.test(name)) refuse("badName");
    else if (names.has(name)) refuse("twice");
    else {
      names.add(name);
      const pointer = `/${list.path}/${name}`;
      reading.set(`${list.path}.${name}`, value ?? TO_FILL, { ...places.value!, pointer });
    }
  }
}
