import type { Template } from "../template.js";

/** A reference as a clerk writes it in the narrative: in the words of the form, where the schema has them. */
export function referenceTo({ schema }: Template, path: string): string {
  const names = path.split(".");
  const keys = names.map((_, index) => schema.chineseKey(`/${names.slice(0, index + 1).join("/")}`));
  return `{{${keys.join(".")}}}`;
}
