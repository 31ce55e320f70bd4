import { diagnostic } from "../codes/diagnostic.js";
import type { DiagnosticArgs } from "../codes/stage-codes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Outcome } from "../diagnostics/outcome.js";
import type { Place } from "../diagnostics/source.js";
import type { Inline } from "../document.js";
import { decodedSpans } from "../syntax/decode.js";
import type { Scalar } from "../syntax/tree.js";
import type { NarrativeContext } from "./context.js";
import type { Reference } from "./marks.js";

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
      const inserted = this.take(context.resolve(expression, this.placeOf(start, end)));
      return { type: "figure", text: inserted?.text ?? "", path: inserted?.path ?? "" };
    });
  }

  /** The content of the reference with this number in the text. */
  figure(index: number): Inline & { type: "figure" } {
    return { ...this.figures[index]! };
  }

  /** The characters of the file behind offsets of the value. */
  placeOf(start: number, end: number): Place {
    const { source, pointer } = this.scalar;
    const [from, to] = decodedSpans(this.scalar).range(start, end);
    return { source, start: from, end: to, pointer };
  }

  /** The value of a step within the text, whose diagnostics are kept. */
  take<T>(outcome: Outcome<T>): T | undefined {
    this.diagnostics.push(...outcome.diagnostics);
    return outcome.ok ? outcome.value : undefined;
  }

  report(faults: readonly { start: number; end: number; args: DiagnosticArgs["GR5001"] }[]): void {
    for (const { start, end, args } of faults) this.say("GR5001", start, end, args);
  }

  /** Adds a diagnostic at offsets of the value. */
  say<
    C extends
      | "GR5001"
      | "GR5003"
      | "GR5004"
      | "GR5005"
      | "GR5006"
      | "GR5007"
      | "GR5008"
      | "GR5009"
      | "GR5012"
      | "GR5013"
      | "GR5014",
  >(code: C, start: number, end: number, args: DiagnosticArgs[C]): void {
    this.diagnostics.push(diagnostic(code, this.placeOf(start, end), args));
  }
}
