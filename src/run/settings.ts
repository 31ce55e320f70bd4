import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place } from "../diagnostics/source.js";
import type { InputFile } from "../host/host.js";
import type { OwnWords } from "../rules/rule.js";
import { parseSyntax } from "../syntax/parse.js";
import { readSource } from "../syntax/read-source.js";
import { type Node, placeOf } from "../syntax/tree.js";
import type { ExplainedWord } from "../tally/word-map.js";
import { type Level, Reading } from "./settings-reading.js";

/** Levels for the files that one of the patterns means, as from the settings file's folder. */
export interface Override {
  files: readonly ((path: string) => boolean)[];
  severity: ReadonlyMap<string, Level>;
}

/** Options of the command line that settings may give: their names without `--`. */
export const DEFAULT_OPTIONS: readonly string[] = [
  "agency",
  "kind",
  "level",
  "keys",
  "format",
  "html",
  "official-names",
  "fail-on",
  "lang",
  "color",
];

export interface Config {
  /** Levels of findings, by code. */
  severity: ReadonlyMap<string, Level>;
  overrides: readonly Override[];
  words: OwnWords;
  /** What words of a register mean (`tally`), each with its place. */
  map: readonly (ExplainedWord & { place: Place })[];
  /** Options where the command line gives none, by their names without `--`. */
  defaults: ReadonlyMap<string, string>;
  /** The settings file that these add to. */
  base?: { name: string; place: Place };
  /** Faults of the settings file itself. */
  diagnostics: Diagnostic[];
}

/** Settings that change nothing. */
export function noSettings(diagnostics: Diagnostic[] = []): Config {
  const words = { proper: [], flagged: new Map<string, string>() };
  return { severity: new Map(), overrides: [], words, map: [], defaults: new Map(), diagnostics };
}

/** Reads a settings file; it is data like any other, with every fault at its characters. */
export function readConfig({ name, bytes }: InputFile): Config {
  const source = readSource(name, bytes);
  // A settings file with only comments is allowed.
  const stopped = (found: readonly Diagnostic[]) => noSettings(found.filter(({ code }) => code !== "GR1003"));
  if (!source.ok) return stopped(source.diagnostics);
  const parsed = parseSyntax(source.value);
  if (!parsed.ok) return stopped(parsed.diagnostics);
  const reading = new Reading([...parsed.diagnostics]);
  const {
    severity,
    overrides,
    words,
    map,
    defaults,
    extends: base,
  } = reading.keys(parsed.value.root, "", KEYS);
  return {
    severity: severity ? reading.levels(severity) : new Map(),
    overrides: overrides ? reading.items(overrides, "overrides").map((item) => override(item, reading)) : [],
    words: ownWords(words, reading),
    map: map ? explained(map, reading) : [],
    defaults: new Map(defaults ? reading.texts(defaults, "defaults", DEFAULT_OPTIONS) : []),
    ...(base && baseOf(base, reading)),
    diagnostics: reading.faults.sort((a, b) => a.place.start - b.place.start),
  };
}

const KEYS = ["extends", "severity", "overrides", "words", "map", "defaults"] as const;

function override(node: Node, reading: Reading): Override {
  const { files, severity } = reading.keys(node, "overrides", ["files", "severity"]);
  if (!files) reading.fault(diagnostic("GR2003", placeOf(node), { label: "files", expected: "list" }));
  return {
    files: files ? reading.patterns(files, "files") : [],
    severity: severity ? reading.levels(severity) : new Map(),
  };
}

function ownWords(node: Node | undefined, reading: Reading): OwnWords {
  const { proper, flag } = node ? reading.keys(node, "words", ["proper", "flag"]) : {};
  const names = proper ? reading.items(proper, "proper").flatMap((item) => reading.text(item, "proper")) : [];
  return {
    proper: names.map((name) => name.trim()).filter((name) => name !== ""),
    flagged: new Map((flag ? reading.texts(flag, "flag") : []).filter(([word]) => word.trim() !== "")),
  };
}

/** Words and their meanings; whether those are any, only the format of a year can tell. */
function explained(node: Node, reading: Reading): Config["map"] {
  return reading.entries(node, "map").flatMap(({ name: word, value }) => {
    const [meaning] = reading.text(value, word);
    return meaning === undefined ? [] : [{ word, meaning: meaning.trim(), place: placeOf(value) }];
  });
}

function baseOf(node: Node, reading: Reading): Pick<Config, "base"> {
  const [name] = reading.text(node, "extends");
  return name === undefined || name.trim() === "" ? {} : { base: { name, place: placeOf(node) } };
}

/** Joins two settings files; for a code, a word or an option that both name, the own one counts. */
export function joinedConfig(base: Config, own: Config): Config {
  return {
    severity: new Map([...base.severity, ...own.severity]),
    overrides: [...base.overrides, ...own.overrides],
    words: {
      proper: [...base.words.proper, ...own.words.proper],
      flagged: new Map([...base.words.flagged, ...own.words.flagged]),
    },
    map: [...base.map, ...own.map],
    defaults: new Map([...base.defaults, ...own.defaults]),
    diagnostics: [...base.diagnostics, ...own.diagnostics],
  };
}

/**
 * Diagnostics at the levels that the settings give; errors stay errors.
 *
 * @param file as from the folder of the settings
 */
export function applySeverities(
  diagnostics: readonly Diagnostic[],
  { severity, overrides }: Config,
  file: string,
): Diagnostic[] {
  const own = overrides.filter(({ files }) => files.some((test) => test(file)));
  const levels = new Map([...severity, ...own.flatMap((each) => [...each.severity])]);
  return diagnostics.flatMap((found) => {
    const level = levels.get(found.code);
    if (!level || found.severity === "error") return [found];
    return level === "off" ? [] : [{ ...found, severity: level }];
  });
}
