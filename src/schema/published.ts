import { text as text2019 } from "../../generated/2019/schema.editor.js";
import { text as chinese2019 } from "../../generated/2019/schema.zh.js";
import { text as text2021 } from "../../generated/2021/schema.editor.js";
import { text as chinese2021 } from "../../generated/2021/schema.zh.js";
import { type KeyLanguage, ReportSchema } from "./schema.js";

const PUBLISHED: Record<string, Record<KeyLanguage, string>> = {
  "2019": { en: text2019, zh: chinese2019 },
  "2021": { en: text2021, zh: chinese2021 },
};

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
