import type { Language } from "../diagnostics/language.js";

/** A text in the language of the command line. */
export type Say = (zh: string, en: string) => string;

/** Chooses between the two texts that are told beside findings: of help, of what was done and what to do next. */
export function sayIn(language: Language): Say {
  return language === "en" ? (_, en) => en : (zh) => zh;
}
