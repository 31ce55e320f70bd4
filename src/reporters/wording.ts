import { apart, type Message } from "../codes/message.js";
import type { Diagnostic, Related, Severity } from "../diagnostics/diagnostic.js";
import { type Language, sayIn } from "../diagnostics/language.js";
import { visibleArgs } from "../diagnostics/visible.js";
import { definitionOf } from "../rules/codes.js";

/**
 * The message of a diagnostic in the words of a language; official labels stay Chinese in all of them. What it quotes of
 * anybody's text is visible, so that every reporter may write it anywhere.
 */
export function messageOf({ code, args, place }: Diagnostic, language: Language): Message {
  const { text, hints } = definitionOf(code).message[language](visibleArgs(args));
  // Only a data file takes comments that answer a warning.
  const takesComments = place.location === undefined;
  return { text, hints: takesComments ? hints : hints.map((hint) => withoutComment(hint, language)) };
}

function withoutComment(hint: string, language: Language): string {
  if (!hint.includes("# gov-report-disable-next-line")) return hint;
  return sayIn(language)("确有原因的，可以不改", "With a reason it may stay as it is");
}

/** What a related place has to do with the fault, in a line. */
export function relatedMessageOf(related: Related, language: Language): string {
  const note = visibleArgs(related.note);
  if (note.kind === "value") return `${note.label} = ${note.value}`;
  if (note.kind !== "identity") return NOTES[language][note.kind];
  const { code, label, columnLabel, left, right, difference } = note;
  const column = columnLabel && ` · ${columnLabel}`;
  return sayIn(language)(
    `${code} ${label || "勾稽关系"}${column}：${left} ≠ ${right}，相差${apart(difference)}`,
    `${code} ${label || "balance"}${column}: ${left} ≠ ${right}, off by ${apart(difference)}`,
  );
}

const NOTES = {
  "zh-CN": { first: "第一次写在这里", same: "同一处用法", expected: "名单里的写法" },
  en: { first: "first written here", same: "the same construct", expected: "as the list has it" },
};

/** What the severities are called. */
export const SEVERITY_WORDS: Record<Language, Record<Severity, string>> = {
  "zh-CN": { error: "错误", warning: "警告", info: "提示" },
  en: { error: "error", warning: "warning", info: "info" },
};
