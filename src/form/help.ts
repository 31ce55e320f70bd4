import type { SchemaNode } from "../schema/schema.js";
import type { Template } from "../templates/template.js";

/** How a value is spelled in the data file, in the words of the form in a spreadsheet. */
const SAID_OTHERWISE: readonly [RegExp, string][] = [
  [/^可以不写[；。，]/, ""],
  [/，[^，。；]*可以不写(?=，由程序计算)/g, ""],
  [/的整行写0|填0，也可以不写/g, "的不填"],
  [/写true/g, "选“是”"],
  [/写false或者不写/g, "选“否”或者空着"],
  [/，(?:各项)?都要写(?=[；。])/g, ""],
];

/** Sentences for nobody but who writes the data file. */
const OF_THE_FILE =
  /[{}#*]|remark|sections|body|引号|冒号|短横线|数据文件|[a-z]{4,} |写成0|直接写0|写了就要核对|只写总计/;

/**
 * What a schema's description says to somebody who fills in the form in a spreadsheet: without the sentences about how
 * a value is spelled in the data file.
 */
export function helpOf(schema: SchemaNode | undefined): string {
  let text = schema?.description ?? "";
  for (const [spelling, otherwise] of SAID_OTHERWISE) text = text.replace(spelling, otherwise);
  const clauses = text.match(/[^。；]+[。；]?/g) ?? [];
  return clauses
    .filter((clause) => !OF_THE_FILE.test(clause))
    .join("")
    .replace(/；$/, "。");
}

/** A choice of the data file, and the word a form shows for it. */
export interface Choice {
  value: string;
  label: string;
}

const YES_OR_NO: readonly Choice[] = [
  { value: "true", label: "是" },
  { value: "false", label: "否" },
];

/** The choices of a value with their words, which the schema's description gives: `government 各级人民政府，office …`. */
export function choicesOf(schema: SchemaNode): readonly Choice[] | undefined {
  if (schema.type === "boolean") return YES_OR_NO;
  if (!schema.enum || schema.type !== "string") return undefined;
  return schema.enum.map((value) => {
    const label = new RegExp(`\\b${value} ([^，。；]+)`).exec(schema.description ?? "")?.[1];
    return { value: String(value), label: label ?? String(value) };
  });
}

/** A reference as a clerk writes it in the narrative: in the words of the form, where the schema has them. */
export function referenceTo({ schema }: Template, path: string): string {
  const names = path.split(".");
  const keys = names.map((_, index) => schema.chineseKey(`/${names.slice(0, index + 1).join("/")}`));
  return `{{${keys.join(".")}}}`;
}
