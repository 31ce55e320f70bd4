import { distance } from "fastest-levenshtein";
import type { Language } from "../../diagnostics/codes.js";
import type { Terminal } from "../../host/terminal.js";
import { EXPLANATIONS, type ExplainedCode, plainExample } from "../../messages/explanations/all.js";
import { SEVERITY_WORDS } from "../../messages/wording.js";
import type { Example } from "../../rules/rule.js";
import { plainReporting, report } from "../finish.js";
import { usage } from "../usage.js";

const WORDS = {
  "zh-CN": {
    clause: "依据：",
    wrong: "不对的写法：",
    right: "对的写法：",
    previous: "上一年度：",
    children: "所汇总的机关：",
  },
  en: {
    clause: "Source: ",
    wrong: "Wrong:",
    right: "Right:",
    previous: "last year:",
    children: "organ summed up:",
  },
};

/** `gov-report explain CODE`, offline. */
export async function explainCommand(code: string, language: Language, terminal: Terminal): Promise<number> {
  const wanted = code.toUpperCase();
  const found = EXPLANATIONS.find((each) => each.code === wanted);
  if (found) {
    terminal.stdout.write(explained(found, language));
    return 0;
  }
  const [nearest] = [...EXPLANATIONS].sort((a, b) => distance(a.code, wanted) - distance(b.code, wanted));
  const fault = usage({ reason: "unknownCode", found: code, suggestion: nearest!.code });
  return report({ files: [], diagnostics: [fault] }, plainReporting(language), terminal);
}

function explained(
  { code, severity, title, why, clause, wrong, right, scene }: ExplainedCode,
  language: Language,
): string {
  const words = WORDS[language];
  const examples =
    wrong === ""
      ? scene
        ? [...block(words.wrong, scene.wrong), ...block(words.right, scene.right)]
        : []
      : [...shown(words.wrong, wrong, words), ...shown(words.right, right, words)];
  return [
    `${code} ${SEVERITY_WORDS[language][severity]}  ${title[language]}`,
    "",
    why[language],
    "",
    `${words.clause}${clause}`,
    ...examples,
    "",
  ].join("\n");
}

function shown(heading: string, example: Example, words: { previous: string; children: string }): string[] {
  if (typeof example === "string") return block(heading, plainExample(example));
  const { data, previous, children = [] } = example;
  return [
    ...block(heading, plainExample(data)),
    ...(previous === undefined ? [] : block(`  ${words.previous}`, plainExample(previous))),
    ...children.flatMap((child) => block(`  ${words.children}`, plainExample(child))),
  ];
}

function block(title: string, text: string): string[] {
  return ["", title, ...text.split("\n").map((line) => `  ${line}`)];
}

/** `gov-report rules`: every code, its severity and what it checks. */
export function rulesCommand(
  { format, lang }: { format: "pretty" | "json"; lang: Language },
  terminal: Terminal,
): number {
  const rows = EXPLANATIONS.map(({ code, severity, title, clause }) => ({
    code,
    severity,
    title: title[lang],
    clause,
  }));
  const widest = Math.max(...Object.values(SEVERITY_WORDS[lang]).map((word) => word.length));
  const text =
    format === "json"
      ? JSON.stringify(rows, null, 2)
      : rows
          .map(
            ({ code, severity, title }) =>
              `${code}  ${SEVERITY_WORDS[lang][severity].padEnd(widest)}  ${title}`,
          )
          .join("\n");
  terminal.stdout.write(`${text}\n`);
  return 0;
}
