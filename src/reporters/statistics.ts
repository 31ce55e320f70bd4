import type { ChalkInstance } from "chalk";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { SEVERITY_WORDS } from "./wording.js";

interface Words {
  /** So wide that the counts of one run end below each other. */
  times(count: number, digits: number): string;
  comma: string;
  fixable(count: number): string;
  toFill(count: number): string;
}

const WORDS: Record<Language, Words> = {
  "zh-CN": {
    times: (count, digits) => `${String(count).padStart(digits)}处`,
    comma: "，",
    fixable: (count) => `${count}处可用 --fix 改正`,
    toFill: (count) => `还有${count}处待填`,
  },
  en: {
    times: (count, digits) => String(count).padStart(digits),
    comma: ", ",
    fixable: (count) => `--fix mends ${count}`,
    toFill: (count) => `${count} places still to be filled in (待填)`,
  },
};

const RANK = { error: 0, warning: 1, info: 2 };

/** Per code how often it was found and how many of these `--fix` mends, the most serious first; then both in all. */
export function statistics(shown: readonly Diagnostic[], language: Language, chalk: ChalkInstance): string[] {
  const words = WORDS[language];
  const byCode = new Map<string, Diagnostic[]>();
  for (const found of shown) {
    const same = byCode.get(found.code);
    if (same) same.push(found);
    else byCode.set(found.code, [found]);
  }
  const codes = [...byCode].sort(
    ([one, [a]], [other, [b]]) => RANK[a!.severity] - RANK[b!.severity] || (one < other ? -1 : 1),
  );
  const width = String(Math.max(...codes.map(([, found]) => found.length))).length;
  return codes.map(([code, found]) => {
    const fixable = found.filter((each) => each.fixable || each.fix).length;
    const told = [words.times(found.length, width), ...(fixable > 0 ? [words.fixable(fixable)] : [])];
    return `${chalk.bold(code)} ${SEVERITY_WORDS[language][found[0]!.severity]} ${told.join(words.comma)}`;
  });
}

/** What a person can do about the findings at once. */
export function nextSteps(shown: readonly Diagnostic[], language: Language): string[] {
  const words = WORDS[language];
  const toFill = shown.filter(({ code }) => code === "GR2007").length;
  const fixable = shown.filter((each) => each.fixable || each.fix).length;
  return [...(toFill > 1 ? [words.toFill(toFill)] : []), ...(fixable > 0 ? [words.fixable(fixable)] : [])];
}
