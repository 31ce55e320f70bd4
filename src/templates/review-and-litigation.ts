import type { ReportSchema } from "../schema/schema.js";
import { type Equation, head, type TableTemplate } from "./template.js";

const OUTCOMES = ["upheld", "corrected", "other", "pending"];
const COLUMNS = [...OUTCOMES, "total"];
const PART = "reviewAndLitigation";
const REVIEW = `${PART}.reconsideration`;
const LITIGATION = `${PART}.litigation`;
const SUITS = [`${LITIGATION}.direct`, `${LITIGATION}.afterReconsideration`];
const DISPUTES = [REVIEW, ...SUITS];

/** 四、政府信息公开行政复议、行政诉讼情况, with the identities that its 总计 cells state. */
export function reviewAndLitigationOf(schema: ReportSchema): {
  table: TableTemplate;
  equations: Equation[];
  sums: [string, string[]][];
} {
  const titles = COLUMNS.map((outcome) => schema.title(`${REVIEW}.${outcome}`));
  const table: TableTemplate = {
    id: PART,
    name: "行政复议行政诉讼情况",
    // Fifteen columns, as equal as whole twips can be.
    columnWidths: [...Array<number>(10).fill(590), ...Array<number>(5).fill(589)],
    headerRows: 3,
    rows: [
      [head(schema.title(REVIEW), { colspan: 5 }), head(schema.title(LITIGATION), { colspan: 10 })],
      [
        ...titles.map((text) => head(text, { rowspan: 2 })),
        ...SUITS.map((path) => head(schema.title(path), { colspan: 5 })),
      ],
      [...titles, ...titles].map((text) => head(text)),
      DISPUTES.flatMap((path) =>
        COLUMNS.map((outcome, index) => ({
          figure: `${path}.${outcome}`,
          row: schema.title(path),
          column: titles[index]!,
          unit: "件",
        })),
      ),
    ],
  };
  return {
    table,
    equations: DISPUTES.map((path) => ({
      kind: "outcome",
      left: OUTCOMES.map((outcome) => `${path}.${outcome}`),
      right: [`${path}.total`],
    })),
    sums: COLUMNS.map((outcome) => [`${LITIGATION}.${outcome}`, SUITS.map((path) => `${path}.${outcome}`)]),
  };
}
