import { Big } from "big.js";
import { FEE_SUMS, total } from "../report/figures.js";
import type { Summand } from "./aggregate.js";

type FeeKey = (typeof FEE_SUMS)[number];

/** One agency's 信息处理费; a key that it did not give is left out. */
type FeeRow = { name: string; child: Summand } & Partial<Record<FeeKey, Big>>;

export interface Fees {
  /** A key that no report gives is left out. */
  totals: Partial<Record<FeeKey, Big>>;
  /** The agencies that had any, in the order of the reports. */
  byAgency: FeeRow[];
}

/**
 * Joins 信息处理费: the rows of reports that list it by agency, and one row for each report that gives sums of its own.
 * Agencies that charged nothing have no row; their zeros are in the sums only.
 *
 * @returns undefined if no report has any
 */
export function joinFees(children: readonly Summand[]): Fees | undefined {
  const rows = children.flatMap(feeRows);
  if (rows.length === 0) return undefined;
  const totals: Fees["totals"] = {};
  for (const key of FEE_SUMS) {
    const values = rows.flatMap((row) => row[key] ?? []);
    if (values.length > 0) totals[key] = total(values);
  }
  return { totals, byAgency: rows.filter((row) => FEE_SUMS.some((key) => row[key]?.gt(0))) };
}

/** The rows of one report: those of its agencies, and one of its own for the keys that none of them has. */
function feeRows(child: Summand): FeeRow[] {
  const { report } = child;
  const fee = report.otherMatters.processingFee;
  if (!fee) return [];
  const listed = (fee.byAgency ?? []).map((row) => feeRow(row.name, child, row));
  const own = Object.fromEntries(
    FEE_SUMS.filter((key) => listed.every((row) => row[key] === undefined)).map((key) => [key, fee[key]]),
  );
  const rest = feeRow(report.agency.name, child, own);
  return FEE_SUMS.some((key) => rest[key] !== undefined) ? [...listed, rest] : listed;
}

function feeRow(name: string, child: Summand, values: Partial<Record<FeeKey, string | number>>): FeeRow {
  const row: FeeRow = { name, child };
  for (const key of FEE_SUMS) {
    const value = values[key];
    if (value !== undefined) row[key] = new Big(value);
  }
  return row;
}
