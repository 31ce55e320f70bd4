import { readTree } from "../compile.js";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.js";
import type { InputFile } from "../host/host.js";
import { keyPlaceOf, type Mapping } from "../syntax/tree.js";
import type { Template } from "../templates/template.js";

/** A data file may fill a form while it is being written: what is missing or 待填 is what the form is for. */
const UNFINISHED = new Set(["GR2001", "GR2007"]);

/** Keys that are set once for all in the data file and have no place in a form. */
const WITHOUT_PLACE = ["children", "style"];

/** What a data file holds for a form; without `root` when it has errors. */
export function readForForm(file: InputFile): {
  root?: Mapping;
  template?: Template;
  diagnostics: Diagnostic[];
} {
  const { root, template, diagnostics } = readTree(file);
  if (!root || !template) return { diagnostics };
  const found = diagnostics.filter(({ code }) => !UNFINISHED.has(code));
  if (root.kind !== "mapping" || found.some(({ severity }) => severity === "error"))
    return { diagnostics: found };
  const keys = root.entries.filter(({ name }) => WITHOUT_PLACE.includes(name));
  const left = keys.map(({ name }) => template.schema.title(name));
  return {
    root,
    template,
    diagnostics:
      left.length > 0 ? [...found, diagnostic("GR8111", keyPlaceOf(keys[0]!.value), { keys: left })] : found,
  };
}
