import { DiagnosticSeverity, type Diagnostic as Finding, type Range } from "vscode-languageserver/node";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { type Place, positionAt } from "../diagnostics/source.js";
import { messageOf, relatedMessageOf } from "../reporters/wording.js";
import { uriOf } from "./names.js";

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** The findings at places in the document itself, without suppressed ones, as an editor shows them. */
export function findingsIn(file: string, found: readonly Diagnostic[], language: Language): Finding[] {
  return found
    .filter(({ place, suppressed }) => place.source.name === file && !suppressed)
    .map((each) => findingOf(each, language));
}

function findingOf(found: Diagnostic, language: Language): Finding {
  const { text, hints } = messageOf(found, language);
  return {
    source: "gov-report",
    code: found.code,
    severity: SEVERITIES[found.severity],
    range: rangeOf(found.place),
    message: [text, ...hints.map((hint) => `→ ${hint}`)].join("\n"),
    relatedInformation: found.related
      .filter(({ place }) => !place.location && place.source.name !== "")
      .map((related) => ({
        location: { uri: uriOf(related.place.source.name), range: rangeOf(related.place) },
        message: relatedMessageOf(related, language),
      })),
  };
}

/** Of a file in which nothing can be pointed at. */
export const BEGINNING: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A place as 0-based lines and characters; the beginning of the file if it has no lines. */
export function rangeOf({ source, start, end }: Place): Range {
  const at = (offset: number) => {
    const { line, column } = positionAt(source, offset);
    return { line: line - 1, character: column - 1 };
  };
  return { start: at(start), end: at(end) };
}
