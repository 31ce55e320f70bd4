import { type Kind, kindOf, type SchemaNode } from "../schema/schema.js";
import { rowOf, statutoryCells } from "../templates/figure-cells.js";
import type { Template } from "../templates/template.js";
import { type Choice, choicesOf, helpOf, referenceTo } from "./help.js";

/**
 * The sheets of the form beside the statutory tables, as data: the writer lays them out, the reader finds everything
 * again by the same labels, wherever a program or a clerk has moved it.
 */
type FormSheet = FieldsSheet | ListSheet;

/** A label and an input a line. */
export interface FieldsSheet {
  layout: "fields";
  name: string;
  /** What is to be done here, printed above. */
  lead: string;
  fields: readonly Field[];
}

/** Rows under a heading line. */
export interface ListSheet {
  layout: "list";
  /** What its rows make in the data file. */
  holds: "sections" | "texts" | "attachments" | "fees" | "figures" | "remarks";
  /** Dotted path of the part that it holds. */
  path: string;
  name: string;
  lead: string;
  columns: readonly Column[];
  /** Labels that stand in the first column, one for each text of the sheet. */
  labels?: readonly { path: string; label: string; help: string; rows: number }[];
  /** Rows to fill in, where nothing is filled in yet. */
  rows: number;
}

export interface Field {
  /** Dotted path. */
  path: string;
  label: string;
  help: string;
  kind: Kind;
  choices?: readonly Choice[];
  date?: true;
  /** Printed, not filled in. */
  fixed?: true;
}

export interface Column {
  /** Key within an item. */
  key: string;
  label: string;
  help: string;
  kind: Kind;
  choices?: readonly Choice[];
  /** In Excel's unit. */
  width: number;
}

export const SHEETS = {
  guide: "填写说明",
  agency: "单位信息",
  texts: "报告开头和表格说明",
  attachments: "附件",
  fees: "信息处理费",
  figures: "其他数字",
  remarks: "格内说明",
} as const;

/** What the sheet of the agency asks for; a mapping stands for all of its keys. */
const ASKED = [
  "year",
  "template",
  "agency.name",
  "agency.shortName",
  "agency.kind",
  "agency.level",
  "agency.contact",
  "title",
  "signature.name",
  "signature.date",
  "previous",
];

const CONTINUED = "一段一行；小标题空着的行接着上一行的内容";
const FEE = "otherMatters.processingFee.byAgency";

/** The sheets of a format's form in their order; `undefined` stands for the next statutory table. */
export function formSheets(template: Template): (FormSheet | undefined)[] {
  return [
    agencySheet(template),
    textsSheet(template),
    ...template.parts.map(({ key, kind }) => (kind === "table" ? undefined : narrativeSheet(template, key))),
    remarksSheet(template),
    feesSheet(template),
    attachmentsSheet(template),
    figuresSheet(template),
  ];
}

function narrativeSheet(template: Template, path: string): ListSheet {
  return {
    layout: "list",
    holds: "sections",
    path,
    name: template.schema.title(path),
    lead: `${CONTINUED}。第一个小标题之前的行印在各小节之前。序号（一）（二）由程序编排，不要写。`,
    columns: columnsOf(template, `${path}.sections`, { topic: 22, title: 26, runIn: 18, body: 80 }),
    rows: 14,
  };
}

function remarksSheet({ tables }: Template): ListSheet {
  return {
    layout: "list",
    holds: "remarks",
    path: "",
    name: SHEETS.remarks,
    lead: "表格里的一个数需要说明的，在这里写，印在数后面的括号里，如55（含自然失效29件）。没有的空着。",
    columns: [
      {
        key: "table",
        label: "表格",
        help: "选数所在的工作表。",
        kind: "choice",
        width: 28,
        choices: tables.map(({ name }) => ({ value: name, label: name })),
      },
      { key: "cell", label: "单元格", help: "数所在的格，如C4。", kind: "text", width: 12 },
      {
        key: "remark",
        label: "说明",
        help: "只写文字，不写括号，如：含自然失效29件。",
        kind: "text",
        width: 60,
      },
    ],
    rows: 12,
  };
}

function feesSheet(template: Template): ListSheet {
  return {
    layout: "list",
    holds: "fees",
    path: FEE,
    name: SHEETS.fees,
    lead: "可以不填。分机关填写的，每个机关一行，合计由程序计算；只有本机关的，填在机关名称为“合计”的一行。",
    columns: columnsOf(template, FEE, { name: 40, notices: 20, noticedAmount: 26, collected: 26 }),
    rows: 12,
  };
}

function attachmentsSheet(template: Template): ListSheet {
  return {
    layout: "list",
    holds: "attachments",
    path: "attachments",
    name: SHEETS.attachments,
    lead: `可以不填。${CONTINUED}。`,
    columns: columnsOf(template, "attachments", { title: 40, body: 90 }),
    rows: 8,
  };
}

function figuresSheet(template: Template): ListSheet {
  return {
    layout: "list",
    holds: "figures",
    path: "figures",
    name: SHEETS.figures,
    lead: `可以不填。表格里没有、正文要用的数，每行一个名称和一个数，正文里写 ${referenceTo(template, "figures.名称")} 就印出这个数。`,
    columns: [
      { key: "name", label: "名称", help: "用汉字、字母和数字，不以数字开头。", kind: "text", width: 40 },
      { key: "value", label: "数", help: "不小于0，最多六位小数。", kind: "amount", width: 24 },
    ],
    rows: 12,
  };
}

function agencySheet(template: Template): FieldsSheet {
  return {
    layout: "fields",
    name: SHEETS.agency,
    lead: `填写浅黄色的格。标“${OPTIONAL}”的可以空着；联系方式本身不印出，供报告开头的文字引用。`,
    fields: [...askedIn(template), ...unitsOf(template)].map((path) => fieldOf(template, path)),
  };
}

function askedIn({ schema }: Template): string[] {
  return ASKED.flatMap((path) => {
    const keys = Object.keys(schema.atPath(path)?.properties ?? {});
    return keys.length === 0 ? [path] : keys.map((key) => `${path}.${key}`);
  });
}

/** Choices that belong to a row of the tables and stand in no cell of their own: the unit of an amount. */
function unitsOf(template: Template): string[] {
  const { schema } = template;
  const figures = new Set(statutoryCells(template).map(({ figure }) => figure));
  const rows = new Set([...figures].map(rowOf));
  return [...rows].flatMap((row) =>
    Object.keys(schema.atPath(row)?.properties ?? {})
      .map((key) => `${row}.${key}`)
      .filter((path) => !figures.has(path) && schema.atPath(path)?.enum),
  );
}

/** Behind the labels of what may be left blank. */
export const OPTIONAL = "（可以不填）";

function fieldOf(template: Template, path: string): Field {
  const { schema } = template;
  const node = schema.atPath(path)!;
  // 署名 says too little away from 落款, and 金额单位 away from its row.
  const parent = path.split(".").slice(0, -1).join(".");
  const label =
    parent === "" || parent.startsWith("agency") ? node.title! : `${schema.title(parent)}${node.title}`;
  if (path === "template")
    return { path, label, help: `本表按${template.version}年的格式。`, kind: kindOf(node), fixed: true };
  const choices = choicesOf(node);
  return {
    path,
    label: isRequired(template, path) ? label : `${label}${OPTIONAL}`,
    help: [helpOf(node), choices && "点格子右边的箭头选。"].filter(Boolean).join(""),
    kind: kindOf(node),
    ...(choices && { choices }),
    ...(node.format === "date" && { date: true }),
  };
}

/** Whether a path must be there in every data file. */
export function isRequired({ schema }: Template, path: string): boolean {
  const names = path.split(".");
  return names.every((name, index) => {
    const parent: SchemaNode | undefined = schema.at(
      index === 0 ? "" : `/${names.slice(0, index).join("/")}`,
    );
    return parent?.required?.includes(name);
  });
}

function textsSheet(template: Template): ListSheet {
  const { schema } = template;
  const tables = template.parts.filter(({ kind }) => kind === "table");
  const paths = ["preamble", ...tables.flatMap(({ key }) => [`${key}.intro`, `${key}.note`])];
  return {
    layout: "list",
    holds: "texts",
    path: "",
    name: SHEETS.texts,
    lead: "可以不填。一段一行；位置空着的行接着上一行的内容。",
    columns: [
      { key: "place", label: "位置", help: "", kind: "text", width: 40 },
      { key: "body", label: "文字", help: "", kind: "text", width: 90 },
    ],
    labels: paths.map((path) => {
      const [part, own] = path.split(".");
      const label = own
        ? `${/^.、/.exec(schema.title(part!))?.[0] ?? ""}${schema.title(path)}`
        : schema.title(path);
      return { path, label, help: helpOf(schema.atPath(path)), rows: own ? 2 : 5 };
    }),
    rows: 0,
  };
}

/**
 * The columns of a sheet whose rows are the items of a list.
 *
 * @param widths of the keys that are asked for, in Excel's unit; those that the format has not are left out
 */
function columnsOf({ schema }: Template, list: string, widths: Readonly<Record<string, number>>): Column[] {
  return Object.entries(widths).flatMap(([key, width]): Column[] => {
    const node = schema.atPath(`${list}.0.${key}`);
    if (!node) return [];
    const { title: label = "" } = node;
    const choices = choicesOf(node);
    return [{ key, label, help: helpOf(node), kind: kindOf(node), ...(choices && { choices }), width }];
  });
}
