import type { Language } from "../diagnostics/language.js";
import { placeText } from "../diagnostics/location.js";
import { type Place, positionAt } from "../diagnostics/source.js";
import { visible, withoutCommands } from "../diagnostics/visible.js";
import { entriesOf } from "./entries.js";
import type { RunResult } from "./run.js";

/** `--reporter short`: one line an entry, `file:line:column: severity code message`, as editors and grep read it. */
export function reportShort(run: RunResult, language: Language): string {
  const shown = run.diagnostics.filter(({ suppressed }) => !suppressed);
  return entriesOf(shown, run, language)
    .map(({ first, text }) => `${whereabouts(first.place)}: ${first.severity} ${first.code} ${text}\n`)
    .map(withoutCommands)
    .join("");
}

/** A wrong use has no text, but keeps the format that editors read. */
function whereabouts(place: Place): string {
  if (place.location) return placeText(place, "en");
  const { line, column } = positionAt(place.source, place.start);
  return `${visible(place.source.name)}:${line}:${column}`;
}
