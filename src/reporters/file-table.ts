import type { ChalkInstance } from "chalk";
import type { Language } from "../diagnostics/language.js";
import { visible } from "../diagnostics/visible.js";
import { alignedRows } from "../text/terminal-table.js";
import { byFile, countSeverities, type RunResult } from "./run.js";

const WORDS = {
  "zh-CN": { head: ["文件", "错误", "警告", "结果"], valid: "有效", invalid: "无效" },
  en: { head: ["file", "errors", "warnings", "result"], valid: "valid", invalid: "invalid" },
};

/** A run over several files ends with a line for each: errors, warnings, valid or not. Columns line up in Chinese too. */
export function fileTable(run: RunResult, language: Language, chalk: ChalkInstance): string {
  const words = WORDS[language];
  const found = byFile(run);
  const rows = run.files.map((file) => {
    const { error, warning } = countSeverities(found.get(file) ?? []);
    return [visible(file), String(error), String(warning), error > 0 ? words.invalid : words.valid];
  });
  // Names to the left, numbers to the right.
  const [head, ...body] = alignedRows([words.head, ...rows], (column) => column === 1 || column === 2);
  const told = body.map((line, index) => (rows[index]?.[1] === "0" ? line : chalk.red(line)));
  return [chalk.bold(head), ...told].map((each) => `${each}\n`).join("");
}
