import type { Big } from "big.js";
import { distance } from "fastest-levenshtein";
import { type Figure, type Figures, isReferable, pointerOf } from "./figures.js";
import type { DiagnosticArgs } from "./messages.js";
import type { Template } from "./template.js";

export interface ReferenceScope {
  template: Template;
  figures: Figures;
  /** Figures of last year's report, for `| change`. */
  previous?: Figures;
  /** Last year's file is named but could not be used, which is reported at its own place. */
  previousFailed?: boolean;
}

export type Resolved = { text: string; path: string } | { fault: DiagnosticArgs["GR5001"] };

const FILTERS = ["percentOf", "change"];

/** The text that `{{expression}}` inserts (contract section 2), or why there is none. */
export function resolveReference(expression: string, scope: ReferenceScope): Resolved {
  const reference = expression.trim();
  const fault = (
    reason: DiagnosticArgs["GR5001"]["reason"],
    more: { path?: string; suggestion?: string } = {},
  ) => ({
    fault: { reference, reason, ...more },
  });
  const match = /^([^\s|]+)(?:\s*\|\s*([^\s|]+)(?:\s+([^\s|]+))?)?$/u.exec(reference);
  if (!match) return fault("syntax");
  const [, path, filter, argument] = match as unknown as [string, string, string?, string?];
  const found = find(path, scope);
  if ("reason" in found) return fault(found.reason, found);
  if (filter === undefined) return { text: found.text, path };
  if (!FILTERS.includes(filter)) {
    const near = FILTERS.find((name) => distance(name.toLowerCase(), filter.toLowerCase()) <= 3);
    return fault("filter", near ? { suggestion: near } : {});
  }
  if ((filter === "percentOf") !== (argument !== undefined)) return fault("syntax");
  if (!found.value) return fault("notANumber", { path });
  if (filter === "change") return change(found, found.value, scope, fault);
  const base = find(argument!, scope);
  if ("reason" in base) return fault(base.reason, base);
  if (!base.value) return fault("notANumber", { path: argument! });
  if (base.value.eq(0)) return fault("divisionByZero", { path: argument! });
  return { text: `${percentage(found.value, base.value)}%`, path };
}

function change(
  figure: Figure,
  now: Big,
  scope: ReferenceScope,
  fault: (reason: DiagnosticArgs["GR5001"]["reason"], more?: { path?: string }) => Resolved,
): Resolved {
  const { path } = figure;
  // The file that could not be used is one fault already; its references read as they would with it.
  if (scope.previousFailed) return { text: "", path };
  if (!scope.previous) return fault("noPrevious", { path });
  const before = scope.previous.get(path)?.value;
  if (!before) return fault("notInPrevious", { path });
  if (now.eq(before)) return { text: "与上年持平", path };
  if (before.eq(0)) return fault("fromZero", { path });
  const rate = percentage(now.minus(before).abs(), before);
  return { text: `同比${now.gt(before) ? "增长" : "下降"}${rate}%`, path };
}

/** `part` of `whole` in per cent with one decimal, half up, in whole numbers: no rounding happens twice. */
export function percentage(part: Big, whole: Big): string {
  const scaled = (value: Big) => BigInt(value.times(1_000_000).toFixed(0));
  const [a, b] = [scaled(part), scaled(whole)];
  const tenths = (2000n * a + b) / (2n * b);
  return `${tenths / 10n}.${tenths % 10n}`;
}

type Missing = { reason: "unknown" | "notAFigure" | "narrative"; path: string; suggestion?: string };

function find(path: string, { template, figures }: ReferenceScope): Figure | Missing {
  const figure = figures.get(path);
  if (figure) return figure;
  const below = [...figures.keys()].filter((other) => other.startsWith(`${path}.`));
  const schema = template.schema.at(pointerOf(path));
  if (below.length > 0) {
    const sum = figures.has(`${path}.total`) ? `${path}.total` : undefined;
    return { reason: "notAFigure", path, ...(sum && { suggestion: sum }) };
  }
  if (schema?.type && [schema.type].flat().includes("string") && !isReferable(pointerOf(path), template)) {
    return { reason: "narrative", path };
  }
  const suggestion = nearest(path, figures);
  return { reason: "unknown", path, ...(suggestion && { suggestion }) };
}

function nearest(path: string, figures: Figures): string | undefined {
  let best: { path: string; edits: number } | undefined;
  for (const other of figures.keys()) {
    if (Math.abs(other.length - path.length) > 24) continue;
    // A path that leaves out its beginning is a likelier slip than many wrong letters.
    const edits = other.endsWith(`.${path}`) ? 1 : distance(path, other);
    if (!best || edits < best.edits) best = { path: other, edits };
  }
  return best && best.edits <= Math.max(3, Math.floor(path.length / 4)) ? best.path : undefined;
}
