import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { inWords, type KeyLanguage, kindOf, type ReportSchema, type SchemaNode } from "../schema/schema.js";
import { decodedSpans } from "../syntax/decode.js";
import { isToFill } from "../syntax/placeholder.js";
import {
  childOf,
  keyPlaceOf,
  type Mapping,
  type Node,
  nearestNode,
  placeOf,
  pointerOf,
  type Scalar,
  scalarsOf,
} from "../syntax/tree.js";
import { labelOf } from "../templates/labels.js";
import type { Template } from "../templates/template.js";
import { AMOUNT, CHANGE, COUNT } from "../text/number-spelling.js";
import { keyFindings } from "./key-findings.js";
import { wrongValue } from "./wrong-value.js";

/**
 * Checks the syntax tree against the schema (GR2xxx). The compiled validator finds where the data does not conform;
 * what is wrong there, and how to write it, is told in the official words. One fault is one diagnostic: the missing
 * keys of a mapping are told together, and a misspelt or misplaced key without the gap that it leaves elsewhere.
 *
 * @param told pointers at and below which everything has been reported already, because the template is chosen before
 *   its schema is known
 * @param keys the language of the file's keys, for hints that name one
 */
export function validateSchema(
  root: Node,
  template: Template,
  told: readonly string[],
  keys: KeyLanguage = "en",
): Diagnostic[] {
  if (root.kind !== "mapping") {
    return [diagnostic("GR2003", placeOf(root), { label: "数据文件", expected: "mapping" })];
  }
  template.validate(instanceOf(root, template.schema));
  const isTold = (pointer: string) => told.some((one) => pointer === one || pointer.startsWith(`${one}/`));
  const errors = (template.validate.errors ?? []).filter(
    ({ schemaPath, instancePath }) =>
      !/\/(?:anyOf|propertyNames)\//.test(schemaPath) && !isTold(instancePath),
  );
  const pending = placeholders(root, template);
  const settled = new Set(pending.map((found) => found.place.pointer));
  const { unknown, missing, filled } = keyFindings(root, errors, template);
  for (const pointer of filled) settled.add(pointer);
  const found = [...pending, ...unknown];
  for (const [pointer, names] of missing) {
    const node = nearestNode(root, pointer);
    const label = pointer === "" ? "" : labelOf(template, pointer);
    const named = names.map((name) => ({
      key: template.schema.keyIn(keys, pointer, name),
      label: template.schema.at(`${pointer}/${name}`)?.title ?? name,
    }));
    const inTable =
      template.tables.some(({ id }) => pointer.startsWith(`/${id}`)) &&
      names.some((name) => !isWord(template.schema.at(`${pointer}/${name}`)));
    found.push(diagnostic("GR2001", keyPlaceOf(node), { label, missing: named, zero: inTable }));
  }
  for (const error of errors) {
    if (error.keyword === "required" || error.keyword === "additionalProperties") continue;
    const node = nearestNode(root, error.instancePath);
    if (error.keyword === "propertyNames") {
      const name = String(error.params.propertyName);
      const entry = (node as Mapping).entries.find((candidate) => candidate.name === name)!;
      found.push(diagnostic("GR2018", { ...placeOf(entry.value), ...entry.key }, { found: name }));
      continue;
    }
    if (settled.has(error.instancePath)) continue;
    settled.add(error.instancePath);
    found.push(
      error.keyword === "anyOf"
        ? diagnostic("GR2017", keyPlaceOf(node), {
            label: labelOf(template, error.instancePath),
            ...inWords(keys),
          })
        : wrongValue(node, template, keys),
    );
  }
  return [...found, ...textFaults(root, template, settled), ...loneTotals(root, template)];
}

/** Whether a value is a text or a choice, for which a 0 says nothing. */
function isWord(schema: SchemaNode | undefined): boolean {
  return schema !== undefined && ["text", "choice"].includes(kindOf(schema));
}

/** The data as the validator is to see it: plain numbers of the right spelling are numbers, all else is text. */
function instanceOf(node: Node, schema: ReportSchema): unknown {
  if (node.kind === "sequence") return node.items.map((item) => instanceOf(item, schema));
  if (node.kind === "mapping") {
    return Object.fromEntries(node.entries.map((entry) => [entry.name, instanceOf(entry.value, schema)]));
  }
  return scalarInstance(node, schema);
}

function scalarInstance({ style, text, pointer }: Scalar, schema: ReportSchema): unknown {
  if (style !== "plain") return text;
  if (COUNT.test(text)) return Number(text);
  // Elsewhere a sign is a fault, so it leaves the number a text.
  if (CHANGE.test(text) && kindOf(schema.at(pointer) ?? {}) === "change") return Number(text);
  // Only kind and range are checked here, the digits come from the text: a fraction keeps 7.0 from being a count.
  if (AMOUNT.test(text)) return Math.floor(Number(text)) + 0.5;
  if (text === "true" || text === "false") return text === "true";
  return isNull({ style, text }) ? null : text;
}

/** Whether nothing is typed, in one of YAML's ways to say so. */
export function isNull({ style, text }: Pick<Scalar, "style" | "text">): boolean {
  return style === "plain" && /^(?:|~|-|null|Null|NULL)$/.test(text);
}

function placeholders(root: Mapping, template: Template): Diagnostic[] {
  return scalarsOf(root)
    .filter(isToFill)
    .map((scalar) => {
      const { source, pointer, text } = scalar;
      const [start, end] = decodedSpans(scalar).range(text.search(/\S/), text.trimEnd().length);
      return diagnostic("GR2007", { source, start, end, pointer }, { label: labelOf(template, pointer) });
    });
}

/** Faults of texts that a schema cannot express: cut off by a comment, or a date that does not exist. */
function textFaults(root: Mapping, template: Template, settled: Set<string>): Diagnostic[] {
  return scalarsOf(root).flatMap((scalar) => {
    const schema = template.schema.at(scalar.pointer);
    if (!schema || kindOf(schema) !== "text" || settled.has(scalar.pointer)) return [];
    const { source, pointer, cut, text } = scalar;
    if (cut) {
      const found = source.text.slice(cut.start, cut.end);
      return [diagnostic("GR2014", { source, ...cut, pointer }, { found })];
    }
    if (schema.format !== "date" || isDay(text)) return [];
    const label = labelOf(template, pointer);
    return [diagnostic("GR2010", placeOf(scalar), { label, found: text, reason: "noSuchDay" })];
  });
}

function isDay(date: string): boolean {
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}

/** `{ total: 7 }` in a row of 三 says nothing about the classes (contract section 1, Totals). */
function loneTotals(root: Mapping, template: Template): Diagnostic[] {
  const { rows, total } = template.applications;
  const found: Diagnostic[] = [];
  for (const row of rows) {
    if (row === total) continue;
    const pointer = pointerOf(row);
    const node = nearestNode(root, pointer);
    if (node.pointer !== pointer || node.kind !== "mapping" || node.entries.length !== 1) continue;
    const cell = childOf(node, "total");
    const value = cell?.kind === "mapping" ? childOf(cell, "value") : cell;
    if (!cell || value?.kind !== "scalar" || !/^[1-9]\d{0,11}$/.test(value.text)) continue;
    found.push(diagnostic("GR2011", placeOf(cell), { label: labelOf(template, pointer), total: value.text }));
  }
  return found;
}
