import Big from "big.js";
import { AMOUNT, CHANGE, COUNT, type MoneyUnit, misspelling } from "../text/number-spelling.js";
import type { Cell } from "./sheet-cells.js";

interface WantedNumber {
  kind: "count" | "amount";
  /** 本年增/减, a count that may be negative. */
  signed?: boolean;
  /** Of an amount. */
  unit?: MoneyUnit | undefined;
}

/** The number in a cell as digits of the data file. `read` says that it was no plain number there. */
export interface NumberInCell {
  value: string;
  remark?: string;
  read?: true;
}

/** The number that a cell holds; undefined where it holds none that is wanted there. */
export function numberIn(cell: Cell, wanted: WantedNumber): NumberInCell | undefined {
  if (cell.error || cell.date !== undefined) return undefined;
  if (cell.number === undefined) return numberInText(cell.text, wanted);
  const value = digits(cell.number, cell.format ?? "", cell.formula === true);
  return conforms(value, wanted) ? { value } : undefined;
}

/** Digits with the decimals that the cell shows, so that 7.50 stays 7.50. */
function digits(number: number, format: string, computed: boolean): string {
  const exact = new Big(number);
  // Digits behind the sixth decimal of a formula's result come from binary arithmetic.
  const value = computed && exact.minus(exact.round(6)).abs().lt(1e-9) ? exact.round(6) : exact;
  const shown = /^[+-]?0(?:\.(0+))?(?=$|[;"])/.exec(format)?.[1]?.length ?? 0;
  const text = value.eq(value.round(shown)) ? value.toFixed(shown) : value.toFixed();
  return format.startsWith("+") && value.gt(0) ? `+${text}` : text;
}

function numberInText(text: string, wanted: WantedNumber): NumberInCell | undefined {
  const plain = text.normalize("NFKC").trim();
  if (conforms(plain, wanted)) return { value: plain, read: true };
  const [, number, remark] = /^([^（(]+?)\s*[（(](.+)[）)]$/s.exec(text.trim()) ?? [];
  if (remark !== undefined) {
    const value = number!.normalize("NFKC").trim();
    return conforms(value, wanted) ? { value, remark: remark.trim(), read: true } : undefined;
  }
  const { reason, spelling } = misspelling(text, spellingOf(wanted), wanted.unit);
  return reason === "spelling" && spelling !== undefined ? { value: spelling, read: true } : undefined;
}

function conforms(text: string, wanted: WantedNumber): boolean {
  return spellingOf(wanted).test(text);
}

function spellingOf({ kind, signed }: WantedNumber): RegExp {
  if (kind === "amount") return AMOUNT;
  return signed ? CHANGE : COUNT;
}
