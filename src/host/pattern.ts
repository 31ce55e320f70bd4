import { LONGEST_PATTERN } from "./limits.js";

/** A step of a pattern: a plain name, any folders on the way (`**`), or a name with wild cards. */
export type Step = string | typeof ANY_FOLDERS | NameTest;

export const ANY_FOLDERS = Symbol("**");

/** Whether a name of a file or folder is one that is looked for. */
export interface NameTest {
  (name: string): boolean;
  /** So often each character of a name may be compared. */
  readonly cost: number;
}

/** Nobody writes a pattern with more alternatives than this. */
const MOST_ALTERNATIVES = 64;

/** Why a pattern has no steps: too many combinations of `{…}`, or too many characters. */
export type StepsFault = "alternatives" | "length";

/** Whether a name is a pattern: `*`, `?`, `[…]` and `{a,b}` have a meaning. */
export function isPattern(name: string): boolean {
  const [closed] = atLastBracket(name);
  return /[*?]|\{[^{},]*,[^{}]*\}/.test(name) || /\[[^\]]+\]/.test(closed);
}

/** The text up to its last `]`, and what is behind: of thousands of `[` there no end is looked for. */
function atLastBracket(text: string): [closed: string, open: string] {
  const end = text.lastIndexOf("]") + 1;
  return [text.slice(0, end), text.slice(end)];
}

/**
 * A pattern's alternatives, each in its steps.
 *
 * Patterns of data are matched here and not by a regular expression made of them: one with many `*` takes such a
 * library for ever on a name that almost fits. Each name takes time by its length times that of the pattern.
 *
 * @returns why there are none
 */
export function stepsOf(pattern: string): Step[][] | StepsFault {
  if (pattern.length > LONGEST_PATTERN) return "length";
  const alternatives = expanded(pattern);
  return alternatives?.map(stepsOfOne) ?? "alternatives";
}

function stepsOfOne(pattern: string): Step[] {
  const parts = pattern.split("/").filter((step) => step !== "" && step !== ".");
  return parts
    .filter((step, index) => step !== "**" || parts[index + 1] !== "**")
    .map((step) => (step === "**" ? ANY_FOLDERS : isPattern(step) ? nameTest(step) : step));
}

/**
 * Whether a path is one that a pattern means: `*` within a step, `**` for any folders, `{a,b}`; a pattern without `/` means
 * a name in any folder.
 *
 * @returns why it cannot be told
 */
export function pathTest(pattern: string): ((path: string) => boolean) | StepsFault {
  const alternatives = stepsOf(pattern.includes("/") ? pattern : `**/${pattern}`);
  if (typeof alternatives === "string") return alternatives;
  return (path) => alternatives.some((steps) => isAlong(path.split("/"), steps));
}

/** The steps of the pattern that the names so far can have reached. */
function isAlong(names: readonly string[], steps: readonly Step[]): boolean {
  let reached = pastAny(new Set([0]), steps);
  for (const name of names) {
    const next = new Set<number>();
    for (const at of reached) {
      const step = steps[at];
      if (step === ANY_FOLDERS) next.add(at);
      else if (typeof step === "function" ? step(name) : step === name) next.add(at + 1);
    }
    reached = pastAny(next, steps);
  }
  return reached.has(steps.length);
}

/** `**` may stand for no folder; at the end it takes what is below. */
function pastAny(reached: Set<number>, steps: readonly Step[]): Set<number> {
  for (const at of reached) if (steps[at] === ANY_FOLDERS) reached.add(at + 1);
  return reached;
}

/** `{a,b}` written out, the innermost first. */
function expanded(pattern: string): string[] | undefined {
  let found = [pattern];
  for (;;) {
    const next = found.flatMap((one) => {
      const braces = /\{([^{},]*,[^{}]*)\}/.exec(one);
      if (!braces) return [one];
      const [before, after] = [one.slice(0, braces.index), one.slice(braces.index + braces[0].length)];
      return braces[1]!.split(",").map((choice) => before + choice + after);
    });
    if (next.length > MOST_ALTERNATIVES) return undefined;
    if (next.length === found.length && next.every((one, at) => one === found[at])) return next;
    found = next;
  }
}

type Sign = "*" | ((sign: string) => boolean);

/** A name that begins with a dot is meant only where the pattern begins with one. */
function nameTest(step: string): NameTest {
  const signs = signsOf(step);
  const hidden = step.startsWith(".");
  const test = (name: string) => (hidden || !name.startsWith(".")) && matches([...name], signs);
  return Object.assign(test, { cost: signs.length });
}

function signsOf(step: string): Sign[] {
  const signs: Sign[] = [];
  const [closed, open] = atLastBracket(step);
  for (const part of [...(closed.match(/\[[^\]]+\]|[\s\S]/gu) ?? []), ...open]) {
    if (part === "*") {
      if (signs.at(-1) !== "*") signs.push("*");
    } else if (part === "?") signs.push(() => true);
    else if (part.length > 2 && part.startsWith("[")) signs.push(oneOf(part.slice(1, -1)));
    else signs.push((sign) => sign === part);
  }
  return signs;
}

/** `[abc]`, `[0-9]`, `[!abc]`. */
function oneOf(inside: string): (sign: string) => boolean {
  const isNegated = /^[!^]/.test(inside);
  const ranges = [...inside.slice(isNegated ? 1 : 0).matchAll(/(.)(?:-(.))?/gsu)];
  return (sign) => ranges.some(([, from = "", to = from]) => from <= sign && sign <= to) !== isNegated;
}

/** After a `*` that let too little pass, only the last one has to be tried again: the earlier ones took the least. */
function matches(name: readonly string[], signs: readonly Sign[]): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let behind = 0;
  while (at < name.length) {
    const sign = signs[next];
    if (sign === "*") {
      star = next++;
      behind = at;
    } else if (sign?.(name[at]!)) {
      at++;
      next++;
    } else if (star >= 0) {
      next = star + 1;
      at = ++behind;
    } else return false;
  }
  return signs.slice(next).every((sign) => sign === "*");
}
