import { diagnostic } from "../codes/diagnostic.js";
import { usage } from "../codes/usage/fault.js";
import type { Imported } from "../data-file/imported.js";
import { replaceValues } from "../data-file/replace-value.js";
import type { DataValue } from "../data-file/write.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { filePlace } from "../diagnostics/location.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { pointerOf } from "../syntax/tree.js";
import { labelOf } from "../templates/labels.js";
import type { Template } from "../templates/template.js";
import { makeForm } from "./form.js";
import { isText, leavesOf, sameLeaf, valueIn } from "./leaves.js";
import { importForm } from "./read/form.js";
import { readForForm } from "./source.js";
import { typedTotals } from "./typed-totals.js";
import { emitForm } from "./write/workbook.js";

/** Values that identify a report. */
const IDENTITY = ["year", "agency.name"] as const;

/**
 * Merges a filled form into a data file and keeps everything that was written into it by hand. Figures and facts
 * about the agency are taken from the form. Texts of the data file stay, and are reported where the form has others.
 * The filled form is compared with the form that the data file itself would fill, so that only what differs is
 * changed.
 *
 * @param name of the form
 * @returns the new text; GR9005 where the data file is not written in lines that could be replaced
 */
export async function mergeForm(file: InputFile, name: string, imported: Imported): Promise<Outcome<string>> {
  const own = readForForm(file);
  if (!own.ok) return own;
  const { root, template } = own.value;
  const form = await importForm({ name: file.name, bytes: await emitForm(makeForm(template, root)) });
  if (!form.ok) return form;
  const before = leavesOf(form.value.values, template);
  const after = leavesOf(imported.values, imported.template);
  const other = otherReport(before, after, name, file.name);
  if (other) return failure(other);
  const changed = [...after].flatMap(([path, value]) => (sameLeaf(before.get(path), value) ? [] : [path]));
  const kept = changed.filter((path) => isText(path, template) && isWritten(path, before));
  const taken = changed.filter((path) => !kept.includes(path));
  const totals = typedTotals(root, template, after);
  const text = replaceValues(file, {
    template,
    paths: [...taken, ...totals.keys()],
    valueAt: (path) => totals.get(path) ?? after.get(path) ?? valueIn(imported.values, path),
  });
  if (text === undefined)
    return failure(usage({ reason: "notReplaceable", file: file.name, key: "", into: "import" }));
  // A list of sections with several differences is one finding.
  const told = new Map(
    kept.map((path) => [listOf(path), keptText(path, file.name, name, imported, template)]),
  );
  return success(text, [...told.values()]);
}

/** Whether the data file has this text, or has the list that it would belong to. */
function isWritten(path: string, before: ReadonlyMap<string, DataValue>): boolean {
  const list = listOf(path);
  return before.has(path) || (list !== path && [...before.keys()].some((each) => each === `${list}.length`));
}

/** The list that a path leads into; the path itself where it leads into none. */
function listOf(path: string): string {
  return /^(.*?)\.(?:\d+\..*|length)$/.exec(path)?.[1] ?? path;
}

/** The fault of a form that is another agency's, or another year's. */
function otherReport(
  before: ReadonlyMap<string, DataValue>,
  after: ReadonlyMap<string, DataValue>,
  name: string,
  file: string,
): Diagnostic | undefined {
  for (const what of IDENTITY) {
    const [found, expected] = [after.get(what), before.get(what)];
    if (found === undefined || expected === undefined || String(found) === String(expected)) continue;
    const key = what === "year" ? "year" : "agency";
    return diagnostic("GR8114", filePlace(name), {
      what: key,
      found: String(found),
      expected: String(expected),
      file,
    });
  }
  return undefined;
}

function keptText(
  path: string,
  file: string,
  name: string,
  { places }: Imported,
  template: Template,
): Diagnostic {
  const pointer = pointerOf(path);
  const label = labelOf(template, pointerOf(listOf(path)));
  return diagnostic("GR8113", places.get(pointer) ?? filePlace(name, pointer), { label, file });
}
