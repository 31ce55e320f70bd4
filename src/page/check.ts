import { type Compilation, compile } from "../compile.js";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { emitHtml } from "../emit/html/document.js";
import { TOOL } from "../host/package.js";
import { type Entry, entriesOf } from "../reporters/entries.js";
import type { RunResult } from "../reporters/run.js";
import { unitOf } from "../reporters/run.js";
import { pathOf } from "../syntax/tree.js";
import { labelOf } from "../templates/labels.js";
import type { Template } from "../templates/template.js";
import { type Bridged, bridged, restsOnGap } from "./bridge.js";
import { type Draft, draftText, templateOf } from "./draft.js";
import { type Files, hostOf } from "./files.js";
import { type Change, changesOf, type Finding, findingOf } from "./finding.js";
import { previewOf } from "./preview.js";

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

function figuresOf({ figures }: Compilation): Record<string, string> {
  return Object.fromEntries([...(figures?.values() ?? [])].map(({ path, text }) => [path, text]));
}
