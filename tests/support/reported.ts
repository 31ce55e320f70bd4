import { compile } from "../../src/index.js";
import type { RunResult } from "../../src/reporters/run.js";

export function run(text: string | Uint8Array, name = "data.yaml"): RunResult {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return {
    files: [name],
    diagnostics: compile({ name, bytes }).diagnostics,
    tool: { name: "gov-report", version: "0.0.0" },
  };
}
