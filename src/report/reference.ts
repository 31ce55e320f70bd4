import type { Big } from "big.js";
import { distance } from "fastest-levenshtein";
import { diagnostic } from "../codes/diagnostic.js";
import type { DiagnosticArgs } from "../codes/stage-codes.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { Place } from "../diagnostics/source.js";
import { inWords, type KeyLanguage } from "../schema/schema.js";
import { pointerOf } from "../syntax/tree.js";
import type { Template } from "../templates/template.js";
import { isChinese } from "../text/similar-word.js";
import { type Figure, type Figures, isReferable } from "./figures.js";
import { percentage } from "./percentage.js";
import { inUnitOf } from "./units.js";

export interface ReferenceScope {
  template: Template;
  figures: Figures;
  /** Whose words the file's keys are in, for hints that name one. */
  keys: KeyLanguage;
  /** Figures of last year's report, for `| change`. */
  previous?: { figures: Figures; template: Template };
  /** Last year's file is named but could not be used, which is reported where it is named. */
  previousFailed?: boolean;
}

/** What a reference inserts, and the path of the figure that it begins with. */
export interface Inserted {
  text: string;
  path: string;
}

type Fault = DiagnosticArgs["GR5001"];

/** GR5001 at the reference. */
type Refuse = (reason: Fault["reason"], more?: Partial<Fault>) => Outcome<never>;

const FILTERS = ["percentOf", "change"];

/**
 * The text that `{{expression}}` inserts (contract section 2).
 *
 * @param place of the reference, where GR5001 says why it inserts nothing
 */
export function resolveReference(expression: string, place: Place, scope: ReferenceScope): Outcome<Inserted> {
  const reference = expression.trim();
  const refuse: Refuse = (reason, more = {}) =>
    failure(diagnostic("GR5001", place, { ...more, reference, reason, ...inWords(scope.keys) }));
  const match = /^([^\s|]+)(?:\s*\|\s*([^\s|]+)(?:\s+([^\s|]+))?)?$/u.exec(reference);
  if (!match) return refuse("syntax");
  const [, path = "", filter, argument] = match;
  const found = find(path, scope, refuse);
  if (!found.ok) return found;
  const figure = found.value;
  if (filter === undefined) return success({ text: figure.text, path: figure.path });
  if (!FILTERS.includes(filter)) {
    const near = FILTERS.find((name) => distance(name.toLowerCase(), filter.toLowerCase()) <= 3);
    return refuse("filter", near ? { suggestion: near } : {});
  }
  if ((filter === "percentOf") !== (argument !== undefined)) return refuse("syntax");
  if (!figure.value) return refuse("notANumber", { path });
  if (argument === undefined)
    return change(figure, figure.value, scope, (reason, more) => refuse(reason, { ...more, path }));
  const base = find(argument, scope, refuse);
  if (!base.ok) return base;
  const { value, kind } = base.value;
  if (!value) return refuse("notANumber", { path: argument });
  if (kind === "change") return refuse("ofAChange", { path: argument });
  if (value.eq(0)) return refuse("divisionByZero", { path: argument });
  return success({ text: `${percentage(inUnitOf(figure, base.value), value)}%`, path: figure.path });
}

function change(figure: Figure, now: Big, scope: ReferenceScope, refuse: Refuse): Outcome<Inserted> {
  const { path } = figure;
  if (figure.kind === "change") return refuse("ofAChange", { path });
  // A file that could not be used is reported once, not at each reference to it.
  if (scope.previousFailed) return success({ text: "", path });
  if (!scope.previous) return refuse("noPrevious", { path });
  const last = scope.previous.figures.get(path);
  if (!last?.value) {
    const { version } = scope.previous.template;
    return refuse("notInPrevious", { path, ...(version !== scope.template.version && { format: version }) });
  }
  const before = inUnitOf(last, figure);
  if (now.eq(before)) return success({ text: "与上年持平", path });
  if (before.eq(0)) return refuse("fromZero");
  const rate = percentage(now.minus(before).abs(), before);
  return success({ text: `同比${now.gt(before) ? "增长" : "下降"}${rate}%`, path });
}

/** The figure at a path in either language; the suggestion for an unknown path is in the language that was typed. */
function find(typed: string, { template, figures }: ReferenceScope, refuse: Refuse): Outcome<Figure> {
  const { schema } = template;
  const path = schema.contractPath(typed);
  const figure = figures.get(path);
  if (figure) return success(figure);
  const inWordsTyped = (other: string) => schema.pathIn(languageOf(typed, path), other);
  const below = [...figures.keys()].filter((other) => other.startsWith(`${path}.`));
  const node = schema.atPath(path);
  if (below.length > 0) {
    const sum = figures.has(`${path}.total`) ? inWordsTyped(`${path}.total`) : undefined;
    return refuse("notAFigure", { path: typed, ...(sum && { suggestion: sum }) });
  }
  if (node?.type && [node.type].flat().includes("string") && !isReferable(pointerOf(path), template)) {
    return refuse("narrative", { path: typed });
  }
  const suggestion = nearest(typed, [...figures.keys()].map(inWordsTyped));
  return refuse("unknown", { path: typed, ...(suggestion && { suggestion }) });
}

/** Chinese where a key of the schema, or what should be one, is; the names of `figures` are Chinese in any file. */
function languageOf(typed: string, path: string): KeyLanguage {
  const keys = path.startsWith("figures.") ? typed.split(".").slice(0, 1).join() : typed;
  return isChinese(keys) ? "zh" : "en";
}

function nearest(typed: string, paths: readonly string[]): string | undefined {
  // The Chinese full stop is where the dot is on the keyboard.
  const path = typed.replace(/[。．]/g, ".");
  let best: { path: string; edits: number } | undefined;
  for (const other of paths) {
    if (Math.abs(other.length - path.length) > 24) continue;
    // A path that leaves out its beginning is a likelier slip than many wrong letters.
    const edits = other.endsWith(`.${path}`) ? 1 : distance(path, other);
    if (!best || edits < best.edits) best = { path: other, edits };
  }
  // One Chinese sign is a word; three of them are no slip.
  const slips = isChinese(path) ? 1 : 3;
  return best && best.edits <= Math.max(slips, Math.floor(path.length / 4)) ? best.path : undefined;
}
