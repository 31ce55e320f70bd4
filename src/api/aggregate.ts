import { type Aggregate, aggregate as sumUp } from "../aggregate/aggregate.js";
import { parentFile } from "../aggregate/data.js";
import { chooseMembers, type LeftOut } from "../aggregate/members.js";
import { overflows } from "../aggregate/overflows.js";
import type { CompileOptions } from "../compile.js";
import { type KeyLanguage, writeDataFile } from "../data-file/write.js";
import { type Outcome, success } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { check } from "./check.js";

export interface AggregateOptions extends CompileOptions {
  /** Official name of the superior; 待填 without it. */
  agency?: string;
  /** Kind of the superior, in the contract's (English) words; default `government`. */
  kind?: string;
  /** The year to sum up; default: the year of most reports. */
  year?: number;
  /** States that no report is missing: the superior's own figures then have to equal the sums. */
  complete?: boolean;
  keys?: KeyLanguage;
}

/** Reports summed up. */
export interface Aggregated {
  sum: Aggregate;
  /**
   * Reports that are in no sum: their figures cannot all be read, they are of another year, or their agency was
   * given twice. The diagnostics say why.
   */
  leftOut: readonly LeftOut[];
  /** The superior's data file: every figure typed, the narrative 待填. */
  dataFile: string;
  /** A workbook (.xlsx) of the sums and of each report's share in them. */
  sheet(): Promise<Uint8Array>;
}

/**
 * Sums up reports of one year, cell by cell and in exact decimals. Fails if none of them can be summed up, or if a
 * sum is larger than a cell can hold.
 */
export async function aggregate(
  files: readonly InputFile[],
  { agency, kind = "government", year, complete = false, keys = "en", ...options }: AggregateOptions = {},
): Promise<Outcome<Aggregated>> {
  const candidates = [];
  for (const file of files) candidates.push({ name: file.name, compilation: await check(file, options) });
  const { members, leftOut, diagnostics } = chooseMembers(candidates, year);
  if (members.length === 0) return { ok: false, diagnostics };
  const sum = sumUp(members);
  const tooLarge = overflows(sum);
  if (tooLarge.length > 0) return { ok: false, diagnostics: [...diagnostics, ...tooLarge] };
  const names = members.map(({ file }) => file);
  const named = agency !== undefined && { agency };
  const dataFile = writeDataFile(parentFile(sum, { ...named, kind, files: names, complete, keys }));
  const sheet = async () => (await import("../aggregate/sheet.js")).aggregateSheet(sum, leftOut, agency);
  return success({ sum, leftOut, dataFile, sheet }, diagnostics);
}
