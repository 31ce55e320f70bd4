import { Composer, type CST, Lexer, Parser, type Node as YamlNode } from "yaml";
import { diagnostic } from "../codes/diagnostic.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { Source } from "../diagnostics/source.js";
import { buildTree } from "./build.js";
import { untilBadEscape } from "./escapes.js";
import { explainFault } from "./faults.js";
import { forbiddenConstructs } from "./forbidden.js";
import { leavesOf } from "./leaves.js";
import type { Node } from "./tree.js";

/** Nesting of a data file is below 8; deeper input would overflow recursive readers. */
export const MAX_DEPTH = 100;

/** The most tokens of YAML; a text of many lines is one token. A report of a hundred pages has some 5,000. */
const MAX_TOKENS = 100_000;

/** A `#` comment of the file; one inside a text is text and not here. */
export interface Comment {
  start: number;
  text: string;
}

/** What a text holds. */
interface ParsedYaml {
  root: Node;
  comments: Comment[];
}

/**
 * Text to syntax tree: every key and value with its exact characters, scalars as typed.
 *
 * A text that is no well-formed YAML 1.2 yields one GR1 diagnostic, for the first fault only: what a YAML parser says
 * after its first error is a consequence of it. Well-formed text that the data file may not use (aliases, tags …)
 * yields one diagnostic each.
 */
export function parseSyntax(source: Source): Outcome<ParsedYaml> {
  const { tokens, beyond } = parseTokens(source.text);
  if (beyond) {
    const { limit, offset } = beyond;
    const maximum = limit === "depth" ? MAX_DEPTH : MAX_TOKENS;
    const place = { source, start: offset, end: offset + 1, pointer: "" };
    return failure(diagnostic("GR1013", place, { limit, maximum, actual: maximum + 1 }));
  }
  const documents = composed(tokens, source.text);
  const forbidden = forbiddenConstructs(source, tokens);
  if (forbidden.length > 0) return { ok: false, diagnostics: forbidden };
  const errors = errorsOf(documents);
  if (errors.length > 0) {
    const mended = withoutLoneDashes(source.text);
    const whole = mended === source.text ? [] : parseTokens(mended).tokens;
    const again = composed(whole, mended);
    if (again[0]?.contents && errorsOf(again).length === 0)
      return treeOf(source, again[0].contents, commentsOf(whole));
    return failure(explainFault(source, tokens, errors));
  }
  const contents = documents[0]?.contents;
  if (!contents) return failure(diagnostic("GR1003", { source, start: 0, end: 0, pointer: "" }, {}));
  return treeOf(source, contents, commentsOf(tokens));
}

function treeOf(source: Source, contents: YamlNode, comments: Comment[]): Outcome<ParsedYaml> {
  const tree = buildTree(source, contents);
  return tree.ok ? success({ root: tree.value, comments }, tree.diagnostics) : tree;
}

function commentsOf(tokens: readonly CST.Token[]): Comment[] {
  return tokens
    .flatMap((token) => leavesOf(token))
    .flatMap((token) => (token.type === "comment" ? [{ start: token.offset, text: token.source }] : []));
}

/**
 * Replaces a lone dash by a null: `decisions: -` is not YAML but plainly means “none”, and can then be reported like
 * any other value that is no number.
 */
function withoutLoneDashes(text: string): string {
  return text.replace(/(?<=:[ \t]{1,20})-(?=[ \t]*(?:[,}\r\n]|$))/g, "~");
}

function errorsOf(documents: ReturnType<typeof composed>) {
  return documents.flatMap((document) => [...document.errors, ...document.warnings]);
}

function composed(tokens: CST.Token[], text: string) {
  // failsafe: every scalar stays the text it was typed as; keys are compared by ourselves, in linear time.
  const composer = new Composer({
    keepSourceTokens: true,
    uniqueKeys: false,
    merge: false,
    schema: "failsafe",
    logLevel: "silent",
    prettyErrors: false,
  });
  return [...composer.compose(tokens, true, text.length)];
}

/** Feeds the parser token by token, so that a bomb of brackets is stopped at the limit before it fills the memory. */
function parseTokens(text: string): {
  tokens: CST.Token[];
  beyond?: { limit: "depth" | "tokens"; offset: number };
} {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let offset = 0;
  let count = 0;
  let before = "";
  for (const lexeme of new Lexer().lex(text)) {
    // A text that is not quoted comes behind a sign of its own.
    const isQuoted = lexeme[0] === '"' && before !== "\x1f";
    for (const token of parser.next(isQuoted ? untilBadEscape(lexeme) : lexeme)) tokens.push(token);
    before = lexeme;
    // Each level of nesting is one collection on the parser's stack, and the document itself.
    if (parser.stack.length > MAX_DEPTH + 2) return { tokens, beyond: { limit: "depth", offset } };
    if (++count > MAX_TOKENS) return { tokens, beyond: { limit: "tokens", offset } };
    offset += lexeme === "\x02" || lexeme === "\x18" || lexeme === "\x1f" ? 0 : lexeme.length;
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}
