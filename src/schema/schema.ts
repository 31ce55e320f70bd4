import { childPointer, pointerNames, pointerOf } from "../syntax/tree.js";

/** The language of a data file's keys: the contract's (`en`), or the official words (`zh`, `x-key`). */
export type KeyLanguage = "en" | "zh";

/** The part of JSON Schema that the report schemas use. */
export interface SchemaNode {
  title?: string;
  /** The key in the official words, unique among its siblings. */
  "x-key"?: string;
  /** What to count, and how to write it in the data file. */
  description?: string;
  /**
   * What the workbook and the page say instead, where the value is filled in differently there. `{none}` stands for
   * what to do where there is nothing to count.
   */
  "x-form"?: string;
  type?: string | string[];
  format?: string;
  enum?: (string | number)[];
  /** The official words → the contract's choices. Of several words for one choice the first is written. */
  "x-values"?: Record<string, string>;
  /** The contract's choices → the words that a form offers, where these say more. */
  "x-labels"?: Record<string, string>;
  properties?: Record<string, SchemaNode>;
  /** Of a mapping with names of the writer's own: how they are spelled. */
  propertyNames?: { pattern?: string };
  required?: string[];
  items?: SchemaNode;
  additionalProperties?: boolean | SchemaNode;
  anyOf?: SchemaNode[];
  minimum?: number;
  maximum?: number;
  $ref?: string;
  $defs?: Record<string, SchemaNode>;
}

/** What a value of the data file is, read off the schema's `type`: how it is spelled, checked and printed. */
export type Kind = "count" | "change" | "amount" | "choice" | "text" | "boolean" | "mapping" | "list";

/** The schemas have some 300 places; more pointers than this come from long lists, or from an attack. */
const MOST_KNOWN = 2_000;

/** `schemas/<version>/report.schema.json`: the single source of the keys and of the official labels. */
export class ReportSchema {
  private parsed?: SchemaNode;
  private readonly nodes = new Map<string, SchemaNode | undefined>();
  private parents?: Map<string, string[]>;

  /** @param text of the schema file */
  constructor(
    readonly version: string,
    private readonly text: string,
  ) {}

  /** Read when it is first asked for: a report has one format. */
  get root(): SchemaNode {
    this.parsed ??= JSON.parse(this.text) as SchemaNode;
    return this.parsed;
  }

  /** The schema of the value at a JSON pointer, `$ref` resolved (its siblings win); undefined for unknown keys. */
  at(pointer: string): SchemaNode | undefined {
    // Kept, because every figure asks several times. Items of lists make many pointers, but few nodes.
    const known = this.nodes.get(pointer);
    if (known !== undefined || this.nodes.has(pointer)) return known;
    const node = this.find(pointer);
    if (this.nodes.size < MOST_KNOWN) this.nodes.set(pointer, node);
    return node;
  }

  private find(pointer: string): SchemaNode | undefined {
    if (pointer === "") return this.root;
    const parent = this.at(pointer.slice(0, pointer.lastIndexOf("/")));
    if (!parent) return undefined;
    const name = pointerNames(pointer).at(-1)!;
    const other = parent.additionalProperties;
    const node =
      own(parent.properties, name) ??
      (parent.items && /^\d+$/.test(name) ? parent.items : undefined) ??
      (typeof other === "object" ? other : undefined);
    return node && this.resolve(node);
  }

  /** The same at a dotted path of the contract's keys. */
  atPath(path: string): SchemaNode | undefined {
    return this.at(pointerOf(path));
  }

  /** The official label of a dotted path. */
  title(path: string): string {
    const title = this.atPath(path)?.title;
    if (!title) throw new Error(`schema ${this.version} has no title at ${path}`);
    return title;
  }

  /** The last key of a JSON pointer in the official words; a free name (of `figures`) stays as it is. */
  chineseKey(pointer: string): string {
    const name = pointerNames(pointer).at(-1) ?? "";
    const node = this.at(pointer) ?? this.sumKeysAt(pointer.slice(0, pointer.lastIndexOf("/")))[name];
    return node?.["x-key"] ?? name;
  }

  /** The key of the contract that a key stands for, in either language, in the mapping at a JSON pointer. */
  keyAt(pointer: string, typed: string): string | undefined {
    const { properties } = this.at(pointer) ?? {};
    if (!properties) return undefined;
    return Object.hasOwn(properties, typed) ? typed : contractKeys(properties).get(typed);
  }

  /** A dotted path by the contract's keys, whichever words it is typed in. */
  contractPath(typed: string): string {
    const names: string[] = [];
    let pointer = "";
    for (const name of typed.split(".")) {
      names.push(this.keyAt(pointer, name) ?? contractKeys(this.sumKeysAt(pointer)).get(name) ?? name);
      pointer = childPointer(pointer, names.at(-1)!);
    }
    return names.join(".");
  }

  /** A dotted path of the contract in the words of a language. */
  pathIn(keys: KeyLanguage, path: string): string {
    if (keys === "en") return path;
    const names = path.split(".");
    return names.map((_, depth) => this.chineseKey(`/${names.slice(0, depth + 1).join("/")}`)).join(".");
  }

  /** A key of the mapping at a JSON pointer in the words of a language. */
  keyIn(keys: KeyLanguage, pointer: string, name: string): string {
    return keys === "en" ? name : this.chineseKey(childPointer(pointer, name));
  }

  /** The keys of the mapping at a JSON pointer in the words of a language, in the order of the schema. */
  keysAt(pointer: string, keys: KeyLanguage): string[] {
    return Object.keys(this.at(pointer)?.properties ?? {}).map((name) => this.keyIn(keys, pointer, name));
  }

  /** The choices at a node in the words of a language, the usual word of each. */
  static choicesIn(keys: KeyLanguage, { enum: choices = [], "x-values": words }: SchemaNode): string[] {
    const names = [...new Set(choices.map(String))];
    if (keys === "en" || !words) return names;
    return names.map((name) => Object.keys(words).find((word) => words[word] === name) ?? name);
  }

  /** Every dotted path of mappings in which `key` (in either language) is a key; list items and free names left out. */
  parentsOf(key: string): readonly string[] {
    this.parents ??= this.allParents();
    return this.parents.get(key) ?? [];
  }

  private allParents(): Map<string, string[]> {
    const parents = new Map<string, string[]>();
    const visit = (node: SchemaNode, pointer: string) => {
      for (const [name, child] of Object.entries(node.properties ?? {})) {
        for (const key of new Set([name, child["x-key"] ?? name]))
          parents.set(key, [...(parents.get(key) ?? []), pointer]);
        visit(this.resolve(child), `${pointer}/${name}`);
      }
    };
    visit(this.root, "");
    return parents;
  }

  /** A group's sums have the keys of its rows. They can be referenced, but not typed. */
  private sumKeysAt(pointer: string): Record<string, SchemaNode> {
    const [row] = Object.values(this.at(pointer)?.properties ?? {});
    return (row && this.resolve(row).properties) ?? {};
  }

  private resolve(node: SchemaNode): SchemaNode {
    if (!node.$ref) return node;
    const target = this.root.$defs?.[node.$ref.replace("#/$defs/", "")];
    return { ...target, ...node };
  }
}

const kinds = new WeakMap<SchemaNode, Kind>();

/** The kind of value a schema node wants; a cell or row that also takes a mapping is still a count or amount. */
export function kindOf(node: SchemaNode): Kind {
  let kind = kinds.get(node);
  if (kind === undefined) {
    kind = readKind(node);
    kinds.set(node, kind);
  }
  return kind;
}

function readKind(node: SchemaNode): Kind {
  const types = [node.type ?? "object"].flat();
  if (node.enum) return "choice";
  if (types.includes("string")) return "text";
  if (types.includes("integer")) return (node.minimum ?? 0) < 0 ? "change" : "count";
  if (types.includes("number")) return "amount";
  if (types.includes("boolean")) return "boolean";
  return types.includes("array") ? "list" : "mapping";
}

/** Kinds that are numbers: a count, a change of one (the only number with a sign), an amount. */
export function isNumeric(kind: Kind): kind is "count" | "change" | "amount" {
  return kind === "count" || kind === "change" || kind === "amount";
}

/** Whether the value may (also) be a mapping. */
export function takesMapping(node: SchemaNode): boolean {
  return [node.type ?? "object"].flat().includes("object");
}

const reversed = new WeakMap<Record<string, SchemaNode>, Map<string, string>>();

/** Chinese key → key of the contract. */
function contractKeys(properties: Record<string, SchemaNode>): Map<string, string> {
  let keys = reversed.get(properties);
  if (!keys) {
    keys = new Map(Object.entries(properties).map(([name, node]) => [node["x-key"] ?? name, name]));
    reversed.set(properties, keys);
  }
  return keys;
}

function own<T>(record: Record<string, T> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The argument of a message whose hints name keys; set where the file's keys are Chinese. */
export function inWords(keys: KeyLanguage): { keys?: "zh" } {
  return keys === "zh" ? { keys } : {};
}
