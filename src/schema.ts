import { readFileSync } from "node:fs";
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
  /** The choices in the words of the form → the contract's; the first word of each is the one that is written. */
  "x-values"?: Record<string, string>;
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

/** `schemas/<version>/report.schema.json`: the single source of the keys and of the official labels. */
export class ReportSchema {
  readonly root: SchemaNode;

  constructor(readonly version: string) {
    this.root = JSON.parse(readFileSync(schemaFile(version), "utf8")) as SchemaNode;
  }

  /** The schema of the value at a JSON pointer, `$ref` resolved (its siblings win); undefined for unknown keys. */
  at(pointer: string): SchemaNode | undefined {
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
  parentsOf(key: string): string[] {
    const found: string[] = [];
    const visit = (node: SchemaNode, pointer: string) => {
      for (const [name, child] of Object.entries(node.properties ?? {})) {
        if (name === key) found.push(pointer);
        visit(this.resolve(child), `${pointer}/${name}`);
      }
    };
    visit(this.root, "");
    return found;
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
  return new URL(`../schemas/${version}/report.schema.json`, import.meta.url);
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
