import { type InputFile, readTree } from "../compile.js";
import { type DataValue, writeDataFile } from "../data-file.js";
import type { Diagnostic } from "../diagnostic.js";
import { childOf } from "../syntax/tree.js";
import type { Template } from "../template.js";

/** Table 三 as a part of the data file. */
export interface ApplicationsPart {
  template: Template;
  values: { readonly [key: string]: DataValue };
  comments: ReadonlyMap<string, string>;
}

/**
 * A data file with its table 三 replaced; the texts before and below the table stay, and so does every other line.
 *
 * @returns its new text, what stands in the way, or undefined where the file is not written in lines of its own
 */
export function replaceApplications(
  file: InputFile,
  part: ApplicationsPart,
): string | Diagnostic[] | undefined {
  const { source, root, keys, diagnostics } = readTree(file);
  // What is still missing elsewhere is no business of table 三.
  const broken = diagnostics.filter(({ code, severity }) => severity === "error" && code.startsWith("GR1"));
  if (broken.length > 0 || !source || root?.kind !== "mapping") return diagnostics;
  const { text } = source;
  const index = root.entries.findIndex(({ name }) => name === "applications");
  const old = root.entries[index];
  const kept = ["intro", "note"].flatMap((key): [string, string][] => {
    const node = childOf(old?.value, key);
    return node?.kind === "scalar" ? [[key, node.text.trimEnd()]] : [];
  });
  const written = {
    ...(part.values.applications as { [key: string]: DataValue }),
    ...Object.fromEntries(kept),
  };
  const values = { applications: written };
  const block = writeDataFile({
    template: part.template,
    values,
    comments: part.comments,
    ...(keys && { keys }),
  });
  if (!old) return `${text.trimEnd()}\n\n${block}`;
  const start = old.key.start;
  if (start > 0 && text[start - 1] !== "\n") return undefined;
  // What is set in above the next key, a comment above it, stays that key's.
  const rest = text.slice(start).split("\n").slice(1);
  const length = rest.findIndex((line) => /^[^\s]/.test(line));
  const lines = length === -1 ? rest.length : length;
  const own = rest.slice(0, lines).join("\n").replace(/\s+$/, "");
  const end = start + text.slice(start).split("\n")[0]!.length + (own === "" ? 0 : own.length + 1);
  return `${text.slice(0, start)}${bodyOf(block)}${text.slice(end)}`;
}

/** Without the comment above the key: the file has its own, or wants none. */
function bodyOf(block: string): string {
  return block.slice(block.search(/^[^#\s]/m)).trimEnd();
}
