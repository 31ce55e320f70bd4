import type { PdfPage } from "../../../generated/pdfjs.js";
import { type Outcome, success } from "../../diagnostics/outcome.js";
import { unreadable } from "../unreadable.js";
import { type Glyph, type PageContent, type Rule, readContent } from "./content.js";
import { textLines } from "./lines.js";
import { type CellLine, joinPieces, type PdfTable, tableHtml, tableOf } from "./page-html.js";
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

/** Annual reports have some ten pages, those of a city with all its attachments a few dozen. */
const MOST_PAGES = 300;
/** Characters of a whole document. */
const MOST_GLYPHS = 1_000_000;

/** A .pdf as HTML, and whether a browser printed it, with the frame that its page has around the report. */
export interface PdfPageText {
  html: string;
  isWebPage: boolean;
}

/**
 * A .pdf with a text layer as a page: paragraphs joined from their lines, tables rebuilt from the ruled lines, both over
 * page breaks. `data-page` says where each stood. Nothing is drawn and nothing outside the file is read.
 */
export async function pdfToHtml(name: string, bytes: Uint8Array): Promise<Outcome<PdfPageText>> {
  const { getDocument } = await import("../../../generated/pdfjs.js");
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
    for (let number = 1; number <= document.numPages; number++) {
      const page: PdfPage = await document.getPage(number);
      const content = await readContent(page);
      page.cleanup();
      glyphs += content.glyphs.length;
      if (glyphs > MOST_GLYPHS) return unreadable(name, "tooLarge");
      pages.push(content);
    }
    if (glyphs === 0) return unreadable(name, "scanned");
    const pieces = pages.map((content, index) => piecesOf(content, index + 1));
    return success({
      html: htmlOf(blocksOf(pieces, pages)),
      isWebPage: hasBrowserLines(pieces, pages),
    });
  } catch (error) {
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
  const inside = new Map<RuledGrid, Glyph[]>(grids.map((grid) => [grid, []]));
  const outside: Glyph[] = [];
  for (const glyph of content.glyphs) {
    const grid = grids.find((each) => contains(each, glyph));
    (grid ? inside.get(grid)! : outside).push(glyph);
  }
  const tables = grids.map((grid): Piece => {
    const glyphs = inside.get(grid)!;
    return {
      y: grid.ys[0]!,
      table: tableOf(grid, page, (cell) => cellLines(grid, cell, glyphs, content.horizontal)),
    };
  });
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

function cellLines(
  { xs, ys }: RuledGrid,
  { left, right, top, bottom }: RuledCell,
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
): CellLine[] {
  const own = glyphs.filter((glyph) => {
    const [x, y] = centre(glyph);
    return x > xs[left]! && x < xs[right]! && y > ys[top]! && y < ys[bottom]!;
  });
  return textLines(own, rules);
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
