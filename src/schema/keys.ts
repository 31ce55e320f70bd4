import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import {
  childPointer,
  type Entry,
  type Mapping,
  type Node,
  pointerNames,
  type Scalar,
} from "../syntax/tree.js";
import type { KeyLanguage, ReportSchema } from "./schema.js";

/** A data file's tree with the contract's keys, and the language that most of its keys were typed in. */
interface ContractTree {
  root: Node;
  keys: KeyLanguage;
  /** A key that is given twice, once in each language. */
  diagnostics: Diagnostic[];
}

/**
 * Translates keys and choices in the official words (`x-key`, `x-values`, 是 and 否) into the contract's, right after
 * parsing, so that no later stage asks how they were typed. A choice may be in either language, whatever its key is
 * in. Offsets stay those of the characters typed, and keys that the schema does not know stay as they are.
 *
 * @param schemas the format's own; where the format is still to be chosen, those of all formats, the likeliest first
 */
export function canonicalizeKeys(root: Node, ...schemas: ReportSchema[]): ContractTree {
  const reader = new Reader(schemas);
  const read = reader.node(root, root.pointer);
  return {
    root: read,
    keys: reader.chinese > reader.contract ? "zh" : "en",
    diagnostics: reader.diagnostics,
  };
}

/** A JSON pointer by the contract's keys, whichever words it is typed in. */
export function contractPointer(pointer: string, schema: ReportSchema): string {
  return pointerNames(pointer).reduce(
    (parent, name) => childPointer(parent, schema.keyAt(parent, name) ?? name),
    "",
  );
}

class Reader {
  readonly diagnostics: Diagnostic[] = [];
  /** How many keys were typed in Chinese, and how many as the contract has them. */
  chinese = 0;
  contract = 0;

  constructor(private readonly schemas: readonly ReportSchema[]) {}

  /** The answer of the first schema that has one. */
  private first<T>(say: (schema: ReportSchema) => T | undefined): T | undefined {
    for (const schema of this.schemas) {
      const said = say(schema);
      if (said !== undefined) return said;
    }
    return undefined;
  }

  node(node: Node, pointer: string): Node {
    if (node.kind === "scalar") return this.scalar({ ...node, pointer });
    if (node.kind === "mapping") return this.mapping(node, pointer);
    const items = node.items.map((item, index) => this.node(item, childPointer(pointer, index)));
    return { ...node, pointer, items };
  }

  private mapping(mapping: Mapping, pointer: string): Mapping {
    const seen = new Map<string, Entry>();
    for (const entry of mapping.entries) {
      const name = this.first((schema) => schema.keyAt(pointer, entry.name)) ?? entry.name;
      if (name !== entry.name) this.chinese++;
      else if (this.first((schema) => schema.keyAt(pointer, name)) !== undefined) this.contract++;
      const earlier = seen.get(name);
      if (!earlier) {
        seen.set(name, {
          ...entry,
          name,
          value: this.node(entry.value, childPointer(pointer, name)),
        });
        continue;
      }
      const { source } = mapping;
      const at = { source, pointer: earlier.value.pointer };
      this.diagnostics.push(
        diagnostic(
          "GR1012",
          { ...at, ...entry.key },
          { key: entry.name, same: source.text.slice(earlier.key.start, earlier.key.end) },
          [{ place: { ...at, ...earlier.key }, note: { kind: "first" } }],
        ),
      );
    }
    return { ...mapping, pointer, entries: [...seen.values()] };
  }

  private scalar(scalar: Scalar): Scalar {
    const schema = this.first((each) => each.at(scalar.pointer));
    const choices = schema?.["x-values"];
    if (choices && Object.hasOwn(choices, scalar.text)) return { ...scalar, text: choices[scalar.text]! };
    const truth = schema?.type === "boolean" && scalar.style === "plain" ? TRUTH[scalar.text] : undefined;
    return truth === undefined ? scalar : { ...scalar, text: truth };
  }
}

const TRUTH: Record<string, string> = { 是: "true", 否: "false" };
