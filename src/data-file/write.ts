import { Document, isMap, isScalar, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { isNarrative } from "../report/report.js";
import { isNumeric, type KeyLanguage, kindOf, ReportSchema, type SchemaNode } from "../schema/schema.js";
import { TO_FILL } from "../syntax/placeholder.js";
import type { Template } from "../templates/template.js";

/** How many values of a data file are still to be filled in, by its text. */
export function placesToFill(text: string): number {
  return (
    text
      .match(/^(?!\s*#).*$/gm)
      ?.reduce((sum, line) => sum + line.split(/(?<![^\s,{])待填(?![^\s,}])/).length - 1, 0) ?? 0
  );
}

/** A value of the data file: texts, digits of an amount, counts, lists, and mappings by the keys of the contract. */
export type DataValue =
  | string
  | number
  | boolean
  | readonly DataValue[]
  | { readonly [key: string]: DataValue };

export type { KeyLanguage };

export interface DataFile {
  template: Template;
  /** By the contract's keys; written in the order of the schema. */
  values: { readonly [key: string]: DataValue };
  /** Dotted path → what to say above its key (or its list item), one line a line of text. */
  comments?: ReadonlyMap<string, string>;
  /** What to say at the top of the file. */
  head?: string;
  /** Default `en`. */
  keys?: KeyLanguage;
}

/**
 * A data file as text: the way out of every command that makes one. Rows of figures stand on one line, narratives as
 * block literals, texts that look like numbers in quotes (so that editors read them as texts).
 *
 * @returns YAML that reads back as the same values; the same input gives the same text
 */
export function writeDataFile({
  template,
  values,
  comments = new Map(),
  head,
  keys = "en",
}: DataFile): string {
  const writer = new Writer(template, comments, keys);
  const document = new Document<YAMLMap, false>(undefined, { schema: "failsafe" });
  document.contents = writer.mapping(values, "");
  if (head) document.commentBefore = commentLines(head);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

class Writer {
  constructor(
    private readonly template: Template,
    private readonly comments: ReadonlyMap<string, string>,
    private readonly keys: KeyLanguage,
  ) {}

  mapping(values: { readonly [key: string]: DataValue }, pointer: string): YAMLMap {
    const map = new YAMLMap<Scalar, unknown>();
    const names = inOrder(Object.keys(values), this.template.schema.at(pointer));
    let isRow = true;
    for (const name of names) {
      const value = values[name];
      if (value === undefined) continue;
      const below = `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      const key = new Scalar(this.keys === "zh" ? this.template.schema.chineseKey(below) : name);
      const comment = this.comments.get(dotted(below));
      key.spaceBefore =
        pointer === "" && map.items.length > 0 && (typeof value === "object" || comment !== undefined);
      if (comment) key.commentBefore = commentLines(comment);
      const node = this.node(value, below);
      isRow &&= isCell(node, this.template.schema.at(below));
      map.items.push(new Pair(key, node));
    }
    map.flow = isRow && map.items.length > 0 && map.items.every(({ key }) => !key.commentBefore);
    return map;
  }

  private node(value: DataValue, pointer: string): Scalar | YAMLMap | YAMLSeq {
    if (Array.isArray(value)) return this.list(value, pointer);
    if (typeof value === "object") return this.mapping(value as { [key: string]: DataValue }, pointer);
    return this.scalar(value as string | number | boolean, this.template.schema.at(pointer));
  }

  private list(values: readonly DataValue[], pointer: string): YAMLSeq {
    const list = new YAMLSeq();
    list.items = values.map((value, index) => {
      const item = this.node(value, `${pointer}/${index}`);
      const comment = this.comments.get(dotted(`${pointer}/${index}`));
      if (comment) item.commentBefore = commentLines(comment);
      return item;
    });
    return list;
  }

  /** A choice, or true and false, in the language of the keys. */
  private word(value: string | number | boolean, schema: SchemaNode | undefined): string {
    if (this.keys === "en") return String(value);
    if (typeof value === "boolean") return value ? "是" : "否";
    const choice = (schema?.enum ?? []).map(String).indexOf(String(value));
    return choice < 0 ? String(value) : ReportSchema.choicesIn("zh", { ...schema, enum: [value] })[0]!;
  }

  private scalar(value: string | number | boolean, schema: SchemaNode | undefined): Scalar {
    const scalar = new Scalar(this.word(value, schema));
    if (typeof value !== "string") return scalar;
    if (isNarrative(schema)) {
      scalar.type = Scalar.BLOCK_LITERAL;
      if (!value.endsWith("\n")) scalar.value = `${value}\n`;
    } else if (
      value !== TO_FILL &&
      schema?.format !== "date" &&
      (schema === undefined || kindOf(schema) === "text") &&
      LOOKS_OTHER.test(value)
    ) {
      scalar.type = Scalar.QUOTE_DOUBLE;
    }
    return scalar;
  }
}

/** Plain scalars that YAML 1.2 or an editor would take for something else than a text (a date by the schema stays plain). */
const LOOKS_OTHER = /^(?:[-+.]?\d[\d_.,eExXa-fA-F+-]*|true|false|yes|no|on|off|null|~|\.inf|\.nan|)$/i;

/** A figure, or one with its remark: what may stand in a row on one line. */
function isCell(node: unknown, schema: SchemaNode | undefined): boolean {
  if (isScalar(node)) {
    const { value, type } = node;
    if (value === TO_FILL) return schema !== undefined && isNumeric(kindOf(schema));
    return /^[-+]?\d+(?:\.\d+)?$|^万?元$/.test(String(value)) && type === undefined;
  }
  return (
    isMap(node) &&
    node.items.length === 2 &&
    node.items.every(({ key }) => CELL_KEYS.has(String((key as Scalar).value)))
  );
}

const CELL_KEYS = new Set(["value", "remark", "数值", "备注"]);

function inOrder(names: readonly string[], schema: SchemaNode | undefined): string[] {
  const order = Object.keys(schema?.properties ?? {});
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...names].sort((a, b) => rank(a) - rank(b));
}

function dotted(pointer: string): string {
  return pointer.slice(1).replaceAll("/", ".").replaceAll("~1", "/").replaceAll("~0", "~");
}

function commentLines(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : ` ${line}`))
    .join("\n");
}
