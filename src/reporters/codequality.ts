import { createHash } from "node:crypto";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { locationText } from "../diagnostics/location.js";
import { positionAt } from "../diagnostics/source.js";
import { visibleJson } from "../diagnostics/visible.js";
import type { RunResult } from "./run.js";
import { messageOf } from "./wording.js";

const SEVERITIES: Record<Severity, string> = { error: "major", warning: "minor", info: "info" };

/**
 * `--reporter codequality`: what GitLab shows in a merge request, in the part of Code Climate's format that it reads. A
 * finding keeps its fingerprint when lines above it change, so that GitLab can tell new ones from old ones.
 */
export function reportCodeQuality(run: RunResult, language: Language): string {
  const seen = new Map<string, number>();
  const issues = run.diagnostics
    .filter(({ suppressed, place }) => !suppressed && place.source.name !== "")
    .map((found) => {
      const same = identityOf(found);
      const times = seen.get(same) ?? 0;
      seen.set(same, times + 1);
      return issue(found, fingerprint(`${same} ${times}`), language);
    });
  return `${visibleJson(JSON.stringify(issues, null, 2))}\n`;
}

function issue(found: Diagnostic, print: string, language: Language) {
  const { code, severity, place } = found;
  const { text, hints } = messageOf(found, language);
  const where = place.location ? `${locationText(place.location, language)} ` : "";
  const begin = place.location || place.source.text === "" ? 1 : positionAt(place.source, place.start).line;
  return {
    description: `${code} ${where}${[text, ...hints.map((hint) => `→ ${hint}`)].join(" ")}`,
    check_name: code,
    fingerprint: print,
    severity: SEVERITIES[severity],
    location: { path: place.source.name.replace(/^\.\//, ""), lines: { begin } },
  };
}

/** What a finding is, wherever its line is now. */
function identityOf({ code, place }: Diagnostic): string {
  const { source, start, end, pointer, location } = place;
  return JSON.stringify([code, source.name, pointer, location, source.text.slice(start, end)]);
}

function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
