import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { placeText } from "../diagnostics/location.js";
import { visible } from "../diagnostics/visible.js";
import { templateOfVersion } from "../templates/choose.js";
import { labelOf } from "../templates/labels.js";
import { comparedNumbers } from "./compared-numbers.js";
import { type Entry, entriesOf } from "./entries.js";
import { byFile, countSeverities, type RunResult, type Unit } from "./run.js";

/** The rows of the return sheet. */
export type Value = string | number;

export const FINDING_HEADS = ["单位", "位置", "原文", "表中数", "差额", "修改建议", "已改"];
export const TOTAL_HEADS = ["单位", "文件", "错误", "警告", "提示", "已说明", "结论"];

const LONGEST_QUOTE = 200;
/** So many places of one remark are named. */
const MOST_PLACES = 5;

const WORDS: Record<Language, { more: string; times(count: number): string }> = {
  "zh-CN": { more: "等", times: (count) => `（共${count}处）` },
  en: { more: "…", times: (count) => ` (${count} places)` },
};

/** A finding a row, file by file; the same remark on several places of a file is one row with all of them. */
export function findingRows(run: RunResult, language: Language): Value[][] {
  const shown = run.diagnostics.filter(({ suppressed }) => !suppressed);
  const groups = new Map<string, Entry[]>();
  entriesOf(shown, run, language).forEach((entry, index) => {
    const { code, place, args } = entry.first;
    const isRemark = comparedNumbers(args, "") === undefined;
    const key = isRemark
      ? JSON.stringify([place.source.name, code, entry.message, entry.hints])
      : String(index);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  });
  return [...groups.values()].map((group) =>
    findingRow(group, unitIn(run, group[0]!.first.place.source.name), language),
  );
}

/** Errors, warnings and the verdict of each file. */
export function totalRows(run: RunResult): Value[][] {
  return [...byFile(run)].filter(([file]) => file !== "").map(([file, found]) => totalRow(run, file, found));
}

export function unitIn(run: RunResult, file: string): Unit {
  return run.units?.get(file) ?? { name: file };
}

function findingRow(group: readonly Entry[], unit: Unit, language: Language): Value[] {
  const [{ first, text, hints }] = group as [Entry];
  const words = WORDS[language];
  const compared = comparedNumbers(first.args, quoteAt(first));
  const quotes = [...new Set(group.map((entry) => visible(quoteAt(entry.first))))].filter(Boolean);
  const shown = quotes.slice(0, MOST_PLACES).join("、");
  const places = group.map(({ first: each }) => placed(each, unit, language));
  const rest = places.length > MOST_PLACES ? [words.more] : [];
  const all = group.reduce((sum, { count }) => sum + count, 0);
  const said = group.length === 1 ? text : group[0]!.message + words.times(all);
  return [
    visible(unit.name),
    [...places.slice(0, MOST_PLACES), ...rest].join("\n"),
    compared?.own ?? (shown.length > LONGEST_QUOTE ? `${shown.slice(0, LONGEST_QUOTE)}…` : shown),
    compared?.table ?? "",
    compared?.difference ?? "",
    [`${first.code} ${said}`, ...hints.map((hint) => `→ ${hint}`)].join("\n"),
    "",
  ];
}

function placed({ place }: Diagnostic, unit: Unit, language: Language): string {
  const template = templateOfVersion(unit.version);
  const label = template && place.pointer !== "" ? labelOf(template, place.pointer) : "";
  return [label, placeText(place, language)].filter(Boolean).join("\n");
}

/** The text at a place. For a document or workbook it is what the finding itself quotes. */
function quoteAt({ place, args }: Diagnostic): string {
  if (!place.location) return place.source.text.slice(place.start, place.end);
  const { found, written } = args as { found?: unknown; written?: unknown };
  const told = [found, written].find((each) => typeof each === "string" || typeof each === "number");
  return told === undefined ? "" : String(told);
}

function totalRow(run: RunResult, file: string, found: Diagnostic[]): Value[] {
  const { error, warning, info } = countSeverities(found);
  const answered = found.filter(({ suppressed }) => suppressed).length;
  return [
    visible(unitIn(run, file).name),
    visible(file),
    error,
    warning,
    info,
    answered,
    verdict(run, file, error),
  ];
}

/** A folder or the settings are no report, and so neither valid nor invalid. */
function verdict({ files }: RunResult, file: string, errors: number): string {
  if (errors > 0) return "无效";
  return files.includes(file) ? "有效" : "";
}
