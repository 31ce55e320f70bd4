type Operand = Big | number | string;

/** An exact decimal number of big.js, as much of it as a program needs of a figure; its own types cannot be bundled. */
export interface Big {
  /** The digits, without an exponent. */
  toFixed(decimals?: number): string;
  toString(): string;
  toNumber(): number;
  eq(other: Operand): boolean;
  gt(other: Operand): boolean;
  gte(other: Operand): boolean;
  lt(other: Operand): boolean;
  lte(other: Operand): boolean;
  cmp(other: Operand): -1 | 0 | 1;
  abs(): Big;
  plus(other: Operand): Big;
  minus(other: Operand): Big;
  times(other: Operand): Big;
  div(other: Operand): Big;
}
