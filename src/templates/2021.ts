import { validate } from "../../generated/2021/validator.js";
import { reportSchema } from "../schema.js";
import type { CellTemplate, Equation, FigureCell, TableTemplate, Template, TextCell } from "../template.js";

/** 国办公开办函〔2021〕30号 (2021-09-26), for the reports on 2021 and later. */

const schema = reportSchema("2021");
const title = (path: string) => schema.title(path);

const head = (text: string, spans: Partial<TextCell> = {}): TextCell => ({
  text,
  role: "head",
  align: "center",
  ...spans,
});
const label = (text: string, spans: Partial<TextCell> = {}): TextCell => ({
  text,
  role: "label",
  align: "left",
  ...spans,
});

// ---- 二、主动公开政府信息情况 -----------------------------------------------------------------

const disclosure = (row: string, column: string, unit = "件"): FigureCell => ({
  figure: `proactiveDisclosure.${row}.${column}`,
  row: title(`proactiveDisclosure.${row}`),
  column: title(`proactiveDisclosure.${row}.${column}`),
  unit,
});

const centred = (row: string) => label(title(`proactiveDisclosure.${row}`), { align: "center" });

const stockColumns = ["issued", "repealed", "inForce"];
const oneFigure = (row: string, column: string, unit?: string): CellTemplate[] => [
  // 规章 … 行政强制 are centred in the official template; 行政事业性收费 stands left.
  row === "administrativeCharges" ? label(title(`proactiveDisclosure.${row}`)) : centred(row),
  { ...disclosure(row, column, unit), colspan: 3 },
];
const article = (item: string) => [head(`第二十条第（${item}）项`, { colspan: 4 })];
const oneColumn = (row: string, column: string) => [
  head("信息内容"),
  head(title(`proactiveDisclosure.${row}.${column}`), { colspan: 3 }),
];

const proactiveDisclosure: TableTemplate = {
  id: "proactiveDisclosure",
  name: "主动公开政府信息情况",
  columnWidths: [2212, 2211, 2211, 2211],
  headerRows: 0,
  rows: [
    article("一"),
    [head("信息内容"), ...stockColumns.map((column) => head(title(`proactiveDisclosure.rules.${column}`)))],
    ...["rules", "normativeDocuments"].map((row) => [
      centred(row),
      ...stockColumns.map((column) => disclosure(row, column)),
    ]),
    article("五"),
    oneColumn("licensing", "decisions"),
    oneFigure("licensing", "decisions"),
    article("六"),
    oneColumn("penalties", "decisions"),
    oneFigure("penalties", "decisions"),
    oneFigure("compulsion", "decisions"),
    article("八"),
    oneColumn("administrativeCharges", "amount"),
    oneFigure("administrativeCharges", "amount", "万元"),
  ],
};

// ---- 三、收到和处理政府信息公开申请情况 -------------------------------------------------------

const CLASSES = ["naturalPerson", "commercial", "research", "publicInterest", "legalService", "other"];
const COLUMNS = [...CLASSES, "total"];
const GROUPS = ["withheld", "unavailable", "notProcessed", "otherHandling"];
const RESULTS = "applications.results";
const RECEIVED = "applications.newlyReceived";
const CARRIED_IN = "applications.carriedFromLastYear";
const CARRIED_OUT = "applications.carriedToNextYear";
const TOTAL = `${RESULTS}.total`;

const groups = new Map(
  GROUPS.map((group) => {
    const rows = Object.keys(schema.at(`/applications/results/${group}`)?.properties ?? {});
    return [`${RESULTS}.${group}`, rows.map((row) => `${RESULTS}.${group}.${row}`)];
  }),
);
const resultRows = [`${RESULTS}.disclosed`, `${RESULTS}.partiallyDisclosed`, ...[...groups.values()].flat()];
const rows = [RECEIVED, CARRIED_IN, ...resultRows, TOTAL, CARRIED_OUT];

/** `三（三）1.属于国家秘密`: what a reader finds without seeing the merged cells to the left. */
function rowName(row: string): string {
  if (!row.startsWith(RESULTS)) return title(row);
  const group = GROUPS.find((name) => row.startsWith(`${RESULTS}.${name}.`));
  const part = title(RESULTS)[0];
  return group
    ? `${part}${/^（.）/.exec(title(`${RESULTS}.${group}`))![0]}${title(row)}`
    : `${part}${title(row).replace(/（区分.*/, "")}`;
}

const classCells = (row: string): FigureCell[] =>
  COLUMNS.map((column) => ({
    figure: `${row}.${column}`,
    row: rowName(row),
    column: title(`${row}.${column}`),
    unit: "件",
  }));

function resultRow(row: string): CellTemplate[] {
  const cells: CellTemplate[] = [];
  if (row === resultRows[0]) cells.push(label(title(RESULTS), { rowspan: resultRows.length + 1 }));
  const group = [...groups].find(([, members]) => members.includes(row));
  if (!group) {
    const text = title(row);
    const note = /（区分.*）$/.exec(text)?.[0];
    cells.push(label(text, { colspan: 2, ...(note && { note }) }));
  } else {
    const [path, members] = group;
    if (members[0] === row) cells.push(label(title(path), { rowspan: members.length }));
    cells.push(label(title(row)));
  }
  return [...cells, ...classCells(row)];
}

const identityNote = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

const applications: TableTemplate = {
  id: "applications",
  name: "收到和处理申请情况",
  columnWidths: [560, 1270, 3018, 571, 571, 571, 571, 571, 571, 571],
  headerRows: 3,
  rows: [
    [head(identityNote, { colspan: 3, rowspan: 3, note: identityNote }), head("申请人情况", { colspan: 7 })],
    [
      head(title(`${RECEIVED}.naturalPerson`), { rowspan: 2 }),
      head("法人或其他组织", { colspan: 5 }),
      head(title(`${RECEIVED}.total`), { rowspan: 2 }),
    ],
    CLASSES.slice(1).map((column) => head(title(`${RECEIVED}.${column}`))),
    ...[RECEIVED, CARRIED_IN].map((row) => [label(title(row), { colspan: 3 }), ...classCells(row)]),
    ...[...resultRows, TOTAL].map(resultRow),
    [label(title(CARRIED_OUT), { colspan: 3 }), ...classCells(CARRIED_OUT)],
  ],
};

// ---- 四、政府信息公开行政复议、行政诉讼情况 ---------------------------------------------------

const OUTCOMES = ["upheld", "corrected", "other", "pending"];
const REVIEW = "reviewAndLitigation";
const disputes = [
  `${REVIEW}.reconsideration`,
  `${REVIEW}.litigation.direct`,
  `${REVIEW}.litigation.afterReconsideration`,
];
const outcomeTitles = [...OUTCOMES, "total"].map((outcome) => title(`${disputes[0]}.${outcome}`));

const reviewAndLitigation: TableTemplate = {
  id: REVIEW,
  name: "行政复议行政诉讼情况",
  // Fifteen equal columns of 8845 twips.
  columnWidths: [...Array<number>(10).fill(590), ...Array<number>(5).fill(589)],
  headerRows: 3,
  rows: [
    [head(title(disputes[0]!), { colspan: 5 }), head(title(`${REVIEW}.litigation`), { colspan: 10 })],
    [
      ...outcomeTitles.map((text) => head(text, { rowspan: 2 })),
      ...disputes.slice(1).map((path) => head(title(path), { colspan: 5 })),
    ],
    [...outcomeTitles, ...outcomeTitles].map((text) => head(text)),
    disputes.flatMap((path) =>
      [...OUTCOMES, "total"].map((outcome, index) => ({
        figure: `${path}.${outcome}`,
        row: title(path),
        column: outcomeTitles[index]!,
        unit: "件",
      })),
    ),
  ],
};

// ---- identities (domain: the note in the head of table 三, and what the 总计 cells say) ---------

const equations: Equation[] = [
  ...COLUMNS.map((column) => ({
    code: "GR3001" as const,
    left: [`${RECEIVED}.${column}`, `${CARRIED_IN}.${column}`],
    right: [`${TOTAL}.${column}`, `${CARRIED_OUT}.${column}`],
  })),
  ...rows.map((row) => ({
    code: "GR3002" as const,
    left: CLASSES.map((column) => `${row}.${column}`),
    right: [`${row}.total`],
  })),
  ...COLUMNS.map((column) => ({
    code: "GR3003" as const,
    left: resultRows.map((row) => `${row}.${column}`),
    right: [`${TOTAL}.${column}`],
  })),
  ...disputes.map((path) => ({
    code: "GR3004" as const,
    left: OUTCOMES.map((outcome) => `${path}.${outcome}`),
    right: [`${path}.total`],
  })),
];

const sums = new Map<string, string[]>([
  ...[...groups].flatMap(([group, members]) =>
    COLUMNS.map((column): [string, string[]] => [
      `${group}.${column}`,
      members.map((row) => `${row}.${column}`),
    ]),
  ),
  ...[...OUTCOMES, "total"].map((outcome): [string, string[]] => [
    `${REVIEW}.litigation.${outcome}`,
    disputes.slice(1).map((path) => `${path}.${outcome}`),
  ]),
]);

export const template2021: Template = {
  version: "2021",
  years: { from: 2021, to: 9999 },
  schema,
  validate,
  parts: [
    { key: "overview", kind: "narrative" },
    { key: "proactiveDisclosure", kind: "table" },
    { key: "applications", kind: "table" },
    { key: REVIEW, kind: "table" },
    { key: "problems", kind: "narrative" },
    { key: "otherMatters", kind: "narrative" },
  ],
  tables: [proactiveDisclosure, applications, reviewAndLitigation],
  equations,
  sums,
  stocks: ["proactiveDisclosure.rules", "proactiveDisclosure.normativeDocuments"],
  totals: [
    "proactiveDisclosure.normativeDocuments.inForce",
    "proactiveDisclosure.licensing.decisions",
    "proactiveDisclosure.penalties.decisions",
    "proactiveDisclosure.compulsion.decisions",
    `${RECEIVED}.total`,
    `${TOTAL}.total`,
    `${REVIEW}.reconsideration.total`,
    `${REVIEW}.litigation.total`,
  ],
  applications: {
    classes: CLASSES,
    rows,
    resultRows,
    groups,
    received: RECEIVED,
    carriedIn: CARRIED_IN,
    total: TOTAL,
    carriedOut: CARRIED_OUT,
  },
};
