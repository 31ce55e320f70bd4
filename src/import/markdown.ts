import type { Place } from "../diagnostics/source.js";
import type { ImageContent } from "../narrative/images.js";
import { SEE_CAPTION } from "../text/picture-alt.js";
import { cellMarkdown, destination, paragraphMarkdown } from "./escape.js";
import type { Grid } from "./grid.js";
import { type PageBlock, type PageImage, type PageText, textOf } from "./page.js";
import { widthBraces } from "./picture-size.js";

/** Narrative as Markdown, and the place that each of its lines came from. */
export interface Narrative {
  text: string;
  lines: Place[];
}

/** What the writer of narrative asks of its surroundings. */
export interface NarrativeScope {
  /** `row`: 1-based, of a table. */
  placeOf(block: PageBlock, row?: number): Place;
  /** An image with the path under which it will stand beside the data file; undefined where it is left out. */
  picture(block: PageImage): { path: string; image: ImageContent } | undefined;
}

/** Gathers blocks of a page as Markdown. */
export class NarrativeWriter {
  private readonly lines: { text: string; place: Place }[] = [];
  private last: PageBlock | undefined;
  private caption: PageText | undefined;
  /** The last picture as it was written. */
  private picture: { text: string; path: string; image: ImageContent; block: PageImage } | undefined;
  /** For each list that is open: the number of its last item, and the width of its marker. */
  private open: { number: number; width: number }[] = [];

  constructor(private readonly scope: NarrativeScope) {}

  get isEmpty(): boolean {
    return this.lines.length === 0;
  }

  add(block: PageBlock): void {
    const caption = this.caption;
    this.caption = undefined;
    if (caption)
      this.put(`${block.kind === "table" ? "表：" : ""}${paragraphMarkdown(caption.content)}`, caption);
    // What stands below a picture is its text, which is printed there anyway; above a table it is the table's caption.
    if (block.kind === "text" && block.role === "caption") {
      if (this.last?.kind !== "image") this.caption = block;
      else this.captionBelow(block);
      return;
    }
    const text = this.markdown(block);
    const before = this.last;
    if (block.kind === "image" && block.row && before?.kind === "image" && before.row === block.row)
      this.goOn(text);
    else if (text !== "") this.put(text, block);
    this.last = block;
  }

  /** A `#` heading, which the program numbers. */
  heading(depth: 1 | 2, title: string, block: PageBlock): void {
    this.put(`${"#".repeat(depth)} ${title}`, block);
    this.last = block;
  }

  finish(): Narrative {
    if (this.caption) this.put(paragraphMarkdown(this.caption.content), this.caption);
    return {
      text: this.lines.map(({ text }) => text).join("\n"),
      lines: this.lines.map(({ place }) => place),
    };
  }

  /** What stands below a picture is its caption; what its file says of it besides is read aloud. */
  private captionBelow({ content }: PageText): void {
    const picture = this.picture;
    const line = this.lines.at(-1);
    const caption = textOf(content).trim();
    if (!picture || !line?.text.endsWith(picture.text) || caption === "") return;
    const { alt } = picture.block;
    const text = pictureMarkdown(picture, caption, alt === SEE_CAPTION || alt === caption ? "" : alt);
    line.text = line.text.slice(0, -picture.text.length) + text;
    this.picture = { ...picture, text };
  }

  /** Adds a picture to the line of the one beside it. */
  private goOn(text: string): void {
    const line = this.lines.at(-1);
    if (line) line.text += text;
  }

  /** Blank lines part blocks, but not the items of a list. */
  private put(text: string, block: PageBlock): void {
    const before = this.last;
    const goesOn = isItem(block) && before && isItem(before) && !startsList(block, before);
    if (this.lines.length > 0 && !goesOn) this.lines.push({ text: "", place: this.scope.placeOf(block) });
    for (const [index, line] of text.split("\n").entries()) {
      // The second line of a Markdown table is its rule.
      const row = block.kind === "table" ? Math.max(1, index) : undefined;
      this.lines.push({ text: line, place: this.scope.placeOf(block, row) });
    }
  }

  private markdown(block: PageBlock): string {
    if (block.kind === "image") {
      const picture = this.scope.picture(block);
      if (!picture) return "";
      const text = pictureMarkdown({ ...picture, block }, block.alt === SEE_CAPTION ? "" : block.alt, "");
      this.picture = { ...picture, text, block };
      return text;
    }
    if (block.kind === "table") return tableMarkdown(block.grid);
    const text = paragraphMarkdown(block.content);
    if (block.item) return this.item(block, text);
    this.open = [];
    return block.quoted ? text.replace(/^/gm, "> ") : text;
  }

  private item({ item }: PageText, text: string): string {
    const { depth, ordered, first } = item!;
    const around = this.open.slice(0, depth - 1).reduce((sum, { width }) => sum + width, 0);
    const own = this.open[depth - 1];
    const number = (own?.number ?? 0) + (first ? 1 : 0);
    const marker = ordered ? `${number}. ` : "- ";
    this.open = [...this.open.slice(0, depth - 1), { number, width: marker.length }];
    const lines = text.replaceAll("\n", `\n${" ".repeat(around + marker.length)}`);
    return " ".repeat(around) + (first ? marker : " ".repeat(marker.length)) + lines;
  }
}

function pictureMarkdown(
  { path, image, block }: { path: string; image: ImageContent; block: PageImage },
  caption: string,
  description: string,
): string {
  const title = description === "" ? "" : ` "${description.replace(/["\\]/g, "\\$&")}"`;
  const width = widthBraces(block, image, caption);
  return `![${caption.replace(/[\\[\]]/g, "\\$&")}](${destination(path)}${title})${width}`;
}

function isItem(block: PageBlock): block is PageText {
  return block.kind === "text" && block.item !== undefined;
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
  const lines = rows.map((row, at) => {
    const cells = Array.from({ length: width }, (_, column) => {
      const cell = row[column];
      if (!cell || seen.has(cell)) return "";
      seen.add(cell);
      return cell.content.map((each) => cellMarkdown(each, at === 0)).join(" ");
    });
    return `| ${cells.join(" | ")} |`;
  });
  const [head = "", ...body] = lines;
  return [head, `|${" --- |".repeat(width)}`, ...body].join("\n");
}
