import { fileArgument } from "../codes/shell-argument.js";
import { schemaIn } from "../schema/published.js";
import { type KeyLanguage, kindOf, ReportSchema, type SchemaNode } from "../schema/schema.js";
import { TO_FILL } from "../syntax/placeholder.js";
import { childPointer, pathOf } from "../syntax/tree.js";
import type { Template } from "../templates/template.js";
import { commentOut } from "./comment-out.js";
import { type DataValue, writeDataFile } from "./write.js";

/** What is known of a report before it is filled in: any keys of the contract. */
export interface Known {
  [key: string]: DataValue;
}

interface Skeleton {
  /** The data file. */
  text: string;
  /** How many values are still to be filled in. */
  open: number;
}

/**
 * A data file to fill in that explains itself: every key with its official label and what to count, from the schema;
 * 待填 where a value is needed, optional keys commented out.
 *
 * @param known what is filled in already; an optional key named here is written and not commented out
 * @param schemaFile where an editor finds the schema, relative to the data file
 * @param name the data file's own name, for the commands to run
 */
export function skeletonOf(
  template: Template,
  known: Known,
  { keys, schemaFile, name }: { keys: KeyLanguage; schemaFile: string; name: string },
): Skeleton {
  const draft = new Draft(template, keys);
  const values = draft.mapping("", { overview: { sections: aspects(template) }, ...known }) as Known;
  const text = writeDataFile({
    template,
    values,
    keys,
    comments: draft.comments,
    head: headOf(template, keys, schemaFile, name),
  });
  const finished = commentOut(text, draft.optional, template);
  return {
    text: finished,
    open:
      finished
        .split("\n")
        .filter((line) => !/^\s*#/.test(line))
        .join("\n")
        .split(TO_FILL).length - 1,
  };
}

/** The aspects that the format lists for 一, each a section with its name as the title. */
function aspects({ schema }: Template): DataValue {
  const topic = schema.at("/overview/sections/0/topic") ?? {};
  const titles = ReportSchema.choicesIn("zh", topic);
  return ReportSchema.choicesIn("en", topic).flatMap((name, index) =>
    name === "other" ? [] : [{ topic: name, title: titles[index]! }],
  );
}

function headOf(template: Template, keys: KeyLanguage, schemaFile: string, name: string): string {
  const { title = "", description = "" } = schemaIn(template.version, keys).root;
  const typed = fileArgument(name, "文件");
  return [
    `yaml-language-server: $schema=${schemaFile}`,
    ...wrapped(`${title}。${description}`),
    "",
    ...wrapped(`写着“${TO_FILL}”的都要填，没有发生的填 0。`),
    ...wrapped("以 # 开头的行是说明，或者是可以不写的项目：要用的，去掉这一项各行开头的“# ”再填。"),
    `填好后先核对：gov-report validate ${typed}`,
    `没有错误了再生成：gov-report build ${typed}`,
  ].join("\n");
}

/** Values, comments and optional keys, read off the schema. */
class Draft {
  /** Dotted path → what its key means. */
  readonly comments = new Map<string, string>();
  /** Dotted paths of the keys that may be left out. */
  readonly optional: string[] = [];
  private readonly told = new Set<string>();

  constructor(
    private readonly template: Template,
    private readonly keys: KeyLanguage,
  ) {}

  mapping(pointer: string, known: DataValue | undefined): DataValue {
    const schema = this.template.schema.at(pointer) ?? {};
    if (!schema.properties) return known ?? { 关注人数: TO_FILL };
    const given = (known ?? {}) as Known;
    const alternatives = (schema.anyOf ?? []).flatMap(({ required = [] }) => required);
    const needed = [
      ...(schema.required ?? []),
      ...(alternatives.some((name) => name in given) ? [] : alternatives.slice(0, 1)),
    ];
    const first = !/\/[1-9]\d*$/.test(pointer);
    const values: Known = {};
    // The comment on the first key of a list item stands above the item.
    const place = (below: string) =>
      /\/0$/.test(pointer) && Object.keys(values).length === 0 ? pointer : below;
    for (const name of Object.keys(schema.properties)) {
      const isOptional = !(name in given) && !needed.includes(name);
      // Only the first of several sections shows the optional keys.
      if (isOptional && !first) continue;
      const below = childPointer(pointer, name);
      if (isOptional) this.optional.push(pathOf(below));
      if (first) this.comments.set(pathOf(place(below)), this.help(below));
      values[name] = this.value(below, given[name]);
    }
    return values;
  }

  private value(pointer: string, known: DataValue | undefined): DataValue {
    const schema = this.template.schema.at(pointer) ?? {};
    if (this.isRow(pointer, schema)) return this.row(pointer, schema, known);
    if (schema.properties || kindOf(schema) === "mapping")
      return known === 0 ? 0 : this.mapping(pointer, known);
    if (kindOf(schema) !== "list") return known ?? TO_FILL;
    const items = (known ?? [undefined]) as (DataValue | undefined)[];
    return items.map((item, index) => this.value(childPointer(pointer, index), item));
  }

  /** A row of a table: its columns on one line, told with the first row that has them; totals are computed. */
  private row(pointer: string, schema: SchemaNode, known: DataValue | undefined): DataValue {
    const columns = Object.keys(schema.properties!);
    const shared = schema.$ref ?? pointer;
    if (!this.told.has(shared)) {
      this.told.add(shared);
      const told = columns.map((name) => {
        const { title, description } = this.node(childPointer(pointer, name));
        const key = this.template.schema.keyIn(this.keys, pointer, name);
        return wrapped(`${key === title ? key : `${key} ${title}`}：${description}`, "  ").join("\n");
      });
      this.comments.set(pathOf(pointer), [this.help(pointer), ...told].join("\n"));
    }
    if (known !== undefined) return known;
    const filled = schema.required ?? columns.filter((name) => name !== "total");
    return Object.fromEntries(filled.map((name) => [name, TO_FILL]));
  }

  /** Whether a mapping holds figures only, as the rows of the tables do, and not rows. */
  private isRow(pointer: string, { properties = {} }: SchemaNode): boolean {
    const columns = Object.keys(properties).map(
      (name) => this.template.schema.at(childPointer(pointer, name))!,
    );
    const isColumn = (node: SchemaNode) =>
      !["text", "boolean", "list", "mapping"].includes(kindOf(node)) && node.maximum !== 0;
    return columns.length > 0 && columns.every(isColumn);
  }

  private help(pointer: string): string {
    const { title, description } = this.node(pointer);
    return wrapped(`${title}：${description}`).join("\n");
  }

  /** The schema in the language of the keys: its help names keys too. */
  private node(pointer: string): SchemaNode {
    const { schema, version } = this.template;
    if (this.keys === "en") return schema.at(pointer) ?? {};
    const path = schema.pathIn("zh", pathOf(pointer));
    return schemaIn(version, "zh").atPath(path) ?? {};
  }
}

/** Columns of a comment's text: what fits beside an editor's margin. */
const WIDTH = 100;

/**
 * Where a line of a comment may be broken: between Chinese characters, not inside words, numbers with their units,
 * titles and braces. Punctuation stays with the text before it.
 */
const PIECE =
  /[（“‘]*(?:\{\{[^{}]*\}\}|\{ [^{}]* \}|《[^》]*》|[\x21-\x7e]+\p{Script=Han}?|.)[，。；：、）”’》]*/gu;

/** Lines of a text; those after the first are indented. */
function wrapped(text: string, indent = ""): string[] {
  const lines: string[] = [];
  let line = indent;
  let width = indent.length;
  for (const piece of text.match(PIECE) ?? []) {
    if (width + columns(piece) > WIDTH) {
      lines.push(line.trimEnd());
      line = `${indent}  `;
      width = line.length;
      if (piece === " ") continue;
    }
    line += piece;
    width += columns(piece);
  }
  return [...lines, line];
}

/** A Chinese sign takes two columns. */
function columns(text: string): number {
  return text.replace(/[^\x20-\x7e]/gu, "  ").length;
}
