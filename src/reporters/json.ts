import type { Code, Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { type Location, type Place, type Position, positionAt } from "../diagnostics/source.js";
import { visibleJson } from "../diagnostics/visible.js";
import { countSeverities, type RunResult } from "./run.js";
import { messageOf, relatedMessageOf } from "./wording.js";

/** `--reporter json`: the machine format of schemas/diagnostics.schema.json. */
export function reportJson(run: RunResult, language: Language): string {
  const { error, warning, info } = countSeverities(run.diagnostics);
  const suppressed = run.diagnostics.filter((diagnostic) => diagnostic.suppressed).length;
  const report = {
    version: 1,
    tool: run.tool,
    summary: { files: run.files.length, errors: error, warnings: warning, infos: info, suppressed },
    diagnostics: run.diagnostics.map((diagnostic) => finding(diagnostic, language)),
  };
  return `${visibleJson(JSON.stringify(report, null, 2))}\n`;
}

/** Where a finding is: lines and columns from 1 on, in UTF-16 code units; in a file without lines a `location` instead. */
export interface FindingPlace {
  file: string;
  /** A JSON pointer into the data. */
  path: string;
  range?: { start: Position; end: Position };
  location?: Location;
}

/** A diagnostic in the shape of schemas/diagnostics.schema.json: plain data, with its message in one language. */
export interface Finding extends FindingPlace {
  code: Code;
  severity: Severity;
  message: string;
  /** What the message is made of, the same in every language. */
  args: object;
  /** Ways out that are safe to follow to the letter. */
  hints: string[];
  related: (FindingPlace & { message: string })[];
  /** Answered in the file by a comment with this reason. */
  suppressed?: { reason: string };
}

/** A diagnostic as plain data. */
export function finding(diagnostic: Diagnostic, language: Language): Finding {
  const { text, hints } = messageOf(diagnostic, language);
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: text,
    ...where(diagnostic.place),
    args: diagnostic.args,
    hints,
    related: diagnostic.related.map((related) => ({
      ...where(related.place),
      message: relatedMessageOf(related, language),
    })),
    ...(diagnostic.suppressed && { suppressed: diagnostic.suppressed }),
  };
}

function where({ source, start, end, pointer, location }: Place): FindingPlace {
  const named = { file: source.name, path: pointer };
  if (location) return { ...named, location };
  return {
    ...named,
    range: { start: positionAt(source, start), end: positionAt(source, end) },
  };
}
