import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { locationText } from "../diagnostics/location.js";
import { positionAt } from "../diagnostics/source.js";
import { visible } from "../diagnostics/visible.js";
import { escapeMarkup } from "../text/markup.js";
import { byFile, type RunResult } from "./run.js";
import { messageOf } from "./wording.js";

/**
 * `--reporter junit`: a test suite a file. An error is a failed test case, an answered finding a skipped one; a warning and
 * a file without findings have passed.
 */
export function reportJunit(run: RunResult, language: Language): string {
  const suites = [...byFile(run)].map(([name, found]) => suite(name, found, language));
  const { length: tests } = suites.flatMap(({ cases }) => cases);
  const failures = suites.reduce((all, each) => all + each.failures, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escaped(run.tool.name)}" tests="${tests}" failures="${failures}">`,
    ...suites.flatMap(({ open, cases }) => [open, ...cases, "  </testsuite>"]),
    "</testsuites>",
    "",
  ].join("\n");
}

function suite(file: string, diagnostics: readonly Diagnostic[], language: Language) {
  const name = visible(file);
  const cases = diagnostics.map((found) => testCase(file, found, language));
  if (cases.length === 0) cases.push(`    <testcase name="${escaped(name)}" classname="gov-report"/>`);
  const failures = diagnostics.filter(
    ({ severity, suppressed }) => severity === "error" && !suppressed,
  ).length;
  const skipped = diagnostics.filter(({ suppressed }) => suppressed).length;
  const counts = `tests="${cases.length}" failures="${failures}" skipped="${skipped}"`;
  return { open: `  <testsuite name="${escaped(name)}" ${counts}>`, cases, failures };
}

function testCase(name: string, found: Diagnostic, language: Language): string {
  const { text, hints } = messageOf(found, language);
  const { source, start, pointer, location } = found.place;
  const { line, column } = positionAt(source, start);
  const file = visible(name);
  const where = location ? locationText(location, language) : `${line}:${column}`;
  const head = `    <testcase name="${escaped(`${found.code} ${where} ${visible(pointer)}`.trim())}" classname="${escaped(file)}">`;
  const account = escaped([location ? `${file} ${where}` : `${file}:${where}`, text, ...hints].join("\n"));
  return `${head}${outcome(found, account, escaped(text))}</testcase>`;
}

/** Errors fail; a warning passes and says so; what is answered is skipped, with its reason. */
function outcome({ severity, suppressed }: Diagnostic, account: string, text: string): string {
  if (suppressed)
    return `<skipped message="${escaped(suppressed.reason.split("\n").map(visible).join("\n"))}"/>`;
  if (severity !== "error") return `<system-out>${severity}: ${account}</system-out>`;
  return `<failure type="error" message="${text}">${account}</failure>`;
}

/** Text for XML: what XML 1.0 cannot hold is dropped, line breaks survive as references. */
function escaped(text: string): string {
  const legal = text.replace(/[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]|\p{Surrogate}/gu, "");
  return escapeMarkup(legal).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}
