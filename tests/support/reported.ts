import { compile } from "../../src/index.js";
import type { RunResult } from "../../src/reporters/run.js";
import { MINIMAL, replaced } from "./files.js";

export function run(text: string | Uint8Array, name = "data.yaml"): RunResult {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return {
    files: [name],
    diagnostics: compile({ name, bytes }).diagnostics,
    tool: { name: "gov-report", version: "0.0.0" },
  };
}

/** A report whose row （一）予以公开 does not add up: one error. */
export const UNBALANCED = replaced(
  MINIMAL,
  "disclosed: { naturalPerson: 4, total: 4 }",
  "disclosed: { naturalPerson: 5, total: 4 }",
);

/** A run that found its error in a file of an awkward name, and the same once more as a suppressed warning. */
export function suppressedRun(): RunResult {
  const found = run(UNBALANCED, "目录 1/a,b:c.yaml");
  const [note] = found.diagnostics;
  if (!note) throw new Error("the report has no error");
  return {
    ...found,
    diagnostics: [note, { ...note, severity: "warning", suppressed: { reason: "理由<&>\n二" } }],
  };
}
