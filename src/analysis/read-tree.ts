import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place, Source } from "../diagnostics/source.js";
import type { InputFile } from "../host/host.js";
import { validateSchema } from "../report/validate-schema.js";
import { canonicalizeKeys, contractPointer } from "../schema/keys.js";
import type { KeyLanguage } from "../schema/schema.js";
import { type Comment, parseSyntax } from "../syntax/parse.js";
import { readSource } from "../syntax/read-source.js";
import type { Node } from "../syntax/tree.js";
import { CURRENT, chooseTemplate, TEMPLATES } from "../templates/choose.js";
import type { Template } from "../templates/template.js";

/** The schemas of all formats, the one in force first. */
const ANY_FORMAT = [...TEMPLATES].reverse().map(({ schema }) => schema);

/** A data file in the contract's keys, with everything that is wrong with its bytes, its syntax and its values. */
interface DataTree {
  diagnostics: Diagnostic[];
  source?: Source;
  comments: Comment[];
  /** What was read, whether it is a report or not. */
  root?: Node;
  template?: Template;
  /** The language of the file's keys. */
  keys?: KeyLanguage;
}

/** Reads bytes to a syntax tree and checks it against the schema of the file's own format. */
export function readTree({ name, bytes }: InputFile): DataTree {
  const text = readSource(name, bytes);
  if (!text.ok) return { diagnostics: [...text.diagnostics], comments: [] };
  const source = text.value;
  const parsed = parseSyntax(source);
  if (!parsed.ok) return { diagnostics: inContract(parsed.diagnostics, CURRENT), comments: [] };
  const { root: typed, comments } = parsed.value;
  // The format is chosen by the file's own keys, which may be those of any format.
  const {
    template,
    diagnostics: unfit,
    settled,
  } = chooseTemplate(canonicalizeKeys(typed, ...ANY_FORMAT).root);
  const { root, keys, diagnostics: twice } = canonicalizeKeys(typed, template.schema);
  const diagnostics = [
    ...inContract(parsed.diagnostics, template),
    ...twice,
    ...unfit,
    ...validateSchema(root, template, settled, keys),
  ];
  return { diagnostics, source, comments, root, template, keys };
}

/** What the syntax stage found, its pointers by the contract's keys. */
function inContract(diagnostics: readonly Diagnostic[], { schema }: Template): Diagnostic[] {
  const inKeys = (place: Place): Place => ({ ...place, pointer: contractPointer(place.pointer, schema) });
  return diagnostics.map((one) => ({
    ...one,
    place: inKeys(one.place),
    related: one.related.map((other) => ({ ...other, place: inKeys(other.place) })),
  }));
}
