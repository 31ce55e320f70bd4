import type { Terminal } from "../../host/terminal.js";
import { publishedSchema } from "../../schema/published.js";
import type { KeyLanguage } from "../../schema/schema.js";

/** `gov-report schema`: the JSON Schema of the data file, for editors. */
export function schemaCommand(version: string, keys: KeyLanguage, terminal: Terminal): number {
  terminal.stdout.write(publishedSchema(version, keys));
  return 0;
}
