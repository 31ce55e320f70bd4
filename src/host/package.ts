import { name, version } from "../../generated/package.js";

/** Name and version of this program, as package.json has them. */
export const TOOL: { readonly name: string; readonly version: string } = { name, version };
