import { type Diagnostic, diagnostic } from "./diagnostic.js";
import type { Image, Inline, List, NarrativeTable, Paragraph, Quote } from "./document.js";
import type { DiagnosticArgs } from "./messages.js";
import { BlockReader } from "./narrative/blocks.js";
import { parseMarkdown } from "./narrative/markdown.js";
import { markUp, type Reference } from "./narrative/marks.js";
import { decodedSpans } from "./syntax/decode.js";
import type { Scalar } from "./syntax/tree.js";

/** A block of narrative; its headings are not numbered yet. */
export type NarrativeBlock =
  | Paragraph
  | List
  | NarrativeTable
  | Image
  | Quote
  | { type: "heading"; depth: 1 | 2; content: Inline[] };

export interface NarrativeContext {
  /** The deepest level of `#` that is allowed here. */
  headings: 0 | 1 | 2;
  /** The text that `{{expression}}` inserts, or why there is none. */
  resolve(expression: string): { text: string; path: string } | { fault: DiagnosticArgs["GR5001"] };
  /** The image of `![alt](path)`, or why there is none. */
  image(
    path: string,
  ):
    | { format: "png" | "jpeg"; data: Uint8Array; width: number; height: number }
    | { fault: DiagnosticArgs["GR5005"]["reason"] };
}

/**
 * A narrative text (contract section 2) as blocks. What lies outside the Markdown subset, and every reference that
 * cannot be resolved, is a diagnostic at its characters in the file.
 */
export function parseNarrative(
  scalar: Scalar,
  context: NarrativeContext,
): { blocks: NarrativeBlock[]; diagnostics: Diagnostic[] } {
  const { text, references, faults } = markUp(scalar.text);
  const scope = new Resolver(scalar, context, references);
  scope.report(faults);
  const { tree, fault } = parseMarkdown(text);
  if (fault) {
    scope.say("GR5007", fault.start, fault.end, { limit: "nesting", maximum: fault.maximum });
    return { blocks: [], diagnostics: scope.diagnostics };
  }
  const blocks = new BlockReader(scope, scalar.text, context).read(tree);
  return { blocks, diagnostics: scope.diagnostics };
}

/** A title: plain text with references, no Markdown. `\{{` prints `{{`. */
export function parseTitle(
  scalar: Scalar,
  context: NarrativeContext,
): { content: Inline[]; diagnostics: Diagnostic[] } {
  const { references, faults } = markUp(scalar.text);
  const scope = new Resolver(scalar, context, references);
  scope.report(faults);
  const content: Inline[] = [];
  let at = 0;
  const put = (text: string) => {
    if (text !== "")
      content.push({ type: "text", text: text.replace(/\\\{\{/g, "{{").replace(/\s*\n\s*/g, "") });
  };
  for (const [index, { start, end }] of references.entries()) {
    put(scalar.text.slice(at, start));
    content.push(scope.figure(index));
    at = end;
  }
  put(scalar.text.slice(at));
  return { content, diagnostics: scope.diagnostics };
}

/** Resolves the references of one text and collects what is wrong with it. */
export class Resolver {
  readonly diagnostics: Diagnostic[] = [];
  private readonly figures: (Inline & { type: "figure" })[];

  constructor(
    private readonly scalar: Scalar,
    context: NarrativeContext,
    references: readonly Reference[],
  ) {
    this.figures = references.map(({ expression, start, end }) => {
      const resolved = context.resolve(expression);
      if (!("fault" in resolved)) return { type: "figure", text: resolved.text, path: resolved.path };
      this.say("GR5001", start, end, resolved.fault);
      return { type: "figure", text: "", path: "" };
    });
  }

  /** The content of the reference with this number in the text. */
  figure(index: number): Inline & { type: "figure" } {
    return { ...this.figures[index]! };
  }

  report(faults: readonly { start: number; end: number; args: DiagnosticArgs["GR5001"] }[]): void {
    for (const { start, end, args } of faults) this.say("GR5001", start, end, args);
  }

  /** A diagnostic at offsets of the value. */
  say<C extends "GR5001" | "GR5003" | "GR5004" | "GR5005" | "GR5006" | "GR5007">(
    code: C,
    start: number,
    end: number,
    args: DiagnosticArgs[C],
  ): void {
    const { source, pointer } = this.scalar;
    const [from, to] = decodedSpans(this.scalar).range(start, end);
    this.diagnostics.push(diagnostic(code, { source, start: from, end: to, pointer }, args));
  }
}
