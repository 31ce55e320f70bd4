import { readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { DiagnosticArgs } from "../diagnostics/codes.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { InputFile } from "./host.js";
import { usageFault } from "./usage-fault.js";

/** Reads a file; what stands in the way is a diagnostic. */
export function readInput(name: string, cwd: string): Outcome<InputFile> {
  try {
    return success({ name, bytes: readFileSync(path.resolve(cwd, name)) });
  } catch (error) {
    const reasons: Record<string, DiagnosticArgs["GR9001"]["reason"]> = {
      ENOENT: "missing",
      EISDIR: "isFolder",
    };
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ""] ?? "unreadable";
    return failure(usageFault("GR9001", { file: name, reason }));
  }
}

/** What stands at a place, links followed; undefined where nothing does. */
export function kindAt(name: string, cwd: string): "file" | "folder" | undefined {
  const there = statSync(path.resolve(cwd, name), { throwIfNoEntry: false });
  if (!there) return undefined;
  return there.isDirectory() ? "folder" : "file";
}

/** A file by the name that no link stands in the way of; one that is no link keeps its own. */
export function realName(name: string, cwd: string): string {
  const full = path.resolve(cwd, name);
  const real = realpathSync(full);
  return real === full ? name : real;
}
