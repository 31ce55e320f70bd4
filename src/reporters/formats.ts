import type { Language } from "../diagnostics/language.js";
import type { RunResult } from "./run.js";

type TextReporter = (run: RunResult, language: Language) => Promise<string>;

/** Reporters for machines: on stdout they have it for themselves. Each is loaded when it is asked for. */
const TEXT_REPORTERS = {
  short: async (run, language) => (await import("./short.js")).reportShort(run, language),
  json: async (run, language) => (await import("./json.js")).reportJson(run, language),
  sarif: async (run, language) => (await import("./sarif.js")).reportSarif(run, language),
  junit: async (run, language) => (await import("./junit.js")).reportJunit(run, language),
  codequality: async (run, language) => (await import("./codequality.js")).reportCodeQuality(run, language),
  summary: async (run, language) => (await import("./summary.js")).reportSummary(run, language),
  github: async (run, language) => (await import("./github.js")).reportGithub(run, language),
} as const satisfies Record<string, TextReporter>;

export type TextReporterName = keyof typeof TEXT_REPORTERS;

/** The same by any name that is typed. */
export const MACHINE_REPORTERS: Readonly<Partial<Record<string, TextReporter>>> = TEXT_REPORTERS;

/** Reporters whose format has no room for a finding of no file, such as a wrong option. */
export const NEEDS_A_FILE: ReadonlySet<string> = new Set(["codequality"]);

/** Reporters that write no text, and so only into a file. Each is loaded when it is asked for. */
export const BINARY_REPORTERS: Readonly<
  Record<string, (run: RunResult, language: Language) => Promise<Uint8Array>>
> = {
  sheet: async (run, language) => (await import("./sheet.js")).reportSheet(run, language),
};

/** Reporters that write a file for each unit, where a folder is named. */
export const FOLDER_REPORTERS: Readonly<
  Record<string, (run: RunResult, language: Language) => Promise<{ name: string; bytes: Uint8Array }[]>>
> = {
  sheet: async (run, language) => (await import("./sheet.js")).reportSheets(run, language),
};
