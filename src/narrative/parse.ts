import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Inline } from "../document.js";
import type { Scalar } from "../syntax/tree.js";
import { BlockReader } from "./blocks.js";
import type { NarrativeBlock, NarrativeContext } from "./context.js";
import { parseMarkdown } from "./markdown.js";
import { markUp, plainTree } from "./marks.js";
import { remarksIn } from "./remarks.js";
import { Resolver } from "./resolver.js";

export type { NarrativeBlock, NarrativeContext };

/**
 * Parses a narrative text (contract section 2) into blocks. Whatever lies outside the Markdown subset, and every
 * reference that cannot be resolved, is a diagnostic at its characters in the file.
 */
export function parseNarrative(
  scalar: Scalar,
  context: NarrativeContext,
): { blocks: NarrativeBlock[]; diagnostics: Diagnostic[] } {
  const { text, references, faults } = markUp(scalar.text);
  const scope = new Resolver(scalar, context, references);
  scope.report(faults);
  for (const { kind, start, end } of remarksIn(scalar.text)) scope.say("GR5012", start, end, { kind });
  const plain = plainTree(text);
  const { tree, fault } = plain ? { tree: plain } : parseMarkdown(text);
  if (fault) {
    scope.say("GR5007", fault.start, fault.end, { limit: "nesting", maximum: fault.maximum });
    return { blocks: [], diagnostics: scope.diagnostics };
  }
  const blocks = new BlockReader(scope, scalar.text, context).read(tree);
  return { blocks, diagnostics: scope.diagnostics };
}

/** Parses a title: plain text with references, no Markdown. `\{{` prints `{{`. */
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
      content.push({ type: "text", text: text.replace(/\\\{\{/g, "{{").replace(/(?<!\s)\s*\n\s*/g, "") });
  };
  for (const [index, { start, end }] of references.entries()) {
    put(scalar.text.slice(at, start));
    content.push(scope.figure(index));
    at = end;
  }
  put(scalar.text.slice(at));
  return { content, diagnostics: scope.diagnostics };
}
