import { makeForm } from "../../src/form/form.js";
import { checkDraft } from "../../src/page/check.js";
import { type Draft, draftOf, templateOf } from "../../src/page/draft.js";
import { exampleText } from "./files.js";

const encoded = (text: string) => new TextEncoder().encode(text);

/** A data file as a draft. */
export function draft(text = exampleText()): Draft {
  const read = draftOf({ name: "data.yaml", bytes: encoded(text) });
  if (!read.ok) throw new Error(read.diagnostics.map(({ code }) => code).join());
  return read.value;
}

/** What the page shows of a draft. */
export const checked = (one: Draft, shown?: string) => checkDraft(one, {}, "zh-CN", shown);

/** Codes and paths of what is found in a draft. */
export const found = (one: Draft) => checked(one).findings.map(({ code, path }) => [code, path]);

/** One of the three tables as the page lays it out. */
export function table(one: Draft, id: string) {
  const sheets = makeForm(templateOf(one)).sheets.filter((sheet) => "table" in sheet);
  return sheets.find((sheet) => sheet.table.id === id)!.table;
}
