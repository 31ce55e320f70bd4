import type { Language } from "../diagnostics/codes.js";
import { placeText } from "../diagnostics/location.js";
import { type Place, positionAt } from "../diagnostics/source.js";
import { visible, withoutCommands } from "../diagnostics/visible.js";
import { messageOf } from "../messages/wording.js";
import type { RunResult } from "./run.js";

/** `--reporter short`: one line a finding, `file:line:column: severity code message`, as editors and grep read it. */
export function reportShort({ diagnostics }: RunResult, language: Language): string {
  return diagnostics
    .filter(({ suppressed }) => !suppressed)
    .map((found) => {
      return `${whereabouts(found.place)}: ${found.severity} ${found.code} ${messageOf(found, language).text}\n`;
    })
    .map(withoutCommands)
    .join("");
}

/** A fault of use has no text, and keeps the form that editors read. */
function whereabouts(place: Place): string {
  if (place.location) return placeText(place, "en");
  const { line, column } = positionAt(place.source, place.start);
  return `${visible(place.source.name)}:${line}:${column}`;
}
