import type { DefaultTreeAdapterTypes } from "parse5";
import { BeyondLimits } from "./limits.js";
import { attribute } from "./shown.js";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Declarations that decide whether and how a text shows, and their values that matter. */
const EFFECTS: ReadonlyMap<string, RegExp> = new Map([
  ["display", /^none$/],
  ["visibility", /^(?:hidden|collapse)$/],
  ["font-size", /^0(?:px|pt|em|rem)?$/],
  ["text-decoration", /line-through/],
  ["text-decoration-line", /line-through/],
  ["white-space", /^pre(?:-wrap|-line)?$/],
]);

/** Rules of a page that decide how a text shows; a page of a web site has some hundred. */
const MAX_RULES = 20_000;
/** The longest selector of one element. */
const MAX_SELECTOR = 500;
/** Rules that elements are held against, each of a page's with those of its tag, classes and id: some ten thousand. */
const MAX_COMPARISONS = 5_000_000;

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
 *
 * @throws {BeyondLimits} where there are so many rules, or so many may be meant for so many elements, as on no page
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
  if (rules.length === 0) return;
  const byName = new Map<string, Rule[]>();
  for (const rule of rules) {
    const name = rule.id || rule.classes[0] || rule.tag;
    const alike = byName.get(name);
    if (alike) alike.push(rule);
    else byName.set(name, [rule]);
  }
  let comparisons = 0;
  for (const element of elements) comparisons += bringInline(element, byName, MAX_COMPARISONS - comparisons);
}

/** @returns how many rules the element was held against */
function bringInline(element: Element, byName: ReadonlyMap<string, readonly Rule[]>, most: number): number {
  const classes = new Set((attribute(element, "class") ?? "").split(/\s+/));
  const id = attribute(element, "id") ?? "";
  const named = [element.tagName, ...classes, id].flatMap((name) => byName.get(name) ?? []);
  const comparisons = named.reduce((sum, rule) => sum + 1 + rule.classes.length, 0);
  if (comparisons > most) throw new BeyondLimits("tooLarge");
  const matching = named
    .filter(
      (rule) =>
        (rule.tag === "" || rule.tag === element.tagName) &&
        (rule.id === "" || rule.id === id) &&
        rule.classes.every((each) => classes.has(each)),
    )
    .sort((a, b) => weight(a) - weight(b));
  if (matching.length === 0) return comparisons;
  const own = attribute(element, "style") ?? "";
  const given = new Map(matching.flatMap(({ declarations }) => declarations));
  const added = [...given].filter(
    ([name, value]) =>
      EFFECTS.get(name)!.test(value) && !new RegExp(`(?:^|[;\\s])${name}\\s*:`, "i").test(own),
  );
  if (added.length === 0) return comparisons;
  const style = [own, ...added.map(([name, value]) => `${name}:${value}`)].filter(Boolean).join(";");
  const before = element.attrs.find(({ name }) => name === "style");
  if (before) before.value = style;
  else element.attrs.push({ name: "style", value: style });
  return comparisons;
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
  for (const [selectors, body] of blocksOf(css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ""))) {
    const declarations = effectsIn(body);
    if (declarations.length === 0) continue;
    for (const selector of selectors.split(",").map((each) => each.trim())) {
      const [all, tag = "", id = "", classes = ""] =
        selector.length > MAX_SELECTOR ? [] : (SIMPLE.exec(selector) ?? []);
      if (!all) for (const [name] of selector.matchAll(/(?<=[.#])[\w-]+/g)) switched.add(name);
      else {
        if (found.length === MAX_RULES) throw new BeyondLimits("tooLarge");
        found.push({
          tag: tag.toLowerCase(),
          id: id.slice(1),
          classes: classes.split(".").slice(1),
          declarations,
        });
      }
    }
  }
  return found.filter((rule) => ![rule.id, ...rule.classes].some((name) => switched.has(name)));
}

/** The declarations of a rule that decide on showing: of each the last. */
function effectsIn(body: string): [name: string, value: string][] {
  const found = new Map<string, string>();
  for (const each of body.split(";")) {
    const [name = "", value = ""] = each.split(":", 2).map((part) => part.trim().toLowerCase());
    if (EFFECTS.has(name)) found.set(name, value.replace(/!\s*important$/, "").trimEnd());
  }
  return [...found];
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
