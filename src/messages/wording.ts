import type { Catalogue, Language, Message, StageCode } from "../diagnostics/codes.js";
import type { Diagnostic, Related, Severity } from "../diagnostics/diagnostic.js";
import { visibleArgs } from "../diagnostics/visible.js";
import { RULES } from "../rules/all.js";
import { en } from "./en.js";
import { zhCN } from "./zh-CN.js";

const CATALOGUES: Record<Language, Catalogue> = { "zh-CN": zhCN, en };

/**
 * The message of a diagnostic in the words of a language; official labels stay Chinese in all of them. What it quotes of
 * anybody's text is visible, so that every reporter may write it anywhere.
 */
export function messageOf(diagnostic: Diagnostic, language: Language): Message {
  const { code, args } = diagnostic;
  const stage = CATALOGUES[language][code as StageCode] as ((args: unknown) => Message) | undefined;
  const make = stage ?? RULES.find((rule) => rule.code === code)!.message![language];
  return make(visibleArgs(args));
}

export function relatedMessageOf(related: Related, language: Language): string {
  return CATALOGUES[language].related(visibleArgs(related.note));
}

/** What the severities are called. */
export const SEVERITY_WORDS: Record<Language, Record<Severity, string>> = {
  "zh-CN": { error: "错误", warning: "警告", info: "提示" },
  en: { error: "error", warning: "warning", info: "info" },
};
