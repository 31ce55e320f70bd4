import { readTree } from "../analysis/read-tree.js";
import { isArithmetic } from "../codes/draft.js";
import type { Diagnostic, Fix, Severity } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import type { Source } from "../diagnostics/source.js";
import { visible } from "../diagnostics/visible.js";
import type { Entry } from "../reporters/entries.js";
import { replacementOf } from "../reporters/replacements.js";
import { relatedMessageOf } from "../reporters/wording.js";
import { withoutCode } from "../syntax/suppressions.js";
import { pathOf, pointerNames } from "../syntax/tree.js";
import { labelOf } from "../templates/labels.js";
import { partsOfTotals, type Template } from "../templates/template.js";
import { pathsIn, saidBy } from "./comments.js";
import { cellAt, type Draft, textAt } from "./draft.js";
import { type Shown, shownIn } from "./highlight.js";
import { waysHere } from "./ways-here.js";
import { isWithoutField } from "./without-field.js";

/** Characters of a text of the report, and what is to stand in their place. */
export interface Change extends Shown {
  path: string;
  text: string;
}

/** A line of what is said above a dotted path, and what is left of it once its fault is gone. */
export interface SaidAt {
  path: string;
  line: string;
  left?: string;
}

/** A finding as the page shows it. */
export interface Finding {
  code: string;
  severity: Severity;
  text: string;
  hints: string[];
  /** Official label of the place. */
  label: string;
  /** Dotted path of the value that it is about; empty for the file. */
  path: string;
  /** Where in the text, in its characters. */
  shown?: Shown;
  related: { path: string; text: string }[];
  /** The ways to mend it that have a button each. */
  ways: Change[][];
  /** A file that the report names and the page was not given: a picture, last year's report. */
  needs?: string;
  /** A typed total that could be computed. */
  computable?: boolean;
  /** The names down to a key that can be taken out: it has no field on the page, or no value and needs none. */
  removable?: readonly string[];
  /** A comment that answers nothing; the page shows comments nowhere else. */
  comment?: SaidAt;
  reason?: string;
}

/** A finding of the data file as the page shows it: at the texts and cells that the file was written from. */
export function findingOf(
  { first, text, hints, count }: Entry,
  all: readonly Diagnostic[],
  draft: Draft,
  template: Template,
  language: Language,
): Finding {
  const { code, severity, place, related, suppressed } = first;
  const path = pathOf(place.pointer);
  const alike =
    count === 1 ? [first] : all.filter((each) => each.code === code && each.place.pointer === place.pointer);
  const shown = shownIn(place, cellAt(draft.values, path).value);
  const computable = isTypedTotal(draft, template, code, path);
  const ways = computable ? [] : waysOf(first, alike, draft);
  return {
    code,
    severity,
    text,
    hints: waysHere(hints, language),
    label: path === "" ? "" : visible(labelOf(template, place.pointer)),
    path,
    ...(shown && { shown }),
    related: related.map((each) => ({
      path: pathOf(each.place.pointer),
      text: relatedMessageOf(each, language),
    })),
    ways,
    ...(computable && { computable }),
    ...((isWithoutField(first) || isSpareKey(first, template)) && { removable: pointerNames(place.pointer) }),
    ...commentOf(first, draft),
    ...neededBy(first),
    ...(suppressed && { reason: suppressed.reason }),
  };
}

/** Where the comments of a file that was checked belong; it is read once for all findings. */
const paths = new WeakMap<Source, ReturnType<typeof pathsIn>>();

function pathsOf(source: Source): ReturnType<typeof pathsIn> {
  const known = paths.get(source);
  if (known) return known;
  const { root } = readTree({ name: source.name, bytes: new TextEncoder().encode(source.text) });
  const read = root ? pathsIn(source, root) : () => "";
  paths.set(source, read);
  return read;
}

/** Whether a key that need not be there has no value. */
function isSpareKey({ code, place }: Diagnostic, { schema }: Template): boolean {
  if (code !== "GR2013" || place.pointer === "") return false;
  const name = pointerNames(place.pointer).at(-1)!;
  const above = schema.at(place.pointer.slice(0, place.pointer.lastIndexOf("/")));
  return above?.properties?.[name] !== undefined && !above.required?.includes(name);
}

/** The comment that a finding is about, as the draft has it. */
function commentOf({ code, args, place }: Diagnostic, draft: Draft): { comment?: SaidAt } {
  if (code !== "GR9006" && code !== "GR9007") return {};
  const comment = { start: place.start, text: place.source.text.slice(place.start, place.end) };
  const path = pathsOf(place.source)(comment);
  const line = saidBy(comment);
  if (!draft.comments[path]?.split("\n").includes(line)) return {};
  const { codes = [] } = args as { codes?: readonly string[] };
  const left = codes.reduce<string | undefined>((each, one) => each && withoutCode(each, one), `# ${line}`);
  return { comment: { path, line, ...(codes.length > 0 && left && { left: left.slice(2) }) } };
}

/** The page cannot read files by itself: somebody has to choose the one that is needed. */
function neededBy({ code, args }: Diagnostic): { needs?: string } {
  const { path, file, reason } = args as { path?: string; file?: string; reason?: string };
  if (code === "GR5005" && reason === "missing" && path !== undefined) return { needs: path };
  if (code === "GR2026" && reason === "missing" && file !== undefined) return { needs: file };
  return code === "GR2019" && reason === "unreadable" && file !== undefined ? { needs: file } : {};
}

function isTypedTotal(draft: Draft, template: Template, code: string, path: string): boolean {
  return isArithmetic(code) && partsOfTotals(template).has(path) && textAt(draft.values, path) !== "";
}

/** The ways to mend a finding: its fix, the replacement that its hint names, or the reference for a number. */
function waysOf(first: Diagnostic, alike: readonly Diagnostic[], draft: Draft): Change[][] {
  const fixes = alike.flatMap(({ fix }) => (fix ? [fix] : []));
  if (fixes.length > 0) return [changesOf(fixes, draft)].filter((changes) => changes.length > 0);
  const { readings = [], kind } = first.args as { readings?: readonly { value: string }[]; kind?: string };
  const numbers = kind === "number" ? readings.map(({ value }) => value) : [];
  const texts = [replacementOf(first), ...numbers].filter((text) => text !== undefined);
  return [...new Set(texts)]
    .map((text) => changesOf([{ place: first.place, text }], draft))
    .filter((changes) => changes.length > 0);
}

/** Translates replacements in the data file to the texts that it was written from, where they lie in one. */
export function changesOf(fixes: readonly Fix[], draft: Draft): Change[] {
  return fixes.flatMap(({ place, text }) => {
    const path = pathOf(place.pointer);
    const shown = shownIn(place, cellAt(draft.values, path).value);
    return shown ? [{ path, ...shown, text }] : [];
  });
}
