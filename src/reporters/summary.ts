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
  const isClean = error + warning + info === 0;
  // Where no file was looked at, how many were is nothing to tell.
  if (language === "en") {
    const count = (value: number, word: string) => `${value} ${word}${value === 1 ? "" : "s"}`;
    const counts = [count(error, "error"), count(warning, "warning"), ...(info ? [count(info, "info")] : [])];
    const told = isClean ? "no problems" : counts.join(", ");
    return paint(files === 0 ? told : `${count(files, "file")} checked: ${told}`);
  }
  const counts = [`${error}个错误`, `${warning}个警告`, ...(info ? [`${info}个提示`] : [])];
  const told = isClean ? "没有问题" : counts.join("，");
  return paint(files === 0 ? told : `检查了${files}个文件：${told}`);
}
