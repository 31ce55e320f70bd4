import { readFileSync } from "node:fs";
import { packageFile } from "./package-file.js";

/** Name and version, as package.json has them. */
export const TOOL = ((): { name: string; version: string } => {
  const { name, version } = JSON.parse(readFileSync(packageFile("package.json"), "utf8"));
  return { name, version };
})();
