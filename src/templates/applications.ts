import { TEXT_BLOCK_TWIPS } from "../document.js";
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

const RESULTS = "applications.results";
const RECEIVED = "applications.newlyReceived";
const CARRIED_IN = "applications.carriedFromLastYear";
const CARRIED_OUT = "applications.carriedToNextYear";
const TOTAL = `${RESULTS}.total`;

/** Twips of the columns: the three of labels (the last takes what the numbers leave), and one of numbers. */
const LABEL_WIDTHS = [560, 1270];
const NUMBER_WIDTH = 571;

const IDENTITY_NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

/** Table 三 of a format: its rows, which of the results are groups, and its columns are read off the schema. */
export interface Applications {
  table: TableTemplate;
  layout: ApplicationsLayout;
  equations: Equation[];
  sums: [string, string[]][];
}

/** 三、收到和处理政府信息公开申请情况, with its identities (the note in its head, and what its 总计 cells say). */
export function applicationsOf(schema: ReportSchema): Applications {
  const classes = keysAt(schema, RECEIVED).filter((key) => key !== "total");
  const columns = [...classes, "total"];
  const groups = groupsOf(schema);
  const resultRows = keysAt(schema, RESULTS)
    .map((key) => `${RESULTS}.${key}`)
    .filter((row) => row !== TOTAL)
    .flatMap((row) => groups.get(row) ?? [row]);
  const layout: ApplicationsLayout = {
    classes,
    columns,
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
      columns.map((column): [string, string[]] => [
        `${group}.${column}`,
        members.map((row) => `${row}.${column}`),
      ]),
    ),
  };
}

/** The keys of the mapping at a dotted path, in the order of the form. */
function keysAt(schema: ReportSchema, path: string): string[] {
  return Object.keys(schema.atPath(path)?.properties ?? {});
}

/** A result that is no row of its own but a group of them. */
function groupsOf(schema: ReportSchema): ReadonlyMap<string, readonly string[]> {
  // A row is a reference to the definition of all rows, a group has properties of its own.
  const results = Object.entries(schema.atPath(RESULTS)?.properties ?? {});
  return new Map(
    results.flatMap(([group, { properties }]): [string, string[]][] =>
      properties
        ? [[`${RESULTS}.${group}`, Object.keys(properties).map((row) => `${RESULTS}.${group}.${row}`)]]
        : [],
    ),
  );
}

function tableOf(
  schema: ReportSchema,
  { rows, resultRows, groups, classes, columns }: ApplicationsLayout,
): TableTemplate {
  const title = (path: string) => schema.title(path);
  const [person, ...organisations] = classes;
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
    columns.map((column) => ({
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
    columnWidths: widthsOf(columns.length),
    headerRows: 3,
    rows: [
      [
        head(IDENTITY_NOTE, { colspan: 3, rowspan: 3, note: IDENTITY_NOTE }),
        head("申请人情况", { colspan: columns.length }),
      ],
      [
        head(title(`${RECEIVED}.${person}`), { rowspan: 2 }),
        head("法人或其他组织", { colspan: organisations.length }),
        head(title(`${RECEIVED}.total`), { rowspan: 2 }),
      ],
      organisations.map((column) => head(title(`${RECEIVED}.${column}`))),
      ...rows.map((row) =>
        row.startsWith(RESULTS) ? resultRow(row) : [label(title(row), { colspan: 3 }), ...figures(row)],
      ),
    ],
  };
}

function widthsOf(numbers: number): number[] {
  const [first = 0, second = 0] = LABEL_WIDTHS;
  const third = TEXT_BLOCK_TWIPS.width - first - second - numbers * NUMBER_WIDTH;
  return [first, second, third, ...Array<number>(numbers).fill(NUMBER_WIDTH)];
}

function equationsOf({ rows, resultRows, classes, columns }: ApplicationsLayout): Equation[] {
  return [
    ...columns.map((column) => ({
      kind: "balance" as const,
      left: [`${RECEIVED}.${column}`, `${CARRIED_IN}.${column}`],
      right: [`${TOTAL}.${column}`, `${CARRIED_OUT}.${column}`],
    })),
    ...rows.map((row) => ({
      kind: "row" as const,
      left: classes.map((column) => `${row}.${column}`),
      right: [`${row}.total`],
    })),
    ...columns.map((column) => ({
      kind: "column" as const,
      left: resultRows.map((row) => `${row}.${column}`),
      right: [`${TOTAL}.${column}`],
    })),
  ];
}
