import path from "node:path";
import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { findSettings } from "../host/find-settings.js";
import { readInput } from "../host/read.js";
import { slashes } from "../host/slashes.js";
import type { OwnWords } from "../rules/rule.js";
import { applySeverities, type Config, joinedConfig, noSettings, readConfig } from "./settings.js";

/** The settings file that counts for a data file. */
interface SettingsFile {
  /** As from the working folder. */
  name: string;
  config: Config;
  /** Absent where it could not be read. */
  bytes?: Uint8Array;
  /** The settings files that it extends, the nearest first. */
  extended: readonly SettingsFile[];
}

/** The settings files on the way up from data files, each read once. */
export class SettingsFiles {
  private readonly read = new Map<string, SettingsFile>();
  private readonly told = new Set<string>();

  constructor(private readonly cwd: string) {}

  /** The settings file in the folder of a data file, or in the nearest one above. */
  for(dataFile: string): SettingsFile | undefined {
    const name = findSettings(dataFile, this.cwd);
    if (name === undefined) return undefined;
    const found = this.read.get(name) ?? settingsFile(name, this.cwd);
    this.read.set(name, found);
    return found;
  }

  /** The findings of a data file at the levels that its settings give. */
  applied(dataFile: string, found: readonly Diagnostic[]): Diagnostic[] {
    const settings = this.for(dataFile);
    if (!settings) return [...found];
    const from = path.dirname(path.resolve(this.cwd, settings.name));
    const file = slashes(path.relative(from, path.resolve(this.cwd, dataFile)));
    return applySeverities(found, settings.config, file);
  }

  /** The office's own words, for what is checked in a data file. */
  words(dataFile: string): { words?: OwnWords } {
    const settings = this.for(dataFile);
    return settings ? { words: settings.config.words } : {};
  }

  /** The faults of the settings file of a data file, reported once however many files it counts for. */
  faultsOnce(dataFile: string): readonly Diagnostic[] {
    const settings = this.for(dataFile);
    if (!settings || this.told.has(settings.name)) return [];
    this.told.add(settings.name);
    return settings.config.diagnostics;
  }
}

/** So many settings files may extend one another. */
const MOST_EXTENDED = 8;

/** @param seen the files that this one is extended by, in full */
function settingsFile(name: string, cwd: string, seen: readonly string[] = []): SettingsFile {
  const input = readInput(name, cwd);
  if (!input.ok) return { name, config: noSettings([...input.diagnostics]), extended: [] };
  const own = readConfig(input.value);
  const { bytes } = input.value;
  if (!own.base) return { name, config: own, bytes, extended: [] };
  const way = [...seen, path.resolve(cwd, name)];
  const base = slashes(path.join(path.dirname(name), own.base.name));
  const leadsBack = way.includes(path.resolve(cwd, base)) || way.length >= MOST_EXTENDED;
  if (leadsBack) {
    const fault = diagnostic("GR2024", own.base.place, { file: own.base.name });
    return { name, config: joinedConfig(noSettings([fault]), own), bytes, extended: [] };
  }
  const found = settingsFile(base, cwd, way);
  const config = joinedConfig(moved(found.config, base, name), own);
  return { name, config, bytes, extended: [found, ...found.extended] };
}

/** Settings of another folder, with patterns relative to that folder. */
function moved(config: Config, from: string, to: string): Config {
  const way = path.relative(path.dirname(from), path.dirname(to));
  const test = (own: (file: string) => boolean) => (file: string) => own(slashes(path.join(way, file)));
  return { ...config, overrides: config.overrides.map((each) => ({ ...each, files: each.files.map(test) })) };
}
