import type { Language } from "../diagnostics/language.js";
import { locationText } from "../diagnostics/location.js";
import { positionAt } from "../diagnostics/source.js";
import { visible } from "../diagnostics/visible.js";
import { entriesOf } from "./entries.js";
import type { RunResult } from "./run.js";

const COMMANDS = { error: "error", warning: "warning", info: "notice" };

/** `--reporter github`: workflow commands of GitHub Actions, shown beside the lines of a change. It shows ten of a step, so
 * that what matters comes first and a fault all over a paragraph is one. */
export function reportGithub(run: RunResult, language: Language): string {
  const shown = run.diagnostics.filter(({ suppressed }) => !suppressed);
  return entriesOf(shown, run, language)
    .map(({ first: found, text, hints }) => {
      const { source, start, end, location } = found.place;
      const [from, to] = [positionAt(source, start), positionAt(source, end)];
      const properties = {
        ...(source.name !== "" && { file: visible(source.name) }),
        ...(!location && { line: from.line, endLine: to.line }),
        // Columns are shown only within one line.
        ...(!location && from.line === to.line && { col: from.column, endColumn: to.column }),
        title: found.code,
      };
      const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
      return `::${COMMANDS[found.severity]} ${list.join(",")}::${data([...(location ? [locationText(location, language)] : []), text, ...hints].join("\n"))}\n`;
    })
    .join("");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
