import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { tally } from "../tally/count.js";
import { emitEvidence } from "../tally/evidence.js";
import { readRegister } from "../tally/register.js";
import { chooseSources } from "../tally/sources.js";
import { applicationsOf } from "../tally/values.js";
import { vocabularyOf } from "../tally/vocabulary.js";
import { type Draft, draftOf, draftText, templateOf, textAt } from "./draft.js";
import { withApplications } from "./edit.js";
import { type Beginning, begin, type Evidence, type Opened } from "./open.js";

/** A draft with table 三 counted from a register of applications. */
export interface Counted {
  draft: Draft;
  counted: Evidence;
}

/** A new report of which table 三 is there already. */
export async function beginWithRegister(input: InputFile, beginning: Beginning): Promise<Outcome<Opened>> {
  const begun = begin(beginning);
  if (!begun.ok) return begun;
  const counted = await countRegister(input, begun.value.draft);
  return counted.ok ? success({ ...begun.value, ...counted.value }, counted.diagnostics) : counted;
}

/** Counts a register for the year of a draft, as `tally` does. What stands around the table stays. */
export async function countRegister(input: InputFile, draft: Draft): Promise<Outcome<Counted>> {
  const registers = readRegister(input);
  if (!registers.ok) return registers;
  const template = templateOf(draft);
  const vocabulary = vocabularyOf(template);
  const sources = chooseSources(input.name, registers.value, { named: {} }, vocabulary);
  if (!sources.ok) return sources;
  const year = Number(textAt(draft.values, "year"));
  const counted = tally(input.name, sources.value, { template, vocabulary, year });
  if (!counted.ok) return counted;
  const { diagnostics } = counted;
  const [first, ...others] = diagnostics.filter(({ severity }) => severity === "error");
  if (first) return failure(first, ...others);
  const begun = withApplications(draft, applicationsOf(counted.value).values.applications);
  // Read back, so that every cell of the table is there.
  const filled = draftOf({ name: input.name, bytes: new TextEncoder().encode(draftText(begun)) });
  if (!filled.ok) return filled;
  const workbook = await emitEvidence(counted.value, input.name);
  const count = counted.value.applications.filter(({ notCounted }) => !notCounted).length;
  return success({ draft: filled.value, counted: { count, workbook } }, diagnostics);
}

/** Whether a file was taken for a register, whatever is wrong in its rows. */
export function isRegister(counted: Outcome<unknown>): boolean {
  return counted.diagnostics.some(({ code }) => /^GR82/.test(code) && !/^GR820[18]$/.test(code));
}
