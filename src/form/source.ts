import { readTree } from "../analysis/read-tree.js";
import { diagnostic } from "../codes/diagnostic.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { keyPlaceOf, type Mapping } from "../syntax/tree.js";
import type { Template } from "../templates/template.js";

/** A data file may fill a form while it is being written: what is missing or 待填 is what the form is for. */
const UNFINISHED = new Set(["GR2001", "GR2007"]);

/** Keys that are set once for all in the data file and have no place in a form. */
const WITHOUT_PLACE = ["children", "style"];

/** What a data file holds for a form; its errors where it has any. */
export function readForForm(file: InputFile): Outcome<{ root: Mapping; template: Template }> {
  const { root, template, diagnostics } = readTree(file);
  const found = root && template ? diagnostics.filter(({ code }) => !UNFINISHED.has(code)) : diagnostics;
  const [first, ...others] = found;
  if (first && (!root || !template || found.some(({ severity }) => severity === "error")))
    return failure(first, ...others);
  if (root?.kind !== "mapping" || !template) throw new Error("a data file that is no mapping has an error");
  const keys = root.entries.filter(({ name }) => WITHOUT_PLACE.includes(name));
  const left = keys.map(({ name }) => template.schema.title(name));
  return success(
    { root, template },
    left.length > 0 ? [...found, diagnostic("GR8111", keyPlaceOf(keys[0]!.value), { keys: left })] : found,
  );
}
