import { PUBLISHED } from "../../generated/published.js";
import { type KeyLanguage, ReportSchema } from "./schema.js";

/** `schemas/<version>/report.editor.schema.json` or `report.zh.schema.json`, for editors of files with keys in a language. */
export function publishedSchema(version: string, keys: KeyLanguage): string {
  const text = PUBLISHED[version]?.[keys];
  if (text === undefined) throw new Error(`no schema ${version}`);
  return text;
}

/** The same schema, parsed. */
export function schemaIn(version: string, keys: KeyLanguage): ReportSchema {
  const name = `${version} ${keys}`;
  const schema = read.get(name) ?? new ReportSchema(version, publishedSchema(version, keys));
  read.set(name, schema);
  return schema;
}

const read = new Map<string, ReportSchema>();
