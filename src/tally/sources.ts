import { diagnostic } from "../codes/diagnostic.js";
import type { DiagnosticArgs } from "../codes/stage-codes.js";
import { filePlace, locatedPlace } from "../diagnostics/location.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { type Columns, type Field, findColumns, headingsOf, NEEDED } from "./columns.js";
import type { Register } from "./register.js";
import type { Vocabulary } from "./vocabulary.js";
import { COLUMN_WORDS } from "./words.js";

/** A table of a register whose columns were found. */
export interface Source {
  register: Register;
  columns: Columns;
}

/** Options that say what the register's headings do not. */
interface RegisterOptions {
  /** Headings by field. */
  named: Partial<Record<Field, string>>;
  /** Sheets to count. */
  worksheets?: readonly string[];
}

/** The tables of a register's file that are to be counted, with their columns; GR8201 where it is in doubt which. */
export function chooseSources(
  file: string,
  registers: readonly Register[],
  { named, worksheets }: RegisterOptions,
  vocabulary: Vocabulary,
): Outcome<Source[]> {
  const fault = (register: Register | undefined, row: number, args: DiagnosticArgs["GR8201"]) =>
    diagnostic("GR8201", register ? locatedPlace(file, register.locate(row, 1)) : filePlace(file), args);
  const names = registers.map(({ name }) => name);
  const unknown = worksheets?.filter((name) => !names.includes(name)) ?? [];
  if (unknown.length > 0)
    return failure(fault(undefined, 1, { reason: "noSheet", missing: unknown, found: names }));
  const wanted = worksheets ? registers.filter(({ name }) => worksheets.includes(name)) : registers;
  const found = wanted.flatMap((register): Source[] => {
    const columns = findColumns(register, named, vocabulary);
    return columns ? [{ register, columns }] : [];
  });
  // A heading that is named has to be there, also of a column that can be done without.
  const wantedFields = new Set<Field>([...NEEDED, ...fieldsOf(named)]);
  const missingIn = ({ columns }: Source) =>
    [...wantedFields].filter((field) => columns.at[field] === undefined);
  const complete = found.filter((source) => missingIn(source).length === 0);
  if (!worksheets && complete.length > 1) {
    const several = complete.map(({ register }) => register.name);
    return failure(fault(undefined, 1, { reason: "severalSheets", missing: [], found: several }));
  }
  const asked = worksheets ? found : complete;
  const faults = (asked.length > 0 ? asked : found).flatMap((source) => {
    const { register, columns } = source;
    const missing = missingIn(source);
    if (missing.length === 0) return [];
    const labels = missing.map((field) => named[field] ?? COLUMN_WORDS[field][0]);
    return [
      fault(register, columns.head, {
        reason: "noColumns",
        missing: labels,
        found: headingsOf(register, columns.head),
      }),
    ];
  });
  if (found.length === 0)
    return failure(fault(wanted[0], 1, { reason: "noHeadings", missing: [], found: [] }));
  for (const { register, columns } of asked) {
    if (columns.sideBySide.length > 0) {
      faults.push(sideBySide(file, register, columns));
      continue;
    }
    for (const alike of columns.doubtful.filter(({ field }) => wantedFields.has(field)))
      faults.push(sameHeading(file, register, alike));
  }
  const [first, ...others] = faults;
  return first ? failure(first, ...others) : success(asked);
}

/** The columns of which it is not known which one is meant. */
function sameHeading(file: string, register: Register, { field, row, columns }: Columns["doubtful"][number]) {
  return diagnostic("GR8201", locatedPlace(file, register.locate(row, columns[1]!)), {
    reason: "sameHeading",
    missing: [COLUMN_WORDS[field][0]],
    found: columns.map((column) => register.at(row, column)?.text.trim() ?? ""),
    columns: columns.map((column) => register.columnName(column)),
  });
}

/** Tables side by side: one of their columns left out for another would lose the applications of a whole table. */
function sideBySide(file: string, register: Register, { head, sideBySide: repeated }: Columns) {
  const right = repeated.map(({ columns }) => columns[1]!);
  return diagnostic("GR8201", locatedPlace(file, register.locate(head, Math.min(...right))), {
    reason: "sideBySide",
    missing: repeated.map(({ field }) => COLUMN_WORDS[field][0]),
    found: [],
    columns: right.map((column) => register.columnName(column)),
  });
}

function fieldsOf(named: RegisterOptions["named"]): Field[] {
  return (Object.keys(named) as Field[]).filter((field) => named[field] !== undefined);
}
