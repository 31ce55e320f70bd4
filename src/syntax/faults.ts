import type { CST, YAMLError } from "yaml";
import { diagnostic } from "../codes/diagnostic.js";
import type { DiagnosticArgs } from "../codes/stage-codes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { lineStart, type Source } from "../diagnostics/source.js";
import { leavesOf } from "./leaves.js";

interface Context {
  source: Source;
  tokens: CST.Token[];
  leaves: CST.Token[];
  /** In source order. */
  errors: YAMLError[];
}

type Improver = (context: Context) => Diagnostic | undefined;

/**
 * The one mistake behind a YAML parser's errors, in the words of the person who typed it. The parser reports where it
 * gave up; each improver knows one way of getting there and points at what was typed wrong.
 */
export function explainFault(source: Source, tokens: CST.Token[], errors: YAMLError[]): Diagnostic {
  const context: Context = {
    source,
    tokens,
    leaves: tokens.flatMap((token) => leavesOf(token)),
    errors: [...errors].sort((a, b) => a.pos[0] - b.pos[0]),
  };
  for (const improve of IMPROVERS) {
    const found = improve(context);
    if (found) return found;
  }
  return generalFault(context);
}

const IMPROVERS: Improver[] = [
  unindentedText,
  unquotedReference,
  foreignIndentation,
  unclosedOpener,
  fullWidthSign,
  missingSpace,
  wrongIndentation,
];

function at(context: Context, start: number, end: number) {
  return { source: context.source, start, end, pointer: "" };
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end;
}

/** Offsets of the line around `offset`, without leading white space and without what trails the value. */
function trimmedLine(text: string, offset: number): { start: number; end: number } {
  let start = lineStart(text, offset);
  const end = start + text.slice(start, lineEnd(text, offset)).trimEnd().length;
  while (start < end && /\s/.test(text[start]!)) start++;
  return { start, end };
}

/** `title: {{year}}年`: YAML takes the braces for a mapping. */
function unquotedReference(context: Context): Diagnostic | undefined {
  const { text } = context.source;
  for (const token of context.leaves) {
    if (token.type === "flow-collection" && text.startsWith("{{", token.offset)) {
      const line = text.slice(token.offset, lineEnd(text, token.offset));
      const comment = line.search(/(?<=\s)#/);
      const end = token.offset + (comment === -1 ? line : line.slice(0, comment)).trimEnd().length;
      return diagnostic("GR1015", at(context, token.offset, end), { found: text.slice(token.offset, end) });
    }
  }
  return undefined;
}

/** A line of narrative that stands at the left of its block: YAML takes it for a key. */
function unindentedText(context: Context): Diagnostic | undefined {
  const { text } = context.source;
  const error = context.errors.find(
    ({ code }) => code === "MISSING_CHAR" || code === "MULTILINE_IMPLICIT_KEY",
  );
  if (!error) return undefined;
  const line = trimmedLine(text, error.pos[0]);
  const wideSpace = /^\u3000/.test(text.slice(lineStart(text, line.start)));
  if (wideSpace || /^(?:- )?[\p{L}_][\p{L}\p{N}_]*[:：]/u.test(text.slice(line.start, line.end)))
    return undefined;
  const behindBlock = context.leaves.some(
    (token) =>
      token.type === "block-scalar" &&
      text.slice(contentEnd(context, token), line.start).trim() === "" &&
      token.offset < line.start,
  );
  if (!behindBlock) return undefined;
  return diagnostic("GR1008", at(context, line.start, line.end), { kind: "text" });
}

/** A tab or an ideographic space where YAML counts half-width spaces. */
function foreignIndentation(context: Context): Diagnostic | undefined {
  const { text } = context.source;
  const texts = context.leaves.flatMap((token) =>
    "source" in token && token.source.includes("\n") && token.type !== "newline"
      ? [{ start: token.offset, end: contentEnd(context, token) }]
      : [],
  );
  const hasTabError = context.errors.some(({ code }) => code === "TAB_AS_INDENT");
  let next = 0;
  for (const { index, 0: line, 1: indent = "" } of text.matchAll(
    /^ *([\t\u3000][ \t\u3000]*)(?![ \t\u3000])\S/gm,
  )) {
    const start = index + line.indexOf(indent);
    // Inside a text of several lines white space is the writer's own. Lines and texts are both in the order of the file.
    while ((texts[next]?.end ?? Infinity) <= start) next++;
    if ((texts[next]?.start ?? Infinity) < start) continue;
    const tab = indent.startsWith("\t");
    if (tab && !hasTabError) continue;
    return diagnostic("GR1008", at(context, start, start + indent.length), {
      kind: tab ? "tab" : "ideographicSpace",
    });
  }
  return undefined;
}

function contentEnd(context: Context, token: CST.Token & { source: string }): number {
  if (token.type !== "block-scalar")
    return token.type === "scalar" ? token.offset : token.offset + token.source.length;
  const header = token.props.find((prop) => prop.type === "block-scalar-header");
  return lineEnd(context.source.text, header?.offset ?? token.offset) + token.source.length;
}

const CLOSERS: Record<string, string> = { "{": "flow-map-end", "[": "flow-seq-end" };

/**
 * A bracket or quote that nothing closes: shown at the opener, not where the parser noticed. An open quote swallows
 * the brackets after it, and an inner bracket the outer one's closer, so quotes come first and inner before outer.
 */
function unclosedOpener(context: Context): Diagnostic | undefined {
  const opened = (token: CST.Token & { offset: number }) =>
    diagnostic("GR1006", at(context, token.offset, token.offset + 1), {
      opener: context.source.text[token.offset]!,
    });
  for (const token of context.leaves) {
    if (token.type !== "double-quoted-scalar" && token.type !== "single-quoted-scalar") continue;
    const swallowed = /\n[ \t]*(?:- )?[\p{L}_][\p{L}\p{N}_]*:(?:\s|$)/u.test(token.source);
    if (swallowed || !closesQuote(token.source, token.source[0]!)) return opened(token);
  }
  const isOpen = (token: CST.Token): token is CST.FlowCollection =>
    token.type === "flow-collection" && !token.end.some((end) => end.type === CLOSERS[token.start.source]);
  let open = context.leaves.find(isOpen);
  while (open) {
    const inner = leavesOf(open).slice(1).find(isOpen);
    if (!inner) return opened(open);
    open = inner;
  }
  return undefined;
}

function closesQuote(source: string, quote: string): boolean {
  const body = quote === '"' ? source.slice(1).replace(/\\[\s\S]/g, "") : source.slice(1).replace(/''/g, "");
  return body.endsWith(quote);
}

const HALF_WIDTH: Record<string, string> = {
  "：": ":",
  "，": ",",
  "｛": "{",
  "｝": "}",
  "［": "[",
  "］": "]",
};

/** A full-width sign where YAML wants the half-width one: `name：福建`, `{ a: 1，b: 2 }`. */
function fullWidthSign(context: Context): Diagnostic | undefined {
  const { text } = context.source;
  const error = context.errors.find((candidate) =>
    [
      "MULTILINE_IMPLICIT_KEY",
      "MISSING_CHAR",
      "BLOCK_IN_FLOW",
      "BLOCK_AS_IMPLICIT_KEY",
      "UNEXPECTED_TOKEN",
    ].includes(candidate.code),
  );
  if (!error) return undefined;
  const line = trimmedLine(text, error.pos[0]);
  // The sign is on the line of the error; text before the error's own token was understood.
  const from =
    error.code === "MULTILINE_IMPLICIT_KEY" || error.code === "MISSING_CHAR" ? error.pos[0] : line.start;
  const pattern =
    error.code === "BLOCK_IN_FLOW"
      ? /[，：｛｝［］]/u
      : /^[^\s：]*(：)|[｛｝［］]|，(?=\s*[\p{L}_]+\s*[:：])/u;
  const match = pattern.exec(text.slice(from, line.end));
  if (!match) return undefined;
  const sign = match[1] ?? match[0];
  const start = from + match.index + match[0].indexOf(sign);
  return diagnostic("GR1007", at(context, start, start + 1), { found: sign, wanted: HALF_WIDTH[sign]! });
}

/** `key:value` and `-item`: without the space YAML sees one word. */
function missingSpace(context: Context): Diagnostic | undefined {
  const { text } = context.source;
  const error = context.errors.find((candidate) =>
    ["MULTILINE_IMPLICIT_KEY", "MISSING_CHAR", "BLOCK_AS_IMPLICIT_KEY"].includes(candidate.code),
  );
  if (!error) return undefined;
  const { start, end } = trimmedLine(text, error.pos[0]);
  // Before the error's own token only a dash is wrong: `-topic: x` was read as a key.
  if (start < error.pos[0] && !/^-[^\s-]/.test(text.slice(start, end))) return undefined;
  const match = /^(?:([\p{L}_][\p{L}\p{N}_]*:)(?=\S)|(-)(?=[^\s-]))/u.exec(text.slice(start, end));
  if (!match) return undefined;
  const found = text.slice(start, end);
  const sign = match[1] ?? match[2]!;
  return diagnostic("GR1014", at(context, start, end), {
    found,
    wanted: `${sign} ${found.slice(sign.length)}`,
  });
}

/** A key that starts at a column where no mapping is. */
function wrongIndentation(context: Context): Diagnostic | undefined {
  const { text } = context.source;
  const [first] = context.errors;
  if (!first) return undefined;
  let offset: number | undefined;
  let kind: "deeper" | "shallower" = "deeper";
  const multiline = context.errors.find(
    (error) => error.code === "MULTILINE_IMPLICIT_KEY" && error.pos[0] === first.pos[0],
  );
  const blank = /^[ ]+$/.test(text.slice(...first.pos));
  if (first.code === "BLOCK_AS_IMPLICIT_KEY" && multiline) offset = multiline.pos[1] - 1;
  else if (first.code === "BAD_INDENT" || blank) {
    offset = Math.min(first.pos[1], text.length);
    kind = "shallower";
  }
  if (offset === undefined) return undefined;
  let line = trimmedLine(text, offset);
  const shallow = kind === "deeper" ? shallowLineBefore(text, line.start) : undefined;
  if (shallow) {
    line = shallow;
    kind = "shallower";
  }
  const key = /^(?:- +)?[^\s:]+/.exec(text.slice(line.start, line.end));
  const end = key ? line.start + key[0].length : line.end;
  return diagnostic("GR1008", at(context, line.start, end), { kind });
}

/**
 * A line that seems too deep may only follow one that is too shallow: its neighbours on both sides are level, or the
 * line above it opens a mapping that it should be in.
 */
function shallowLineBefore(text: string, start: number): { start: number; end: number } | undefined {
  const above = (offset: number) => {
    let end = text.lastIndexOf("\n", offset - 1);
    while (end > 0 && text.slice(lineStart(text, end), end).trim() === "")
      end = text.lastIndexOf("\n", end - 1);
    return end > 0 ? trimmedLine(text, end - 1) : undefined;
  };
  const indent = (line: { start: number }) => line.start - lineStart(text, line.start);
  const before = above(start);
  const earlier = before && above(before.start);
  if (!before || !earlier) return undefined;
  const own = indent({ start });
  const level = indent(earlier) === own && indent(before) < own;
  const orphan =
    indent(earlier) === indent(before) &&
    indent(before) < own &&
    text.slice(earlier.start, earlier.end).endsWith(":");
  return level || orphan ? before : undefined;
}

/** The parser's kinds of error in our words. */
const REASONS: Partial<Record<YAMLError["code"], DiagnosticArgs["GR1005"]["reason"]>> = {
  BLOCK_AS_IMPLICIT_KEY: "colonInValue",
  BAD_SCALAR_START: "reservedStart",
  BAD_DQ_ESCAPE: "escape",
  MISSING_CHAR: "missingColon",
  MULTILINE_IMPLICIT_KEY: "missingColon",
  BLOCK_IN_FLOW: "missingComma",
  UNEXPECTED_TOKEN: "unexpected",
};

/** What no improver knows: the parser's own place, with its kind of error in our words. */
function generalFault(context: Context): Diagnostic {
  const error = context.errors[0]!;
  const { text } = context.source;
  let [start, end] = error.pos;
  if (start >= text.trimEnd().length) ({ start, end } = trimmedLine(text, text.trimEnd().length - 1));
  end = Math.min(Math.max(end, start + 1), Math.max(lineEnd(text, start), start + 1));
  const reason = REASONS[error.code] ?? "other";
  if (reason === "colonInValue") end = trimmedLine(text, start).end;
  const found = text.slice(start, Math.min(end, start + 20));
  return diagnostic("GR1005", at(context, start, end), { reason, found });
}
