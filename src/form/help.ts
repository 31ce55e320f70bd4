import type { SchemaNode } from "../schema/schema.js";
import type { Template } from "../templates/template.js";

/**
 * The help for somebody who fills in a value.
 *
 * @param none what to do with a cell of table 三 that has nothing to count; the workbook takes it empty
 */
export function helpOf(schema: SchemaNode | undefined, none = "不填"): string {
  return (schema?.["x-form"] ?? schema?.description ?? "").replace("{none}", none);
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

/** The choices of a value with their words; undefined for what is no choice. */
export function choicesOf(schema: SchemaNode): readonly Choice[] | undefined {
  if (schema.type === "boolean") return YES_OR_NO;
  if (!schema.enum || schema.type !== "string") return undefined;
  return schema.enum.map(String).map((value) => ({ value, label: schema["x-labels"]?.[value] ?? value }));
}

/** A reference as a clerk writes it in the narrative: in the words of the form, where the schema has them. */
export function referenceTo({ schema }: Template, path: string): string {
  const names = path.split(".");
  const keys = names.map((_, index) => schema.chineseKey(`/${names.slice(0, index + 1).join("/")}`));
  return `{{${keys.join(".")}}}`;
}
