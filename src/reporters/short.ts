import type { Language } from "../messages.js";
import { positionAt } from "../source.js";
import { messageOf } from "../wording.js";
import type { RunResult } from "./run.js";

/** `--reporter short`: one line a finding, `file:line:column: severity code message`, as editors and grep read it. */
export function reportShort({ diagnostics }: RunResult, language: Language): string {
  return diagnostics
    .filter(({ suppressed }) => !suppressed)
    .map((found) => {
      const { line, column } = positionAt(found.place.source, found.place.start);
      return `${found.place.source.name}:${line}:${column}: ${found.severity} ${found.code} ${messageOf(found, language).text}\n`;
    })
    .join("");
}
