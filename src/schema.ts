import { readFileSync } from "node:fs";
import { packageFile } from "./package-file.js";
import { pointerNames } from "./syntax/tree.js";

/** The part of JSON Schema that the report schemas use. */
export interface SchemaNode {
  title?: string;
  /** The key in the words of the official form, unique among its siblings. */
  "x-key"?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  enum?: (string | number)[];
  properties?: Record<string, SchemaNode>;
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
export type Kind = "count" | "amount" | "choice" | "text" | "boolean" | "mapping" | "list";

/** The schemas have some 300 places; more pointers than this come from long lists, or from an attack. */
const MOST_KNOWN = 2_000;

/** `schemas/<version>/report.schema.json`: the single source of the keys and of the official labels. */
export class ReportSchema {
  readonly root: SchemaNode;
  private readonly nodes = new Map<string, SchemaNode | undefined>();
  private parents?: Map<string, string[]>;

  constructor(readonly version: string) {
    this.root = JSON.parse(readFileSync(schemaFile(version), "utf8")) as SchemaNode;
  }

  /** The schema of the value at a JSON pointer, `$ref` resolved (its siblings win); undefined for unknown keys. */
  at(pointer: string): SchemaNode | undefined {
    // Every figure asks several times over; list items make the pointers many, but not their nodes.
    if (this.nodes.has(pointer)) return this.nodes.get(pointer);
    const node = this.find(pointer);
    if (this.nodes.size < MOST_KNOWN) this.nodes.set(pointer, node);
    return node;
  }

  private find(pointer: string): SchemaNode | undefined {
    let node: SchemaNode | undefined = this.root;
    for (const name of pointerNames(pointer)) {
      if (!node) return undefined;
      const other: boolean | SchemaNode | undefined = node.additionalProperties;
      const next: SchemaNode | undefined =
        own(node.properties, name) ??
        (node.items && /^\d+$/.test(name) ? node.items : undefined) ??
        (typeof other === "object" ? other : undefined);
      node = next && this.resolve(next);
    }
    return node;
  }

  /** The official label of a dotted path. */
  title(path: string): string {
    const title = this.at(`/${path.replaceAll(".", "/")}`)?.title;
    if (!title) throw new Error(`schema ${this.version} has no title at ${path}`);
    return title;
  }

  /** The last key of a JSON pointer in the words of the form; a free name (of `figures`) stays as it is. */
  chineseKey(pointer: string): string {
    return this.at(pointer)?.["x-key"] ?? pointerNames(pointer).at(-1) ?? "";
  }

  /** Every dotted path of mappings in which `key` is a property; list items and free names left out. */
  parentsOf(key: string): readonly string[] {
    this.parents ??= this.allParents();
    return this.parents.get(key) ?? [];
  }

  private allParents(): Map<string, string[]> {
    const parents = new Map<string, string[]>();
    const visit = (node: SchemaNode, pointer: string) => {
      for (const [name, child] of Object.entries(node.properties ?? {})) {
        parents.set(name, [...(parents.get(name) ?? []), pointer]);
        visit(this.resolve(child), `${pointer}/${name}`);
      }
    };
    visit(this.root, "");
    return parents;
  }

  private resolve(node: SchemaNode): SchemaNode {
    if (!node.$ref) return node;
    const target = this.root.$defs?.[node.$ref.replace("#/$defs/", "")];
    return { ...target, ...node };
  }
}

const loaded = new Map<string, ReportSchema>();

/** The schema of a template version, read once. */
export function reportSchema(version: string): ReportSchema {
  let schema = loaded.get(version);
  if (!schema) {
    schema = new ReportSchema(version);
    loaded.set(version, schema);
  }
  return schema;
}

/** The schema file as published, for editors and for `gov-report schema`. */
export function schemaFile(version: string): URL {
  return packageFile(`schemas/${version}/report.schema.json`);
}

/** The kind of value a schema node wants; a cell or row that also takes a mapping is still a count or amount. */
export function kindOf(node: SchemaNode): Kind {
  const types = [node.type ?? "object"].flat();
  if (node.enum) return "choice";
  if (types.includes("string")) return "text";
  if (types.includes("integer")) return "count";
  if (types.includes("number")) return "amount";
  if (types.includes("boolean")) return "boolean";
  return types.includes("array") ? "list" : "mapping";
}

/** Whether the value may (also) be a mapping. */
export function takesMapping(node: SchemaNode): boolean {
  return [node.type ?? "object"].flat().includes("object");
}

function own<T>(record: Record<string, T> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
