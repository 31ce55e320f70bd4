import type { PdfPage } from "../../../generated/pdfjs.js";
import { type Outcome, success } from "../../diagnostics/outcome.js";
import { unreadable } from "../unreadable.js";
import { type Glyph, type PageContent, readContent } from "./content.js";
import { firstFrom } from "./first-from.js";
import { MOST_COMPARED, MOST_PAGES, MOST_READ, MOST_RULES } from "./limits.js";
import { textLines } from "./lines.js";
import { joinPieces, type PdfTable, tableHtml, tableOf } from "./page-html.js";
import {
  goesOn,
  isCentred,
  isPageFoot,
  isTitle,
  type Paragraph,
  type PlacedLine,
  type TextBlock,
  textBlock,
} from "./paragraphs.js";
import { type RuledCell, type RuledGrid, ruledGrids } from "./ruled-grid.js";

/** A .pdf as HTML, and whether a browser printed it, with the frame that its page has around the report. */
export interface PdfPageText {
  html: string;
  isWebPage: boolean;
  /** The keywords of the document's properties. */
  keywords: string;
}

/**
 * A .pdf with a text layer as a page: paragraphs joined from their lines, tables rebuilt from the ruled lines, both over
 * page breaks. `data-page` says where each stood. Nothing is drawn and nothing outside the file is read.
 */
export async function pdfToHtml(name: string, bytes: Uint8Array): Promise<Outcome<PdfPageText>> {
  const { getDocument, bounds } = await import("../../../generated/pdfjs.js");
  bounds.start(MOST_READ);
  const task = getDocument({
    // pdf.js takes its bytes away from the caller.
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
        // pdf.js goes on without it.
        if (map === undefined) throw new Error(`no ${filename}`);
        return Uint8Array.from(atob(map), (sign) => sign.charCodeAt(0));
      }
    },
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) return unreadable(name, "tooLarge");
    const pages: PageContent[] = [];
    let glyphs = 0;
    let rules = 0;
    let compared = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page: PdfPage = await document.getPage(number);
      const content = await readContent(page);
      page.cleanup();
      glyphs += content.glyphs.length;
      const ruled = content.horizontal.length + content.vertical.length;
      rules += ruled;
      compared += ruled * content.glyphs.length;
      if (bounds.isExceeded || rules > MOST_RULES || compared > MOST_COMPARED)
        return unreadable(name, "tooLarge");
      pages.push(content);
    }
    if (glyphs === 0) return unreadable(name, "scanned");
    const pieces = pages.map((content, index) => piecesOf(content, index + 1));
    return success({
      html: htmlOf(blocksOf(pieces, pages)),
      isWebPage: hasBrowserLines(pieces, pages),
      keywords: String((await document.getMetadata()).info.Keywords ?? ""),
    });
  } catch (error) {
    if (bounds.isExceeded) return unreadable(name, "tooLarge");
    const isEncrypted = error instanceof Error && error.name === "PasswordException";
    return unreadable(name, isEncrypted ? "encrypted" : "broken");
  } finally {
    await task.destroy();
  }
}

type Block = Paragraph | PdfTable;

/** A page's lines outside its tables, and the tables, from top to bottom. */
type Piece = { y: number } & ({ line: PlacedLine } | { table: PdfTable });

function blocksOf(found: readonly Piece[][], pages: readonly PageContent[]): Block[] {
  const pieces = withoutFurniture(found, pages);
  const all = pieces.flat();
  const upright = pages.filter(({ width, height }) => width < height).length * 2 >= pages.length;
  const edges = pieces.flatMap((own, index) =>
    pages[index]!.width < pages[index]!.height === upright
      ? own.flatMap((piece) =>
          "table" in piece ? [{ left: piece.table.xs[0]!, right: piece.table.xs.at(-1)! }] : [],
        )
      : [],
  );
  const block = textBlock(
    all.flatMap((piece) => ("line" in piece ? [piece.line] : [])),
    edges,
  );
  const blocks: Block[] = [];
  let before: PlacedLine | undefined;
  for (const own of pieces) {
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

function piecesOf(content: PageContent, page: number): Piece[] {
  const grids = ruledGrids(content);
  const inside = new Map<RuledCell, Glyph[]>();
  const outside: Glyph[] = [];
  for (const glyph of content.glyphs) {
    const grid = grids.find((each) => contains(each, glyph));
    const cell = grid && cellAt(grid, glyph);
    if (!grid) outside.push(glyph);
    else if (cell) {
      const own = inside.get(cell);
      if (own) own.push(glyph);
      else inside.set(cell, [glyph]);
    }
  }
  const tables = grids.map(
    (grid): Piece => ({
      y: grid.ys[0]!,
      table: tableOf(grid, page, (cell) => textLines(inside.get(cell) ?? [], content.horizontal)),
    }),
  );
  const lines = textLines(outside, content.horizontal).map(
    (line): Piece => ({ y: line.y, line: { ...line, page } }),
  );
  return [...tables, ...lines].sort((a, b) => a.y - b.y);
}

function centre({ left, right, y, size }: Glyph): [number, number] {
  return [(left + right) / 2, y - size * 0.35];
}

function contains({ xs, ys }: RuledGrid, glyph: Glyph): boolean {
  const [x, y] = centre(glyph);
  return x > xs[0]! && x < xs.at(-1)! && y > ys[0]! && y < ys.at(-1)!;
}

/** The cell that the middle of a character stands in. */
function cellAt({ xs, ys, slots }: RuledGrid, glyph: Glyph): RuledCell | undefined {
  const [x, y] = centre(glyph);
  const column = firstFrom(xs, (edge) => edge >= x) - 1;
  const row = firstFrom(ys, (edge) => edge >= y) - 1;
  return slots[row * (xs.length - 1) + column];
}

/** Browsers print date, title and address this near to the edge of the paper, as a share of its height. */
const OUTSIDE = 0.035;

function isOutside({ y }: Piece, { height }: PageContent): boolean {
  return y < height * OUTSIDE || y > height * (1 - OUTSIDE);
}

/** The address of the page and the day, as browsers print them in the margin. */
function hasBrowserLines(pages: readonly Piece[][], contents: readonly PageContent[]): boolean {
  return pages.some((own, index) =>
    own.some(
      (piece) =>
        "line" in piece &&
        isOutside(piece, contents[index]!) &&
        /https?:\/\/|file:\/\/|\d{1,2}[/:]\d{2}/.test(piece.line.text),
    ),
  );
}

/**
 * Pages without their numbers, running heads and watermarks: what stands at the same place of most pages, but for its
 * digits at the upper and lower edge.
 */
function withoutFurniture(pages: readonly Piece[][], contents: readonly PageContent[]): Piece[][] {
  const seen = new Map<string, number>();
  const keyOf = ({ y, line: { text } }: Piece & { line: PlacedLine }, isAtEdge: boolean) =>
    `${Math.round(y / 6)} ${isAtEdge ? text.replace(/\d+/g, "#") : text}`;
  const keys = pages.map((own, index) => {
    const { height } = contents[index]!;
    return own.map((piece) => {
      if (!("line" in piece)) return undefined;
      const isAtEdge = piece.y < height * 0.12 || piece.y > height * 0.88;
      const key = keyOf(piece, isAtEdge);
      seen.set(key, (seen.get(key) ?? 0) + 1);
      return {
        key,
        isFurniture: isOutside(piece, contents[index]!) || (isAtEdge && isPageFoot(piece.line.text)),
      };
    });
  });
  return pages.map((own, index) =>
    own.filter((_, at) => {
      const known = keys[index]![at];
      if (!known) return true;
      const often = seen.get(known.key)!;
      return !known.isFurniture && !(often > 2 && often > pages.length / 2);
    }),
  );
}

function htmlOf(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => {
      if (block.kind === "table") return tableHtml(block);
      const isCaption = block.centred && block.lines.length === 1 && blocks[index + 1]?.kind === "table";
      const text = block.centred ? block.lines.join("<br>") : block.lines.reduce(runOn);
      const indent = block.indented && !isCaption ? "\u3000\u3000" : "";
      return `<p data-page="${block.page}"${isCaption ? ' class="caption"' : ""}>${indent}${text}</p>`;
    })
    .join("\n");
}

/** The next line of a paragraph: Chinese runs on, words of Latin letters are kept apart, addresses of pages are not. */
function runOn(text: string, line: string): string {
  const isBetweenWords =
    /[A-Za-z,;]$/.test(text) && /^[A-Za-z]/.test(line) && !/(?:https?:\/\/|www\.)\S*$/i.test(text);
  return isBetweenWords ? `${text} ${line}` : text + line;
}
