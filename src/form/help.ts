import type { SchemaNode } from "../schema.js";

/** Words that only somebody who writes the data file understands. */
const OF_THE_FILE = /[{}#*]|remark|sections|body|引号|冒号|短横线|数据文件|[a-z]{4,} /;

/**
 * What a schema's description says to somebody who fills in the form in a spreadsheet: without the sentences about how
 * a value is spelled in the data file.
 */
export function helpOf(schema: SchemaNode | undefined): string {
  const clauses = (schema?.description ?? "").match(/[^。；]+[。；]?/g) ?? [];
  return clauses
    .filter((clause) => !OF_THE_FILE.test(clause))
    .join("")
    .replace(/^可以不写[；。，]/, "")
    .replaceAll("的整行写0", "的不填")
    .replace(/，整行为0可直接写0|，整组为0可直接写0/g, "")
    .replace(/；$/, "。");
}
