import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import { type Language, sayIn } from "../diagnostics/language.js";
import { placeText } from "../diagnostics/location.js";
import { TOOL } from "../host/package.js";
import { usageFault } from "../host/usage-fault.js";
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

/** Says that a .pdf needs the command line: its reader is not in the page. */
export function pdfNotHere(name: string, language: Language): Told {
  const say = sayIn(language);
  return {
    code: "PDF",
    severity: "error",
    place: name,
    text: say("这一页读不了 PDF。", "PDF files cannot be read on this page."),
    hints: [
      say(
        "请用 Word 文档、网页或者填报表；要核对 PDF，用 gov-report 的命令",
        "Use a Word document, a web page or the form; the command line reads PDF files too",
      ),
    ],
  };
}

/** A failure of the program itself, as the command line tells it. */
export function failed(error: unknown, language: Language): Told[] {
  const message = error instanceof Error ? error.message : String(error);
  return toldOf([usageFault("GR9003", { message })], language);
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
