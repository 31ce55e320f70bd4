import type { Diagnostic } from "../diagnostic.js";
import type { Language } from "../messages.js";
import { positionAt } from "../source.js";
import { messageOf } from "../wording.js";
import { byFile, type RunResult } from "./run.js";

/**
 * `--reporter junit`: a test suite a file. A finding is a failed test case (an answered one is skipped), a file without
 * findings one that passed.
 */
export function reportJunit(run: RunResult, language: Language): string {
  const suites = [...byFile(run)].map(([name, found]) => suite(name, found, language));
  const { length: tests } = suites.flatMap(({ cases }) => cases);
  const failures = suites.reduce((all, each) => all + each.failures, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(run.tool.name)}" tests="${tests}" failures="${failures}">`,
    ...suites.flatMap(({ open, cases }) => [open, ...cases, "  </testsuite>"]),
    "</testsuites>",
    "",
  ].join("\n");
}

function suite(name: string, diagnostics: readonly Diagnostic[], language: Language) {
  const cases = diagnostics.map((found) => testCase(name, found, language));
  if (cases.length === 0) cases.push(`    <testcase name="${attribute(name)}" classname="gov-report"/>`);
  const failures = diagnostics.filter(({ suppressed }) => !suppressed).length;
  const skipped = diagnostics.length - failures;
  const counts = `tests="${cases.length}" failures="${failures}" skipped="${skipped}"`;
  return { open: `  <testsuite name="${attribute(name)}" ${counts}>`, cases, failures };
}

function testCase(name: string, found: Diagnostic, language: Language): string {
  const { text, hints } = messageOf(found, language);
  const { line, column } = positionAt(found.place.source, found.place.start);
  const head = `    <testcase name="${attribute(`${found.code} ${line}:${column} ${found.place.pointer}`.trim())}" classname="${attribute(name)}">`;
  const body = found.suppressed
    ? `<skipped message="${attribute(found.suppressed.reason)}"/>`
    : `<failure type="${found.severity}" message="${attribute(text)}">${attribute([`${name}:${line}:${column}`, text, ...hints].join("\n"))}</failure>`;
  return `${head}${body}</testcase>`;
}

/** Text for XML: what XML 1.0 cannot hold is dropped, line breaks survive as references. */
function attribute(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\n": "&#10;",
    "\t": "&#9;",
  };
  return text
    .replace(/[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]|\p{Surrogate}/gu, "")
    .replace(/[&<>"\n\t]/g, (sign) => entities[sign]!);
}
