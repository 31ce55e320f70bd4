import type { Image, ImageRow } from "../../document.js";
import { CAPTION_LINE, captionParagraph } from "./caption.js";
import { descriptionOf, drawingRun, type Extent, twipsOf } from "./drawing.js";
import { lineCount } from "./measure.js";
import { TEXT_WIDTH } from "./page.js";
import { paragraph, paragraphXml } from "./paragraph.js";
import { CAPTION_SIZE } from "./styles.js";
import { printableText } from "./text.js";
import type { Typesetting } from "./typesetting.js";

/** Twips between two pictures (4 mm). */
const GAP = 227;

/** Tallest picture of a row in twips (120 mm). */
const MAX_HEIGHT = 6803;

/** Most pictures side by side; further ones of the same paragraph go below. */
const MOST = 4;

/** A picture in its place in a row. */
interface Placed {
  image: Image;
  extent: Extent;
  /** Width of its cell in twips. */
  cell: number;
}

/**
 * Pictures of one paragraph side by side, each with its caption below it, as tables without rules, one for each
 * row. All of a row are shrunk by the same factor if they are too wide together or one is too tall.
 */
export function imageRowTables({ images }: ImageRow, style: Typesetting): string[] {
  return rowsOf(images).map((row) => {
    const grid = row.map(({ cell }) => `<w:gridCol w:w="${cell}"/>`).join("");
    const cells = row.map(({ image, extent, cell }) => {
      const { caption } = image;
      const drawing = drawingRun(image, extent, printableText(descriptionOf(image)), style.references);
      const below = caption
        ? paragraphXml(captionParagraph([{ type: "text", text: caption }], style, "below"))
        : "";
      const setting = { style: "Picture", ...(caption && { keepNext: true }) };
      return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${cell}"/></w:tcPr>${paragraphXml(paragraph(setting, drawing))}${below}</w:tc>`;
    });
    return [
      `<w:tbl><w:tblPr><w:tblStyle w:val="PictureRow"/><w:tblW w:type="dxa" w:w="${TEXT_WIDTH}"/>`,
      '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/></w:tblPr>',
      `<w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join("")}</w:tr></w:tbl>`,
    ].join("");
  });
}

/** Heights of the rows in twips, with captions but without the space around pictures. */
export function imageRowHeights({ images }: ImageRow): number[] {
  return rowsOf(images).map((row) =>
    Math.max(
      ...row.map(({ image: { caption }, extent, cell }) => {
        const lines = caption === undefined ? 0 : lineCount(caption, (cell - GAP) / (CAPTION_SIZE * 10));
        return extent.height + lines * CAPTION_LINE;
      }),
    ),
  );
}

function rowsOf(images: readonly Image[]): Placed[][] {
  const count = Math.ceil(images.length / MOST);
  const length = Math.ceil(images.length / count);
  return Array.from({ length: count }, (_, row) => placed(images.slice(row * length, (row + 1) * length)));
}

function placed(images: readonly Image[]): Placed[] {
  const natural = images.map(twipsOf);
  const room = TEXT_WIDTH - images.length * GAP;
  const scale = Math.min(
    1,
    room / natural.reduce((sum, { width }) => sum + width, 0),
    MAX_HEIGHT / Math.max(...natural.map(({ height }) => height)),
  );
  const extents = natural.map(({ width, height }) => ({ width: width * scale, height: height * scale }));
  const left = TEXT_WIDTH - extents.reduce((sum, { width }) => sum + width, 0);
  // Spare width is shared among the cells, so that captions have room. Rounding the ends makes whole twips add up.
  const ends = extents.map((_, index) =>
    Math.round(
      extents.slice(0, index + 1).reduce((sum, { width }) => sum + width, 0) +
        (left * (index + 1)) / images.length,
    ),
  );
  return images.map((image, index) => ({
    image,
    extent: extents[index]!,
    cell: ends[index]! - (ends[index - 1] ?? 0),
  }));
}
