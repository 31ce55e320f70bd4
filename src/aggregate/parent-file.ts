import type { DataFile, DataValue, KeyLanguage } from "../data-file/write.js";
import { FEE_SUMS, figureAt } from "../report/figures.js";
import { ASPECTS } from "../rules/content/five-aspects.js";
import { takesMapping } from "../schema/schema.js";
import { TO_FILL } from "../syntax/placeholder.js";
import { rowOf, statutoryCells } from "../templates/figure-cells.js";
import type { Template } from "../templates/template.js";
import { type Aggregate, type Share, summedText } from "./aggregate.js";
import { type Fees, joinFees } from "./fees.js";

export interface ParentFile {
  /** 待填 where it is not given. */
  agency?: string;
  kind: string;
  /** Paths of the children's files, relative to the parent's file. */
  files: readonly string[];
  /** No child is missing. */
  complete: boolean;
  keys: KeyLanguage;
}

type Tree = { [key: string]: DataValue };

/** The parent's data file: every figure typed, totals too, and the narrative still to be written. */
export function parentFile(sum: Aggregate, parent: ParentFile): DataFile {
  const { template, year, children } = sum;
  const fee = feeValues(joinFees(children));
  const values = {
    template: template.version,
    year,
    agency: { name: parent.agency ?? TO_FILL, kind: parent.kind },
    children: { files: parent.files, complete: parent.complete },
    ...tables(sum),
    overview: {
      sections: ASPECTS.map(({ topic, label }) => ({ topic, title: label, body: TO_FILL })),
    },
    problems: { body: TO_FILL },
    otherMatters: { ...(fee && { processingFee: fee }), body: TO_FILL },
  };
  const partTitles = template.parts.map(({ key }): [string, string] => [key, template.schema.title(key)]);
  return {
    template,
    values,
    keys: parent.keys,
    head: `由 gov-report aggregate 汇总${children.length}个机关的数据文件生成。表中各数是各机关之和；写着“${TO_FILL}”的地方由人填写。`,
    comments: joined([...partTitles, ...conversions(sum), ...contradictions(sum)]),
  };
}

/** The sums as typed values. An unknown sum is 待填; an unknown total is left out, and the program computes it. */
function tables(sum: Aggregate): Tree {
  const tree: Tree = {};
  for (const figure of sum.figures.values()) {
    const isOpen = figure.doubt === "open";
    if (!isOpen) put(tree, figure.path, summedText(figure));
    else if (!figure.parts) put(tree, figure.path, TO_FILL);
    if (figure.unit) put(tree, `${rowOf(figure.path)}.unit`, figure.unit);
  }
  return zeros(tree, "", sum.template) as Tree;
}

/** Comments on rows in which amounts in 元 and 万元 were converted to one unit. */
function* conversions({ figures, template }: Aggregate): Iterable<[string, string]> {
  for (const { path: at, unit, shares } of figures.values()) {
    const units = new Set(shares.map(({ child }) => child.figures.get(`${rowOf(at)}.unit`)?.text));
    if (unit && units.size > 1)
      yield [rowOf(at), `${template.schema.title(rowOf(at))}：各机关的单位有元有万元，已经折算为${unit}`];
  }
}

/** Comments on sums that leave out figures that are contradicted, with the sum of the others. */
function* contradictions({ figures, template }: Aggregate): Iterable<[string, string]> {
  for (const { figure: path, column } of statutoryCells(template)) {
    const { doubt, parts, value, shares } = figureAt(figures, path);
    // A total that is left out needs no comment: its parts have theirs.
    if (doubt === undefined || (doubt === "open" && parts)) continue;
    const said = shares.filter(({ doubtful }) => doubtful).map(doubtOf);
    const way =
      doubt === "open"
        ? `没有计入；其余各机关之和为${value.toFixed()}，核实后填写`
        : `这里按各项之和${value.toFixed()}计入，请核对`;
    yield [rowOf(path), `${column}：${said.join("，")}，${way}`];
  }
}

function doubtOf({ child, value, rivals }: Share): string {
  const { name } = child.report.agency;
  if (!rivals) return `${name}的报告里是${value.toFixed()}，与同一报告里的其他数对不上`;
  const others = rivals.map((rival) => rival.value.toFixed());
  return `${name}的几份报告不一致，分别是${[value.toFixed(), ...others].join("、")}`;
}

/** Joins the comments on each row. */
function joined(said: readonly [string, string][]): Map<string, string> {
  const comments = new Map<string, string>();
  for (const [path, text] of said) {
    const before = comments.get(path);
    comments.set(path, before === undefined ? text : `${before}\n${text}`);
  }
  return comments;
}

/** Writes a row or group of table 三 whose figures are all 0 as a single 0. */
function zeros(value: DataValue, pointer: string, template: Template): DataValue {
  if (typeof value !== "object") return value;
  const below = Object.entries(value as Tree).map(([key, child]): [string, DataValue] => [
    key,
    zeros(child, `${pointer}/${key}`, template),
  ]);
  const schema = template.schema.at(pointer);
  const mayBeZero = schema?.maximum === 0 && takesMapping(schema);
  return mayBeZero && below.every(([, child]) => child === "0") ? "0" : Object.fromEntries(below);
}

function put(tree: Tree, dotted: string, value: string): void {
  const names = dotted.split(".");
  const last = names.pop()!;
  let parent = tree;
  for (const name of names) {
    parent[name] ??= {};
    parent = parent[name] as Tree;
  }
  parent[last] = value;
}

function feeValues(fees: Fees | undefined): Tree | undefined {
  if (!fees) return undefined;
  const { totals, byAgency } = fees;
  const digits = (row: Fees["totals"]): Tree =>
    Object.fromEntries(FEE_SUMS.flatMap((key) => (row[key] ? [[key, row[key].toFixed()]] : [])));
  const rows = byAgency.map((row) => ({ name: row.name, ...digits(row) }));
  return { ...digits(totals), ...(rows.length > 0 && { byAgency: rows }) };
}
