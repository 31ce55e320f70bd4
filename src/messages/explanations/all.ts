import type { StageCode } from "../../diagnostics/codes.js";
import { type Code, type Severity, stageSeverity } from "../../diagnostics/diagnostic.js";
import { RULES } from "../../rules/all.js";
import type { Explanation } from "../../rules/rule.js";
import { BYTES } from "./bytes.js";
import { FORM_FAULTS } from "./form.js";
import { IMPORTS } from "./import.js";
import { NARRATIVE, SUMS, TOOL_FAULTS } from "./others.js";
import { REGISTER_FAULTS } from "./register.js";
import { SCENES, type Scene } from "./scenes.js";
import { SUMMING } from "./summing.js";
import { VALUES } from "./values.js";

export interface ExplainedCode extends Explanation {
  code: Code;
  severity: Severity;
  /** What stands in the place of examples where no data file can show it. */
  scene?: Scene;
}

/** Codes of the stages; the compiler asks for each one that the rules do not explain. */
const STAGES: Record<Exclude<StageCode, "GR3001" | "GR3004" | "GR3006">, Explanation> = {
  ...BYTES,
  ...VALUES,
  ...SUMS,
  ...SUMMING,
  ...NARRATIVE,
  ...FORM_FAULTS,
  ...REGISTER_FAULTS,
  ...IMPORTS,
  ...TOOL_FAULTS,
};

/** Every code with what `explain`, `rules` and docs/rules.md say of it, in order. */
export const EXPLANATIONS: readonly ExplainedCode[] = [
  ...Object.entries(STAGES).map(
    ([code, explanation]): ExplainedCode => ({
      code: code as StageCode,
      severity: stageSeverity(code as StageCode),
      ...explanation,
      ...(explanation.wrong === "" && { scene: SCENES[code as Code] }),
    }),
  ),
  ...RULES.map(({ check: _, message: __, ...explained }): ExplainedCode => explained),
].sort((a, b) => (a.code < b.code ? -1 : 1));

/** An example as a reader of the data file writes it; what no terminal shows is spelt out. */
export function plainExample(example: string): string {
  return example
    .replace(/^(?:raw|line|replace):/, "")
    .replace(/[\0-\x08\ufeff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
