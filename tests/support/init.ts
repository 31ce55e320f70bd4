import { readFileSync } from "node:fs";
import path from "node:path";
import { type Known, skeletonOf } from "../../src/data-file/skeleton.js";
import type { KeyLanguage } from "../../src/schema/schema.js";
import type { TEMPLATES } from "../../src/templates/choose.js";

export const NOW = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 0, 5) / 1000) };

export const contentOf = (cwd: string, name: string) => readFileSync(path.join(cwd, name), "utf8");

export const LANGUAGES: KeyLanguage[] = ["en", "zh"];

export const skeleton = (template: (typeof TEMPLATES)[number], keys: KeyLanguage, known: Known = {}) =>
  skeletonOf(
    template,
    { template: template.version, year: template.years.from + 1, ...known },
    { keys, schemaFile: "./schema.json", name: "data.yaml" },
  );

/** A skeleton with something in every place: zeros, and a sentence for each narrative. */
export const filled = (text: string): string =>
  text
    .replace(/\|\n( +)待填/g, "|\n$1按照规定公开政府信息。")
    .replace(/(date|日期): 待填/, "$1: 2032-01-18")
    .replace(/(unit|金额单位): 待填/, "$1: 万元")
    .replace(/^(?! *#)(.*)$/gm, (line) => line.replaceAll("待填", "0"));
