import type { ErrorObject } from "../../generated/ajv.js";
import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { childOf, type Mapping, nearestNode, pathOf, placeOf } from "../syntax/tree.js";
import type { Template } from "../templates/template.js";
import { isChinese, similarWord } from "../text/similar-word.js";

/** What is wrong with the keys of a data file. */
interface KeyFindings {
  unknown: Diagnostic[];
  /** Mapping pointer → keys that are missing there and not explained by an unknown key. */
  missing: Map<string, string[]>;
  /** Empty mappings whose keys are misspelt, or stand one level too shallow. */
  filled: string[];
}

/**
 * The unknown keys, each with what it was surely meant as, and the keys that are missing. A misspelt or misplaced key and
 * the gap that it leaves are one fault.
 *
 * @param errors of the validator
 */
export function keyFindings(root: Mapping, errors: readonly ErrorObject[], template: Template): KeyFindings {
  const found: KeyFindings = { unknown: [], missing: new Map(), filled: [] };
  const strangers = new Map<string, string[]>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword === "required") push(found.missing, instancePath, String(params.missingProperty));
    if (keyword === "additionalProperties") push(strangers, instancePath, String(params.additionalProperty));
  }
  for (const [pointer, names] of strangers) {
    const mapping = nearestNode(root, pointer);
    if (mapping.kind === "mapping") found.unknown.push(...unknownKeys(mapping, names, found, template));
  }
  return found;
}

/** The unknown keys of a mapping. The gaps that they leave are taken out of what is missing. */
function unknownKeys(
  mapping: Mapping,
  names: readonly string[],
  { missing, filled }: Omit<KeyFindings, "unknown">,
  template: Template,
): Diagnostic[] {
  const { schema } = template;
  const { pointer, entries } = mapping;
  const slid = new Set<string>();
  return names.flatMap((name) => {
    const index = entries.findIndex((entry) => entry.name === name);
    const entry = entries[index];
    if (!entry) return [];
    const emptied = emptyParent(mapping, index, template);
    if (emptied !== undefined) {
      // All keys that slid out of one parent are one wrong indentation.
      if (slid.has(emptied)) return [];
      slid.add(emptied);
      filled.push(emptied);
    }
    const home = emptied ?? homeOf(name, pointer, entries[index - 1]?.value.pointer, missing, template);
    if (home !== undefined) drop(missing, home, schema.keyAt(home, name));
    // What is suggested is in the language of the key that was typed.
    const language = isChinese(name) ? "zh" : "en";
    const gaps = missing.get(pointer)?.map((key) => schema.keyIn(language, pointer, key));
    const known = schema
      .keysAt(pointer, language)
      .filter((key) => !childOf(mapping, schema.keyAt(pointer, key) ?? key));
    const suggestion = home === undefined ? (similarWord(name, known, 3) ?? onlyGap(names, gaps)) : undefined;
    if (suggestion !== undefined) {
      drop(missing, pointer, schema.keyAt(pointer, suggestion));
      filled.push(pointer);
    }
    const belongsTo = home !== undefined && {
      belongsTo: schema.pathIn(language, pathOf(home)),
    };
    const args = { key: name, ...belongsTo, ...(suggestion !== undefined && { suggestion }), known };
    return [diagnostic("GR2002", { ...placeOf(entry.value), ...entry.key }, args)];
  });
}

/** The written but empty mapping above an unknown key that would hold it. */
function emptyParent(mapping: Mapping, index: number, template: Template): string | undefined {
  const { schema } = template;
  const above = mapping.entries.slice(0, index).reverse();
  const parent = above.find(({ value }) => schema.at(value.pointer)?.properties)?.value;
  const name = mapping.entries[index]?.name ?? "";
  const isEmpty = parent?.kind === "scalar" && parent.text === "";
  return isEmpty && schema.keyAt(parent.pointer, name) ? parent.pointer : undefined;
}

/** The mapping that a misplaced key belongs to: the one before it, one that misses it, or the only one that has it. */
function homeOf(
  name: string,
  pointer: string,
  before: string | undefined,
  missing: Map<string, string[]>,
  template: Template,
): string | undefined {
  const homes = template.schema.parentsOf(name).filter((home) => home !== pointer);
  const lacking = homes.filter((home) =>
    missing.get(home)?.includes(template.schema.keyAt(home, name) ?? name),
  );
  if (before !== undefined && homes.includes(before)) return before;
  return lacking[0] ?? (homes.length === 1 ? homes[0] : undefined);
}

/** One key too many and one missing: the one was meant as the other. */
function onlyGap(strangers: readonly string[], missing: readonly string[] = []): string | undefined {
  return strangers.length === 1 && missing.length === 1 ? missing[0] : undefined;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

function drop(map: Map<string, string[]>, key: string, value: string | undefined): void {
  const rest = (map.get(key) ?? []).filter((other) => other !== value);
  if (rest.length > 0) map.set(key, rest);
  else map.delete(key);
}
