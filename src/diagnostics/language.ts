/** The languages that messages are in. */
export type Language = "zh-CN" | "en";

/** A text in the language that is asked for. */
export type Say = (zh: string, en: string) => string;

/** Chooses between the two texts of what is no code's message: help, places, the next step. */
export function sayIn(language: Language): Say {
  return { "zh-CN": (zh: string) => zh, en: (_: string, en: string) => en }[language];
}
