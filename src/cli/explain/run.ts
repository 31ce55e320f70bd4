import { distance } from "fastest-levenshtein";
import type { CodeDefinition } from "../../codes/code.js";
import { type Example, exampleTexts } from "../../codes/example.js";
import { usage } from "../../codes/usage/fault.js";
import type { Language } from "../../diagnostics/language.js";
import type { Terminal } from "../../host/terminal.js";
import { SEVERITY_WORDS } from "../../reporters/wording.js";
import { CODES } from "../../rules/codes.js";
import { plainReporting, report } from "../finish.js";

const WORDS = {
  "zh-CN": {
    clause: "依据：",
    wrong: "不对的写法：",
    right: "对的写法：",
    previous: "上一年度：",
    child: "所汇总的机关：",
  },
  en: {
    clause: "Source: ",
    wrong: "Wrong:",
    right: "Right:",
    previous: "last year:",
    child: "organ summed up:",
  },
};

/** `gov-report explain CODE`, offline; a word lists the codes that it is about. */
export async function explainCommand(code: string, language: Language, terminal: Terminal): Promise<number> {
  const wanted = code.toUpperCase();
  const found = CODES.find((each) => each.code === wanted);
  if (found) {
    terminal.stdout.write(explained(found, language));
    return 0;
  }
  const named = /^GR\d/i.test(code) ? [] : about(code);
  if (named.length === 1) {
    terminal.stdout.write(explained(named[0]!, language));
    return 0;
  }
  if (named.length > 1) {
    for (const each of named) terminal.stdout.write(`${each.code} ${each.title[language]}\n`);
    return 0;
  }
  const [nearest] = [...CODES].sort((a, b) => distance(a.code, wanted) - distance(b.code, wanted));
  const fault = usage({ reason: "unknownCode", found: code, suggestion: nearest!.code });
  return report({ files: [], diagnostics: [fault] }, plainReporting(language), terminal);
}

/** Codes whose title has a word, else those whose explanation or clause has it. */
function about(word: string): CodeDefinition[] {
  const has = (text: string) => text.toLowerCase().includes(word.trim().toLowerCase());
  const titled = CODES.filter(({ title }) => Object.values(title).some(has));
  return titled.length > 0
    ? titled
    : CODES.filter(({ why, clause }) => [...Object.values(why), clause].some(has));
}

function explained(
  { code, severity, title, why, clause, wrong, right }: CodeDefinition,
  language: Language,
): string {
  const words = WORDS[language];
  return [
    `${code} ${SEVERITY_WORDS[language][severity]}  ${title[language]}`,
    "",
    why[language],
    "",
    `${words.clause}${clause}`,
    ...(wrong ? shown(words.wrong, wrong, words) : []),
    ...(right ? shown(words.right, right, words) : []),
    "",
  ].join("\n");
}

function shown(heading: string, example: Example, words: { previous: string; child: string }): string[] {
  return exampleTexts(example).flatMap(({ of, text }) =>
    block(of === "previous" || of === "child" ? `  ${words[of]}` : heading, text),
  );
}

function block(title: string, text: string): string[] {
  return ["", title, ...text.split("\n").map((line) => `  ${line}`)];
}
