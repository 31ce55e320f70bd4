import type { DefaultTreeAdapterTypes } from "parse5";
import { attribute } from "./shown.js";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Declarations that decide whether and how a text shows, and their values that matter. */
const EFFECTS: Readonly<Record<string, RegExp>> = {
  display: /^none$/,
  visibility: /^(?:hidden|collapse)$/,
  "font-size": /^0(?:px|pt|em|rem)?$/,
  "text-decoration": /line-through/,
  "text-decoration-line": /line-through/,
  "white-space": /^pre(?:-wrap|-line)?$/,
};

/** Rules of a page that are looked at; a page of a web site has some hundred. */
const MAX_RULES = 5000;

interface Rule {
  tag: string;
  id: string;
  classes: string[];
  declarations: [name: string, value: string][];
}

/**
 * Writes what the style sheets of a page say of an element's showing into its own `style`, where readers of the tree look.
 * Only selectors of one element (`td.a`, `.a.b`, `#c`) outside @-rules are read, and no class that other selectors name
 * too: scripts and menus switch it.
 */
export function bringStylesInline(document: DefaultTreeAdapterTypes.Document): void {
  const sheets: string[] = [];
  const elements: Element[] = [];
  const visit = (node: Node) => {
    if ("tagName" in node) {
      elements.push(node);
      if (node.tagName === "style") sheets.push(node.childNodes.map(textOf).join(""));
    }
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(document);
  const rules = rulesOf(sheets.join("\n"));
  const byName = new Map<string, Rule[]>();
  for (const rule of rules) {
    const name = rule.id || rule.classes[0] || rule.tag;
    byName.set(name, [...(byName.get(name) ?? []), rule]);
  }
  if (rules.length > 0) for (const element of elements) bringInline(element, byName);
}

function bringInline(element: Element, byName: ReadonlyMap<string, readonly Rule[]>): void {
  const classes = new Set((attribute(element, "class") ?? "").split(/\s+/));
  const id = attribute(element, "id") ?? "";
  const matching = [element.tagName, ...classes, id]
    .flatMap((name) => byName.get(name) ?? [])
    .filter(
      (rule) =>
        (rule.tag === "" || rule.tag === element.tagName) &&
        (rule.id === "" || rule.id === id) &&
        rule.classes.every((each) => classes.has(each)),
    )
    .sort((a, b) => weight(a) - weight(b));
  if (matching.length === 0) return;
  const own = attribute(element, "style") ?? "";
  const given = new Map(matching.flatMap(({ declarations }) => declarations));
  const added = [...given].filter(
    ([name, value]) => EFFECTS[name]!.test(value) && !new RegExp(`(?:^|[;\\s])${name}\\s*:`, "i").test(own),
  );
  if (added.length === 0) return;
  const style = [own, ...added.map(([name, value]) => `${name}:${value}`)].filter(Boolean).join(";");
  const before = element.attrs.find(({ name }) => name === "style");
  if (before) before.value = style;
  else element.attrs.push({ name: "style", value: style });
}

/** How far a selector beats others. */
function weight({ tag, id, classes }: Rule): number {
  return (id ? 100 : 0) + classes.length * 10 + (tag ? 1 : 0);
}

const SIMPLE = /^([a-z][a-z0-9]*)?(#[\w-]+)?((?:\.[\w-]+)*)$/i;

/** The rules of one element each, in order. */
function rulesOf(css: string): Rule[] {
  const found: Rule[] = [];
  const switched = new Set<string>();
  for (const [selectors, body] of blocksOf(css.replace(/\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\//g, ""))) {
    const declarations = body.split(";").flatMap((each): [string, string][] => {
      const [name = "", value = ""] = each.split(":", 2).map((part) => part.trim().toLowerCase());
      return name in EFFECTS ? [[name, value.replace(/\s*!important$/, "")]] : [];
    });
    if (declarations.length === 0) continue;
    for (const selector of selectors.split(",").map((each) => each.trim())) {
      const [all, tag = "", id = "", classes = ""] = SIMPLE.exec(selector) ?? [];
      if (all)
        found.push({
          tag: tag.toLowerCase(),
          id: id.slice(1),
          classes: classes.split(".").slice(1),
          declarations,
        });
      else for (const [name] of selector.matchAll(/(?<=[.#])[\w-]+/g)) switched.add(name);
    }
    if (found.length > MAX_RULES) break;
  }
  return found.filter((rule) => ![rule.id, ...rule.classes].some((name) => switched.has(name)));
}

/** What stands before braces, and in them; @-rules with what they hold are left out. */
function* blocksOf(css: string): Generator<[string, string]> {
  let [from, opened, depth] = [0, 0, 0];
  for (const { 0: sign, index } of css.matchAll(/[{};]/g)) {
    if (sign === "{" && depth++ === 0) opened = index;
    else if (sign === "}" && depth > 0 && --depth === 0) {
      const selectors = css
        .slice(from, opened)
        .replace(/<!--|-->/g, "")
        .trim();
      if (!selectors.startsWith("@")) yield [selectors, css.slice(opened + 1, index)];
      from = index + 1;
    } else if (sign === ";" && depth === 0) from = index + 1;
  }
}

function textOf(node: Node): string {
  return node.nodeName === "#text" ? (node as DefaultTreeAdapterTypes.TextNode).value : "";
}
