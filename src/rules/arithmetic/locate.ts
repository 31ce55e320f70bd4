import type { Identity } from "./identities.js";

/** A cell that is `by` too large (negative: too small). */
export interface Fault {
  path: string;
  by: number;
}

/**
 * The cells whose correction satisfies every broken identity, where the evidence singles them out: one cell if one
 * suffices, else two. Undefined where several explanations are as short, or none is short enough. A corrected
 * count must not be negative, so `countAt` gives the present one.
 */
export function locateFaults(
  identities: readonly Identity[],
  countAt: (path: string) => number,
): Fault[] | undefined {
  const index = new Map<string, Identity[]>();
  for (const identity of identities) {
    for (const path of identity.terms.keys()) index.set(path, [...(index.get(path) ?? []), identity]);
  }
  const residuals = new Map(identities.map((identity) => [identity, identity.residual]));
  const singles = explainedByOne(residuals, index, countAt);
  if (singles.length > 0) return singles.length === 1 ? singles[0] : undefined;
  const pairs = new Map<string, Fault[]>();
  for (const first of candidates(residuals, index, countAt)) {
    const rest = corrected(residuals, first, index);
    for (const [second] of explainedByOne(rest, index, countAt)) {
      if (second!.path === first.path) continue;
      const pair = [first, second!].sort((a, b) => (a.path < b.path ? -1 : 1));
      pairs.set(pair.map(({ path, by }) => `${path}=${by}`).join(" "), pair);
      if (pairs.size > 1) return undefined;
    }
  }
  return [...pairs.values()][0];
}

type Residuals = Map<Identity, number>;
type Index = Map<string, Identity[]>;

/** Every single cell whose correction alone makes all residuals zero. */
function explainedByOne(residuals: Residuals, index: Index, countAt: (path: string) => number): Fault[][] {
  const broken = [...residuals].filter(([, residual]) => residual !== 0);
  const [first] = broken;
  if (!first) return [];
  const found: Fault[][] = [];
  for (const [path, factor] of first[0].terms) {
    const by = first[1] / factor;
    const own = index.get(path)!;
    if (!Number.isInteger(by) || countAt(path) - by < 0) continue;
    if (own.filter((identity) => residuals.get(identity) !== 0).length !== broken.length) continue;
    if (own.every((identity) => residuals.get(identity) === identity.terms.get(path)! * by))
      found.push([{ path, by }]);
  }
  return found;
}

/** Every correction of one cell that mends at least one broken identity by itself. */
function* candidates(
  residuals: Residuals,
  index: Index,
  countAt: (path: string) => number,
): Generator<Fault> {
  for (const [path, own] of index) {
    const sizes = new Set(own.map((identity) => residuals.get(identity)! / identity.terms.get(path)!));
    for (const by of sizes)
      if (by !== 0 && Number.isInteger(by) && countAt(path) - by >= 0) yield { path, by };
  }
}

function corrected(residuals: Residuals, { path, by }: Fault, index: Index): Residuals {
  const rest = new Map(residuals);
  for (const identity of index.get(path)!)
    rest.set(identity, rest.get(identity)! - identity.terms.get(path)! * by);
  return rest;
}
