import type { ExplainedCode } from "../src/explanations.js";

export function rulesPage(
  explanations: readonly ExplainedCode[],
  plainExample: (example: string) => string,
): string;
