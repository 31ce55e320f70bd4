import type { CodeDefinition } from "../codes/code.js";
import { STAGE_CODES } from "../codes/stage-codes.js";
import type { Code } from "../diagnostics/diagnostic.js";
import { RULES } from "./all.js";

/**
 * Every code, of stages and of rules, in order: what `explain`, `rules`, docs/rules.md and messages are made from.
 */
export const CODES: readonly CodeDefinition[] = [
  ...Object.values<CodeDefinition>(STAGE_CODES),
  ...RULES.flatMap((rule) => [rule, ...(rule.also ?? [])]),
].sort((a, b) => (a.code < b.code ? -1 : 1));

const BY_CODE = new Map<string, CodeDefinition>(CODES.map((each) => [each.code, each]));

/** The definition of a code; every code of a diagnostic has one. */
export function definitionOf(code: Code): CodeDefinition {
  const found = BY_CODE.get(code);
  if (!found) throw new Error(`${code} is not defined`);
  return found;
}
