import type { Language } from "../diagnostics/language.js";
import { placeText } from "../diagnostics/location.js";
import { visible, withoutCommands } from "../diagnostics/visible.js";
import { urlOfCode } from "../host/package.js";
import { type Entry, entriesOf } from "./entries.js";
import { byFile, countSeverities, type RunResult } from "./run.js";
import { SEVERITY_WORDS } from "./wording.js";

const WORDS = {
  "zh-CN": {
    title: "政府信息公开工作年度报告核对结果",
    counts: ["文件", "错误", "警告", "提示"],
    head: ["位置", "级别", "编号", "问题", "怎么改"],
    fine: (count: number) => `没有问题的${count}份`,
    rest: (count: number) => `另有${count}份的问题没有列出，见完整的结果。`,
    comma: "、",
  },
  en: {
    title: "Annual reports on government information disclosure",
    counts: ["Files", "Errors", "Warnings", "Infos"],
    head: ["Place", "Level", "Code", "Finding", "Way out"],
    fine: (count: number) => `Without findings: ${count}`,
    rest: (count: number) => `The findings of ${count} more files are not listed; see the full report.`,
    comma: ", ",
  },
};

/** GitHub shows at most a mebibyte of a step's summary, and none of a longer one. */
const MOST_BYTES = 900_000;

/** `--reporter summary`: Markdown for a step summary or a comment: counts, and a table for each unit with findings. */
export function reportSummary(run: RunResult, language: Language): string {
  const words = WORDS[language];
  const { error, warning, info } = countSeverities(run.diagnostics);
  const head = [
    `## ${words.title}`,
    "",
    row(words.counts),
    row(words.counts.map(() => "--:")),
    row([run.files.length, error, warning, info].map(String)),
    "",
  ];
  const files = [...byFile(run)].map(([file, found]) => {
    const shown = found.filter(({ suppressed }) => !suppressed);
    return { file, entries: entriesOf(shown, run, language) };
  });
  const parts = files.filter(({ entries }) => entries.length > 0).map((each) => section(each, run, language));
  const { kept, left } = within(parts, MOST_BYTES);
  const fine = files.filter(({ entries }) => entries.length === 0).map(({ file }) => nameOf(file, run));
  // Thousands of units without findings are only counted.
  const listed = fine.length <= 100 ? `\n\n${fine.join(words.comma)}\n` : "\n";
  const end =
    fine.length === 0
      ? []
      : [`<details><summary>${words.fine(fine.length)}</summary>${listed}</details>`, ""];
  const rest = left === 0 ? [] : [words.rest(left), ""];
  return withoutCommands([...head, ...kept, ...rest, ...end].join("\n"));
}

function section(
  { file, entries }: { file: string; entries: Entry[] },
  run: RunResult,
  language: Language,
): string {
  const { head } = WORDS[language];
  const rows = entries.map(({ first, text, hints }) => {
    const where = placeText(first.place, language);
    const own = visible(file);
    const place = where.startsWith(own) ? where.slice(own.length).replace(/^[:\s]/, "") : where;
    const level = SEVERITY_WORDS[language][first.severity];
    const code = `[${first.code}](${urlOfCode(first.code)})`;
    return row([plain(place), level, code, plain(text), hints.map(plain).join("<br>")]);
  });
  return [`### ${nameOf(file, run)}`, "", row(head), row(head.map(() => "---")), ...rows, ""].join("\n");
}

/** The unit, and its file where that says more. */
function nameOf(file: string, { units }: RunResult): string {
  const unit = units?.get(file)?.name ?? file;
  return unit === file ? plain(file) : `${plain(unit)} (${plain(file)})`;
}

function within(parts: readonly string[], most: number): { kept: string[]; left: number } {
  const kept: string[] = [];
  let bytes = 0;
  for (const part of parts) {
    bytes += new TextEncoder().encode(part).length + 1;
    if (bytes > most) break;
    kept.push(part);
  }
  return { kept, left: parts.length - kept.length };
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Text that Markdown takes for nothing but text. */
function plain(text: string): string {
  return visible(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/[\\`*_{}[\]|~$]/g, "\\$&");
}
