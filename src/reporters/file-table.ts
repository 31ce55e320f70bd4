import type { ChalkInstance } from "chalk";
import stringWidth from "string-width";
import type { Language } from "../diagnostics/codes.js";
import { countSeverities, type RunResult } from "./run.js";

const WORDS = {
  "zh-CN": { head: ["文件", "错误", "警告", "结果"], valid: "有效", invalid: "无效" },
  en: { head: ["file", "errors", "warnings", "result"], valid: "valid", invalid: "invalid" },
};

/** A run over several files ends with a line for each: errors, warnings, valid or not. Columns line up in Chinese too. */
export function fileTable(
  { files, diagnostics }: RunResult,
  language: Language,
  chalk: ChalkInstance,
): string {
  const words = WORDS[language];
  const rows = files.map((file) => {
    const { error, warning } = countSeverities(diagnostics.filter(({ place }) => place.source.name === file));
    return [file, String(error), String(warning), error > 0 ? words.invalid : words.valid];
  });
  const widths = words.head.map((_, column) =>
    Math.max(...[words.head, ...rows].map((row) => stringWidth(row[column]!))),
  );
  const line = (row: string[]) =>
    row
      .map((cell, column) => padded(cell, widths[column]!, column))
      .join("  ")
      .trimEnd();
  const body = rows.map((row) => (row[1] === "0" ? line(row) : chalk.red(line(row))));
  return [chalk.bold(line(words.head)), ...body].map((each) => `${each}\n`).join("");
}

/** Names to the left, numbers to the right. */
function padded(cell: string, width: number, column: number): string {
  const gap = " ".repeat(width - stringWidth(cell));
  return column === 1 || column === 2 ? gap + cell : cell + gap;
}
