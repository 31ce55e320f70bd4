import { homepage, name, version } from "../../generated/package.js";

/** Name and version of this program, as package.json has them. */
export const TOOL: { readonly name: string; readonly version: string } = { name, version };

/** Where the program and its documents are published. */
export const HOMEPAGE: string = homepage;

/** Where a code is explained: a heading of docs/rules.md. */
export function urlOfCode(code: string): string {
  return `${homepage}/blob/main/docs/rules.md#${code.toLowerCase()}`;
}
