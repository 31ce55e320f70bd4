import { errorsIn } from "../codes/listed.js";
import type { Compilation } from "../compile.js";
import type { Fix } from "../diagnostics/diagnostic.js";
import type { InputFile } from "../host/host.js";

/** One round may uncover what the next one mends; two fixes that undo each other would go on for ever. */
const MOST_ROUNDS = 10;

/** Versions of a small file that are compiled in a round to find the fixes that do harm. */
const MOST_TRIALS = 64;

/** Bytes of all versions that are compiled: of the longest reports three, which take some seconds each, of ordinary ones a hundred. */
const MOST_BYTES = 2_000_000;

/** A file with everything mended that can be. */
export interface Mended {
  bytes: Uint8Array;
  /** How many fixes went into it. */
  count: number;
  /** 1-based lines that are different now; empty where lines were added or taken away. */
  lines: number[];
  /** What the pipeline makes of the mended file. */
  compilation: Compilation;
}

/**
 * Mends a file until nothing changes any more.
 *
 * @param check compiles a version of the file
 * @returns undefined when there is nothing to mend
 */
export function fixAll(
  input: InputFile,
  before: Compilation,
  check: (input: InputFile) => Compilation,
): Mended | undefined {
  const trials = new Trials(check, input.bytes.length);
  let [file, compilation, count] = [input, before, 0];
  // Nothing behind a byte order mark was read, so it is removed first and the rest is mended in the next round.
  if (hasMark(input.bytes)) {
    file = { name: input.name, bytes: input.bytes.subarray(3) };
    [compilation, count] = [trials.check(file), 1];
  }
  for (let round = 0; round < MOST_ROUNDS && (round === 0 || trials.left > 0); round++) {
    const mended = applyFixes(file, compilation, trials);
    if (!mended) break;
    file = { name: input.name, bytes: mended.bytes };
    compilation = mended.compilation;
    count += mended.count;
  }
  if (count === 0) return undefined;
  return { bytes: file.bytes, count, lines: changedLines(input.bytes, file.bytes), compilation };
}

/** Compiles versions of a file, and counts how many more there may be. */
class Trials {
  left: number;

  constructor(
    private readonly compiled: (input: InputFile) => Compilation,
    length: number,
  ) {
    this.left = Math.max(2, Math.floor(MOST_BYTES / length));
  }

  check(version: InputFile): Compilation {
    this.left--;
    return this.compiled(version);
  }
}

/** A byte order mark in UTF-8. */
function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function changedLines(before: Uint8Array, after: Uint8Array): number[] {
  const [old, now] = [before, after].map((bytes) =>
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split(/\r?\n/),
  );
  if (!old || !now || old.length !== now.length) return [];
  return now.flatMap((line, index) => (line === old[index] ? [] : [index + 1]));
}

/**
 * Mends what can be mended without changing a figure: applies every fix that leaves the file without new errors and
 * with the figures it had.
 *
 * @returns the mended text with what the pipeline makes of it and how many fixes went into it, or undefined when there
 *   is nothing to mend
 */
function applyFixes(
  input: InputFile,
  before: Compilation,
  trials: Trials,
): Omit<Mended, "lines"> | undefined {
  const source = before.diagnostics[0]?.place.source.text ?? new TextDecoder().decode(input.bytes);
  const fixes = chosen(before);
  if (fixes.length === 0) return undefined;
  const versionOf = (text: string) => ({ name: input.name, bytes: new TextEncoder().encode(text) });
  let last: { text: string; compilation: Compilation } | undefined;
  const sound = (text: string) => {
    const after = trials.check(versionOf(text));
    last = { text, compilation: after };
    return (
      figuresOf(after) === figuresOf(before) && errorsIn(after.diagnostics) <= errorsIn(before.diagnostics)
    );
  };
  // A fix that breaks the file (a reference at the start of a plain text, say) must not prevent the others.
  const kept = sound(applied(source, fixes)) ? fixes : soundOnes(source, fixes, trials, sound);
  if (kept.length === 0) return undefined;
  const text = applied(source, kept);
  const mended = versionOf(text);
  // The whole is most often what was checked last.
  const compilation = last?.text === text ? last.compilation : trials.check(mended);
  return { bytes: mended.bytes, count: kept.length, compilation };
}

/** Fixes of unanswered findings and literals that agree with the tables, in the order of the file, none touching another. */
function chosen({ diagnostics, referenceFixes }: Compilation): Fix[] {
  const all = [
    ...diagnostics.flatMap(({ fix, suppressed }) => (fix && !suppressed ? [fix] : [])),
    ...(referenceFixes?.() ?? []),
  ];
  const ordered = all.sort((a, b) => a.place.start - b.place.start);
  const kept: Fix[] = [];
  for (const fix of ordered) {
    const last = kept.at(-1);
    if (!last || fix.place.start >= last.place.end) kept.push(fix);
  }
  return kept;
}

/**
 * Finds the fixes that do no harm by halving the list, so that one bad fix among thousands costs a dozen checks; with
 * many bad ones the rest stays unfixed.
 */
function soundOnes(
  source: string,
  fixes: readonly Fix[],
  trials: Trials,
  sound: (text: string) => boolean,
): Fix[] {
  const kept: Fix[] = [];
  const least = Math.max(0, trials.left - MOST_TRIALS);
  const take = (some: readonly Fix[]): void => {
    if (some.length === 0 || trials.left <= least) return;
    if (sound(applied(source, [...kept, ...some]))) for (const fix of some) kept.push(fix);
    else if (some.length > 1) {
      const half = some.length >> 1;
      take(some.slice(0, half));
      take(some.slice(half));
    }
  };
  const half = fixes.length >> 1;
  take(fixes.slice(0, half));
  take(fixes.slice(half));
  return kept;
}

function applied(source: string, fixes: readonly Fix[]): string {
  let text = "";
  let at = 0;
  for (const { place, text: replacement } of fixes) {
    text += source.slice(at, place.start) + replacement;
    at = place.end;
  }
  return text + source.slice(at);
}

/** Every figure as text, to compare before and after; a file without figures has none to lose. */
function figuresOf({ figures }: Compilation): string {
  return [...(figures?.values() ?? [])]
    .map(({ path, text, remark = "" }) => `${path}=${text}${remark}`)
    .join("\n");
}
