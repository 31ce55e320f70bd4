import type { Place } from "../source.js";
import { cellMarkdown, paragraphMarkdown } from "./escape.js";
import type { Grid } from "./grid.js";
import type { PageBlock, PageText } from "./page.js";

/** Narrative as Markdown, and the place of each of its blocks, which blank lines part. */
export interface Narrative {
  text: string;
  places: Place[];
}

/** What the writer of narrative asks of its surroundings. */
export interface NarrativeScope {
  placeOf(block: PageBlock): Place;
  /** The path under which an image will stand beside the data file; undefined where it is left out. */
  imagePath(block: Extract<PageBlock, { kind: "image" }>): string | undefined;
}

/** Gathers blocks of a page as Markdown. */
export class NarrativeWriter {
  private readonly chunks: { text: string; place: Place }[] = [];
  private last: PageBlock | undefined;
  private counters: number[] = [];

  constructor(private readonly scope: NarrativeScope) {}

  get isEmpty(): boolean {
    return this.chunks.length === 0;
  }

  add(block: PageBlock): void {
    const text = this.markdown(block);
    if (text !== "") this.put(text, block);
    this.last = block;
  }

  /** A `#` heading, which the program numbers. */
  heading(depth: 1 | 2, title: string, block: PageBlock): void {
    this.chunks.push({ text: `${"#".repeat(depth)} ${title}`, place: this.scope.placeOf(block) });
    this.last = block;
  }

  finish(): Narrative {
    return {
      text: this.chunks.map(({ text }) => text).join("\n\n"),
      places: this.chunks.map(({ place }) => place),
    };
  }

  private put(text: string, block: PageBlock): void {
    const last = this.chunks.at(-1);
    const before = this.last;
    const goesOn =
      last &&
      block.kind === "text" &&
      before?.kind === "text" &&
      block.item &&
      before.item &&
      !startsList(block, before);
    if (goesOn) last.text += `\n${text}`;
    else this.chunks.push({ text, place: this.scope.placeOf(block) });
  }

  private markdown(block: PageBlock): string {
    if (block.kind === "image") {
      const path = this.scope.imagePath(block);
      return path === undefined ? "" : `![${block.alt.replace(/[\\[\]]/g, "\\$&")}](<${path}>)`;
    }
    if (block.kind === "table") return tableMarkdown(block.grid);
    const text = paragraphMarkdown(block.content);
    if (block.item) return this.item(block, text);
    this.counters = [];
    return block.quoted ? text.replace(/^/gm, "> ") : text;
  }

  private item({ item }: PageText, text: string): string {
    const { depth, ordered, first } = item!;
    this.counters.length = Math.min(this.counters.length, depth);
    const indent = "   ".repeat(depth - 1);
    if (!first) return `${indent}   ${text.replaceAll("\n", `\n${indent}   `)}`;
    this.counters[depth - 1] = (this.counters[depth - 1] ?? 0) + 1;
    const marker = ordered ? `${this.counters[depth - 1]}. ` : "-  ";
    return `${indent}${marker}${text.replaceAll("\n", `\n${indent}   `)}`;
  }
}

/** A list of another kind at the outermost level is a new list. */
function startsList(block: PageText, before: PageText): boolean {
  return block.item!.depth === 1 && before.item!.depth === 1 && block.item!.ordered !== before.item!.ordered;
}

/** A table of the narrative; the text of a merged cell stands once. */
function tableMarkdown({ rows }: Grid): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return "";
  const seen = new Set<unknown>();
  const lines = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, column) => {
      const cell = row[column];
      if (!cell || seen.has(cell)) return "";
      seen.add(cell);
      return cell.content.map(cellMarkdown).join(" ");
    });
    return `| ${cells.join(" | ")} |`;
  });
  const [head = "", ...body] = lines;
  return [head, `|${" --- |".repeat(width)}`, ...body].join("\n");
}
