import { isArithmetic } from "../codes/draft.js";
import { type Compilation, compile } from "../compile.js";
import type { Diagnostic, Fix, Severity } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { visible } from "../diagnostics/visible.js";
import { emitHtml } from "../emit/html/document.js";
import { TOOL } from "../host/package.js";
import { type Entry, entriesOf } from "../reporters/entries.js";
import { replacementOf } from "../reporters/replacements.js";
import type { RunResult } from "../reporters/run.js";
import { unitOf } from "../reporters/run.js";
import { relatedMessageOf } from "../reporters/wording.js";
import { pointerNames } from "../syntax/tree.js";
import { labelOf } from "../templates/labels.js";
import { partsOfTotals, type Template } from "../templates/template.js";
import { type Bridged, bridged, restsOnGap } from "./bridge.js";
import { cellAt, type Draft, draftText, templateOf, textAt } from "./draft.js";
import { type Files, hostOf } from "./files.js";
import { type Shown, shownIn } from "./highlight.js";
import { previewOf } from "./preview.js";
import { waysHere } from "./ways-here.js";
import { isWithoutField } from "./without-field.js";

/** Characters of a text of the report, and what is to stand in their place. */
export interface Change extends Shown {
  path: string;
  text: string;
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
  /** The names down to a key that has no field on the page and can only be taken out. */
  removable?: readonly string[];
  reason?: string;
}

/** Values of a part that are still 待填, and where the first one is. */
export interface Open {
  label: string;
  path: string;
  count: number;
}

/** All that the page shows of a draft. */
export interface Checked {
  /** The data file. */
  text: string;
  findings: Finding[];
  /** Warnings that were answered. */
  answered: Finding[];
  /** Dotted path → what is printed, of every figure that can be told. */
  figures: Record<string, string>;
  title: string;
  /** What is still 待填, part by part. */
  open: Open[];
  errors: number;
  warnings: number;
  /** Numbers of the text that agree with the tables, as references. */
  references: Change[];
  /** The printed form of the text that was asked for. */
  preview?: string;
}

export const DATA_FILE = "data.yaml";

const TO_FILL_CODE = "GR2007";

/** Checks a draft; an unfinished one as far as its gaps allow. */
export function checkDraft(draft: Draft, files: Files, language: Language, shown?: string): Checked {
  const text = draftText(draft);
  const strict = compiled(text, files);
  const template = templateOf(draft);
  const wrong = strict.diagnostics.filter(({ severity }) => severity === "error");
  const gaps = strict.document ? undefined : bridged(draft, wrong);
  const lenient = gaps ? compiled(draftText(gaps.draft), files) : strict;
  const diagnostics = gaps ? [...strict.diagnostics, ...inSpiteOf(gaps, lenient)] : strict.diagnostics;
  const unanswered = diagnostics.filter(({ suppressed }) => !suppressed);
  const run: RunResult = {
    files: [DATA_FILE],
    diagnostics,
    tool: TOOL,
    units: new Map([[DATA_FILE, unitOf(DATA_FILE, { ...strict, template })]]),
  };
  const finding = (entry: Entry) => findingOf(entry, diagnostics, draft, template, language);
  const preview = shown === undefined ? undefined : previewOf(lenient.document, template, draft, shown);
  const count = (wanted: Severity) => unanswered.filter(({ severity }) => severity === wanted).length;
  return {
    text,
    findings: entriesOf(
      unanswered.filter(({ code }) => code !== TO_FILL_CODE),
      run,
      language,
    ).map(finding),
    answered: entriesOf(
      diagnostics.filter(({ suppressed }) => suppressed),
      run,
      language,
    ).map(finding),
    figures: figuresOf(lenient),
    title: lenient.document?.title ?? "",
    open: openOf(unanswered, template),
    errors: count("error") - unanswered.filter(({ code }) => code === TO_FILL_CODE).length,
    warnings: count("warning"),
    references: changesOf(lenient.referenceFixes?.() ?? [], draft),
    ...(preview !== undefined && { preview }),
  };
}

/** The whole report as its web page, its gaps filled; empty where nothing can be laid out. */
export function wholeReport(draft: Draft, files: Files): string {
  const strict = compiled(draftText(draft), files);
  const wrong = strict.diagnostics.filter(({ severity }) => severity === "error");
  const gaps = bridged(draft, wrong);
  const document = strict.document ?? compiled(draftText(gaps.draft), files).document;
  return document ? new TextDecoder().decode(emitHtml(document)) : "";
}

/** Compiles one report as the command line does. */
export function compiled(text: string, files: Files, draft = false): Compilation {
  const bytes = new TextEncoder().encode(text);
  return compile({ name: DATA_FILE, bytes }, { ...hostOf(files), ...(draft && { draft }) });
}

/** The findings that do not rest on gaps. */
function inSpiteOf(gaps: Bridged, { diagnostics }: Compilation): Diagnostic[] {
  return diagnostics.filter((found) => !/^GR2|^GR9006/.test(found.code) && !restsOnGap(found, gaps));
}

function openOf(found: readonly Diagnostic[], template: Template): Open[] {
  const parts = new Map<string, Open>();
  for (const { code, place } of found) {
    if (code !== TO_FILL_CODE) continue;
    const path = pathOf(place.pointer);
    const key = path.split(".")[0]!;
    const own = parts.get(key);
    if (own) own.count++;
    else parts.set(key, { label: labelOf(template, `/${key}`), path, count: 1 });
  }
  return [...parts.values()];
}

function findingOf(
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
    ...(isWithoutField(first) && { removable: pointerNames(place.pointer) }),
    ...neededBy(first),
    ...(suppressed && { reason: suppressed.reason }),
  };
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
function changesOf(fixes: readonly Fix[], draft: Draft): Change[] {
  return fixes.flatMap(({ place, text }) => {
    const path = pathOf(place.pointer);
    const shown = shownIn(place, cellAt(draft.values, path).value);
    return shown ? [{ path, ...shown, text }] : [];
  });
}

function pathOf(pointer: string): string {
  return pointer.slice(1).replaceAll("/", ".").replaceAll("~1", "/").replaceAll("~0", "~");
}

function figuresOf({ figures }: Compilation): Record<string, string> {
  return Object.fromEntries([...(figures?.values() ?? [])].map(({ path, text }) => [path, text]));
}
