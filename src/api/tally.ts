import { type KeyLanguage, writeDataFile } from "../data-file/write.js";
import { type Outcome, success } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import type { Field } from "../tally/columns.js";
import { type Application, tally as countRegister } from "../tally/count.js";
import { readRegister } from "../tally/register.js";
import { chooseSources } from "../tally/sources.js";
import { applicationsOf } from "../tally/values.js";
import { explainedVocabulary } from "../tally/word-map.js";
import { templateOfYear } from "../templates/choose.js";

export interface TallyOptions {
  year: number;
  /** Headings of the register's columns that differ from the usual ones. */
  headings?: Partial<Record<Field, string>>;
  /** Sheets to count, if several of them could be the register. */
  worksheets?: readonly string[];
  /** Language of the data file's keys. */
  keys?: KeyLanguage;
  /** Meanings of the office's own words: a class of applicants or an outcome, by any word that is known. */
  words?: Readonly<Record<string, string>>;
}

/** Table 三 of a register. */
export interface TalliedRegister {
  applications: readonly Application[];
  /** The table as a part of a data file. */
  dataFile: string;
  /** A workbook (.xlsx) that lists the applications behind each figure. */
  evidence(): Promise<Uint8Array>;
}

/**
 * Counts table 三 from the register of applications (.xlsx, .csv). An unreadable value is an error at its cell, and
 * its application is in no figure.
 *
 * @throws RangeError for a year without a national format, or a meaning in `words` that the format does not have
 */
export async function tally(
  file: InputFile,
  { year, headings = {}, worksheets, keys, words = {} }: TallyOptions,
): Promise<Outcome<TalliedRegister>> {
  const template = templateOfYear(year);
  if (!template) throw new RangeError(`no national format is for ${year}`);
  const own = Object.entries(words).map(([word, meaning]) => ({ word, meaning }));
  const { vocabulary, unknown } = explainedVocabulary(template, own);
  if (unknown.length > 0) throw new RangeError(`no meaning: ${unknown.map(({ meaning }) => meaning).join()}`);
  const registers = readRegister(file);
  if (!registers.ok) return registers;
  const asked = { named: headings, ...(worksheets && { worksheets }) };
  const sources = chooseSources(file.name, registers.value, asked, vocabulary);
  if (!sources.ok) return sources;
  const counted = countRegister(file.name, sources.value, { template, vocabulary, year });
  if (!counted.ok) return counted;
  const { values, comments } = applicationsOf(counted.value);
  const dataFile = writeDataFile({ template, values: { year, ...values }, comments, ...(keys && { keys }) });
  const { applications } = counted.value;
  const evidence = async () => (await import("../tally/evidence.js")).emitEvidence(counted.value, file.name);
  return success({ applications, dataFile, evidence }, [
    ...registers.diagnostics,
    ...sources.diagnostics,
    ...counted.diagnostics,
  ]);
}
