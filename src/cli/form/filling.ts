import path from "node:path";
import { readTree } from "../../analysis/read-tree.js";
import { writeDataFile } from "../../data-file/write.js";
import { type Outcome, success } from "../../diagnostics/outcome.js";
import { Contents } from "../../form/contents.js";
import { readForForm } from "../../form/source.js";
import type { InputFile } from "../../host/host.js";
import { slashes } from "../../host/slashes.js";
import { isForeign } from "../../host/sniff.js";
import type { Terminal } from "../../host/terminal.js";
import type { Mapping } from "../../syntax/tree.js";
import type { Template } from "../../templates/template.js";
import { lastReport, takenOver } from "../last-report.js";

/** What a form is filled with: the values of a data file, and their format. */
interface Filling {
  root: Mapping;
  template: Template;
}

/** The data that fills the form of its own year: a data file that may be unfinished, or what import reads. */
export async function sameYear(input: InputFile): Promise<Outcome<Filling>> {
  if (!isForeign(input)) return readForForm(input);
  const { importFile } = await import("../../import/open.js");
  const read = await importFile(input);
  if (!read.ok) return read;
  const bytes = new TextEncoder().encode(writeDataFile(read.value));
  const filled = readForForm({ name: input.name, bytes });
  return filled.ok ? success(filled.value, read.diagnostics) : filled;
}

/** The year that a filling says; undefined where it says none. */
export function yearOf({ root, template }: Filling): number | undefined {
  return Number(new Contents(root, template).text("year")) || undefined;
}

/**
 * What next year's form is filled with: what stays of the report before, 结转 as 上年结转, and where that report is.
 *
 * @param name of the form
 * @param template of the next year
 * @returns the errors of last year's data file where it has any
 */
export async function nextYear(
  input: InputFile,
  name: string,
  template: Template,
  terminal: Terminal,
): Promise<Outcome<Filling>> {
  const last = await lastReport(input, terminal);
  if (!last.ok) return last;
  const { style: _style, ...known } = takenOver(last.value, template.version);
  const folder = path.resolve(terminal.cwd, path.dirname(name));
  const previous = slashes(path.relative(folder, path.resolve(terminal.cwd, input.name)));
  const text = writeDataFile({ template, values: { ...known, template: template.version, previous } });
  const { root } = readTree({ name: input.name, bytes: new TextEncoder().encode(text) });
  if (root?.kind !== "mapping") throw new Error("a data file that was just written is a mapping");
  return success({ root, template }, last.value.doubts);
}
