import { readTree } from "../analysis/read-tree.js";
import { usage } from "../codes/usage/fault.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { lineStart } from "../diagnostics/source.js";
import type { InputFile } from "../host/host.js";
import { childOf, type Entry, type Mapping } from "../syntax/tree.js";
import type { Template } from "../templates/template.js";
import { type DataValue, writeDataFile } from "./write.js";

/** A part of a data file that a command writes anew. */
export interface Part {
  template: Template;
  /** One key of the contract, or two with a dot between. */
  path: string;
  /** The command that writes it. */
  by: "aggregate" | "tally";
  /** @param old what stands there now */
  value: (old: Entry | undefined) => DataValue;
  /** By dotted paths of the whole file. */
  comments?: ReadonlyMap<string, string>;
}

/**
 * Replaces one part of a data file, or adds it; every other line stays.
 *
 * @returns the new text; fails with the file's GR1xxx where it is no YAML, and with GR9005 where the part has no
 *   lines of its own
 */
export function replacePart(file: InputFile, part: Part): Outcome<string> {
  const { source, root, keys, diagnostics } = readTree(file);
  // Faults of values elsewhere in the file do not matter here.
  const broken = diagnostics.filter(({ code, severity }) => severity === "error" && code.startsWith("GR1"));
  if (broken.length > 0 || !source || root?.kind !== "mapping") return { ok: false, diagnostics };
  const notInLines = () =>
    failure(usage({ reason: "notReplaceable", file: file.name, key: part.path, into: part.by }));
  const { text } = source;
  const [first, second] = part.path.split(".") as [string, string?];
  const parent = second === undefined ? root : entryOf(root, first)?.value;
  if (parent?.kind !== "mapping") return notInLines();
  const old = entryOf(parent, second ?? first);
  const value = part.value(old);
  const block = writeDataFile({
    template: part.template,
    values: { [first]: second === undefined ? value : { [second]: value } },
    ...(part.comments && { comments: part.comments }),
    ...(keys && { keys }),
  });
  if (!old && second === undefined)
    return text[root.start] === "{" ? notInLines() : success(`${text.trimEnd()}\n\n${block}`);
  const at = (old ?? parent.entries[0]!).key.start;
  const indent = text.slice(lineStart(text, at), at);
  if (indent.trim() !== "") return notInLines();
  const lines = second === undefined ? bodyOf(block) : dedented(bodyOf(block), indent);
  return success(
    old
      ? `${text.slice(0, at)}${lines}${text.slice(endOfEntry(old, indent, text))}`
      : `${text.slice(0, at)}${lines}\n${indent}${text.slice(at)}`,
  );
}

/** The table with the intro and note of the old one. */
export function withNarrative(table: { readonly [key: string]: DataValue }): Part["value"] {
  return (old) => {
    const kept = ["intro", "note"].flatMap((key): [string, string][] => {
      const node = childOf(old?.value, key);
      return node?.kind === "scalar" ? [[key, node.text.trimEnd()]] : [];
    });
    return { ...table, ...Object.fromEntries(kept) };
  };
}

function entryOf(mapping: Mapping, key: string): Entry | undefined {
  return mapping.entries.find(({ name }) => name === key);
}

/** Without the comment above the key: the file has its own, or wants none. */
function bodyOf(block: string): string {
  return block.slice(block.search(/^[^#\s]/m)).trimEnd();
}

/** The lines below the first key, indented as in the file; the first line continues an indented one. */
function dedented(block: string, indent: string): string {
  const [, ...lines] = block.split("\n");
  return lines.map((line, index) => `${index === 0 ? "" : indent}${line.slice(2)}`).join("\n");
}

/** Where an entry's lines end. A comment above the next key stays that key's. */
export function endOfEntry({ key, value }: Entry, indent: string, text: string): number {
  const [own = "", ...below] = text.slice(key.start).split("\n");
  const next = below.findIndex((line) => line.trim() !== "" && /^\s*/.exec(line)![0].length <= indent.length);
  const inside = below
    .slice(0, next === -1 ? below.length : next)
    .join("\n")
    .trimEnd();
  const byLines = key.start + own.length + (inside === "" ? 0 : inside.length + 1);
  // The closing bracket of a flow may stand as far out as the key.
  const line = text.indexOf("\n", value.end);
  return text[value.start] === "{" ? Math.max(byLines, line === -1 ? text.length : line) : byLines;
}
