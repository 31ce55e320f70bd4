import type { Diagnostic, Related } from "../diagnostic.js";
import type { Language } from "../messages.js";
import { RULES } from "../rules.js";
import { type Place, positionAt } from "../source.js";
import { messageOf, relatedMessageOf } from "../wording.js";
import type { RunResult } from "./run.js";

const LEVELS = { error: "error", warning: "warning", info: "note" };

/** `--reporter sarif`: SARIF 2.1.0 (OASIS), for code scanning. Columns are UTF-16 code units. */
export function reportSarif(run: RunResult, language: Language): string {
  const codes = [...new Set(run.diagnostics.map(({ code }) => code))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: run.tool.name,
            semanticVersion: run.tool.version,
            rules: codes.map((code) => rule(code, language)),
          },
        },
        columnKind: "utf16CodeUnits",
        results: run.diagnostics.map((found) => result(found, codes, language)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(code: string, language: Language) {
  const known = RULES.find((each) => each.code === code);
  if (!known) return { id: code };
  return {
    id: code,
    shortDescription: { text: known.title[language] },
    help: { text: `${known.why[language]}\n${known.clause}` },
    defaultConfiguration: { level: LEVELS[known.severity] },
  };
}

function result(found: Diagnostic, codes: readonly string[], language: Language) {
  const { text, hints } = messageOf(found, language);
  const related = found.related.map((each) => relatedLocation(each, language));
  return {
    ruleId: found.code,
    ruleIndex: codes.indexOf(found.code),
    level: LEVELS[found.severity],
    message: { text: [text, ...hints].join("\n") },
    // A fault of the command line is in no file.
    locations: found.place.source.name === "" ? [] : [location(found.place)],
    ...(related.length > 0 && { relatedLocations: related }),
    ...(found.suppressed && { suppressions: [{ kind: "inSource", justification: found.suppressed.reason }] }),
    properties: { path: found.place.pointer, args: found.args },
  };
}

function location({ source, start, end }: Place) {
  const [from, to] = [positionAt(source, start), positionAt(source, end)];
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(source.name) },
      region: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
    },
  };
}

function relatedLocation(related: Related, language: Language) {
  return { ...location(related.place), message: { text: relatedMessageOf(related, language) } };
}

/** A relative URI reference: each step percent-encoded. */
function uriOf(name: string): string {
  return name.split("/").map(encodeURIComponent).join("/");
}
