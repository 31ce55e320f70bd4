import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { filePlace, placeText } from "../diagnostics/location.js";
import { TOOL } from "../host/package.js";
import { entriesOf } from "../reporters/entries.js";
import type { Unit } from "../reporters/run.js";
import { waysHere } from "./ways-here.js";

/** A finding in a file that was handed to the page, told with its place there. */
export interface Told {
  code: string;
  severity: Severity;
  place: string;
  text: string;
  hints: string[];
}

/** A failure of the program itself at a file, as the command line tells it. */
export function failureAt(name: string, error: unknown): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  return diagnostic("GR9003", filePlace(name), { message });
}

/** The same as it is told. */
export function failed(error: unknown, language: Language): Told[] {
  return toldOf([failureAt("", error)], language);
}

/** Findings of files as a person reads them. */
export function toldOf(
  diagnostics: readonly Diagnostic[],
  language: Language,
  units: ReadonlyMap<string, Unit> = new Map(),
): Told[] {
  const files = [...new Set(diagnostics.map(({ place }) => place.source.name))];
  const unanswered = diagnostics.filter(({ suppressed }) => !suppressed);
  return entriesOf(unanswered, { files, diagnostics, tool: TOOL, units }, language).map(
    ({ first, text, hints }) => ({
      code: first.code,
      severity: first.severity,
      place: placeText(first.place, language),
      text,
      hints: waysHere(hints, language),
    }),
  );
}
