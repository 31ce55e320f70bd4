import type { ChalkInstance } from "chalk";
import type { Language } from "../diagnostics/language.js";
import { countSeverities, type RunResult } from "./run.js";

interface Words {
  errors(count: number): string;
  warnings(count: number): string;
  infos(count: number): string;
  comma: string;
  noErrors: string;
  noProblems: string;
  checked(files: number, told: string): string;
  /** Of a command that leaves warnings to `validate`. */
  left(count: number): string;
}

const WORDS: Record<Language, Words> = {
  "zh-CN": {
    errors: (count) => `${count}个错误`,
    warnings: (count) => `${count}个警告`,
    infos: (count) => `${count}个提示`,
    comma: "，",
    noErrors: "没有错误",
    noProblems: "没有问题",
    checked: (files, told) => `检查了${files}个文件：${told}`,
    left: (count) => `；另有${count}个警告和提示，用validate查看`,
  },
  en: {
    errors: (count) => counted(count, "error"),
    warnings: (count) => counted(count, "warning"),
    infos: (count) => counted(count, "info"),
    comma: ", ",
    noErrors: "no errors",
    noProblems: "no problems",
    checked: (files, told) => `${counted(files, "file")} checked: ${told}`,
    left: (count) => `; validate lists ${count} warnings and infos more`,
  },
};

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

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
  const words = WORDS[language];
  const counts = [words.errors(error), words.warnings(warning), ...(info ? [words.infos(info)] : [])];
  const told = !isClean ? counts.join(words.comma) : left ? words.noErrors : words.noProblems;
  // Where no file was looked at, how many were is nothing to tell.
  return paint(files === 0 ? told : words.checked(files, told) + (left ? words.left(left) : ""));
}
