import type {
  Block,
  Heading,
  Inline,
  List,
  NarrativeTable,
  Statutory,
  Paragraph as TextParagraph,
} from "../../document.js";
import { listNumber } from "../../text/numbering.js";
import { captionParagraph } from "./caption.js";
import { cellText } from "./cell-lines.js";
import { attachmentListParagraphs, attachmentStartParagraphs, signatureParagraphs } from "./closing.js";
import type { Flow } from "./flow.js";
import { imageParagraphs } from "./image.js";
import { imageRowTables } from "./image-row.js";
import { emWidth } from "./measure.js";
import { narrativeTable } from "./narrative-table.js";
import { narrativeTableShape } from "./narrative-table-shape.js";
import { CHARACTER, CHARACTERS_PER_LINE } from "./page.js";
import { type Paragraph, type ParagraphSetting, paragraph } from "./paragraph.js";
import { remarksNote } from "./remarks.js";
import { statutoryTable } from "./statutory-table.js";
import { ABOVE_TABLE, TABLE_SIZE } from "./styles.js";
import { noteParagraph } from "./table-note.js";
import { inlineRuns, textRuns } from "./text.js";
import type { Typesetting } from "./typesetting.js";

/** The surroundings of a block: running text, a quote or a list. */
interface Place {
  style: Typesetting;
  flow: Flow;
  quoted: boolean;
  /** The number of lists around the block. */
  depth: number;
}

/** A paragraph or the markup of a table, and whether it stands on a landscape page. */
export interface Piece {
  child: Paragraph | string;
  landscape: boolean;
}

/** The blocks of the report as paragraphs and tables, in order. */
export function renderBlocks(blocks: Block[], style: Typesetting, flow: Flow): Piece[] {
  return blocks.flatMap((block) => render(block, { style, flow, quoted: false, depth: 0 }));
}

function render(block: Block, place: Place): Piece[] {
  const { style, flow } = place;
  switch (block.type) {
    case "heading":
      return pieces([heading(block, place)], flow.landscape.has(block));
    case "paragraph":
      return pieces([block.note ? tableNote(block, place) : bodyParagraph(block, place)]);
    case "list":
      return list(block, place);
    case "table":
      return narrative(block, place);
    case "image":
      return pieces(imageParagraphs(block, style, flow.shrunk.get(block)));
    case "imageRow":
      return pieces(imageRowTables(block, style).flatMap((table) => withEnd(table)));
    case "quote":
      return block.blocks.flatMap((inner) => render(inner, { ...place, quoted: true }));
    case "statutory":
      return pieces(statutory(block, place));
    case "signature":
      return pieces(signatureParagraphs(block, style));
    case "attachmentList":
      return pieces(attachmentListParagraphs(block, style, flow.keepNext.has(block)));
    case "attachment":
      return pieces(attachmentStartParagraphs(block, style), flow.landscape.has(block));
  }
}

/** A statutory table, followed by the note with its remarks if these are numbered. */
function statutory(block: Statutory, { style, flow }: Place): Piece["child"][] {
  const setting = flow.statutory.get(block)!;
  const { size, marks } = setting;
  const table = withEnd(statutoryTable(block.table, setting, style), flow.keepNext.has(block));
  if (!marks) return table;
  return [...table, noteParagraph([{ type: "text", text: remarksNote(marks) }], size, style)];
}

/** A note below a statutory table, in a size that follows the table's. */
function tableNote(block: TextParagraph, { style, flow }: Place): Paragraph {
  return noteParagraph(block.content, flow.notes.get(block) ?? TABLE_SIZE, style, {
    ...(flow.keepNext.has(block) ? { keepNext: true } : {}),
    ...(block.ragged ? { align: "left" } : {}),
  });
}

function pieces(children: Piece["child"][], landscape = false): Piece[] {
  return children.map((child) => ({ child, landscape }));
}

/** A table with its caption, on a landscape page if its columns need the width. */
function narrative(block: NarrativeTable, { style }: Place): Piece[] {
  const shape = narrativeTableShape(block);
  const caption = block.caption ? [captionParagraph(block.caption, style, "above")] : [];
  return pieces([...caption, ...withEnd(narrativeTable(block, shape, style))], shape.landscape);
}

/**
 * A heading. A run-in heading is a body paragraph that begins in the character style linked to the heading style.
 *
 * Word's tables of contents then list only the words of the heading (run-in heads by linked styles, since Word
 * 2002). Its navigation pane, like LibreOffice's, lists whole paragraphs only. The alternative, a heading
 * paragraph whose mark is hidden (w:specVanish, Word's style separator), would be listed there, but LibreOffice
 * (tried in 7.4) does not join it with the text: the page, and every PDF made of it, would have the heading on a
 * line of its own. An outline level for the whole paragraph would put all of its text into navigation and
 * contents; a TC field would be a field made from data.
 */
function heading(block: Heading, { style: { fonts, references }, flow }: Place): Paragraph {
  const { level, number, title, runIn } = block;
  const font = [fonts.heading1, fonts.heading2, fonts.body, fonts.body][level - 1]!;
  if (runIn === undefined) {
    return paragraph(
      { style: `Heading${level}`, ...aboveTable(block, flow) },
      textRuns(number, { font }) + inlineRuns(title, { font }, references, number),
    );
  }
  const setting = { font, style: `Heading${level}Char` };
  return paragraph(
    { style: "BodyText", ...aboveTable(block, flow) },
    textRuns(number, setting) +
      inlineRuns(title, setting, references, number) +
      inlineRuns(runIn, { font: fonts.body }, references, lastText(title)),
  );
}

/** Indents every line by 2 characters, also those after a break. */
const LINE_BY_LINE = { left: 2 * CHARACTER, firstLineChars: 0, firstLine: 0 };

/** Whether a text is written line by line, like an address, and is not a paragraph with a break in it. */
function isLineByLine({ content, ragged }: TextParagraph): boolean {
  const lines = cellText(content).split("\n");
  return (
    lines.length > 1 && (ragged === true || lines.every((line) => emWidth(line) <= CHARACTERS_PER_LINE - 2))
  );
}

/** A paragraph of running text; `marker` is the printed number or dash of a list item. */
function bodyParagraph(block: TextParagraph, { style, flow, quoted, depth }: Place, marker = ""): Paragraph {
  const font = quoted ? style.fonts.heading2 : style.fonts.body;
  const left = (quoted ? 2 : 0) + Math.max(0, depth - 1) * 2;
  const setting: ParagraphSetting = {
    style: quoted ? "Quote" : "BodyText",
    ...(block.ragged ? { align: "left" } : {}),
    ...(depth > 1 ? { indent: { left: left * CHARACTER } } : {}),
    ...(!quoted && depth === 0 && isLineByLine(block) ? { indent: LINE_BY_LINE } : {}),
    ...aboveTable(block, flow),
    ...(flow.keepNext.has(block) ? { keepNext: true } : {}),
  };
  const text = inlineRuns(block.content, { font }, style.references, marker);
  return paragraph(setting, textRuns(marker, { font }) + text);
}

/**
 * List items as body paragraphs that begin with their printed marker. Numbers are 1., below it （1） as in
 * GB/T 9704-2012 7.3.3, and ① below that. Instead of a bullet stands the dash that official prose sets before
 * parallel items.
 */
function list({ ordered, start, level, items }: List, place: Place): Piece[] {
  const inside = { ...place, depth: place.depth + 1 };
  return items.flatMap((blocks, index) => {
    const own = level ?? (place.depth === 0 ? 3 : 4);
    const marker = ordered ? listNumber(own, start + index) : "——";
    const [first, ...rest] = blocks;
    const lead: TextParagraph = first?.type === "paragraph" ? first : { type: "paragraph", content: [] };
    const others = first === undefined || first.type === "paragraph" ? rest : blocks;
    return [
      ...pieces([bodyParagraph(lead, inside, marker)]),
      ...others.flatMap((block) => render(block, inside)),
    ];
  });
}

/**
 * A table and the small paragraph below it, which keeps it from touching the next table or ending the document.
 */
function withEnd(table: string, keepNext = false): Piece["child"][] {
  return [table, paragraph({ style: "TableEnd", ...(keepNext ? { keepNext } : {}) })];
}

function aboveTable(block: Block, flow: Flow) {
  return flow.aboveTable.has(block) ? { after: ABOVE_TABLE } : {};
}

function lastText(content: Inline[]): string {
  const last = content.at(-1);
  return last === undefined || last.type === "break" ? "" : last.text;
}
