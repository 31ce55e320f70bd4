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
  const left = run.leftToValidate ?? 0;
  // Where no file was looked at, how many were is nothing to tell.
  if (language === "en") {
    const count = (value: number, word: string) => `${value} ${word}${value === 1 ? "" : "s"}`;
    const counts = [count(error, "error"), count(warning, "warning"), ...(info ? [count(info, "info")] : [])];
    const told = !isClean ? counts.join(", ") : left ? "no errors" : "no problems";
    const rest = left ? `; validate lists ${left} warnings and infos more` : "";
    return paint(files === 0 ? told : `${count(files, "file")} checked: ${told}${rest}`);
  }
  const counts = [`${error}个错误`, `${warning}个警告`, ...(info ? [`${info}个提示`] : [])];
  const told = !isClean ? counts.join("，") : left ? "没有错误" : "没有问题";
  const rest = left ? `；另有${left}个警告和提示，用validate查看` : "";
  return paint(files === 0 ? told : `检查了${files}个文件：${told}${rest}`);
}
