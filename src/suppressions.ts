import { type Diagnostic, diagnostic } from "./diagnostic.js";
import type { Place, Source } from "./source.js";
import type { Mapping, Node } from "./syntax/tree.js";
import type { Comment } from "./syntax.js";

/** `# gov-report-disable-next-line GR4002, GR4003 -- 理由` */
const DIRECTIVE = /^#\s*gov-report-disable-next-line\b(.*)$/u;
const CONTENT = /^\s+((?:GR\d{4})(?:[\s,，、]+GR\d{4})*)\s*(?:--\s*(.*?))?\s*$/u;

interface Answer {
  place: Place;
  codes: string[];
  reason: string;
  /** The characters of the key and its value. */
  covers: { start: number; end: number };
}

/**
 * Answers warnings in the file itself (contract section 4): a comment before a key covers that key's whole value. An
 * answered finding stays, with the reason. Errors cannot be answered; a comment that answers nothing is told.
 */
export function answered(
  source: Source,
  root: Node,
  comments: readonly Comment[],
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  const directives = comments.filter(({ text }) => DIRECTIVE.test(text));
  if (directives.length === 0) return [...diagnostics];
  const told: Diagnostic[] = [];
  const answers: Answer[] = [];
  for (const comment of directives) {
    const answer = readAnswer(source, root, comment);
    if ("code" in answer) told.push(answer);
    else answers.push(answer);
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
    if (idle.length > 0) told.push(diagnostic("GR9006", place, { codes: idle }));
  }
  return [...marked, ...told];
}

function covers({ codes, covers: span }: Answer, { code, place }: Diagnostic, source: Source): boolean {
  return (
    codes.includes(code) && place.source === source && place.start >= span.start && place.start < span.end
  );
}

function readAnswer(source: Source, root: Node, { start, text }: Comment): Answer | Diagnostic {
  const place = { source, start, end: start + text.length, pointer: "" };
  const content = CONTENT.exec(DIRECTIVE.exec(text)![1]!);
  if (!content) return diagnostic("GR9007", place, { reason: "syntax", code: "" });
  const codes = content[1]!.match(/GR\d{4}/g)!;
  const reason = content[2] ?? "";
  if (reason === "") return diagnostic("GR9007", place, { reason: "noReason", code: codes[0]! });
  return { place, codes, reason, covers: nextEntry(source, root, start + text.length) };
}

/** The key on the next line that is no comment, with its value; an empty span where there is none. */
function nextEntry(source: Source, root: Node, from: number): { start: number; end: number } {
  const skipped = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*(?:-[ \t]+)*/.exec(source.text.slice(from))![0].length;
  const at = from + skipped;
  const found = entryAt(root, at);
  return found
    ? { start: found.key.start, end: Math.max(found.value.end, found.key.end) }
    : { start: at, end: at };
}

function entryAt(node: Node, offset: number): Mapping["entries"][number] | undefined {
  if (node.kind === "scalar") return undefined;
  const children = node.kind === "mapping" ? node.entries.map(({ value }) => value) : node.items;
  const own = node.kind === "mapping" ? node.entries.find(({ key }) => key.start === offset) : undefined;
  return own ?? children.map((child) => entryAt(child, offset)).find((found) => found !== undefined);
}
