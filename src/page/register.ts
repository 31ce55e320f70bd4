import { setAt, type Values } from "../data-file/values.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { tally } from "../tally/count.js";
import { emitEvidence } from "../tally/evidence.js";
import { readRegister } from "../tally/register.js";
import { chooseSources } from "../tally/sources.js";
import { applicationsOf } from "../tally/values.js";
import { vocabularyOf } from "../tally/vocabulary.js";
import { type Draft, draftOf, draftText, templateOf, textAt, valueAt } from "./draft.js";

/** Table 三 counted from a register of applications, in the draft, and the sheet that shows what makes each figure. */
export interface Counted {
  draft: Draft;
  /** Applications that were counted. */
  count: number;
  evidence: Uint8Array;
}

/** Counts a register for the year of a draft, as `tally` does. What stands around the table stays. */
export async function countRegister(input: InputFile, draft: Draft): Promise<Outcome<Counted>> {
  const registers = await readRegister(input);
  if (!registers.ok) return registers;
  const template = templateOf(draft);
  const vocabulary = vocabularyOf(template);
  const sources = chooseSources(input.name, registers.value, { named: {} }, vocabulary);
  if (!sources.ok) return sources;
  const year = Number(textAt(draft.values, "year"));
  const { value: counted, diagnostics } = tally(input.name, sources.value, {
    template,
    vocabulary,
    year,
  });
  const [first, ...others] = diagnostics.filter(({ severity }) => severity === "error");
  if (first) return failure(first, ...others);
  const values = structuredClone(draft.values) as Values;
  const texts = ["intro", "note"].map((key) => [key, valueAt(values, `applications.${key}`)] as const);
  Object.assign(values, applicationsOf(counted).values);
  for (const [key, text] of texts) if (text !== undefined) setAt(values, `applications.${key}`, text);
  // Read back, so that every cell of the table is there.
  const filled = draftOf({
    name: input.name,
    bytes: new TextEncoder().encode(draftText({ ...draft, values })),
  });
  if (!filled.ok) return filled;
  const evidence = await emitEvidence(counted, input.name);
  const count = counted.applications.filter(({ notCounted }) => !notCounted).length;
  return success({ draft: filled.value, count, evidence }, diagnostics);
}
