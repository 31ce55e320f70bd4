import type { AndOthers } from "../codes/and-others.js";
import { diagnostic } from "../codes/diagnostic.js";
import { MOST_OF_A_CODE } from "../codes/listed.js";
import type { DiagnosticArgs, StageCode } from "../codes/stage-codes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { locatedPlace } from "../diagnostics/location.js";
import type { Field } from "./columns.js";
import type { Source } from "./sources.js";

/** A cell of a register: a row and what its column is for. */
interface RegisterCell {
  source: Source;
  row: number;
  field: Field;
}

/** Codes of unknown words, and what is told of one besides its rows. */
type WordCode = "GR8202" | "GR8203";
type WordArgs<C extends WordCode> = Omit<DiagnosticArgs[C], "count" | "rows">;

/** What is found while a register is counted, in the order of its rows. */
export class RegisterFindings {
  private readonly made: (() => Diagnostic)[] = [];
  private readonly timesOf = new Map<StageCode, number>();
  private readonly rowsOfWords = new Map<string, number[]>();
  private told = 0;

  /** @param file name of the register's file */
  constructor(private readonly file: string) {}

  /** The number of faults that belong to single rows. */
  get count(): number {
    return this.told;
  }

  get diagnostics(): Diagnostic[] {
    return this.made.map((make) => make());
  }

  /** A fault of one cell. */
  say<C extends StageCode>(code: C, at: RegisterCell, args: DiagnosticArgs[C]): void {
    this.told += 1;
    this.add(code, (others) => diagnostic(code, this.placeOf(at), { ...args, ...others }));
  }

  /** Reports an unknown word, once for a sheet, at its first row and with all its rows. */
  sayWord<C extends WordCode>(code: C, at: RegisterCell, args: WordArgs<C>): void {
    this.told += 1;
    const key = [code, at.source.register.name, at.field, args.found].join("\n");
    const known = this.rowsOfWords.get(key);
    if (known) {
      known.push(at.row);
      return;
    }
    const rows = [at.row];
    this.rowsOfWords.set(key, rows);
    this.add(code, (others) =>
      diagnostic(code, this.placeOf(at), {
        ...args,
        ...others,
        count: rows.length,
        rows,
      } as DiagnosticArgs[C]),
    );
  }

  /** What is beyond the most of a code is not told itself, but counted by the last one that is. */
  private add(code: StageCode, make: (others: AndOthers) => Diagnostic): void {
    const times = (this.timesOf.get(code) ?? 0) + 1;
    this.timesOf.set(code, times);
    if (times < MOST_OF_A_CODE) this.made.push(() => make({}));
    if (times !== MOST_OF_A_CODE) return;
    this.made.push(() => {
      const others = (this.timesOf.get(code) ?? times) - times;
      return make(others > 0 ? { others } : {});
    });
  }

  private placeOf({ source: { register, columns }, row, field }: RegisterCell) {
    return locatedPlace(this.file, register.locate(row, columns.at[field] ?? 1));
  }
}
