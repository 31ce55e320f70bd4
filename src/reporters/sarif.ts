import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Example, exampleTexts } from "../codes/example.js";
import type { Code, Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { locationText } from "../diagnostics/location.js";
import { lineStart, type Place, positionAt } from "../diagnostics/source.js";
import { visibleJson } from "../diagnostics/visible.js";
import { HOMEPAGE, urlOfCode } from "../host/package.js";
import { definitionOf } from "../rules/codes.js";
import { isWrongUse } from "./exit-code.js";
import type { RunResult } from "./run.js";
import { messageOf, relatedMessageOf } from "./wording.js";

const WORDS: Record<Language, { wrong: string; right: string }> = {
  "zh-CN": { wrong: "错", right: "对" },
  en: { wrong: "Wrong", right: "Right" },
};

const LEVELS: Record<Severity, string> = { error: "error", warning: "warning", info: "note" };

/** `--reporter sarif`: SARIF 2.1.0 (OASIS), which code hosts and editors show. */
export function reportSarif(run: RunResult, language: Language): string {
  const results = run.diagnostics.filter((diagnostic) => !isWrongUse(diagnostic));
  const codes = [...new Set(results.map(({ code }) => code))].sort();
  const faults = run.diagnostics.filter(isWrongUse);
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: run.tool.name,
            semanticVersion: run.tool.version,
            informationUri: HOMEPAGE,
            language,
            rules: codes.map((code) => descriptor(code, language)),
          },
        },
        language,
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: faults.length === 0,
            toolExecutionNotifications: faults.map((fault) => ({
              descriptor: { id: fault.code },
              level: LEVELS[fault.severity],
              message: { text: textOf(fault, language) },
              ...(fault.place.source.name !== "" && { locations: [location(fault.place)] }),
            })),
          },
        ],
        artifacts: run.files.map((name) => ({ location: artifact(name), ...sourceLanguage(name) })),
        results: results.map((each) => result(each, codes, language)),
      },
    ],
  };
  return `${visibleJson(JSON.stringify(log, null, 2))}\n`;
}

function textOf(diagnostic: Diagnostic, language: Language): string {
  const { text, hints } = messageOf(diagnostic, language);
  return [text, ...hints].join("\n");
}

function descriptor(code: Code, language: Language) {
  const { title, why, clause, wrong, right, severity } = definitionOf(code);
  const words = WORDS[language];
  const fence = (text: string) => `\`\`\`\n${text}\n\`\`\``;
  const shown = (word: string, example: Example) => `\n\n${word}\n\n${fence(exampleTexts(example)[0].text)}`;
  const examples = wrong && right ? shown(words.wrong, wrong) + shown(words.right, right) : "";
  return {
    id: code,
    name: identifier(title.en),
    helpUri: urlOfCode(code),
    shortDescription: { text: title[language] },
    fullDescription: { text: why[language] },
    help: {
      text: `${why[language]}\n${clause}`,
      markdown: `${why[language]}\n\n${clause}${examples}`,
    },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** A title as the identifier that viewers show beside the code: `TheTotalOfARow`. */
function identifier(title: string): string {
  const words = title.match(/[A-Za-z\d]+/g) ?? [];
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
}

function result(diagnostic: Diagnostic, codes: Code[], language: Language) {
  const { code, severity, place, related, suppressed, fix } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    // Code hosts show the message only, so the place in a table stands in it.
    message: {
      text: [
        ...(place.location ? [locationText(place.location, language)] : []),
        textOf(diagnostic, language),
      ].join("\n"),
    },
    locations: [
      {
        ...location(place),
        logicalLocations: [
          { fullyQualifiedName: place.pointer || "/", kind: "member" },
          // SARIF counts lines and bytes only; a cell of a table is said in words.
          ...(place.location
            ? [{ fullyQualifiedName: locationText(place.location, language), kind: "element" }]
            : []),
        ],
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((each, id) => ({
        id,
        ...location(each.place),
        message: { text: relatedMessageOf(each, language) },
      })),
    }),
    ...(suppressed && {
      suppressions: [{ kind: "inSource", status: "accepted", justification: suppressed.reason }],
    }),
    ...(fix && {
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation: artifact(fix.place.source.name),
              replacements: [{ deletedRegion: region(fix.place), insertedContent: { text: fix.text } }],
            },
          ],
        },
      ],
    }),
  };
}

function location(place: Place) {
  return {
    physicalLocation: {
      artifactLocation: artifact(place.source.name),
      ...(place.source.text !== "" && regions(place)),
      // A document has no lines, and code hosts want one: the beginning of the file.
      ...(place.location && { region: { startLine: 1 } }),
    },
  };
}

/** The region of a finding, with its characters and lines for readers without the file. */
function regions(place: Place) {
  const { text } = place.source;
  const from = lineStart(text, place.start);
  const next = text.indexOf("\n", Math.max(place.start, place.end));
  const context = { ...place, start: from, end: next === -1 ? text.length : next };
  const isWhole = context.start === place.start && context.end === place.end;
  return {
    region: withSnippet(place),
    // The context is to be more than the region.
    ...(!isWhole && { contextRegion: withSnippet(context) }),
  };
}

function withSnippet(place: Place) {
  const { source, start, end } = place;
  return { ...region(place), ...(end > start && { snippet: { text: source.text.slice(start, end) } }) };
}

function region({ source, start, end }: Place) {
  const from = positionAt(source, start);
  const to = positionAt(source, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** What is text in a language; a document of an office program is none. */
function sourceLanguage(name: string): { sourceLanguage?: string } {
  if (/\.ya?ml$/i.test(name)) return { sourceLanguage: "yaml" };
  return /\.html?$/i.test(name) ? { sourceLanguage: "html" } : {};
}

/** A relative URI reference, each step percent-encoded; a colon in the first one would be read as a scheme. */
function artifact(name: string) {
  if (path.isAbsolute(name)) return { uri: pathToFileURL(name).href };
  // Half a pair of surrogates, which Windows lets into names, has no percent-encoding.
  const steps = name.replace(/\p{Surrogate}/gu, "\ufffd").split("/");
  return { uri: steps.map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" };
}
