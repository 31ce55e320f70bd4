import { closest, distance } from "fastest-levenshtein";
import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import type { Place } from "../diagnostics/source.js";
import type { InputFile } from "../host/host.js";
import { CODES } from "../rules/codes.js";
import { parseSyntax } from "../syntax/parse.js";
import { readSource } from "../syntax/read-source.js";
import { type Entry, type Node, placeOf } from "../syntax/tree.js";
import type { ExplainedWord } from "../tally/word-map.js";

const KEYS = ["severity", "map"];
const LEVELS = ["off", "info", "warning"] as const;
type Level = (typeof LEVELS)[number];

export interface Config {
  /** Levels of warnings, by code. */
  severity: ReadonlyMap<string, Level>;
  /** What words of a register mean (`tally`), each with its place. */
  map: readonly (ExplainedWord & { place: Place })[];
  /** Faults of the settings file itself. */
  diagnostics: Diagnostic[];
}

/** Reads a settings file; it is data like any other, with every fault at its characters. */
export function readConfig({ name, bytes }: InputFile): Config {
  const severity = new Map<string, Level>();
  const map: (ExplainedWord & { place: Place })[] = [];
  const { source, diagnostics: unreadable } = readSource(name, bytes);
  // A file of comments only says nothing, which is allowed here.
  if (unreadable.length > 0)
    return { severity, map, diagnostics: unreadable.filter(({ code }) => code !== "GR1003") };
  const { root, diagnostics } = parseSyntax(source);
  if (!root) return { severity, map, diagnostics: diagnostics.filter(({ code }) => code !== "GR1003") };
  const faults = [...diagnostics];
  const codes = severities();
  for (const { name: key, value, ...entry } of entriesOf(root, "", faults)) {
    if (!KEYS.includes(key)) faults.push(unknownKey({ name: key, value, ...entry }, KEYS));
    else if (key === "map") map.push(...readMap(value, faults));
    else for (const each of entriesOf(value, "severity", faults)) readLevel(each, codes, severity, faults);
  }
  return { severity, map, diagnostics: faults.sort((a, b) => a.place.start - b.place.start) };
}

function entriesOf(node: Node, label: string, faults: Diagnostic[]): Entry[] {
  if (node.kind === "mapping") return node.entries;
  faults.push(diagnostic("GR2003", placeOf(node), { label, expected: "mapping" }));
  return [];
}

/** Words and their meanings; whether those are any, only the format of a year can tell. */
function readMap(node: Node, faults: Diagnostic[]): Config["map"] {
  return entriesOf(node, "map", faults).flatMap(({ name: word, value }) => {
    if (value.kind === "scalar") return [{ word, meaning: value.text.trim(), place: placeOf(value) }];
    faults.push(diagnostic("GR2003", placeOf(value), { label: word, expected: "text" }));
    return [];
  });
}

function readLevel(
  entry: Entry,
  codes: ReadonlyMap<string, Severity>,
  severity: Map<string, Level>,
  faults: Diagnostic[],
): void {
  const { name, key, value } = entry;
  const known = codes.get(name);
  if (!known) {
    const settable = [...codes].filter(([, own]) => own !== "error").map(([code]) => code);
    faults.push(unknownKey(entry, settable.sort()));
    return;
  }
  // GR3005 is a warning that an option of the data makes an error.
  if (known === "error") {
    const place = { source: value.source, ...key, pointer: value.pointer };
    faults.push(diagnostic("GR2021", place, { code: name }));
    return;
  }
  const typed = value.kind === "scalar" ? value.text : "";
  const level = LEVELS.find((each) => each === typed);
  if (level) severity.set(name, level);
  else {
    const suggestion = nearest(typed, LEVELS);
    faults.push(
      diagnostic("GR2006", placeOf(value), {
        label: name,
        found: value.source.text.slice(value.start, value.end),
        choices: [...LEVELS],
        ...(suggestion && { suggestion }),
      }),
    );
  }
}

function unknownKey({ name, key, value }: Entry, known: string[]): Diagnostic {
  const suggestion = nearest(name, known);
  const place = { source: value.source, ...key, pointer: value.pointer };
  return diagnostic("GR2002", place, { key: name, ...(suggestion && { suggestion }), known });
}

/** Diagnostics at the levels that the settings give; errors stay errors. */
export function applySeverities(diagnostics: readonly Diagnostic[], { severity }: Config): Diagnostic[] {
  return diagnostics.flatMap((found) => {
    const level = severity.get(found.code);
    if (!level || found.severity === "error") return [found];
    return level === "off" ? [] : [{ ...found, severity: level as Severity }];
  });
}

/** Every code and its own severity. */
function severities(): ReadonlyMap<string, Severity> {
  return new Map(CODES.map(({ code, severity }) => [code, severity]));
}

function nearest(typed: string, known: readonly string[]): string | undefined {
  const best = typed === "" ? undefined : closest(typed, known);
  return best !== undefined && distance(typed, best) <= 2 ? best : undefined;
}
