import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { globSync, isDynamicPattern } from "tinyglobby";
import type { DiagnosticArgs } from "../diagnostics/codes.js";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.js";
import { CONFIG, type Host, type InputFile } from "./host.js";
import { foreignKind } from "./sniff.js";

/** A fault of the command's use, which has a file but no characters. */
export function usageFault<
  C extends "GR9001" | "GR9002" | "GR9003" | "GR9004" | "GR9005" | "GR9009" | "GR9010",
>(code: C, args: DiagnosticArgs[C]): Diagnostic {
  const name = "file" in args ? args.file : "";
  return diagnostic(code, { source: { name, text: "" }, start: 0, end: 0, pointer: "" }, args);
}

/**
 * The files that the command's arguments name: a file, a folder (its *.yaml and *.yml, not deeper, not the config), or
 * a quoted glob. Names come back as given, with `/`, each once and in order.
 */
export function findInputs(
  names: readonly string[],
  cwd: string,
): { files: string[]; diagnostics: Diagnostic[] } {
  const files = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const add = (name: string) => files.set(path.resolve(cwd, name), slashes(name));
  for (const name of names) {
    const full = path.resolve(cwd, name);
    if (existsSync(full)) {
      if (!statSync(full).isDirectory()) add(name);
      else {
        const inside = listed(full).map((file) => path.join(name, file));
        if (inside.length === 0)
          diagnostics.push(usageFault("GR9001", { file: slashes(name), reason: "folder" }));
        inside.forEach(add);
      }
      continue;
    }
    const matches = isDynamicPattern(name) ? globSync(slashes(name), { cwd, onlyFiles: true }).sort() : [];
    // Word keeps a `~$` file beside each document that is open.
    const data = matches.filter(
      (file) => path.basename(file) !== CONFIG && !path.basename(file).startsWith("~$"),
    );
    if (data.length === 0) diagnostics.push(usageFault("GR9001", { file: slashes(name), reason: "missing" }));
    data.forEach(add);
  }
  return { files: [...files.values()], diagnostics };
}

/**
 * Whether a file is a document, page or workbook for `import` and the audit, and no data file: by its name, or as one
 * that no editor of text wrote (zip, compound file, PDF).
 */
export function isForeign({ name, bytes }: InputFile): boolean {
  return (
    /\.(?:docx?|html?|mht(?:ml)?|xlsx?|pdf|wps|et|odt|ods)$/i.test(name) || foreignKind(bytes) !== undefined
  );
}

function listed(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && /\.ya?ml$/i.test(entry.name) && entry.name !== CONFIG)
    .map((entry) => entry.name)
    .sort();
}

/** Reads a data file; what stands in the way is a diagnostic. */
export function readInput(name: string, cwd: string): InputFile | Diagnostic {
  try {
    return { name, bytes: readFileSync(path.resolve(cwd, name)) };
  } catch (error) {
    const reasons: Record<string, DiagnosticArgs["GR9001"]["reason"]> = {
      ENOENT: "missing",
      EISDIR: "isFolder",
    };
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ""] ?? "unreadable";
    return usageFault("GR9001", { file: name, reason });
  }
}

/** The settings file that counts for a data file: in its folder, or in the nearest one above. Named as from `cwd`. */
export function findConfig(name: string, cwd: string): string | undefined {
  let folder = path.dirname(path.resolve(cwd, name));
  for (;;) {
    const file = path.join(folder, CONFIG);
    if (existsSync(file)) return slashes(path.isAbsolute(name) ? file : path.relative(cwd, file));
    const parent = path.dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}

/**
 * The disk as the pipeline may see it: other data files anywhere, images only inside the data file's folder.
 *
 * @param note told of every file that was asked for, with its bytes where it could be read
 */
export function diskAround(
  cwd: string,
  note: (name: string, role: "previous" | "child" | "image", bytes?: Uint8Array) => void = () => {},
): Required<Host> {
  return {
    readFile(named, from) {
      const name = slashes(path.join(path.dirname(from), named));
      const found = readInput(path.isAbsolute(named) ? slashes(named) : name, cwd);
      const bytes = "bytes" in found ? found.bytes : undefined;
      note(path.isAbsolute(named) ? slashes(named) : name, "previous", bytes);
      return "bytes" in found ? found : undefined;
    },
    readFiles(pattern, from) {
      const named = path.isAbsolute(pattern) ? pattern : slashes(path.join(path.dirname(from), pattern));
      const own = path.resolve(cwd, from);
      const found = findInputs([named], cwd).files;
      // A pattern for the folder that the report itself lies in does not make it its own child.
      const files = found.filter((name) => path.resolve(cwd, name) !== own);
      if (found.length > 0 && files.length === 0) return [];
      if (files.length === 0) {
        note(named, "child");
        return [{ name: named }];
      }
      return files.map((name) => {
        const found = readInput(name, cwd);
        note(name, "child", "bytes" in found ? found.bytes : undefined);
        return "bytes" in found ? found : { name };
      });
    },
    readImage(named, from) {
      const folder = path.dirname(path.resolve(cwd, from));
      const found = imageInside(path.resolve(folder, named), folder);
      // What lies outside is none of this file's, not even to watch.
      if (found !== "outside")
        note(
          slashes(path.join(path.dirname(from), named)),
          "image",
          typeof found === "string" ? undefined : found,
        );
      return found;
    },
  };
}

function slashes(name: string): string {
  return name.replaceAll("\\", "/");
}

/** Links are followed before the folder is compared, so that no link leads out of it. */
function imageInside(file: string, folder: string): Uint8Array | "missing" | "outside" {
  const within = (child: string, parent: string) => {
    const way = path.relative(parent, child);
    return way !== "" && !way.startsWith("..") && !path.isAbsolute(way);
  };
  if (!within(file, folder)) return "outside";
  try {
    const real = realpathSync(file);
    if (!within(real, realpathSync(folder))) return "outside";
    return statSync(real).isFile() ? readFileSync(real) : "missing";
  } catch {
    return "missing";
  }
}
