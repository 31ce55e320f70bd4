import type { StageCode } from "./diagnostics/codes.js";
import { type Code, type Severity, stageSeverity } from "./diagnostics/diagnostic.js";
import { BYTES } from "./explanations/bytes.js";
import { FORM_FAULTS } from "./explanations/form.js";
import { IMPORTS } from "./explanations/import.js";
import { NARRATIVE, SUMS, TOOL_FAULTS } from "./explanations/others.js";
import { REGISTER_FAULTS } from "./explanations/register.js";
import { SCENES, type Scene } from "./explanations/scenes.js";
import { SUMMING } from "./explanations/summing.js";
import { VALUES } from "./explanations/values.js";
import type { Explanation } from "./rule.js";
import { RULES } from "./rules.js";

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
