import { Numbering } from "../text/numbering.js";
import { escapeText } from "./escape.js";
import { type NumberedHeading, readHeading, UNNUMBERED, unnumberedHeadings } from "./headings.js";
import type { PageInline } from "./inline.js";
import { type Narrative, type NarrativeScope, NarrativeWriter } from "./markdown.js";
import { type PageBlock, type PageText, textOf } from "./page.js";

interface PartText {
  body?: Narrative;
  sections: { title: string; runIn: boolean; body: Narrative; block: PageText }[];
  /** Headings whose number in print will be another one, or that stay paragraphs. */
  doubts: { block: PageText; what: "number" | "noBody" | "unnumbered"; found: string; value: string }[];
}

/**
 * A part of narrative as its body and its sections. A heading of the second level opens a section; below it `#` stands
 * for headings of their own paragraph whose numbers run on as the program would number them. All others stay text.
 *
 * @param levels whether the document marks its headings as such, so that unmarked ones are running text
 * @param over the part's own heading
 */
export function readSections(
  blocks: readonly PageBlock[],
  scope: NarrativeScope,
  levels: boolean,
  over?: PageText,
): PartText {
  const headings = new Map<PageBlock, NumberedHeading>();
  for (const block of blocks) {
    const heading = block.kind === "text" ? readHeading(block) : undefined;
    if (heading) headings.set(block, heading);
  }
  for (const [block, heading] of unnumberedHeadings(blocks, headings, over)) headings.set(block, heading);
  const starts = blocks.filter((block): block is PageText => headings.get(block)?.level === 2);
  const empty = starts.filter((start) => {
    const next = blocks[blocks.indexOf(start) + 1];
    return !headings.get(start)!.runIn && (next === undefined || starts.includes(next as PageText));
  });
  const doubts: PartText["doubts"] = [];
  if (empty.length > 0) {
    const [block] = empty;
    doubts.push({ block: block!, what: "noBody", found: textOf(block!.content), value: "" });
    const writer = new NarrativeWriter(scope);
    for (const each of blocks) writer.add(each);
    return { body: writer.finish(), sections: [], doubts };
  }
  const unnumbered: [PageText, string][] = [];
  const numbering = new Numbering();
  numbering.next(1);
  const opening = starts[0] ? blocks.indexOf(starts[0]) : blocks.length;
  const body = write(blocks.slice(0, opening), headings, scope, levels, numbering, 2);
  const sections = starts.map((start, index): PartText["sections"][number] => {
    const end = starts[index + 1] ? blocks.indexOf(starts[index + 1]!) : blocks.length;
    const { title, runIn, number } = headings.get(start)!;
    const printed = numbering.next(2);
    if (number === UNNUMBERED) unnumbered.push([start, printed]);
    else if (printed !== number) doubts.push({ block: start, what: "number", found: number, value: printed });
    const inside = blocks.slice(blocks.indexOf(start) + 1, end);
    const all = runIn ? [{ ...start, content: trimmed(runIn), level: 0 }, ...inside] : inside;
    return {
      title: titleText(title, runIn !== undefined),
      runIn: runIn !== undefined,
      body: write(all, headings, scope, levels, numbering, 1, start),
      block: start,
    };
  });
  const [first] = unnumbered;
  if (first) {
    const [block, value] = first;
    doubts.push({ block, what: "unnumbered", found: textOf(block.content), value });
  }
  return { ...(body.text !== "" && { body }), sections, doubts };
}

/** Text with `#` headings. `below`: how many `#` stand for a heading of level 3, less one. */
function write(
  blocks: readonly PageBlock[],
  headings: ReadonlyMap<PageBlock, NumberedHeading>,
  scope: NarrativeScope,
  levels: boolean,
  numbering: Numbering,
  below: 1 | 2,
  run?: PageText,
): Narrative {
  const writer = new NarrativeWriter({
    ...scope,
    placeOf: (block, row) =>
      scope.placeOf(run && block.kind === "text" && block.paragraph === run.paragraph ? run : block, row),
  });
  for (const [index, block] of blocks.entries()) {
    const heading = headings.get(block);
    const depth = heading && heading.level >= 3 ? heading.level - 3 + below : 0;
    const next = blocks[index + 1];
    const usable =
      heading &&
      (depth === 1 || depth === 2) &&
      !heading.runIn &&
      (levels ? (block as PageText).level > 0 : isTitle(heading, next, headings)) &&
      (heading.number === UNNUMBERED || peek(numbering, heading) === heading.number);
    if (usable) {
      numbering.next(heading.level);
      writer.heading(depth as 1 | 2, escapeText(textOf(heading.title)), block);
    } else writer.add(block);
  }
  return writer.finish();
}

/** A short line without a full stop, with text below it, is a heading; a run of them is a list. */
function isTitle(
  { title, level }: NumberedHeading,
  next: PageBlock | undefined,
  headings: ReadonlyMap<PageBlock, NumberedHeading>,
): boolean {
  const text = textOf(title);
  return (
    text.length <= 30 &&
    !/[。；，：]$/.test(text) &&
    next !== undefined &&
    headings.get(next)?.level !== level
  );
}

function peek(numbering: Numbering, { level }: NumberedHeading): string {
  return numbering.copy().next(level);
}

/** A title of the data file: text in which only references are marks. The program prints the full stop of a run-in one. */
function titleText(title: readonly PageInline[], runIn: boolean): string {
  const text = textOf(title).trim().replaceAll("{{", "\\{{");
  return runIn ? text.replace(/。$/, "") : text;
}

function trimmed(content: readonly PageInline[]): PageInline[] {
  return content.map((piece, index) =>
    index === 0 && "text" in piece ? { ...piece, text: piece.text.trimStart() } : piece,
  );
}
