import { readTree } from "../analysis/read-tree.js";
import { lineStart } from "../diagnostics/source.js";
import type { InputFile } from "../host/host.js";
import type { KeyLanguage } from "../schema/schema.js";
import { childOf, type Entry, type Mapping, type Node } from "../syntax/tree.js";
import type { Template } from "../templates/template.js";
import { endOfEntry } from "./replace-part.js";
import { type DataValue, writeDataFile } from "./write.js";

/** New values by dotted paths; a number between dots is an item of a list. */
interface NewValues {
  template: Template;
  paths: readonly string[];
  /** The value at a path, or of all that is below it. */
  valueAt(path: string): DataValue | undefined;
}

/**
 * Replaces or adds values of a data file; every other character stays.
 *
 * @returns its new text; undefined where the place of a value cannot be found by its lines
 */
export function replaceValues(file: InputFile, { template, paths, valueAt }: NewValues): string | undefined {
  let text = new TextDecoder().decode(file.bytes);
  for (const path of paths) {
    const {
      root,
      keys = "en",
      source,
    } = readTree({ name: file.name, bytes: new TextEncoder().encode(text) });
    if (root?.kind !== "mapping" || !source) return undefined;
    const replaced = new Splicer(source.text, root, template, keys).replace(path, valueAt);
    if (replaced === undefined) return undefined;
    text = replaced;
  }
  return text;
}

class Splicer {
  constructor(
    private readonly text: string,
    private readonly root: Mapping,
    private readonly template: Template,
    private readonly keys: KeyLanguage,
  ) {}

  replace(path: string, valueAt: NewValues["valueAt"]): string | undefined {
    const names = path.split(".");
    let parent = this.root as Node;
    for (const [depth, name] of names.entries()) {
      const own = names.slice(0, depth + 1).join(".");
      const isLast = depth === names.length - 1;
      if (parent.kind === "sequence") {
        const item: Node | undefined = parent.items[Number(name)];
        if (!item || isLast) return undefined;
        parent = item;
        continue;
      }
      if (parent.kind === "scalar") return undefined;
      const value = valueAt(own);
      const entry: Entry | undefined = parent.entries.find((each) => each.name === name);
      if (!entry) return value === undefined ? undefined : this.insert(parent, own, value);
      // A row or a group that is written 0 or 待填 has no parts of its own to replace.
      if (isLast || entry.value.kind === "scalar")
        return value === undefined ? undefined : this.put(parent, entry, own, value);
      parent = entry.value;
    }
    return undefined;
  }

  private put(parent: Mapping, entry: Entry, path: string, value: DataValue): string | undefined {
    const { text } = this;
    const { start, end, kind } = entry.value;
    const block = this.rendered(path, value);
    const isLine = !block.includes("\n");
    if (kind === "scalar" && end > start && isLine) return this.splice(start, end, inline(block));
    // Only the number of a figure with a remark is replaced.
    const digits = childOf(entry.value, "value");
    if (typeof value !== "object" && digits?.kind === "scalar")
      return this.splice(digits.start, digits.end, inline(block));
    if (this.isFlow(parent)) return isLine ? this.splice(start, end, inline(block)) : undefined;
    const indent = this.columnOf(entry);
    return this.splice(entry.key.start, endOfEntry(entry, indent, text), setIn(block, indent));
  }

  private insert(parent: Mapping, path: string, value: DataValue): string | undefined {
    const block = this.rendered(path, value);
    const last = parent.entries.at(-1);
    if (this.isFlow(parent)) {
      if (block.includes("\n")) return undefined;
      const at = last ? last.value.end : parent.start + 1;
      const line = `${block.slice(0, block.indexOf(": "))}: ${inline(block)}`;
      return this.splice(at, at, last ? `, ${line}` : ` ${line} `);
    }
    if (!last) return undefined;
    const indent = this.columnOf(last);
    const end = endOfEntry(last, indent, this.text);
    return this.splice(end, end, `\n${indent}${setIn(block, indent)}`);
  }

  private isFlow(mapping: Mapping): boolean {
    return this.text[mapping.start] === "{";
  }

  /** The spaces before the lines of a mapping's keys; the first key of a list item stands behind its dash. */
  private columnOf({ key }: Entry): string {
    return " ".repeat(key.start - lineStart(this.text, key.start));
  }

  private splice(start: number, end: number, by: string): string {
    return this.text.slice(0, start) + by + this.text.slice(end);
  }

  /** The key with its value as lines that begin in the first column; one line for what stands in braces. */
  private rendered(path: string, value: DataValue): string {
    const { template, keys } = this;
    const names = path.split(".");
    const nested = names.reduceRight<DataValue>(
      (inner, name) => (/^\d+$/.test(name) ? [inner] : { [name]: inner }),
      value,
    );
    const written = writeDataFile({ template, keys, values: nested as { [key: string]: DataValue } });
    const lines = written.trimEnd().split("\n");
    const depth = names.filter((name) => !/^\d+$/.test(name)).length;
    // A figure is written within its row, which stands on one line.
    if (lines.length < depth) return /(?<=\{ )[^{].*(?= \}$)/.exec(lines.at(-1)!)![0];
    const column = /^[\s-]*/.exec(lines[depth - 1]!)![0].length;
    return lines
      .slice(depth - 1)
      .map((line) => line.slice(column))
      .join("\n");
  }
}

/** A value alone, as it may stand in braces too. */
function inline(line: string): string {
  const value = line.slice(line.indexOf(": ") + 2);
  return /^["'{]/.test(value) || !/[,[\]{}]/.test(value) ? value : JSON.stringify(value);
}

/** The lines below the first one, as far in as its key. */
function setIn(block: string, indent: string): string {
  return block.replace(/\n(?=.)/g, `\n${indent}`);
}
