import { EXPLANATIONS } from "../explanations.js";
import type { Language } from "../messages.js";
import type { Terminal } from "../terminal.js";
import { SEVERITY_WORDS } from "../wording.js";

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
  const text =
    format === "json"
      ? JSON.stringify(rows, null, 2)
      : rows
          .map(
            ({ code, severity, title }) =>
              `${code}  ${SEVERITY_WORDS[lang][severity].padEnd(lang === "en" ? 7 : 2)}  ${title}`,
          )
          .join("\n");
  terminal.stdout.write(`${text}\n`);
  return 0;
}
