import { diagnostic } from "../codes/diagnostic.js";
import type { DiagnosticArgs } from "../codes/stage-codes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { lineStart } from "../diagnostics/source.js";
import { narrativeScalars } from "../report/report.js";
import { decodedSpans } from "../syntax/decode.js";
import { type Node, type Scalar, scalarsOf } from "../syntax/tree.js";
import type { Template } from "../templates/template.js";
import { containersIn } from "./containers.js";
import { type Stretch, stretches } from "./stretches.js";

/**
 * Limits that no report comes near. They keep the cost of Markdown and of the rules linear: both spend more than
 * their share on one very long paragraph, on signs that might pair with one another, and on containers.
 */
export const NARRATIVE_LIMITS = {
  /** Characters of one paragraph, list item or row of a table. */
  paragraph: 10_000,
  /** Lines of one of them. */
  lines: 200,
  /** Signs of Markdown in one of them. */
  signs: 1_000,
  /** Signs of Markdown in a row of a table, its columns among them. */
  rowSigns: 200,
  /** Characters of a value that is no narrative. */
  text: 2_000,
  /** Columns of white space before a line. */
  indentation: 200,
  /** Lines of list items, quotes and tables in the whole report, each level of them counted, and lines of === or ---. */
  items: 5_000,
  /** Paragraphs, headings, list items, quotes and table rows in the whole report. */
  blocks: 19_000,
  /** Characters of all of them. */
  allText: 650_000,
  /** Lines in the whole report. */
  allLines: 50_000,
  /** Square brackets in the whole report. */
  brackets: 5_000,
  /** Signs | in the whole report, of which each begins a cell of a table. */
  cells: 20_000,
  /** Signs of Markdown in the whole report. */
  allSigns: 75_000,
} as const satisfies Partial<Record<DiagnosticArgs["GR5007"]["limit"], number>>;

type Limit = keyof typeof NARRATIVE_LIMITS;

/** A line of === or ---, which to Markdown makes the line above it a heading. */
const UNDERLINE = /\n[ \t]*(?:=+|-+)[ \t]*(?=\n|$)/g;

const SIGN = /[[\]*\\`<|]/g;

/** How many signs of Markdown a text has. */
export function signsIn(text: string): number {
  return text.match(SIGN)?.length ?? 0;
}

/** The first place, if any, where the report exceeds a limit; what comes after it is not examined. */
export function beyondLimits(root: Node, template: Template): Diagnostic[] {
  const counter = new Counter();
  const narratives = narrativeScalars(root, template);
  const others = new Set(scalarsOf(root));
  for (const { scalar } of narratives) others.delete(scalar);
  for (const scalar of others)
    if (scalar.text.length > NARRATIVE_LIMITS.text) return [told(scalar, "text", NARRATIVE_LIMITS.text)];
  for (const { scalar, isTitle } of narratives) {
    const { length } = scalar.text;
    const all: Stretch[] = isTitle ? [{ kind: "paragraph", from: 0, to: length }] : stretches(scalar.text);
    for (const stretch of all) {
      const fault = counter.take(scalar.text, stretch);
      if (fault) return [told(scalar, ...fault)];
    }
    const fault = counter.takeSigns(scalar.text);
    if (fault) return [told(scalar, ...fault)];
  }
  return [];
}

class Counter {
  private blocks = 0;
  private characters = 0;
  private allLines = 0;
  private items = 0;
  private levels = 0;
  private signs = 0;
  private brackets = 0;
  private cells = 0;

  /** Counts a stretch; returns the limit that it exceeds, and the offset. */
  take(text: string, { kind, from, to }: Stretch): [Limit, number] | undefined {
    const maximum = NARRATIVE_LIMITS;
    if (++this.blocks > maximum.blocks) return ["blocks", from];
    if (to - from > maximum.paragraph) return ["paragraph", from + maximum.paragraph];
    this.characters += to - from;
    if (this.characters > maximum.allText) return ["allText", from];
    const own = text.slice(from, to);
    const line = nth(own, /\n/g, maximum.lines);
    if (line !== undefined) return ["lines", from + line + 1];
    const inContainer = kind !== "paragraph" && kind !== "heading";
    const lines = own.split("\n").length;
    this.allLines += lines;
    if (this.allLines > maximum.allLines) return ["allLines", from];
    this.items += inContainer
      ? lines + levelsWithin(text.slice(lineStart(text, from), to))
      : (own.match(UNDERLINE)?.length ?? 0);
    if (this.items > maximum.items) return ["items", from];
    const limit = kind === "row" ? "rowSigns" : "signs";
    const sign = nth(own, SIGN, maximum[limit] + 1);
    if (sign !== undefined) return [limit, from + sign];
    this.signs += signsIn(own);
    this.brackets += own.match(/[[\]]/g)?.length ?? 0;
    if (this.brackets > maximum.brackets) return ["brackets", from];
    this.cells += own.match(/\|/g)?.length ?? 0;
    if (this.cells > maximum.cells) return ["cells", from];
    if (this.signs > maximum.allSigns) return ["allSigns", from];
    const deep = new RegExp(`^[ \\t]{${maximum.indentation + 1}}`, "m").exec(
      text.slice(lineStart(text, from), to),
    );
    return deep ? ["indentation", lineStart(text, from) + deep.index] : undefined;
  }

  /** Counts lists and quotes of a text by their signs alone: empty ones are in no stretch, and cost as much. */
  takeSigns(text: string): [Limit, number] | undefined {
    for (const { start, depth } of containersIn(text)) {
      this.levels += depth;
      if (this.levels > NARRATIVE_LIMITS.items) return ["items", start];
    }
    return undefined;
  }
}

/** How many signs of lists and quotes stand behind the first of a line. */
function levelsWithin(lines: string): number {
  let levels = 0;
  for (const { depth } of containersIn(lines)) levels += depth - 1;
  return levels;
}

/** Offset of the n-th match; undefined if there are fewer. */
function nth(text: string, pattern: RegExp, n: number): number | undefined {
  let count = 0;
  for (const { index } of text.matchAll(pattern)) if (++count === n) return index;
  return undefined;
}

function told(scalar: Scalar, limit: Limit, offset: number): Diagnostic {
  const { source, pointer } = scalar;
  const [start, end] = decodedSpans(scalar).range(offset, offset + 1);
  return diagnostic("GR5007", { source, start, end, pointer }, { limit, maximum: NARRATIVE_LIMITS[limit] });
}
