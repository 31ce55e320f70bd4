import type { Link, Nodes, PhrasingContent } from "mdast";
import type { MarkdownConstruct } from "../codes/gr5-markdown.js";
import type { Inline } from "../document.js";
import { offsets } from "./markdown.js";
import { splitAtReferences, unmarked } from "./marks.js";
import type { Resolver } from "./resolver.js";
import { printsNothingBetween } from "./stretches.js";

const OUTSIDE: Partial<Record<Nodes["type"], MarkdownConstruct>> = {
  inlineCode: "code",
  emphasis: "emphasis",
  image: "inlineImage",
  imageReference: "linkReference",
  linkReference: "linkReference",
};

/** A bare URL ends before the first non-ASCII character (contract section 2). */
const URL_START = /https?:\/\/[\x21-\x7e]+/g;

/** Reads running text from Markdown's tree. */
export class InlineReader {
  constructor(private readonly scope: Resolver) {}

  read(nodes: readonly PhrasingContent[]): Inline[] {
    return joinedLines(this.inlines(nodes, false));
  }

  /** Text without markup, with what references insert. */
  plain(text: string): string {
    return splitAtReferences(unmarked(text))
      .map((part) => (typeof part === "number" ? this.scope.figure(part).text : part))
      .join("");
  }

  private inlines(nodes: readonly PhrasingContent[], strong: boolean): Inline[] {
    const found: Inline[] = [];
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index]!;
      if (node.type === "html") index = this.html(nodes, index);
      else found.push(...this.inline(node, strong));
    }
    return found;
  }

  private inline(node: PhrasingContent, strong: boolean): Inline[] {
    switch (node.type) {
      case "text":
        return this.text(node.value, strong);
      case "strong":
        return this.inlines(node.children, true);
      case "break":
        return [{ type: "break" }];
      case "link":
        return this.link(node, strong);
      default:
        this.scope.say("GR5003", ...offsets(node), { construct: OUTSIDE[node.type] ?? "other" });
        return [];
    }
  }

  private text(value: string, strong: boolean): Inline[] {
    const mark = strong ? { strong: true as const } : {};
    return splitAtReferences(unmarked(value)).flatMap((part): Inline[] => {
      if (typeof part === "number") return [{ ...this.scope.figure(part), ...mark }];
      const found: Inline[] = [];
      let at = 0;
      for (const match of part.matchAll(URL_START)) {
        const url = trimmedUrl(match[0]);
        if (!URL.canParse(url)) continue;
        if (match.index > at) found.push({ type: "text", text: part.slice(at, match.index), ...mark });
        found.push({ type: "link", url, text: url, ...mark });
        at = match.index + url.length;
      }
      if (at < part.length) found.push({ type: "text", text: part.slice(at), ...mark });
      return found;
    });
  }

  private link(node: Link, strong: boolean): Inline[] {
    const url = this.plain(node.url);
    if (!/^(?:https?:\/\/|mailto:)./i.test(url)) {
      this.scope.say("GR5006", ...offsets(node), { url });
      return [];
    }
    const text = joinedLines(this.inlines(node.children, false))
      .map((inline) => (inline.type === "break" ? "" : inline.text))
      .join("");
    return [{ type: "link", url, text: text || url, ...(strong && { strong: true as const }) }];
  }

  /** Reports an element, from its opening to its closing tag, as one fault. Returns the index of its last node. */
  private html(nodes: readonly PhrasingContent[], index: number): number {
    const node = nodes[index] as Extract<PhrasingContent, { type: "html" }>;
    const name = /^<([a-z][\w-]*)/i.exec(node.value)?.[1];
    const closing = nodes.findIndex(
      (other, at) =>
        at > index && other.type === "html" && other.value.toLowerCase() === `</${name?.toLowerCase()}>`,
    );
    const last = name && closing !== -1 ? closing : index;
    this.scope.say("GR5003", offsets(node)[0], offsets(nodes[last]!)[1], { construct: "html" });
    return last;
  }
}

/**
 * The URL without the punctuation that ends the sentence, and without a closing bracket that was opened before it.
 */
function trimmedUrl(url: string): string {
  const opened = url.indexOf("(");
  let end = url.length;
  while (/[.,;:!?'"]/.test(url[end - 1] ?? "") || (url[end - 1] === ")" && (opened === -1 || opened >= end)))
    end--;
  return url.slice(0, end);
}

/** A line break between two Chinese characters prints nothing, any other a space. */
function joinedLines(inlines: readonly Inline[]): Inline[] {
  const textOf = (inline: Inline | undefined) =>
    inline === undefined || inline.type === "break" ? "" : inline.text;
  const joined = inlines.map((inline, index): Inline => {
    if (inline.type !== "text" || !inline.text.includes("\n")) return inline;
    const text = inline.text.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, (line, at: number) => {
      const before =
        [...(inline.text.slice(Math.max(0, at - 2), at) || textOf(inlines[index - 1]).slice(-2))].at(-1) ??
        "";
      const end = at + line.length;
      const after = [...(inline.text.slice(end, end + 2) || textOf(inlines[index + 1]).slice(0, 2))][0] ?? "";
      return before === "" || after === "" || printsNothingBetween(before, after) ? "" : " ";
    });
    return { ...inline, text };
  });
  return joined.filter((inline) => inline.type !== "text" || inline.text !== "");
}
