import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import {
  inWords,
  isNumeric,
  type KeyLanguage,
  kindOf,
  ReportSchema,
  type SchemaNode,
  takesMapping,
} from "../schema/schema.js";
import { type Node, placeOf } from "../syntax/tree.js";
import { FIRST_YEAR } from "../templates/choose.js";
import { labelOf } from "../templates/labels.js";
import type { Template } from "../templates/template.js";
import { COUNT, misspelling, moneyUnitIn, SPELLINGS } from "../text/number-spelling.js";
import { isChinese, similarWord } from "../text/similar-word.js";

/** The one diagnostic of a value that the schema refuses, by the kind of value that is wanted. */
export function wrongValue(node: Node, template: Template, keys: KeyLanguage): Diagnostic {
  const schema = template.schema.at(node.pointer) ?? {};
  const place = placeOf(node);
  const label = labelOf(template, node.pointer);
  const typed = node.kind === "scalar" ? node.text : "";
  const kind = kindOf(schema);
  if (node.pointer === "/year") return wrongYear(node, keys);
  if (isNumeric(kind)) return wrongNumber(node, schema, label, kind, keys);
  switch (kind) {
    case "choice": {
      const key = node.key ? place.source.text.slice(node.key.start, node.key.end) : "";
      const choices = ReportSchema.choicesIn(isChinese(key) ? "zh" : "en", schema);
      const meant = new Map(Object.entries(schema["x-values"] ?? {})).get(typed);
      const words = ReportSchema.choicesIn(isChinese(typed) ? "zh" : "en", schema);
      // 亿元 is no slip for 万元: an official word that is that short has no likeness.
      const alike = schema["x-values"] ? words : words.filter((word) => word.length > 2);
      const suggestion = meant ?? similarWord(typed, alike, Infinity);
      return diagnostic("GR2006", place, {
        label,
        found: place.source.text.slice(node.start, node.end),
        choices,
        ...(suggestion && { suggestion }),
      });
    }
    case "text":
      if (node.kind !== "scalar") return diagnostic("GR2003", place, { label, expected: "text" });
      if (schema.format === "date")
        return diagnostic("GR2010", place, { label, found: typed, reason: "form" });
      return diagnostic("GR2013", place, { label });
    case "boolean":
      return diagnostic("GR2003", place, { label, expected: "boolean", ...inWords(keys) });
    default:
      return stuckTogether(node, kind) ?? emptyOrOther(node, label, kind, onlyFigure(node, template, keys));
  }
}

function wrongYear(node: Node, keys: KeyLanguage): Diagnostic {
  const typed = node.kind === "scalar" ? node.text : "";
  const { spelling } = misspelling(typed.replace(/年度?$/u, ""), COUNT);
  const year = spelling?.length === 4 && Number(spelling) >= FIRST_YEAR ? spelling : undefined;
  return diagnostic("GR2008", placeOf(node), {
    found: typed,
    ...(year && { spelling: year }),
    ...inWords(keys),
  });
}

function wrongNumber(
  node: Node,
  schema: SchemaNode,
  label: string,
  kind: "count" | "change" | "amount",
  keys: KeyLanguage,
): Diagnostic {
  const place = placeOf(node);
  if (schema.maximum === 0) {
    if (node.kind === "mapping" && node.entries.length === 0) return diagnostic("GR2012", place, { label });
    const row = schema.required === undefined;
    return diagnostic("GR2003", place, { label, expected: row ? "row" : "group", ...inWords(keys) });
  }
  const wanted = SPELLINGS[kind];
  const code = kind === "amount" ? "GR2005" : "GR2004";
  const sign = kind === "change" ? { signed: true as const } : {};
  if (node.kind !== "scalar") {
    if (takesMapping(schema))
      return diagnostic("GR2003", place, { label, expected: "cell", ...inWords(keys) });
    return diagnostic(code, place, { label, found: "…", reason: "notANumber", ...sign });
  }
  const found = place.source.text.slice(node.start, node.end);
  if (node.style === "plain" && wanted.test(node.text) && schema.minimum !== undefined) {
    const maximum = schema.maximum ?? "";
    return diagnostic("GR2020", place, {
      label,
      found,
      minimum: String(schema.minimum),
      maximum: String(maximum),
    });
  }
  const meant = misspelling(node.text, wanted, moneyUnitIn(label));
  return diagnostic(code, place, { label, found, ...meant, ...sign });
}

/** `agency:\n  name：福建` or `- 项目` without the space: YAML reads one text where a mapping or list was meant. */
function stuckTogether(node: Node, kind: "mapping" | "list"): Diagnostic | undefined {
  if (node.kind !== "scalar") return undefined;
  const pattern = kind === "list" ? /^(-)(?=[^\s-])(.*)/u : /^([\p{L}_][\p{L}\p{N}_]*)[:：]\s*(.*)/u;
  const match = pattern.exec(node.text);
  if (!match) return undefined;
  const found = node.source.text.slice(node.start, node.end).split("\n")[0]!.trimEnd();
  const wanted = kind === "list" ? `- ${match[2]}` : `${match[1]}: ${match[2]}`;
  return diagnostic("GR2015", { ...placeOf(node), end: node.start + found.length }, { found, wanted });
}

/** How `licensing: 1200` is to be written, where only one figure can be meant. */
function onlyFigure(node: Node, { schema }: Template, keys: KeyLanguage): string | undefined {
  const { properties = {} } = schema.at(node.pointer) ?? {};
  const [name, ...others] = Object.keys(properties);
  if (name === undefined || others.length > 0 || node.kind !== "scalar") return undefined;
  const pointer = `${node.pointer}/${name}`;
  const { title = "", ...own } = schema.at(pointer) ?? {};
  const kind = kindOf(own);
  if (kind !== "count" && kind !== "amount") return undefined;
  const number = SPELLINGS[kind].test(node.text)
    ? node.text
    : misspelling(node.text, SPELLINGS[kind], moneyUnitIn(title)).spelling;
  return number === undefined
    ? undefined
    : `{ ${keys === "zh" ? schema.chineseKey(pointer) : name}: ${number} }`;
}

function emptyOrOther(node: Node, label: string, kind: "mapping" | "list", wanted?: string): Diagnostic {
  const empty =
    node.kind === "scalar"
      ? /^(?:|~|null)$/i.test(node.text)
      : node.kind === "sequence" && node.items.length === 0;
  const place = placeOf(node);
  return empty
    ? diagnostic("GR2013", place, { label })
    : diagnostic("GR2003", place, { label, expected: kind, ...(wanted !== undefined && { wanted }) });
}
