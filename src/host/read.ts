import { realpathSync, statSync } from "node:fs";
import path from "node:path";
import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { filePlace } from "../diagnostics/location.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { collecting } from "./collecting.js";
import type { InputFile } from "./host.js";
import { LARGEST } from "./limits.js";
import { readRegular, type Unread } from "./open.js";
import { isForeign } from "./sniff.js";
import { usageFault } from "./usage-fault.js";

/**
 * Reads a named file, or says why it cannot be read.
 *
 * @param kind what it is to be; report: one to be checked, which may be a document too, as its first bytes tell
 */
export function readInput(
  name: string,
  cwd: string,
  kind: keyof typeof LARGEST | "report" = "data",
): Outcome<InputFile> {
  const bytes = readRegular(path.resolve(cwd, name), (head) =>
    isForeign({ name, bytes: head }) ? LARGEST.document : LARGEST[kind === "report" ? "data" : kind],
  );
  if (!(bytes instanceof Uint8Array)) return failure(unreadFault(name, bytes, kind === "report"));
  collecting.count(bytes);
  return success({ name, bytes });
}

/** A data file that is too large is a fault of the data; all else is a wrong use of the command. */
function unreadFault(name: string, unread: Unread, isReport: boolean): Diagnostic {
  if (unread.reason === "notAFile" && isReport)
    return usageFault("GR9001", { file: name, reason: "notAReportFile" });
  if (unread.reason !== "tooLarge") return usageFault("GR9001", { file: name, reason: unread.reason });
  const { maximum, actual } = unread;
  if (maximum !== LARGEST.data) return usageFault("GR9001", { file: name, ...unread });
  return diagnostic("GR1013", filePlace(name), { limit: "bytes", maximum, actual });
}

/** What exists at a path, links followed; undefined where nothing does. */
export function kindAt(name: string, cwd: string): "file" | "folder" | "other" | undefined {
  try {
    const there = statSync(path.resolve(cwd, name), { throwIfNoEntry: false });
    if (!there) return undefined;
    if (there.isDirectory()) return "folder";
    return there.isFile() ? "file" : "other";
  } catch {
    // A part of the path is a file, or a folder that may not be entered.
    return undefined;
  }
}

/** The name of a file with all links resolved; a file that is not reached by a link keeps its name. */
export function realName(name: string, cwd: string): string {
  const full = path.resolve(cwd, name);
  const real = realpathSync(full);
  return real === full ? name : real;
}
