import type { Severity } from "../src/diagnostic.js";
import type { ExplainedCode } from "../src/explanations.js";

export function rulesPage(
  explanations: readonly ExplainedCode[],
  plainExample: (example: string) => string,
  severityWords: Record<Severity, string>,
): string;
