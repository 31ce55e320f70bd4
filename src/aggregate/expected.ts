import { distance } from "fastest-levenshtein";
import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place, Source } from "../diagnostics/source.js";
import { readSource } from "../syntax/read-source.js";

/** An agency whose report is expected, at its line of the list. */
export interface ExpectedAgency {
  name: string;
  place: Place;
}

/**
 * Reads the list of `--expect`: one official full name a line; empty lines and what follows a # are left out. Notepad's
 * byte order mark does no harm here.
 */
export function readExpected(file: { name: string; bytes: Uint8Array }): {
  /** Absent where the list cannot be read. */
  agencies?: ExpectedAgency[];
  diagnostics: Diagnostic[];
} {
  const [a, b, c] = file.bytes;
  const marked = a === 0xef && b === 0xbb && c === 0xbf;
  const { source, diagnostics } = readSource(file.name, marked ? file.bytes.subarray(3) : file.bytes);
  return diagnostics.length > 0 ? { diagnostics } : { agencies: agenciesIn(source), diagnostics };
}

function agenciesIn(source: Source): ExpectedAgency[] {
  const agencies = new Map<string, ExpectedAgency>();
  for (const match of source.text.matchAll(/^[^\S\n]*([^\s#][^#\r\n]*)/gm)) {
    const name = match[1]!.trimEnd();
    const start = match.index + match[0].indexOf(name);
    const place = { source, start, end: start + name.length, pointer: "" };
    if (!agencies.has(name)) agencies.set(name, { name, place });
  }
  return [...agencies.values()];
}

/** GR3007: an expected agency that gave no report. */
export function missingAgency({ name, place }: ExpectedAgency): Diagnostic {
  return diagnostic("GR3007", place, { name });
}

/** The agency of the list whose name is so like another one that it may be meant. */
export function nearestAgency(name: string, agencies: readonly ExpectedAgency[]): ExpectedAgency | undefined {
  return agencies.find((each) => distance(each.name, name) <= Math.min(2, Math.floor(name.length / 4)));
}
