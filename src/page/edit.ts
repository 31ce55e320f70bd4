import type { Values } from "../data-file/values.js";
import { parentOf, valueAt } from "../data-file/values.js";
import type { DataValue } from "../data-file/write.js";
import { TO_FILL } from "../syntax/placeholder.js";
import { withoutCode } from "../syntax/suppressions.js";
import { partsOfTotals } from "../templates/template.js";
import { FORBIDDEN } from "../text/characters.js";
import { commentsOn, writtenAt } from "./comments.js";
import { cellAt, type Draft, itemsAt, templateOf, textsMissing } from "./draft.js";
import type { Change, SaidAt } from "./finding.js";

/**
 * The draft with another value at a dotted path, or without it. Everything beside the path stays the same object, so
 * that undo costs little.
 */
export function withValue(draft: Draft, path: string, value: DataValue | undefined): Draft {
  return withClean(draft, path, typeof value === "string" ? kept(value) : value);
}

/** The same where no text has characters that no data file may hold. */
function withClean(draft: Draft, path: string, value: DataValue | undefined): Draft {
  return { ...draft, values: changed(draft.values, path.split("."), value) as Values };
}

function changed(
  node: unknown,
  [name = "", ...below]: readonly string[],
  value: DataValue | undefined,
): DataValue | Values {
  const old =
    typeof node === "object" && node !== null && Object.hasOwn(node, name)
      ? Reflect.get(node, name)
      : undefined;
  const next = below.length > 0 ? changed(old, below, value) : value;
  if (Array.isArray(node))
    return next === undefined ? node.toSpliced(Number(name), 1) : Object.assign([...node], { [name]: next });
  // A mapping is made of its entries: a name such as __proto__ is one like any other.
  const entries = new Map(Object.entries(typeof node === "object" ? (node ?? {}) : {}));
  if (next === undefined) entries.delete(name);
  else entries.set(name, next);
  return Object.fromEntries(entries);
}

/**
 * What is kept of a text that was typed or pasted: without characters that no data file may hold, so that what is saved
 * can be opened again. Word puts its line breaks on the clipboard as U+000B.
 */
function kept(text: string): string {
  return text.replace(/\v/g, "\n").replace(FORBIDDEN, "");
}

/** A cell's number as somebody types it; an empty one is 待填, a total that is empty or 待填 is computed. */
export function withCell(draft: Draft, path: string, typed: string): Draft {
  const { remark } = cellAt(draft.values, path);
  const text = kept(typed).trim();
  if (["", TO_FILL].includes(text) && isTotal(draft, path)) return withComputed(draft, path);
  const value = text || TO_FILL;
  return withClean(draft, path, remark === undefined ? value : { value, remark });
}

/** A total that is computed is not in the data file; what is said of it stands at its row. */
function withComputed(draft: Draft, path: string): Draft {
  const computed = withValue(draft, path, undefined);
  return { ...computed, comments: commentsOn(computed.values, draft.comments) };
}

/**
 * A cell's remark; an empty one is none, and so is 待填, which the page shows as an empty field. A total that is computed has
 * none.
 */
export function withRemark(draft: Draft, path: string, typed: string): Draft {
  if (isComputed(draft, path)) return draft;
  const value = cellAt(draft.values, path).value || TO_FILL;
  const remark = kept(typed);
  return withClean(draft, path, ["", TO_FILL].includes(remark.trim()) ? value : { value, remark });
}

/** Whether a cell is a total that nobody typed. */
export function isComputed(draft: Draft, path: string): boolean {
  return cellAt(draft.values, path).value === "" && isTotal(draft, path);
}

function isTotal(draft: Draft, path: string): boolean {
  return partsOfTotals(templateOf(draft)).has(path);
}

/** The draft with another table 三; what is written above and below it stays. */
export function withApplications(draft: Draft, table: DataValue | undefined): Draft {
  const paths = ["applications.intro", "applications.note"];
  return paths.reduce(
    (each, path) => withValue(each, path, valueAt(draft.values, path)),
    withValue(draft, "applications", table),
  );
}

/** Sets a text. An empty one becomes 待填 where the report must have it, and is left out where it may. */
export function withText(draft: Draft, path: string, typed: string, isRequired: boolean): Draft {
  const text = kept(typed);
  if (text.trim() !== "") return withClean(draft, path, text);
  return withoutEmptyParent(withValue(draft, path, isRequired ? TO_FILL : undefined), path);
}

/** The draft without a value, and without what held nothing else. */
export function withoutValue(draft: Draft, path: string): Draft {
  return withoutEmptyParent(withValue(draft, path, undefined), path);
}

/** The draft without a key that has no place in a report, or no value; its names, because it may have dots in it. */
export function withoutKey(draft: Draft, names: readonly string[]): Draft {
  return withOpenTexts({ ...draft, values: changed(draft.values, names, undefined) as Values });
}

/** Removes a mapping of which no key is left. */
function withoutEmptyParent(draft: Draft, path: string): Draft {
  const parent = parentOf(path);
  if (parent === "") return draft;
  const value = valueAt(draft.values, parent);
  const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return isEmpty ? withoutEmptyParent(withValue(draft, parent, undefined), parent) : draft;
}

/**
 * The items of a list in another order, or without some of them; what is said of an item goes with it. A part that has
 * neither a section nor a text left has a text to be filled in.
 */
export function withItems(draft: Draft, list: string, order: readonly number[]): Draft {
  const items = itemsAt(draft.values, list);
  const next = order.map((index) => items[index]!);
  const comments = Object.entries(draft.comments).flatMap(([path, text]) => {
    if (!path.startsWith(`${list}.`)) return [[path, text]];
    const [index, ...below] = path.slice(list.length + 1).split(".");
    const at = order.indexOf(Number(index));
    return at < 0 ? [] : [[[list, at, ...below].join("."), text]];
  });
  const changed = withValue(draft, list, next.length > 0 ? next : undefined);
  return { ...withOpenTexts(changed), comments: Object.fromEntries(comments) };
}

/** The draft with a text to be filled in where a part has neither a section nor a text left. */
function withOpenTexts(draft: Draft): Draft {
  const missing = textsMissing(draft.values, templateOf(draft));
  return missing.reduce((each, path) => withClean(each, path, TO_FILL), draft);
}

/** A warning answered: the reason stands above what it is about, as the contract has it. */
export function withAnswer(draft: Draft, path: string, code: string, reason: string): Draft {
  const answer = `gov-report-disable-next-line ${code} -- ${reason.replace(/\s+/g, " ").trim()}`;
  const at = writtenAt(draft.values, path);
  const { comments } = withoutAnswerAt(draft, at, code);
  const kept = comments[at];
  return { ...draft, comments: { ...comments, [at]: kept === undefined ? answer : `${kept}\n${answer}` } };
}

/** The answer to a code at a path taken back: the nearest one above it, which may answer for a whole row or part. */
export function withoutAnswer(draft: Draft, path: string, code: string): Draft {
  const at = writtenAt(draft.values, path);
  const without = withoutAnswerAt(draft, at, code);
  return without === draft && at !== "" ? withoutAnswer(draft, parentOf(at), code) : without;
}

function withoutAnswerAt(draft: Draft, at: string, code: string): Draft {
  const lines = linesAt(draft, at);
  const kept = lines.flatMap((line) => withoutCode(`# ${line}`, code)?.slice(2) ?? []);
  return kept.join("\n") === lines.join("\n") ? draft : withLines(draft, at, kept);
}

/** A comment without its fault: what is left of it, or none. */
export function withCommentMended(draft: Draft, { path, line, left }: SaidAt): Draft {
  const lines = linesAt(draft, path);
  const at = lines.indexOf(line);
  return at < 0
    ? draft
    : withLines(draft, path, lines.toSpliced(at, 1, ...(left === undefined ? [] : [left])));
}

function linesAt({ comments }: Draft, path: string): string[] {
  return comments[path]?.split("\n") ?? [];
}

function withLines(draft: Draft, path: string, lines: readonly string[]): Draft {
  const { [path]: _, ...others } = draft.comments;
  return { ...draft, comments: lines.length > 0 ? { ...others, [path]: lines.join("\n") } : others };
}

/** Characters of texts and cells replaced, the last ones first, so that the places of the others hold. */
export function withChanges(draft: Draft, changes: readonly Change[]): Draft {
  const fromTheEnd = [...changes].sort((a, b) => b.from - a.from);
  return fromTheEnd.reduce((each, { path, from, to, text }) => {
    const { value, remark } = cellAt(each.values, path);
    const changed = value.slice(0, from) + text + value.slice(to);
    return withValue(each, path, remark === undefined ? changed : { value: changed, remark });
  }, draft);
}

/** A number that no table holds, under a name of its own; one that is there already stays as it is. */
export function withFigure(draft: Draft, name: string): Draft {
  const path = `figures.${name}`;
  return valueAt(draft.values, path) === undefined ? withClean(draft, path, "0") : draft;
}
