import type { Language } from "../../diagnostics/language.js";
import type { Terminal } from "../../host/terminal.js";
import { SEVERITY_WORDS } from "../../reporters/wording.js";
import { CODES } from "../../rules/codes.js";

/** `gov-report rules`: every code, its severity and what it checks. */
export function rulesCommand(
  { format, lang }: { format: "pretty" | "json"; lang: Language },
  terminal: Terminal,
): number {
  const rows = CODES.map(({ code, severity, title, clause }) => ({
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
