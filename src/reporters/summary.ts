import type { ChalkInstance } from "chalk";
import type { Language } from "../diagnostics/language.js";
import { countSeverities, type RunResult } from "./run.js";

/** The last line: how many files and findings. */
export function summaryLine(
  run: RunResult,
  { language, chalk }: { language: Language; chalk: ChalkInstance },
): string {
  const { error, warning, info } = countSeverities(run.diagnostics);
  const files = run.files.length;
  const paint = error > 0 ? chalk.red : warning > 0 ? chalk.yellow : chalk.green;
  if (language === "en") {
    const count = (value: number, word: string) => `${value} ${word}${value === 1 ? "" : "s"}`;
    const counts = [count(error, "error"), count(warning, "warning"), ...(info ? [count(info, "info")] : [])];
    return paint(
      `${count(files, "file")} checked: ${error + warning + info === 0 ? "no problems" : counts.join(", ")}`,
    );
  }
  const counts = [`${error}个错误`, `${warning}个警告`, ...(info ? [`${info}个提示`] : [])];
  return paint(`检查了${files}个文件：${error + warning + info === 0 ? "没有问题" : counts.join("，")}`);
}
