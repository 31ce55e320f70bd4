import type { SchemaNode } from "../schema.js";

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
