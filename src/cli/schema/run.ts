import { readFileSync } from "node:fs";
import type { Terminal } from "../../host/terminal.js";
import { type KeyLanguage, schemaFile } from "../../schema/schema.js";

/** `gov-report schema`: the JSON Schema of the data file, for editors. */
export function schemaCommand(version: string, keys: KeyLanguage, terminal: Terminal): number {
  terminal.stdout.write(readFileSync(schemaFile(version, keys), "utf8"));
  return 0;
}
