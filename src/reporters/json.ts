import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { type Place, positionAt } from "../diagnostics/source.js";
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
    diagnostics: run.diagnostics.map((diagnostic) => entry(diagnostic, language)),
  };
  return `${visibleJson(JSON.stringify(report, null, 2))}\n`;
}

function entry(diagnostic: Diagnostic, language: Language) {
  const { text, hints } = messageOf(diagnostic, language);
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: text,
    ...where(diagnostic.place),
    args: diagnostic.args,
    hints,
    related: (diagnostic.related ?? []).map((related) => ({
      ...where(related.place),
      message: relatedMessageOf(related, language),
    })),
    ...(diagnostic.suppressed && { suppressed: diagnostic.suppressed }),
  };
}

function where({ source, start, end, pointer, location }: Place) {
  const named = { file: source.name, path: pointer };
  if (location) return { ...named, location };
  return {
    ...named,
    range: { start: positionAt(source, start), end: positionAt(source, end) },
  };
}
