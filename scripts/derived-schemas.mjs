// schemas/<version>/report.schema.json where schemas/<version>/differences-from-<base>.json tells how it differs
// from another one: keys that both formats have are written once, and what is new in the base comes along.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mergePatch } from "./merge-patch.mjs";

/**
 * Every schema that is made from another one, as its differences make it now.
 *
 * @returns {{ file: string, schema: unknown }[]}
 */
export function derivedSchemas() {
  return readdirSync("schemas", { recursive: true, encoding: "utf8" })
    .map((file) => /^(?<version>\d+)[/\\]differences-from-(?<base>\d+)\.json$/.exec(file)?.groups)
    .filter((found) => found !== undefined)
    .map(({ version = "", base = "" }) => ({
      file: fileOf(version),
      schema: mergePatch(
        readJson(fileOf(base)),
        readJson(`schemas/${version}/differences-from-${base}.json`),
      ),
    }));
}

/** Writes those that are not current, in the form that the linter wants. */
export function updateDerivedSchemas() {
  for (const { file, schema } of derivedSchemas()) {
    if (JSON.stringify(readJson(file)) === JSON.stringify(schema)) continue;
    writeFileSync(file, JSON.stringify(schema, null, 2));
    execFileSync(process.execPath, ["node_modules/@biomejs/biome/bin/biome", "format", "--write", file]);
    console.log(`${file} is new; commit it`);
  }
}

/** @param {string} version */
function fileOf(version) {
  return `schemas/${version}/report.schema.json`;
}

/**
 * @param {string} file
 * @returns {unknown} undefined where there is none
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
