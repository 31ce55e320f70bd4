import type { ReportSchema } from "../schema/schema.js";
import {
  type ApplicationsLayout,
  type CellTemplate,
  type Equation,
  type FigureCell,
  head,
  label,
  type TableTemplate,
} from "./template.js";

const CLASSES = ["naturalPerson", "commercial", "research", "publicInterest", "legalService", "other"];
const COLUMNS = [...CLASSES, "total"];
const RESULTS = "applications.results";
const RECEIVED = "applications.newlyReceived";
const CARRIED_IN = "applications.carriedFromLastYear";
const CARRIED_OUT = "applications.carriedToNextYear";
const TOTAL = `${RESULTS}.total`;
const IDENTITY_NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

/** Table 三 of a format: what its rows are, and which of the results are groups, is read off the schema. */
export interface Applications {
  table: TableTemplate;
  layout: ApplicationsLayout;
  equations: Equation[];
  sums: [string, string[]][];
}

/** 三、收到和处理政府信息公开申请情况, with its identities (the note in its head, and what its 总计 cells say). */
export function applicationsOf(schema: ReportSchema): Applications {
  const groups = groupsOf(schema);
  const resultRows = Object.keys(schema.at("/applications/results")!.properties!)
    .map((key) => `${RESULTS}.${key}`)
    .filter((row) => row !== TOTAL)
    .flatMap((row) => groups.get(row) ?? [row]);
  const layout: ApplicationsLayout = {
    classes: CLASSES,
    rows: [RECEIVED, CARRIED_IN, ...resultRows, TOTAL, CARRIED_OUT],
    resultRows,
    groups,
    received: RECEIVED,
    carriedIn: CARRIED_IN,
    total: TOTAL,
    carriedOut: CARRIED_OUT,
  };
  return {
    table: tableOf(schema, layout),
    layout,
    equations: equationsOf(layout),
    sums: [...groups].flatMap(([group, members]) =>
      COLUMNS.map((column): [string, string[]] => [
        `${group}.${column}`,
        members.map((row) => `${row}.${column}`),
      ]),
    ),
  };
}

/** A result that is no row of its own but a group of them. */
function groupsOf(schema: ReportSchema): ReadonlyMap<string, readonly string[]> {
  const results = Object.entries(schema.at("/applications/results")!.properties!);
  return new Map(
    results.flatMap(([group, { properties }]): [string, string[]][] =>
      properties
        ? [[`${RESULTS}.${group}`, Object.keys(properties).map((row) => `${RESULTS}.${group}.${row}`)]]
        : [],
    ),
  );
}

function tableOf(schema: ReportSchema, { rows, resultRows, groups }: ApplicationsLayout): TableTemplate {
  const title = (path: string) => schema.title(path);
  const groupOf = (row: string) => [...groups].find(([, members]) => members.includes(row));

  /**
   * `三（三）1.属于国家秘密`: the row with its group, which a reader of one row would not see in the merged cells.
   */
  const rowName = (row: string): string => {
    if (!row.startsWith(RESULTS)) return title(row);
    const group = groupOf(row)?.[0];
    const part = title(RESULTS)[0];
    return group
      ? `${part}${/^（.）/.exec(title(group))![0]}${title(row)}`
      : `${part}${title(row).replace(/（区分.*/, "")}`;
  };
  const figures = (row: string): FigureCell[] =>
    COLUMNS.map((column) => ({
      figure: `${row}.${column}`,
      row: rowName(row),
      column: title(`${row}.${column}`),
      unit: "件",
    }));
  const resultRow = (row: string): CellTemplate[] => {
    const cells: CellTemplate[] = [];
    if (row === resultRows[0]) cells.push(label(title(RESULTS), { rowspan: resultRows.length + 1 }));
    const group = groupOf(row);
    if (!group) {
      const text = title(row);
      const note = /（区分.*）$/.exec(text)?.[0];
      cells.push(label(text, { colspan: 2, ...(note && { note }) }));
    } else {
      const [path, members] = group;
      if (members[0] === row) cells.push(label(title(path), { rowspan: members.length }));
      cells.push(label(title(row)));
    }
    return [...cells, ...figures(row)];
  };
  return {
    id: "applications",
    name: "收到和处理申请情况",
    columnWidths: [560, 1270, 3018, 571, 571, 571, 571, 571, 571, 571],
    headerRows: 3,
    rows: [
      [
        head(IDENTITY_NOTE, { colspan: 3, rowspan: 3, note: IDENTITY_NOTE }),
        head("申请人情况", { colspan: 7 }),
      ],
      [
        head(title(`${RECEIVED}.naturalPerson`), { rowspan: 2 }),
        head("法人或其他组织", { colspan: 5 }),
        head(title(`${RECEIVED}.total`), { rowspan: 2 }),
      ],
      CLASSES.slice(1).map((column) => head(title(`${RECEIVED}.${column}`))),
      ...rows.map((row) =>
        row.startsWith(RESULTS) ? resultRow(row) : [label(title(row), { colspan: 3 }), ...figures(row)],
      ),
    ],
  };
}

function equationsOf({ rows, resultRows }: ApplicationsLayout): Equation[] {
  return [
    ...COLUMNS.map((column) => ({
      kind: "balance" as const,
      left: [`${RECEIVED}.${column}`, `${CARRIED_IN}.${column}`],
      right: [`${TOTAL}.${column}`, `${CARRIED_OUT}.${column}`],
    })),
    ...rows.map((row) => ({
      kind: "row" as const,
      left: CLASSES.map((column) => `${row}.${column}`),
      right: [`${row}.total`],
    })),
    ...COLUMNS.map((column) => ({
      kind: "column" as const,
      left: resultRows.map((row) => `${row}.${column}`),
      right: [`${TOTAL}.${column}`],
    })),
  ];
}
