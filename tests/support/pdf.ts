import type { StatutoryTable } from "../../src/document.js";

/** What stands on a page of a test's .pdf. Points from the upper left corner of A4. */
export interface DrawnPage {
  /** `y` is the base line. */
  texts: { x: number; y: number; size: number; text: string }[];
  lines: { x1: number; y1: number; x2: number; y2: number }[];
  /** Filled boxes; thin ones are lines as many programs draw them. */
  boxes?: { x: number; y: number; width: number; height: number }[];
}

const HEIGHT = 842;

/**
 * A small .pdf with a Chinese font that it does not hold, as programs wrote it for years (UniGB-UCS2-H,
 * Adobe-GB1): what is read of it shows that the character maps work too. A Chinese character is as wide as its
 * size, others half of that.
 */
export function drawnPdf(pages: readonly DrawnPage[]): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(" ");
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add(
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
  );
  add(
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 5 0 R >>",
  );
  add(
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  );
  for (const [index, { texts, lines, boxes = [] }] of pages.entries()) {
    const up = (y: number) => (HEIGHT - y).toFixed(2);
    const content = [
      "0.5 w",
      ...lines.map(({ x1, y1, x2, y2 }) => `${x1} ${up(y1)} m ${x2} ${up(y2)} l S`),
      ...boxes.map(({ x, y, width, height }) => `${x} ${up(y + height)} ${width} ${height} re f`),
      ...texts.map(({ x, y, size, text }) => `BT /F1 ${size} Tf ${x} ${up(y)} Td <${hex(text)}> Tj ET`),
    ].join("\n");
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Contents ${7 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  return fileOf(objects);
}

/**
 * A .pdf of one page whose operators are given as bytes, and how they are packed.
 *
 * @param font of its text, Helvetica unless said
 */
export function rawPdf(content: Uint8Array, filter = "", font = HELVETICA): Uint8Array {
  return fileOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
    font,
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
    `<< /Length ${content.length} ${filter} >>\nstream\n${Buffer.from(content).toString("latin1")}\nendstream`,
  ]);
}

const HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

/** @param objects their bytes as the characters of Latin-1 */
export function fileOf(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.4\n";
  const places = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

function hex(text: string): string {
  return [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, "0")).join("");
}

export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + (sign <= "\u00ff" ? 0.5 : 1), 0) * size;
}

const LEFT = 70;
const WIDTH = 455;
const TYPE = 8;
const PITCH = 10;

/** How a table is drawn. */
export interface Drawing {
  /** Thin boxes instead of lines. */
  boxes: boolean;
  /** Whether the head is drawn again on each page. */
  repeatHead: boolean;
  /** Rows of a page. */
  rows: number;
  /** Which lines are drawn; all where it is not said. */
  rules?: "all" | "none" | "across" | "upright" | "frame";
  /** Where figures stand in their cells; in the middle where it is not said. */
  figures?: "left" | "center" | "right";
}

/** A report with its three tables on pages, its labels broken over lines, its tables over pages. */
export function drawnReport(
  title: readonly string[],
  parts: readonly { heading: string; text?: string; table?: StatutoryTable }[],
  drawing: Drawing,
): Uint8Array {
  const pages: DrawnPage[] = [];
  let page: DrawnPage = { texts: [], lines: [], boxes: [] };
  let y = 0;
  const turn = () => {
    page = { texts: [], lines: [], boxes: [] };
    pages.push(page);
    page.texts.push({ x: 280, y: 800, size: 9, text: `— ${pages.length} —` });
    y = 80;
  };
  const line = (text: string, size: number, indent: number) => {
    if (y > 740) turn();
    page.texts.push({ x: LEFT + indent, y, size, text });
    y += size * 1.8;
  };
  turn();
  for (const text of title) line(text, 20, (WIDTH - widthOf(text, 20)) / 2);
  for (const { heading, text, table } of parts) {
    line(heading, 14, 28);
    for (const [index, part] of broken(text ?? "", 30).entries()) line(part, 14, index === 0 ? 28 : 0);
    if (table) y = drawTable(table, drawing, () => page, turn, y);
  }
  return drawnPdf(pages);
}

/** Lines of so many characters, the first of them two shorter for its indent. */
function broken(text: string, length: number): string[] {
  if (text === "") return [];
  const lines = [text.slice(0, length - 2)];
  for (let at = length - 2; at < text.length; at += length) lines.push(text.slice(at, at + length));
  return lines;
}

function drawTable(
  { columnWidths, rows, headerRows, cells }: StatutoryTable,
  { boxes, repeatHead, rows: most, rules = "all", figures = "center" }: Drawing,
  pageNow: () => DrawnPage,
  turn: () => void,
  start: number,
): number {
  const whole = columnWidths.reduce((sum, each) => sum + each, 0);
  const xs = [LEFT];
  for (const width of columnWidths) xs.push(xs.at(-1)! + (width * WIDTH) / whole);
  const linesOf = (cell: StatutoryTable["cells"][number]) => {
    const text = cell.runs.map((run) => run.text).join("");
    const room = xs[cell.column + cell.colspan]! - xs[cell.column]! - 2;
    const lines = [""];
    for (const sign of text) {
      if (widthOf(lines.at(-1)! + sign, TYPE) > room) lines.push("");
      lines[lines.length - 1] += sign;
    }
    return lines;
  };
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(
      1,
      ...cells.filter((cell) => cell.row === row && cell.rowspan === 1).map((cell) => linesOf(cell).length),
    ),
  ).map((count) => count * PITCH + 6);
  let y = start;
  let at = 0;
  while (at < rows) {
    const head = at > 0 && repeatHead ? Array.from({ length: headerRows }, (_, row) => row) : [];
    const own = [...head];
    let end = y + head.reduce((sum, row) => sum + heights[row]!, 0);
    const first = at;
    // A head is never alone on a page.
    while (at < rows && (at < headerRows + 1 || (at - first < most && end + heights[at]! < 760))) {
      own.push(at);
      end += heights[at]!;
      at++;
    }
    drawRows(own, y);
    y = end + 24;
    if (at < rows) {
      turn();
      y = 80;
    }
  }
  return y;

  function drawRows(own: readonly number[], top: number): void {
    const page = pageNow();
    const tops = new Map<number, number>();
    let place = top;
    for (const row of own) {
      tops.set(row, place);
      place += heights[row]!;
    }
    const isDrawn = (x1: number, y1: number, x2: number, y2: number) => {
      if (rules === "across") return y1 === y2;
      if (rules === "upright") return x1 === x2;
      const [left, right, above, below] = [xs[0], xs.at(-1), top, place];
      const isEdge = (at: number, one: number | undefined, other: number | undefined) =>
        at === one || at === other;
      return (
        rules === "frame" && (x1 === x2 ? isEdge(x1, left, right) : y1 === y2 && isEdge(y1, above, below))
      );
    };
    const rule = (x1: number, y1: number, x2: number, y2: number) => {
      if (rules !== "all" && !isDrawn(x1, y1, x2, y2)) return;
      if (boxes)
        page.boxes!.push({ x: x1, y: y1, width: Math.max(0.7, x2 - x1), height: Math.max(0.7, y2 - y1) });
      else page.lines.push({ x1, y1, x2, y2 });
    };
    for (const cell of cells) {
      const shown = own.filter((row) => row >= cell.row && row < cell.row + cell.rowspan);
      if (shown.length === 0) continue;
      const [left, right] = [xs[cell.column]!, xs[cell.column + cell.colspan]!];
      const upper = tops.get(shown[0]!)!;
      const lower = tops.get(shown.at(-1)!)! + heights[shown.at(-1)!]!;
      rule(left, upper, right, upper);
      rule(left, lower, right, lower);
      rule(left, upper, left, lower);
      rule(right, upper, right, lower);
      // A label over several rows is printed where it begins.
      if (shown[0] !== cell.row) continue;
      for (const [index, text] of linesOf(cell).entries()) {
        const align = cell.role === "figure" ? figures : cell.align;
        const room = right - left - widthOf(text, TYPE);
        const x = left + { left: 1, center: room / 2, right: room - 1 }[align];
        if (upper + 10 + index * PITCH < lower)
          page.texts.push({ x, y: upper + 10 + index * PITCH, size: TYPE, text });
      }
    }
  }
}
