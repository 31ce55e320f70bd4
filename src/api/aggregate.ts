import { type Aggregate, aggregate as sumUp } from "../aggregate/aggregate.js";
import { readExpected } from "../aggregate/expected.js";
import { chooseMembers, type LeftOut } from "../aggregate/members.js";
import { overflows } from "../aggregate/overflows.js";
import { parentFile } from "../aggregate/parent-file.js";
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
  /**
   * The list of agencies whose reports are expected: a text of one official name a line, or a workbook or .csv with a
   * column of names.
   */
  expected?: InputFile;
  /** States that no report is missing: the superior's own figures then have to equal the sums. */
  complete?: boolean;
  keys?: KeyLanguage;
}

/** Reports summed up. */
export interface Aggregated {
  sum: Aggregate;
  /**
   * Reports that are in no sum, and expected agencies without one: figures that cannot all be read, another year, an
   * agency that has a report already or is not expected. The diagnostics say why.
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
  options: AggregateOptions = {},
): Promise<Outcome<Aggregated>> {
  const { agency, kind = "government", year, expected, complete = false, keys = "en", ...around } = options;
  const list = expected && readExpected(expected);
  if (list && !list.ok) return list;
  const candidates = [];
  for (const file of files) candidates.push({ name: file.name, compilation: await check(file, around) });
  const { members, leftOut, diagnostics } = chooseMembers(candidates, year, list?.value);
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
