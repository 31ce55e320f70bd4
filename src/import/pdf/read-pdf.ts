import type { PdfPage } from "../../../generated/pdfjs.js";
import { type Outcome, success } from "../../diagnostics/outcome.js";
import { unreadable } from "../unreadable.js";
import { CUT, sortedIntoCells } from "./cell-glyphs.js";
import { type PageContent, readContent, UNKNOWN } from "./content.js";
import { beside, hasBrowserLines, type Piece, withoutFurniture } from "./furniture.js";
import { MOST_BYTES, MOST_COMPARED, MOST_PAGES, MOST_READ, MOST_RULES } from "./limits.js";
import { textLines } from "./lines.js";
import { type CellLine, joinPieces, type PdfTable, tableHtml, tableOf } from "./page-html.js";
import {
  goesOn,
  isCentred,
  isTitle,
  type Paragraph,
  type PlacedLine,
  type TextBlock,
  textBlock,
} from "./paragraphs.js";
import { hasPicture, picturePages } from "./pictures.js";
import { type RuledCell, type RuledGrid, ruledGrids } from "./ruled-grid.js";
import { type TextTable, tablesByText } from "./tables-by-text.js";

/** A .pdf as HTML, and whether a browser printed it, with the frame that its page has around the report. */
interface PdfPageText {
  html: string;
  isWebPage: boolean;
  /** The keywords of the document's properties. */
  keywords: string;
  /** The page of every picture that is no ornament; pictures are not imported. */
  pictures: number[];
  /** The page of every character of which nothing says what it is. */
  unknown: number[];
}

/**
 * A .pdf with a text layer as a page: paragraphs joined from their lines, tables rebuilt from the ruled lines,
 * both over page breaks. `data-page` says where each stood. Nothing is drawn and nothing outside the file is read.
 */
export async function pdfToHtml(name: string, bytes: Uint8Array): Promise<Outcome<PdfPageText>> {
  if (bytes.length > MOST_BYTES) return unreadable(name, "tooLarge");
  const { getDocument, bounds } = await import("../../../generated/pdfjs.js");
  bounds.start(MOST_READ);
  const task = getDocument({
    // A copy, since pdf.js takes the bytes that it is given away from the caller.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    // Pictures are not decoded.
    maxImageSize: 1,
    stopAtErrors: false,
    cMapUrl: "cmaps/",
    cMapPacked: true,
    BinaryDataFactory: class {
      async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
        const { MAPS } = await import("../../../generated/pdf-character-maps.js");
        const map = kind === "cMapUrl" && Object.hasOwn(MAPS, filename) ? MAPS[filename] : undefined;
        // pdf.js catches the error and goes on without the map.
        if (map === undefined) throw new Error(`no ${filename}`);
        return Uint8Array.from(atob(map), (sign) => sign.charCodeAt(0));
      }
    },
  });
  try {
    const document = await task.promise;
    if (bounds.isExceeded || document.numPages > MOST_PAGES) return unreadable(name, "tooLarge");
    const pages: PageContent[] = [];
    let glyphs = 0;
    const unknown: number[] = [];
    let rules = 0;
    let compared = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page: PdfPage = await document.getPage(number);
      const content = await readContent(page);
      page.cleanup();
      glyphs += content.glyphs.length;
      for (const { text } of content.glyphs) if (text === UNKNOWN) unknown.push(number);
      const ruled = content.horizontal.length + content.vertical.length;
      rules += ruled;
      compared += ruled * content.glyphs.length;
      if (bounds.isExceeded || rules > MOST_RULES || compared > MOST_COMPARED)
        return unreadable(name, "tooLarge");
      pages.push(content);
    }
    // Of a page that is damaged nobody knows what is lost: a report must not be taken for whole.
    if (bounds.isDamaged) return unreadable(name, "brokenPdf");
    if (glyphs === 0) return unreadable(name, pages.some(hasPicture) ? "scanned" : "blank");
    if (unknown.length > glyphs / 2) return unreadable(name, "noCharacters");
    const grids = pages.map(ruledGrids);
    const byText = tablesByText(pages, grids);
    const pieces = pages.map((content, index) => piecesOf(content, index, grids[index]!, byText));
    return success({
      html: htmlOf(blocksOf(pieces, pages)),
      isWebPage: hasBrowserLines(pieces, pages),
      keywords: String((await document.getMetadata()).info.Keywords ?? ""),
      pictures: picturePages(pages),
      unknown,
    });
  } catch (error) {
    if (bounds.isExceeded) return unreadable(name, "tooLarge");
    const isEncrypted = error instanceof Error && error.name === "PasswordException";
    return unreadable(name, isEncrypted ? "encrypted" : "brokenPdf");
  } finally {
    await task.destroy();
  }
}

type Block = Paragraph | PdfTable;

function blocksOf(found: readonly Piece[][], pages: readonly PageContent[]): Block[] {
  const pieces = withoutFurniture(found, pages);
  const upright = pages.filter(({ width, height }) => width < height).length * 2 >= pages.length;
  const edges = pieces.flatMap((own, index) =>
    pages[index]!.width < pages[index]!.height === upright
      ? own.flatMap((piece) =>
          "table" in piece ? [{ left: piece.table.xs[0]!, right: piece.table.xs.at(-1)! }] : [],
        )
      : [],
  );
  const blockOf = (own: readonly Piece[][]) =>
    textBlock(
      own.flat().flatMap((piece) => ("line" in piece ? [piece.line] : [])),
      edges,
    );
  const { side, main } = beside(pieces, blockOf(pieces));
  const block = blockOf(main);
  const blocks: Block[] = side.map((line) => paragraphOf(line, block));
  let before: PlacedLine | undefined;
  for (const own of main) {
    for (const [index, piece] of own.entries()) {
      const last = blocks.at(-1);
      if ("table" in piece) {
        const continues = index === 0 && last?.kind === "table" && joinPieces(last, piece.table);
        if (!continues) blocks.push(piece.table);
        before = undefined;
        continue;
      }
      const { line } = piece;
      if (last?.kind === "paragraph" && before && joins(last, before, line, block)) {
        last.lines.push(line.html);
        last.centred &&= isCentred(line, block);
      } else blocks.push(paragraphOf(line, block));
      before = line;
    }
  }
  return blocks;
}

function joins(last: Paragraph, before: PlacedLine, line: PlacedLine, block: TextBlock): boolean {
  if (goesOn(before, line, block, last.lines.length)) return true;
  const isWholeTitle = last.centred && isCentred(line, block) && isTitle(line, block.size);
  return (
    isWholeTitle &&
    Math.abs(before.size - line.size) < 1 &&
    line.page === before.page &&
    line.y - before.y < line.size * 2.5
  );
}

function paragraphOf(line: PlacedLine, block: TextBlock): Paragraph {
  const indent = line.left - block.left;
  return {
    kind: "paragraph",
    lines: [line.html],
    page: line.page,
    indented: indent > line.size * 0.8,
    centred: isCentred(line, block),
  };
}

/** @param byText tables that are not ruled */
function piecesOf(
  content: PageContent,
  index: number,
  ruled: readonly RuledGrid[],
  byText: readonly TextTable[],
): Piece[] {
  const page = index + 1;
  const areas = byText.flatMap((each) => each.areas.get(index) ?? []);
  const grids = ruled.filter(
    ({ ys }) => !areas.some(({ top, bottom }) => ys[0]! < bottom && ys.at(-1)! > top),
  );
  const glyphs = content.glyphs.filter(({ y }) => !areas.some(({ top, bottom }) => y > top && y < bottom));
  const { inside, outside, cut } = sortedIntoCells({ ...content, glyphs }, grids);
  const linesOf = (cell: RuledCell): CellLine[] => {
    const lines = textLines(inside.get(cell) ?? [], content.horizontal);
    return cut.has(cell) ? [...lines, { text: CUT, html: CUT }] : lines;
  };
  const tables = grids.map((grid): Piece => ({ y: grid.ys[0]!, table: tableOf(grid, page, linesOf) }));
  const lines = textLines(outside, content.horizontal).map(
    (line): Piece => ({ y: line.y, line: { ...line, page } }),
  );
  const placed = byText.flatMap(({ table, areas: own }): Piece[] =>
    Math.min(...own.keys()) === index ? [{ y: own.get(index)!.top, table }] : [],
  );
  return [...tables, ...placed, ...lines].sort((a, b) => a.y - b.y);
}

function htmlOf(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => {
      if (block.kind === "table") return tableHtml(block);
      const isCaption = block.centred && block.lines.length === 1 && blocks[index + 1]?.kind === "table";
      const text = block.centred ? block.lines.join("<br>") : runOn(block.lines);
      const indent = block.indented && !isCaption ? "\u3000\u3000" : "";
      return `<p data-page="${block.page}"${isCaption ? ' class="caption"' : ""}>${indent}${text}</p>`;
    })
    .join("\n");
}

/** No address is longer. */
const LONGEST_URL = 300;

/** The lines of a paragraph: directly in Chinese and in URLs, with a space between words of Latin letters. */
function runOn(lines: readonly string[]): string {
  let text = "";
  let end = "";
  for (const line of lines) {
    const isBetweenWords =
      /^[A-Za-z]/.test(line) && /[A-Za-z,;]/.test(end.slice(-1)) && !/(?:https?:\/\/|www\.)\S*$/i.test(end);
    const added = isBetweenWords ? ` ${line}` : line;
    text += added;
    end = (end + added).slice(-LONGEST_URL);
  }
  return text;
}
