import type { InputFile } from "../compile.js";
import { checkConformance } from "../conform.js";
import { type Diagnostic, diagnostic } from "../diagnostic.js";
import { readSource } from "../source.js";
import { keyPlaceOf, type Mapping } from "../syntax/tree.js";
import { parseSyntax } from "../syntax.js";
import type { Template } from "../template.js";
import { chooseTemplate } from "../templates.js";

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
  const { source, diagnostics: unreadable } = readSource(file.name, file.bytes);
  if (unreadable.length > 0) return { diagnostics: unreadable };
  const { root, diagnostics: malformed } = parseSyntax(source);
  if (!root) return { diagnostics: malformed };
  const { template, diagnostics: foreign } = chooseTemplate(root);
  if (!template) return { diagnostics: [...malformed, ...foreign] };
  const found = [...malformed, ...foreign, ...checkConformance(root, template)].filter(
    ({ code }) => !UNFINISHED.has(code),
  );
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
