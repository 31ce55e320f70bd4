import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
  type Node as YamlNode,
  type Scalar as YamlScalar,
} from "yaml";
import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Outcome, success } from "../diagnostics/outcome.js";
import type { Source } from "../diagnostics/source.js";
import { codePointOf, FORBIDDEN } from "../text/characters.js";
import { decodedSpans } from "./decode.js";
import { childPointer, type Entry, type Mapping, type Node, type Scalar } from "./tree.js";

/** A mapping of the data file has at most some dozens of keys; a table of figures' names perhaps hundreds. */
const MAX_KEYS = 2_000;

const STYLES: Record<string, Scalar["style"]> = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded",
};

/**
 * YAML nodes to our tree. Slips that are well-formed YAML but surely not what was meant (`{a:6}`, `1,200` inside
 * braces, an ideographic space before a key) are reported here and read as meant, so that nothing follows from them.
 */
export function buildTree(source: Source, contents: YamlNode): Outcome<Node> {
  const builder = new Builder(source);
  const root = builder.node(contents, "", undefined);
  const { diagnostics } = builder;
  return builder.stopped ? { ok: false, diagnostics } : success(root, diagnostics);
}

class Builder {
  readonly diagnostics: Diagnostic[] = [];
  /** Set by a fault after which the tree is not what was meant. */
  stopped = false;

  constructor(private readonly source: Source) {}

  node(node: YamlNode | null | undefined, pointer: string, key: Entry["key"] | undefined, at = 0): Node {
    const base = { source: this.source, pointer, ...(key && { key }) };
    if (isMap(node)) return this.mapping(node, { ...base, ...this.span(node) });
    if (isSeq(node)) {
      const items = node.items.map((item, index) =>
        this.node(item as YamlNode, childPointer(pointer, index), undefined),
      );
      return { ...base, ...this.span(node), kind: "sequence", items };
    }
    if (isScalar(node)) return this.scalar(node as YamlScalar<string>, { ...base, ...this.span(node) });
    return { ...base, kind: "scalar", style: "plain", text: "", start: at, end: at };
  }

  private span(node: YamlNode): { start: number; end: number } {
    const [start, end] = node.range!;
    return { start, end: start + this.source.text.slice(start, end).trimEnd().length };
  }

  private scalar(node: YamlScalar<string>, base: Omit<Scalar, "kind" | "style" | "text">): Scalar {
    const scalar: Scalar = {
      ...base,
      kind: "scalar",
      style: STYLES[node.type ?? "PLAIN"] ?? "plain",
      text: String(node.value),
    };
    // A dash that stood in a number's place was read as a null.
    if (scalar.style === "plain" && scalar.text === "~")
      scalar.text = this.source.text.slice(scalar.start, scalar.end);
    // Raw ones are caught on reading; these come from \u escapes.
    const [forbidden] = scalar.style === "double" ? scalar.text.matchAll(FORBIDDEN) : [];
    if (forbidden) {
      const [start, end] = decodedSpans(scalar).range(forbidden.index, forbidden.index + 1);
      this.diagnostics.push(
        diagnostic("GR1004", this.place(start, end, base.pointer), {
          codePoint: codePointOf(forbidden[0]),
          count: 1,
        }),
      );
      this.stopped = true;
    }
    const cut = scalar.style === "plain" ? this.cutOff(scalar.end) : undefined;
    return cut ? { ...scalar, cut } : scalar;
  }

  /** The rest of a line that begins with `#` and no space after it: a comment to YAML, hardly to the writer. */
  private cutOff(end: number): Scalar["cut"] {
    const { text } = this.source;
    const tail = /^[ \t]+(#[^\s#][^\n\r]*)/.exec(text.slice(end, end + 200));
    if (!tail) return undefined;
    const start = end + tail[0].indexOf("#");
    const found = tail[1]!.trimEnd();
    return { start, end: start + found.length };
  }

  private mapping(map: YAMLMap, base: Omit<Mapping, "kind" | "entries">): Mapping {
    const mapping: Mapping = { ...base, kind: "mapping", entries: [] };
    if (map.items.length > MAX_KEYS) {
      const place = base.key
        ? this.place(base.key.start, base.key.end, base.pointer)
        : this.place(base.start, base.start + 1, base.pointer);
      this.diagnostics.push(
        diagnostic("GR1013", place, { limit: "keys", maximum: MAX_KEYS, actual: map.items.length }),
      );
      this.stopped = true;
      return mapping;
    }
    const seen = new Map<string, Entry>();
    let lastSlip: Diagnostic | undefined;
    for (let index = 0; index < map.items.length; index++) {
      const pair = map.items[index] as Pair<YamlNode, YamlNode | null>;
      const joined = map.flow ? this.joinThousands(map, index, mapping) : 0;
      if (joined > 0) {
        index += joined - 1;
        continue;
      }
      const entry = this.entry(pair, mapping, Boolean(map.flow));
      if (!entry) continue;
      const slip = this.ideographicKey(entry, lastSlip);
      if (slip) {
        lastSlip = slip;
        continue;
      }
      const earlier = seen.get(entry.name);
      if (earlier) {
        const related = [
          {
            place: this.place(earlier.key.start, earlier.key.end, earlier.value.pointer),
            note: { kind: "first" as const },
          },
        ];
        const place = this.place(entry.key.start, entry.key.end, entry.value.pointer);
        this.diagnostics.push(diagnostic("GR1012", place, { key: entry.name }, related));
        // A line that was doubled leaves one of the two with nothing: the other is what was meant.
        if (isNothing(earlier.value) && !isNothing(entry.value)) {
          mapping.entries[mapping.entries.indexOf(earlier)] = entry;
          seen.set(entry.name, entry);
        }
        continue;
      }
      seen.set(entry.name, entry);
      mapping.entries.push(entry);
    }
    return mapping;
  }

  private entry(pair: Pair<YamlNode, YamlNode | null>, parent: Mapping, flow: boolean): Entry | undefined {
    if (!isScalar(pair.key)) {
      this.keyThatIsNone(pair.key, parent);
      return undefined;
    }
    const key = this.span(pair.key);
    const name = String(pair.key.value);
    if (flow && pair.key.type === "PLAIN" && this.hasNoValue(pair)) {
      const entry = this.stuckEntry(name, key, parent);
      if (entry) return entry;
    }
    return { name, key, value: this.node(pair.value, childPointer(parent.pointer, name), key, key.end) };
  }

  /** A key that is a mapping or a list, most often `title: {{year}}`. */
  private keyThatIsNone(key: YamlNode | null, { start, pointer }: Mapping): void {
    const at = key?.range ? this.span(key) : { start, end: start + 1 };
    const { text } = this.source;
    this.stopped = true;
    if (!text.startsWith("{{", at.start - 1)) {
      const place = this.place(at.start, at.end, pointer);
      this.diagnostics.push(diagnostic("GR2003", place, { expected: "key", label: "" }));
      return;
    }
    const end = text.indexOf("}}", at.start) + 2;
    const found = text.slice(at.start - 1, end);
    const place = this.place(at.start - 1, end, pointer);
    this.diagnostics.push(diagnostic("GR2015", place, { found, wanted: `"${found}"` }));
  }

  private hasNoValue({ value }: Pair<YamlNode, YamlNode | null>): boolean {
    if (value === null) return true;
    if (!isScalar(value) || value.value !== "") return false;
    const { start, end } = this.span(value);
    return start === end;
  }

  /** `{naturalPerson:6}`, `{naturalPerson：6}`: one word to YAML, which looks for its value in vain. */
  private stuckEntry(text: string, span: Entry["key"], parent: Mapping): Entry | undefined {
    const [found, name, sign, rest] = /^([\p{L}_][\p{L}\p{N}_]*)([:：])(\S.*)$/u.exec(text) ?? [];
    if (found === undefined || name === undefined || sign === undefined || rest === undefined)
      return undefined;
    const pointer = childPointer(parent.pointer, name);
    const place = this.place(span.start, span.end, pointer);
    this.diagnostics.push(diagnostic("GR2015", place, { found, wanted: `${name}: ${rest}` }));
    const key = { start: span.start, end: span.start + name.length };
    const value: Scalar = {
      ...this.place(key.end + sign.length, span.end, pointer),
      key,
      kind: "scalar",
      style: "plain",
      text: rest,
    };
    return { name, key, value };
  }

  /** `{ naturalPerson: 1,200 }` is 1 and a key 200 to YAML. Puts the digits together again; returns the pairs used. */
  private joinThousands(map: YAMLMap, index: number, parent: Mapping): number {
    const pair = map.items[index] as Pair<YamlNode, YamlNode>;
    if (
      !isScalar(pair.key) ||
      !isScalar(pair.value) ||
      pair.value.type !== "PLAIN" ||
      !/^\d{1,3}$/.test(String(pair.value.value))
    )
      return 0;
    let end = this.span(pair.value).end;
    let used = 1;
    for (; index + used < map.items.length; used++) {
      const { key: next, value } = map.items[index + used] as Pair<YamlNode, YamlNode | null>;
      if (!isScalar(next) || value !== null || !/^\d{3}$/.test(String(next.value))) break;
      const span = this.span(next);
      if (this.source.text.slice(end, span.start) !== ",") break;
      end = span.end;
    }
    if (used === 1) return 0;
    const key = this.span(pair.key);
    const name = String(pair.key.value);
    const { start } = this.span(pair.value);
    const pointer = childPointer(parent.pointer, name);
    const text = this.source.text.slice(start, end);
    parent.entries.push({
      name,
      key,
      value: { source: this.source, pointer, key, kind: "scalar", style: "plain", text, start, end },
    });
    return used;
  }

  /** A key that begins with U+3000: the line was indented with the wide space. Neighbouring lines are one slip. */
  private ideographicKey(entry: Entry, last: Diagnostic | undefined): Diagnostic | undefined {
    const indent = /^[\u3000 ]*\u3000[\u3000 ]*/.exec(entry.name);
    if (!indent) return undefined;
    this.stopped = true;
    const place = this.place(entry.key.start, entry.key.start + indent[0].length, entry.value.pointer);
    const found = diagnostic("GR2016", place, {});
    if (!last) this.diagnostics.push(found);
    return found;
  }

  private place(start: number, end: number, pointer: string) {
    return { source: this.source, start, end, pointer };
  }
}

function isNothing(node: Node): boolean {
  return node.kind === "scalar" && node.style === "plain" && node.text === "";
}
