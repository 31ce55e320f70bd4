import type { ReportSchema } from "../schema/schema.js";
import { type CellTemplate, head, label, type TableTemplate, type TextCell } from "./template.js";

const PART = "proactiveDisclosure";

/** The rows that belong to one item of article 20 of the 条例, under heads of their own. */
interface Item {
  /** `一` of 第二十条第（一）项. */
  item: string;
  rows: readonly string[];
  /** 规章 … 行政强制 are centred in the official template; what is charged and bought stands left. */
  align?: TextCell["align"];
  columns: readonly DisclosureColumn[];
}

interface DisclosureColumn {
  key: string;
  unit: string;
  /** Grid columns that it takes. */
  colspan?: number;
  /** Key in the same row of the unit that was chosen; it is printed behind the number. */
  unitKey?: string;
}

/** 二、主动公开政府信息情况: one table, for each item of article 20 a line that names it, its heads and its rows. */
export function disclosureTable(
  schema: ReportSchema,
  { columnWidths, items }: { columnWidths: readonly number[]; items: readonly Item[] },
): TableTemplate {
  const title = (path: string) => schema.title(`${PART}.${path}`);
  const wide = ({ colspan }: DisclosureColumn) => (colspan ? { colspan } : {});
  const rowOf = (row: string, { columns, align = "center" }: Item): CellTemplate[] => [
    label(title(row), { align }),
    ...columns.map((column) => ({
      figure: `${PART}.${row}.${column.key}`,
      row: title(row),
      column: title(`${row}.${column.key}`),
      unit: column.unit,
      ...(column.unitKey && { chosenUnit: `${PART}.${row}.${column.unitKey}` }),
      ...wide(column),
    })),
  ];
  return {
    id: PART,
    name: "主动公开政府信息情况",
    columnWidths,
    headerRows: 0,
    rows: items.flatMap((item) => [
      [head(`第二十条第（${item.item}）项`, { colspan: columnWidths.length })],
      [
        head("信息内容"),
        ...item.columns.map((column) => head(title(`${item.rows[0]}.${column.key}`), wide(column))),
      ],
      ...item.rows.map((row) => rowOf(row, item)),
    ]),
  };
}
