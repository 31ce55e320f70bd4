import type { Code, Diagnostic } from "../diagnostics/diagnostic.js";

/**
 * The text that a hint says to write in place of the finding's characters, for codes whose fix changes a figure or
 * needs a look.
 */
type Replacement = (args: Record<string, unknown>, found: string) => string | undefined;

const text = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value) : undefined;

/** 是不是 …？ */
const suggested: Replacement = ({ suggestion }) => text(suggestion);

/** 改成 …; what the message calls found is what stands there. */
const wanted: Replacement = (args, found) => (args.found === found ? text(args.wanted) : undefined);

/** The spelling of a number that was surely meant. */
const spelled: Replacement = ({ spelling, reason }) => (reason === "notANumber" ? undefined : text(spelling));

/** The cell that is wrong, else the total that was typed. */
const balanced: Replacement = ({ cell, expected, left }) => text(cell === undefined ? left : expected);

const REPLACEMENTS: Partial<Record<Code, Replacement>> = {
  // YAML wants a space behind its colon.
  GR1007: (args, found) => (args.wanted === ":" ? ": " : wanted(args, found)),
  GR2002: suggested,
  GR2004: spelled,
  GR2005: spelled,
  GR2006: suggested,
  GR3001: ({ cell, expected }) => (cell === undefined ? undefined : text(expected)),
  GR3002: balanced,
  GR3003: balanced,
  GR3004: balanced,
  GR3006: balanced,
  GR2008: spelled,
  GR5001: (args, found) => referenceWith(args, found),
  // Where the other half of the pair belongs is not known.
  GR6002: () => undefined,
  GR5002: ({ reference, kind }) => (kind === "number" || kind === "percent" ? text(reference) : undefined),
};

/** A path or a filter that is none, by what it should be. */
function referenceWith({ suggestion, reason, path, reference }: Record<string, unknown>, found: string) {
  const meant = text(suggestion);
  const wrong = text(reason === "filter" ? String(reference).split(/\s*\|\s*|\s+/)[1] : path);
  return meant !== undefined && wrong !== undefined && found.includes(wrong)
    ? found.replace(wrong, () => meant)
    : undefined;
}

/** What to write in place of the finding's characters; undefined where its hints name nothing to write. */
export function replacementOf({ code, args, place }: Diagnostic): string | undefined {
  const found = place.source.text.slice(place.start, place.end);
  const replacement = REPLACEMENTS[code] ?? wanted;
  const written = replacement(args as Record<string, unknown>, found);
  return written === found ? undefined : written;
}
