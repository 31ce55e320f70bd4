import type { ChalkInstance } from "chalk";
import stringWidth from "string-width";
import type { Severity } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { placeText } from "../diagnostics/location.js";
import { lineStart, type Place, positionAt } from "../diagnostics/source.js";
import { visible } from "../diagnostics/visible.js";
import { type Entry, entriesOf } from "./entries.js";
import type { RunResult } from "./run.js";
import { nextSteps, statistics } from "./statistics.js";
import { relatedMessageOf, SEVERITY_WORDS } from "./wording.js";

interface PrettyOptions {
  language: Language;
  chalk: ChalkInstance;
  /** Errors only. */
  quiet: boolean;
  /** Frames for related places too. */
  verbose: boolean;
  /** No more entries than these; the rest is counted. */
  maxProblems?: number | undefined;
  /** Counts by code in place of the entries. */
  statistics?: boolean | undefined;
}

const WORDS = {
  "zh-CN": {
    related: "相关",
    hint: "→",
    left: (count: number) => `还有${count}条没有列出，用 --max-problems 改变条数`,
  },
  en: {
    related: "related",
    hint: "→",
    left: (count: number) => `${count} more not listed; --max-problems changes how many are`,
  },
};

/** A line longer than this is shown around the fault only. */
const MAX_WIDTH = 100;

/** From so many findings on, the counts by code are told without being asked for. */
const MANY = 10;

/**
 * `--reporter pretty`: each entry with its line of the file and a mark under the characters it is about, then how many
 * there are of each code and what `--fix` mends.
 */
export function reportPretty(run: RunResult, options: PrettyOptions): string {
  const { language, chalk, maxProblems = Infinity } = options;
  const shown = run.diagnostics.filter(
    ({ severity, suppressed }) => !suppressed && (!options.quiet || severity === "error"),
  );
  if (shown.length === 0) return "";
  const counts = options.statistics || shown.length >= MANY ? statistics(shown, language, chalk) : [];
  const end = [...counts, ...nextSteps(shown, language)].map((line) => `${line}\n`).join("");
  if (options.statistics) return end;
  const entries = entriesOf(shown, run, language);
  const left = entries.length - Math.min(entries.length, maxProblems);
  const blocks = entries.slice(0, entries.length - left).map((entry) => `${block(entry, options)}\n`);
  if (left > 0) blocks.push(`${WORDS[language].left(left)}\n`);
  return [...blocks, ...(end === "" ? [] : [end])].join("\n");
}

function block({ first: diagnostic, text, hints }: Entry, options: PrettyOptions): string {
  const { chalk, language, verbose } = options;
  const { severity } = diagnostic;
  const paint = painter(chalk, severity);
  const words = WORDS[language];
  const lines = [
    // A fault of the command line or of the machine belongs to no file.
    [
      chalk.bold(placeText(diagnostic.place, language)),
      paint(`${SEVERITY_WORDS[language][severity]} ${diagnostic.code}`),
    ]
      .filter(Boolean)
      .join(" "),
    `  ${text}`,
    ...frame(diagnostic.place, chalk, paint),
    ...hints.map((hint) => `  ${chalk.cyan(words.hint)} ${hint}`),
  ];
  for (const related of diagnostic.related ?? []) {
    lines.push(
      chalk.dim(
        `  ${words.related} ${placeText(related.place, language)} ${relatedMessageOf(related, language)}`,
      ),
    );
    if (verbose) lines.push(...frame(related.place, chalk, chalk.dim));
  }
  return lines.join("\n");
}

function painter(chalk: ChalkInstance, severity: Severity): (text: string) => string {
  return severity === "error" ? chalk.red : severity === "warning" ? chalk.yellow : chalk.blue;
}

/** The line of the file, and a mark as wide as the characters are on a terminal (Chinese ones take two cells). */
function frame(
  { source, start, end }: Place,
  chalk: ChalkInstance,
  paint: (text: string) => string,
): string[] {
  if (source.text === "") return [];
  const from = lineStart(source.text, start);
  const lineEnd = source.text.indexOf("\n", start);
  const to = lineEnd === -1 ? source.text.length : lineEnd;
  const [left, right] = excerpt(source.text.slice(from, to), start - from);
  const lead = `${left > 0 ? "…" : ""}${source.text.slice(from + left, start)}`;
  const marked = source.text.slice(start, Math.max(start, Math.min(end, from + right)));
  const tail =
    `${source.text.slice(start + marked.length, from + right)}${from + right < to ? "…" : ""}`.trimEnd();
  const number = String(positionAt(source, start).line);
  const gutter = " ".repeat(number.length);
  const width = Math.max(1, stringWidth(visible(marked)));
  return [
    `  ${chalk.dim(`${number} │`)} ${visible(lead + marked + tail)}`,
    `  ${chalk.dim(`${gutter} │`)} ${" ".repeat(stringWidth(visible(lead)))}${paint("^".repeat(width))}`,
  ];
}

/** A part of a long line that has the fault in it: [from, to) in code units. */
function excerpt(line: string, at: number): [number, number] {
  if (line.length <= MAX_WIDTH) return [0, line.length];
  let left = Math.max(0, at - 30);
  let right = Math.min(line.length, left + MAX_WIDTH);
  // Never half of a surrogate pair.
  if (/[\udc00-\udfff]/.test(line[left] ?? "")) left++;
  if (/[\ud800-\udbff]/.test(line[right - 1] ?? "")) right--;
  return [left, right];
}
