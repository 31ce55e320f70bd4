import { Big } from "big.js";
import { readTree } from "../analysis/read-tree.js";
import { parentOf, setAt, type Values, valueAt, withShortZeros } from "../data-file/values.js";
import { type DataValue, type KeyLanguage, writeDataFile } from "../data-file/write.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { Contents } from "../form/contents.js";
import type { InputFile } from "../host/host.js";
import { isNarrative } from "../report/report.js";
import { isNull } from "../report/validate-schema.js";
import { isNumeric, kindOf } from "../schema/schema.js";
import { isToFill, TO_FILL } from "../syntax/placeholder.js";
import { type Node, nearestNode } from "../syntax/tree.js";
import { CURRENT, templateOfVersion } from "../templates/choose.js";
import { statutoryCells } from "../templates/figure-cells.js";
import { partsOfTotals, type Template } from "../templates/template.js";
import { commentsByPath, commentsOn } from "./comments.js";
import { isLeftAlone } from "./without-field.js";

/**
 * A report while it is being filled in: the data file's values. It is plain data, so that it can be kept for undo,
 * sent to a worker and stored.
 */
export interface Draft {
  /** Version of the format. */
  version: string;
  keys: KeyLanguage;
  /** By the contract's keys, scalars as typed; every cell of the tables is there, 待填 where nothing is typed. */
  values: Values;
  /** Dotted path → what stands above its key in the data file, a line each; the empty path → what stands at its top. */
  comments: Readonly<Record<string, string>>;
}

/** The format of a draft. */
export function templateOf({ version }: Pick<Draft, "version">): Template {
  return templateOfVersion(version) ?? CURRENT;
}

/** The data file of a draft; the same draft gives the same text. */
export function draftText(draft: Draft): string {
  const template = templateOf(draft);
  const values = structuredClone(draft.values) as Values;
  const commented = Object.keys(draft.comments);
  for (const path of template.applications.rows) asNumbers(valueAt(values, path));
  withShortZeros(values, template, (path) => commented.some((each) => each.startsWith(`${path}.`)));
  return writeDataFile({
    template,
    values,
    keys: draft.keys,
    comments: new Map(Object.entries(draft.comments)),
    head: draft.comments[""] ?? "",
  });
}

/** Turns a row's zeros into numbers, which is how a row of zeros is recognised. */
function asNumbers(row: DataValue | undefined): void {
  if (typeof row !== "object") return;
  for (const [key, value] of Object.entries(row)) if (value === "0") (row as Values)[key] = 0;
}

/**
 * A data file as a draft, however unfinished it is; its faults where it cannot be read as one, and where a mapping, list
 * or row that the page fills in is something else, which would be written over.
 */
export function draftOf(file: InputFile): Outcome<Draft> {
  const { root, template, keys, source, comments, diagnostics } = readTree(file);
  if (root?.kind !== "mapping" || !template || !source) {
    const [first, ...others] = diagnostics;
    if (!first) throw new Error("a data file that is no mapping has an error");
    return failure(first, ...others);
  }
  const [misshapen, ...others] = diagnostics.filter((found) => isMisshapen(found, root));
  if (misshapen) return failure(misshapen, ...others);
  const values = complete(typedIn(root, template) as Values, template, new Contents(root, template));
  return success({
    version: template.version,
    keys: keys ?? "en",
    values,
    comments: commentsOn(values, commentsByPath(source, root, comments)),
  });
}

/** Whether something else stands where the page fills in what is below; a value of the wrong kind is shown and mended. */
function isMisshapen({ code, args, place }: Diagnostic, root: Node): boolean {
  // Of a key that is there twice the draft would have one value only.
  if (code === "GR1012") return true;
  if (code !== "GR2003" || isLeftAlone(place.pointer) || isBlank(nearestNode(root, place.pointer)))
    return false;
  return !["text", "boolean"].includes((args as { expected: string }).expected);
}

/** Whether a key has no value: nothing is lost by a field, or a row of them, in its place. */
function isBlank(node: Node): boolean {
  return node.kind === "scalar" && (node.text === "" || isNull(node));
}

function typedIn(node: Node, template: Template): DataValue {
  if (node.kind === "mapping") {
    const typed = node.entries.filter(({ value }) => !isOpenMapping(value, template));
    return Object.fromEntries(typed.map(({ name, value }) => [name, typedIn(value, template)]));
  }
  if (node.kind === "sequence") return node.items.map((item) => itemIn(item, template));
  const schema = template.schema.at(node.pointer);
  const kind = kindOf(schema ?? { type: "string" });
  // Quoted, as a text like it is written, `null` would be a text.
  if (isBlank(node) && !isNumeric(kind)) return "";
  if (isNarrative(schema)) return node.text.trimEnd();
  if (kind === "list" && isToFill(node)) return [withRequired({}, `${node.pointer}/0`, template)];
  return kind === "boolean" && /^(?:true|false)$/.test(node.text) ? node.text === "true" : node.text;
}

/** An item of a list; one that is to be a mapping has what the report must have of it. */
function itemIn(item: Node, template: Template): DataValue {
  const schema = template.schema.at(item.pointer);
  if (!schema || kindOf(schema) !== "mapping") return typedIn(item, template);
  const typed = item.kind === "mapping" ? (typedIn(item, template) as Values) : {};
  return withRequired(typed, item.pointer, template);
}

function withRequired(typed: Values, pointer: string, { schema }: Template): Values {
  const open = (schema.at(pointer)?.required ?? []).filter((key) => !Object.hasOwn(typed, key));
  return { ...typed, ...Object.fromEntries(open.map((key) => [key, TO_FILL])) };
}

/** Whether 待填 stands where keys are to stand: what the report must have of them is 待填 each (`complete`). */
function isOpenMapping(node: Node, { schema }: Template): boolean {
  return (
    node.kind === "scalar" &&
    isToFill(node) &&
    kindOf(schema.at(node.pointer) ?? { type: "string" }) === "mapping"
  );
}

/** Adds 待填 for every required value that is missing, and leaves out totals that equal their sums. */
function complete(values: Values, template: Template, contents: Contents): Values {
  const said: Values = { year: TO_FILL, agency: {}, ...values };
  for (const path of ["year", "agency.name", "agency.kind"])
    if (contents.text(path) === "") setAt(said, path, TO_FILL);
  for (const path of textsMissing(said, template)) setAt(said, path, TO_FILL);
  const totals = partsOfTotals(template);
  for (const { figure: path } of statutoryCells(template)) {
    const { value, remark } = contents.figure(path);
    if (totals.has(path)) continue;
    setAt(said, path, remark === undefined ? value || TO_FILL : { value: value || TO_FILL, remark });
  }
  return withoutAgreeingTotals(said, template);
}

/** The texts of the parts that have neither a text nor a section. */
export function textsMissing(values: Values, { parts }: Template): string[] {
  const narratives = parts.filter(({ kind }) => kind === "narrative");
  return narratives
    .filter(({ key }) =>
      ["body", "sections"].every((name) => valueAt(values, `${key}.${name}`) === undefined),
    )
    .map(({ key }) => `${key}.body`);
}

/** Keeps a typed total only where it differs from the sum of its parts, or has a remark. */
export function withoutAgreeingTotals(values: Values, template: Template): Values {
  const totals = partsOfTotals(template);
  const kept = structuredClone(values) as Values;
  const sumOf = (path: string): Big | undefined => {
    const parts = totals.get(path);
    if (!parts) return numberAt(values, path);
    const numbers = parts.map(sumOf);
    return numbers.includes(undefined)
      ? undefined
      : numbers.reduce<Big>((sum, each) => sum.plus(each!), new Big(0));
  };
  for (const path of totals.keys()) {
    const typed = valueAt(values, path);
    if (typed === undefined || typeof typed === "object") continue;
    const number = numberAt(values, path);
    if (typed === TO_FILL || (number && sumOf(path)?.eq(number))) removeAt(kept, path);
  }
  return kept;
}

function numberAt(values: Values, path: string): Big | undefined {
  const { value } = cellAt(values, path);
  return /^\d+(?:\.\d+)?$/.test(value) ? new Big(value) : undefined;
}

/** The text at a path; empty where there is none, or 待填. */
export function textAt(values: Values, path: string): string {
  const value = valueAt(values, path);
  return typeof value === "object" || value === undefined || value === TO_FILL ? "" : String(value);
}

/** The items of the list at a path; none where there is no list. */
export function itemsAt(values: Values, path: string): readonly DataValue[] {
  const value = valueAt(values, path);
  return Array.isArray(value) ? value : [];
}

/** A cell's number as typed, and its remark. */
export function cellAt(values: Values, path: string): { value: string; remark?: string } {
  const cell = valueAt(values, path);
  if (typeof cell !== "object") return { value: textAt(values, path) };
  const remark = textAt(values, `${path}.remark`);
  return { value: textAt(values, `${path}.value`), ...(remark && { remark }) };
}

function removeAt(values: Values, path: string): void {
  const parent = parentOf(path);
  const from = parent === "" ? values : (valueAt(values, parent) as Values);
  delete from[path.slice(path.lastIndexOf(".") + 1)];
  if (parent !== "" && Object.keys(from).length === 0) removeAt(values, parent);
}
