import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { Place, Source } from "../diagnostics/source.js";
import type { Comment } from "./parse.js";
import type { Mapping, Node } from "./tree.js";

/** `# gov-report-disable-next-line GR4002, GR4003 -- 理由` */
const DIRECTIVE = /^#\s*gov-report-disable-next-line(?![\w-])(.*)$/u;

/** Misspelt directives: # gov-report-disable-nextline, # gov-report disable-next-line, # disable-next-line GR… */
const MEANT =
  /^#+\s*(?:gov[-_ ]?report[-_: ]*(?:dis|ign|sup|off|skip)[a-z]*|(?:dis[a-z]*|ignore)[-_ ]*next[-_ ]*line)(?![a-z])/iu;

const CONTENT = /^\s+((?:GR\d{4})(?:[\s,，、]+GR\d{4})*)\s*(?:--(.*))?$/u;

interface Answer {
  place: Place;
  codes: string[];
  reason: string;
  /** The characters of the key and its value. */
  covers: { start: number; end: number };
}

/**
 * Marks findings that a comment in the file answers (contract section 4): a comment before a key covers the key's
 * whole value. An answered finding stays in the list, with the reason. Errors cannot be answered, and a comment that
 * answers nothing is a finding itself.
 */
export function applySuppressions(
  source: Source,
  root: Node,
  comments: readonly Comment[],
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  const directives = comments.filter(({ text }) => isAnswer(text));
  const told = comments.filter(isMisspelt).map((comment): Diagnostic => {
    return diagnostic("GR9007", placeOf(source, comment), { reason: "misspelt", code: "" });
  });
  if (directives.length === 0) return [...diagnostics, ...told];
  const answers: Answer[] = [];
  const keys = new KeysBelow(source, root);
  const read = directives.reverse().map((comment) => readAnswer(source, keys, comment));
  for (const answer of read.reverse()) {
    if (answer.ok) answers.push(answer.value);
    else told.push(...answer.diagnostics);
  }
  const used = new Set<string>();
  const marked = diagnostics.map((found): Diagnostic => {
    const index = answers.findIndex((answer) => covers(answer, found, source));
    const answer = answers[index];
    if (!answer) return found;
    if (found.severity === "error") {
      told.push(diagnostic("GR9007", answer.place, { reason: "error", code: found.code }));
      used.add(`${index} ${found.code}`);
      return found;
    }
    used.add(`${index} ${found.code}`);
    return { ...found, suppressed: { reason: answer.reason } };
  });
  for (const [index, { place, codes }] of answers.entries()) {
    const idle = codes.filter((code) => !used.has(`${index} ${code}`));
    const kept = codes.filter((code) => !idle.includes(code));
    if (idle.length > 0) told.push(diagnostic("GR9006", place, { codes: idle, kept }));
  }
  return [...marked, ...told];
}

/** Whether a comment answers a warning, or tries to. */
export function isAnswer(text: string): boolean {
  return DIRECTIVE.test(text);
}

/** An answer without one of its codes; undefined where it has no other, the same where it has not that one. */
export function withoutCode(text: string, code: string): string | undefined {
  const [, listed = ""] = CONTENT.exec(DIRECTIVE.exec(text)?.[1] ?? "") ?? [];
  const codes = listed.match(/GR\d{4}/g) ?? [];
  const others = codes.filter((each) => each !== code);
  if (others.length === codes.length) return text;
  return others.length === 0 ? undefined : text.replace(listed, () => others.join(", "));
}

function isMisspelt({ text }: Comment): boolean {
  return MEANT.test(text) && !isAnswer(text);
}

function placeOf(source: Source, { start, text }: Comment): Place {
  return { source, start, end: start + text.length, pointer: "" };
}

function covers({ codes, covers: span }: Answer, { code, place }: Diagnostic, source: Source): boolean {
  return (
    codes.includes(code) && place.source === source && place.start >= span.start && place.start < span.end
  );
}

function readAnswer(source: Source, keys: KeysBelow, comment: Comment): Outcome<Answer> {
  const { start, text } = comment;
  const place = placeOf(source, comment);
  const [, content = ""] = DIRECTIVE.exec(text) ?? [];
  const [, listed = "", said = ""] = CONTENT.exec(content) ?? [];
  const codes = listed.match(/GR\d{4}/g) ?? [];
  const [first] = codes;
  if (first === undefined) return failure(diagnostic("GR9007", place, { reason: "syntax", code: "" }));
  const reason = said.trim();
  if (reason === "") return failure(diagnostic("GR9007", place, { reason: "noReason", code: first }));
  return success({ place, codes, reason, covers: keys.after(start + text.length) });
}

/**
 * Finds the key below a comment. It is asked from the last comment to the first, so that it reads every line only
 * once.
 */
class KeysBelow {
  private readonly entries: Mapping["entries"];
  /** The comments and blank lines below the comment that was asked for last, up to the key at `to`. */
  private known = { from: -1, to: -1 };

  constructor(
    private readonly source: Source,
    root: Node,
  ) {
    this.entries = [...entriesOf(root)].sort((a, b) => a.key.start - b.key.start);
  }

  /** The key on the next line that is no comment, with its value; an empty span where there is none. */
  after(from: number): { start: number; end: number } {
    const nothing = { start: from, end: from };
    const found = this.entries[this.firstFrom(from)];
    if (!found) return nothing;
    const { key, value } = found;
    const isKnown = this.known.to === key.start && this.known.from > from;
    const between = this.source.text.slice(from, isKnown ? this.known.from : key.start);
    if (!(isKnown ? COMMENTS : TO_KEY).test(between)) return nothing;
    this.known = { from, to: key.start };
    return { start: key.start, end: Math.max(value.end, key.end) };
  }

  private firstFrom(offset: number): number {
    let [low, high] = [0, this.entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.entries[middle]!.key.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const TO_KEY = /^(?:[ \t]*(?:#[^\n]*|\r?)\n)*[ \t]*(?:-[ \t]+)*["']?$/;

/** The text between two comments: the rest of a line, then only comments and blank lines. */
const COMMENTS = /^(?:[ \t]*(?:#[^\n]*|\r?)\n)*[ \t]*#[^\n]*$/;

function* entriesOf(node: Node): Generator<Mapping["entries"][number]> {
  if (node.kind === "sequence") for (const item of node.items) yield* entriesOf(item);
  if (node.kind !== "mapping") return;
  for (const entry of node.entries) {
    yield entry;
    yield* entriesOf(entry.value);
  }
}
