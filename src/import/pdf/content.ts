import { OPS, type PdfFont, type PdfGlyph, type PdfPage } from "../../../generated/pdfjs.js";
import { type Box, DrawnLines, type Rule } from "./drawn-lines.js";
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
}

/** Type of this size, in points, is a mark over the page. */
const WATERMARK = 60;

/** Text render modes that show nothing: the text that a scanner's program laid under a picture (ISO 32000-1 9.3.6). */
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

/** Reads the characters and ruled lines of a page from its operators. */
export async function readContent(page: PdfPage): Promise<PageContent> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const reader = new ContentReader(page);
  for (const [index, operator] of fnArray.entries()) reader.apply(operator, argsArray[index]);
  return { ...reader.content, ...reader.lines.finish() };
}

class ContentReader {
  readonly content: Pick<PageContent, "width" | "height" | "glyphs">;
  readonly lines = new DrawnLines();
  private matrix: Matrix;
  private text: TextState = {
    font: undefined,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  private textMatrix: Matrix = IDENTITY;
  private lineMatrix: Matrix = IDENTITY;
  private readonly stack: { matrix: Matrix; text: TextState }[] = [];

  constructor(private readonly page: PdfPage) {
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const [width, height] = [right - left, top - bottom];
    const turned = page.rotate % 180 !== 0;
    this.content = {
      width: turned ? height : width,
      height: turned ? width : height,
      glyphs: [],
    };
    this.matrix = upright(page.rotate, left, bottom, right, top);
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
      case OPS.constructPath:
        this.lines.add(number(0), (list[1] as ArrayLike<number>[] | undefined)?.[0], this.matrix);
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

  private fontNamed(name: string): PdfFont | undefined {
    return this.page.commonObjs.has(name) ? this.page.commonObjs.get(name) : undefined;
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
      // Text that runs upwards is a stamp or a note on the binding edge, and no line of the report.
      if (!INVISIBLE.has(mode) && tall < WATERMARK && glyph.unicode !== "" && Math.abs(end - y) < 1)
        this.content.glyphs.push({
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
