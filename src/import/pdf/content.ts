import { OPS, type PdfFont, type PdfGlyph, type PdfPage } from "../../../generated/pdfjs.js";
import { type Box, boxAround, DrawnLines, type Rule } from "./drawn-lines.js";
import { IDENTITY, type Matrix, point, times, upright } from "./matrix.js";

/** A character as it stands on a page. Points from the page's left and top edges, as it is read. */
export interface Glyph {
  text: string;
  left: number;
  right: number;
  /** The base line. */
  y: number;
  /** Of its type, in points. */
  size: number;
}

/** What a page shows, as far as a report is read from it. */
export interface PageContent {
  width: number;
  height: number;
  glyphs: Glyph[];
  /** From top to bottom. */
  horizontal: Rule[];
  vertical: Rule[];
  /** Filled boxes, such as the backgrounds of cells. */
  boxes: Box[];
  pictures: Box[];
}

/** Which way a character runs: 0 to the right, 1 down, 2 to the left, 3 up. */
function direct(right: number, down: number): number {
  if (Math.abs(right) >= Math.abs(down)) return right >= 0 ? 0 : 2;
  return down > 0 ? 1 : 3;
}

/** The character of a glyph whose font does not say which it is. */
export const UNKNOWN = "\ufffd";

/** Type of this size or larger, in points, is a watermark. */
const WATERMARK = 60;

/**
 * Text render modes that show nothing: the text that a scanner's program laid under a picture (ISO 32000-1 9.3.6).
 */
const INVISIBLE = new Set([3, 7]);

interface TextState {
  font: PdfFont | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** Horizontal scaling, 1 for 100 %. */
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

/** The state that a page begins with. */
const PLAIN: TextState = {
  font: undefined,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/**
 * Reads the characters and ruled lines of a page from its operators. A page whose text runs upwards, because a
 * wide table was turned to fit on it, is turned back.
 */
export async function readContent(page: PdfPage): Promise<PageContent> {
  const operators = await page.getOperatorList();
  const reader = read(page, operators, 0);
  const [most = 0] = [...reader.directions.keys()].sort(
    (a, b) => reader.directions[b]! - reader.directions[a]!,
  );
  return most === 0 ? reader.content() : read(page, operators, 360 - most * 90).content();
}

function read(
  page: PdfPage,
  { fnArray, argsArray }: Awaited<ReturnType<PdfPage["getOperatorList"]>>,
  turn: number,
): ContentReader {
  const reader = new ContentReader(page, turn);
  for (const [index, operator] of fnArray.entries()) reader.apply(operator, argsArray[index]);
  return reader;
}

class ContentReader {
  /** How many characters run to the right, down, to the left and up. */
  readonly directions = [0, 0, 0, 0];
  private readonly page: Pick<PageContent, "width" | "height" | "glyphs" | "pictures">;
  private readonly lines = new DrawnLines();
  private matrix: Matrix;
  private text: TextState = { ...PLAIN };
  private textMatrix: Matrix = IDENTITY;
  private lineMatrix: Matrix = IDENTITY;
  private readonly stack: { matrix: Matrix; text: TextState }[] = [];

  /** @param turn degrees clockwise, on top of those that the page itself says */
  constructor(
    private readonly source: PdfPage,
    turn: number,
  ) {
    const [left = 0, bottom = 0, right = 0, top = 0] = source.view;
    const [width, height] = [right - left, top - bottom];
    const turned = (source.rotate + turn) % 180 !== 0;
    this.page = {
      width: turned ? height : width,
      height: turned ? width : height,
      glyphs: [],
      pictures: [],
    };
    this.matrix = upright(source.rotate + turn, left, bottom, right, top);
  }

  /** What was read. */
  content(): PageContent {
    return { ...this.page, ...this.lines.finish() };
  }

  apply(operator: number, args: unknown): void {
    const list = (args ?? []) as readonly unknown[];
    const number = (index: number) => Number(list[index] ?? 0);
    switch (operator) {
      case OPS.save:
        this.stack.push({ matrix: this.matrix, text: { ...this.text } });
        return;
      case OPS.restore: {
        const before = this.stack.pop();
        if (before) [this.matrix, this.text] = [before.matrix, before.text];
        return;
      }
      case OPS.transform:
        this.matrix = times(this.matrix, list as unknown as Matrix);
        return;
      case OPS.paintFormXObjectBegin:
        this.stack.push({ matrix: this.matrix, text: { ...this.text } });
        if (Array.isArray(list[0])) this.matrix = times(this.matrix, list[0] as unknown as Matrix);
        return;
      case OPS.paintFormXObjectEnd:
        this.apply(OPS.restore!, undefined);
        return;
      case OPS.beginAnnotation:
        // What a program typed onto the page, or into its fields: it stands where its box does.
        this.stack.push({ matrix: this.matrix, text: { ...this.text } });
        this.text = { ...PLAIN };
        for (const matrix of [list[2], list[3]])
          if (Array.isArray(matrix)) this.matrix = times(this.matrix, matrix as unknown as Matrix);
        return;
      case OPS.endAnnotation:
        this.apply(OPS.restore!, undefined);
        return;
      case OPS.constructPath:
        this.lines.add(number(0), (list[1] as ArrayLike<number>[] | undefined)?.[0], this.matrix);
        return;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        this.picture();
        return;
      case OPS.beginText:
        this.textMatrix = this.lineMatrix = IDENTITY;
        return;
      case OPS.setFont:
        this.text.font = this.fontNamed(String(list[0]));
        this.text.size = number(1);
        return;
      case OPS.setCharSpacing:
        this.text.charSpacing = number(0);
        return;
      case OPS.setWordSpacing:
        this.text.wordSpacing = number(0);
        return;
      case OPS.setHScale:
        this.text.scale = number(0) / 100;
        return;
      case OPS.setLeading:
        this.text.leading = -number(0);
        return;
      case OPS.setTextRise:
        this.text.rise = number(0);
        return;
      case OPS.setTextRenderingMode:
        this.text.mode = number(0);
        return;
      case OPS.setTextMatrix: {
        const given = (Array.isArray(list[0]) || ArrayBuffer.isView(list[0]) ? list[0] : list) as Matrix;
        this.textMatrix = this.lineMatrix = [...given] as unknown as Matrix;
        return;
      }
      case OPS.moveText:
        this.move(number(0), number(1));
        return;
      case OPS.setLeadingMoveText:
        this.text.leading = number(1);
        this.move(number(0), number(1));
        return;
      case OPS.nextLine:
        this.move(0, this.text.leading);
        return;
      case OPS.showText:
        this.show((list[0] ?? []) as readonly (PdfGlyph | number | null)[]);
        return;
    }
  }

  /** A picture fills the unit square (ISO 32000-1 8.9.5.1). */
  private picture(): void {
    this.page.pictures.push(boxAround([point(this.matrix, 0, 0), point(this.matrix, 1, 1)]));
  }

  private fontNamed(name: string): PdfFont | undefined {
    return this.source.commonObjs.has(name) ? this.source.commonObjs.get(name) : undefined;
  }

  private move(x: number, y: number): void {
    this.textMatrix = this.lineMatrix = times(this.lineMatrix, [1, 0, 0, 1, x, y]);
  }

  private show(glyphs: readonly (PdfGlyph | number | null)[]): void {
    const { font, size, charSpacing, wordSpacing, scale, rise, mode } = this.text;
    const unit = (font?.fontMatrix?.[0] ?? 0.001) * size;
    const direction = font?.vertical ? 1 : -1;
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      const step = (along: number) => {
        const shift: Matrix = font?.vertical ? [1, 0, 0, 1, 0, -along] : [1, 0, 0, 1, along * scale, 0];
        this.textMatrix = times(this.textMatrix, shift);
      };
      if (typeof glyph === "number") {
        step((direction * glyph * size) / 1000);
        continue;
      }
      const advance = glyph.width * unit + charSpacing + (glyph.isSpace ? wordSpacing : 0);
      const whole = times(this.matrix, this.textMatrix);
      const [left, y] = point(whole, 0, rise);
      const [right, end] = point(whole, glyph.width * unit * scale, rise);
      const tall = Math.hypot(whole[2], whole[3]) * Math.abs(size);
      const shows = !INVISIBLE.has(mode) && tall < WATERMARK && glyph.unicode !== "";
      if (shows && glyph.unicode.trim() !== "") this.directions[direct(right - left, end - y)]!++;
      // Text that runs upwards is a stamp or a note on the binding edge, and no line of the report.
      if (shows && Math.abs(end - y) < 1)
        this.page.glyphs.push({
          text: glyph.unicode,
          left: Math.min(left, right),
          right: Math.max(left, right),
          y,
          size: tall,
        });
      step(advance);
    }
  }
}
