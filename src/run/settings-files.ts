import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { findConfig } from "../host/find.js";
import { readInput } from "../host/read.js";
import { applySeverities, type Config, readConfig } from "./settings.js";

/** The settings file that counts for a data file. */
export interface SettingsFile {
  /** As from the working folder. */
  name: string;
  config: Config;
  /** Absent where it could not be read. */
  bytes?: Uint8Array;
}

/** The settings files on the way up from data files, each read once. */
export class SettingsFiles {
  private readonly read = new Map<string, SettingsFile>();
  private readonly told = new Set<string>();

  constructor(private readonly cwd: string) {}

  /** The settings file in the folder of a data file, or in the nearest one above. */
  for(dataFile: string): SettingsFile | undefined {
    const name = findConfig(dataFile, this.cwd);
    if (name === undefined) return undefined;
    const found = this.read.get(name) ?? settingsFile(name, this.cwd);
    this.read.set(name, found);
    return found;
  }

  /** The findings of a data file at the levels that its settings give. */
  applied(dataFile: string, found: readonly Diagnostic[]): Diagnostic[] {
    const settings = this.for(dataFile);
    return settings ? applySeverities(found, settings.config) : [...found];
  }

  /** What is wrong with the settings file that counts for a data file, once however many it counts for. */
  faultsOnce(dataFile: string): readonly Diagnostic[] {
    const settings = this.for(dataFile);
    if (!settings || this.told.has(settings.name)) return [];
    this.told.add(settings.name);
    return settings.config.diagnostics;
  }
}

function settingsFile(name: string, cwd: string): SettingsFile {
  const input = readInput(name, cwd);
  if (!input.ok)
    return { name, config: { severity: new Map(), map: [], diagnostics: [...input.diagnostics] } };
  return { name, config: readConfig(input.value), bytes: input.value.bytes };
}
