import type { DataValue } from "../data-file/write.js";
import type { Template } from "../templates/template.js";
import { COMPUTED, type Doubt } from "./doubts.js";
import { hasDigit } from "./likeness.js";

/** The totals of the statutory tables, which the program computes where they are left out. */
export class Totals {
  /** Path of a total → what it adds up, by row and by column. */
  private readonly parts = new Map<string, string[]>();
  private readonly leftOut = new Set<string>();

  constructor({ equations }: Template) {
    for (const { left, right } of equations) {
      const [total, ...others] = right;
      if (total === undefined || others.length > 0) continue;
      this.parts.set(total, [...(this.parts.get(total) ?? []), ...left]);
    }
  }

  isTotal(path: string): boolean {
    return this.parts.has(path);
  }

  isLeftOut(path: string): boolean {
    return this.leftOut.has(path);
  }

  /** A total that stands where nothing was read is computed, and not missed. */
  compute(path: string): void {
    this.leftOut.add(path);
  }

  /**
   * Takes out totals that nobody wrote though there is something to add up: read as 0, as other blanks are, they would
   * be wrong. What is left of them is the doubt.
   */
  leaveOut(values: Map<string, DataValue>, doubts: Doubt[]): void {
    for (const [index, doubt] of doubts.entries()) {
      const parts = this.parts.get(doubt.path);
      if (!parts || hasDigit(doubt.cell.text) || parts.every((part) => isZero(values.get(part)))) continue;
      this.leftOut.add(doubt.path);
      doubts[index] = { ...doubt, value: COMPUTED };
    }
    for (const path of this.leftOut) values.delete(path);
  }
}

function isZero(value: DataValue | undefined): boolean {
  const number = typeof value === "object" ? (value as { value?: DataValue }).value : value;
  return number === undefined || number === 0 || number === "0";
}
