import { closest, distance } from "fastest-levenshtein";
import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { LONGEST_PATTERN } from "../host/limits.js";
import { pathTest } from "../host/pattern.js";
import { CODES } from "../rules/codes.js";
import { type Entry, type Node, placeOf } from "../syntax/tree.js";

/** The level that a setting gives a finding. */
export type Level = "off" | "info" | "warning" | "error";

const LEVELS: readonly Level[] = ["off", "info", "warning", "error"];

/** Reads the parts of a settings file; whatever is not as it should be is a fault at its characters, and left out. */
export class Reading {
  private readonly severities = new Map<string, string>(CODES.map(({ code, severity }) => [code, severity]));

  constructor(readonly faults: Diagnostic[]) {}

  fault(found: Diagnostic): void {
    this.faults.push(found);
  }

  entries(node: Node, label: string): Entry[] {
    if (node.kind === "mapping") return node.entries;
    this.fault(diagnostic("GR2003", placeOf(node), { label, expected: "mapping" }));
    return [];
  }

  items(node: Node, label: string): Node[] {
    if (node.kind === "sequence") return node.items;
    this.fault(diagnostic("GR2003", placeOf(node), { label, expected: "list" }));
    return [];
  }

  /** The values of a mapping by its keys. */
  keys<const Key extends string>(
    node: Node,
    label: string,
    known: readonly Key[],
  ): Partial<Record<Key, Node>> {
    const found: Partial<Record<Key, Node>> = {};
    for (const entry of this.entries(node, label)) {
      const key = known.find((each) => each === entry.name);
      if (key) found[key] = entry.value;
      else this.unknownKey(entry, known);
    }
    return found;
  }

  /** One text, or none. */
  text(node: Node, label: string): string[] {
    if (node.kind === "scalar") return [node.text];
    this.fault(diagnostic("GR2003", placeOf(node), { label, expected: "text" }));
    return [];
  }

  /** Texts by their keys; only the known ones, where these are named. */
  texts(node: Node, label: string, known?: readonly string[]): [string, string][] {
    return this.entries(node, label).flatMap((entry): [string, string][] => {
      if (known && !known.includes(entry.name)) {
        this.unknownKey(entry, known);
        return [];
      }
      return this.text(entry.value, entry.name).map((text) => [entry.name, text.trim()]);
    });
  }

  patterns(node: Node, label: string): ((path: string) => boolean)[] {
    return this.items(node, label).flatMap((item) =>
      this.text(item, label).flatMap((pattern) => {
        const test = pathTest(pattern);
        if (typeof test === "function") return test;
        this.fault(diagnostic("GR2023", placeOf(item), { pattern, reason: test, maximum: LONGEST_PATTERN }));
        return [];
      }),
    );
  }

  levels(node: Node): Map<string, Level> {
    const levels = new Map<string, Level>();
    for (const entry of this.entries(node, "severity")) {
      const level = this.level(entry);
      if (level) levels.set(entry.name, level);
    }
    return levels;
  }

  private level(entry: Entry): Level | undefined {
    const { name, key, value } = entry;
    const own = this.severities.get(name);
    if (!own) {
      const settable = [...this.severities].filter(([, severity]) => severity !== "error");
      this.unknownKey(entry, settable.map(([code]) => code).sort());
      return undefined;
    }
    const typed = value.kind === "scalar" ? value.text : "";
    // GR3005 is a warning that an option of the data makes an error.
    if (own === "error" && typed !== "error") {
      this.fault(
        diagnostic("GR2021", { source: value.source, ...key, pointer: value.pointer }, { code: name }),
      );
      return undefined;
    }
    const level = LEVELS.find((each) => each === typed);
    if (!level) this.wrongChoice(value, name, typed);
    return level;
  }

  private wrongChoice(value: Node, label: string, typed: string): void {
    const suggestion = nearest(typed, LEVELS);
    const found = value.source.text.slice(value.start, value.end);
    const args = { label, found, choices: [...LEVELS], ...(suggestion && { suggestion }) };
    this.fault(diagnostic("GR2006", placeOf(value), args));
  }

  private unknownKey({ name, key, value }: Entry, known: readonly string[]): void {
    const suggestion = nearest(name, known);
    const place = { source: value.source, ...key, pointer: value.pointer };
    this.fault(
      diagnostic("GR2002", place, { key: name, ...(suggestion && { suggestion }), known: [...known] }),
    );
  }
}

function nearest(typed: string, known: readonly string[]): string | undefined {
  const best = typed === "" ? undefined : closest(typed, known);
  return best !== undefined && distance(typed, best) <= 2 ? best : undefined;
}
