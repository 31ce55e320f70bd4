import { OPS } from "../../../generated/pdfjs.js";
import { type Matrix, point } from "./matrix.js";

/** A horizontal or vertical line: `at` is its place on the other axis, `from` and `to` its ends on its own. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

/** An upright box, in points from the upper left corner of the page. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The box that points, at least one, lie in. */
export function boxAround(points: readonly (readonly [number, number])[]): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** A filled shape that is thinner than this, in points, is a line. */
const THIN = 3;
/** A line shorter than this is a letter's stroke, an ornament, or a dash of a line. */
const SHORT = 4;

/** Collects what is drawn on a page that may be the lines of a table. */
export class DrawnLines {
  private readonly horizontal: Rule[] = [];
  private readonly vertical: Rule[] = [];
  private readonly boxes: Box[] = [];
  private readonly marks: Box[] = [];

  /** Adds the lines, boxes and dots of a path that is stroked or filled. */
  add(paint: number, data: ArrayLike<number> | undefined, matrix: Matrix): void {
    if (!data || !PAINTED.has(paint)) return;
    const stroked = STROKED.has(paint);
    let shape: [number, number][] = [];
    const finish = (closed: boolean) => {
      if (shape.length < 2) return;
      if (stroked) {
        const corners = closed ? [...shape, shape[0]!] : shape;
        for (let index = 1; index < corners.length; index++)
          this.stroke(corners[index - 1]!, corners[index]!, corners.length === 2);
      }
      if (FILLED.has(paint)) this.fill(shape);
    };
    for (let at = 0; at < data.length; ) {
      const kind = data[at]!;
      const length = COORDINATES[kind];
      if (length === undefined) return;
      if (kind === MOVE) {
        finish(false);
        shape = [];
      }
      // Of a curve only its end counts.
      if (length > 0) shape.push(point(matrix, data[at + length - 1]!, data[at + length]!));
      else {
        finish(true);
        shape = shape.slice(0, 1);
      }
      at += length + 1;
    }
    finish(false);
  }

  /** All that was added, lines of dashes put together, horizontal ones from top to bottom. */
  finish(): { horizontal: Rule[]; vertical: Rule[]; boxes: Box[] } {
    const across = dashed(this.marks, (mark) => [mark.top, mark.bottom, mark.left, mark.right]);
    const upright = dashed(this.marks, (mark) => [mark.left, mark.right, mark.top, mark.bottom]);
    return {
      horizontal: [...this.horizontal, ...across].sort((a, b) => a.at - b.at),
      vertical: [...this.vertical, ...upright],
      boxes: this.boxes,
    };
  }

  /** @param isDash whether a short one may be a dash of a line */
  private stroke(from: [number, number], to: [number, number], isDash: boolean): void {
    const box = boxAround([from, to]);
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    if (Math.min(width, height) < 1 && (isDash || Math.max(width, height) >= SHORT)) this.line(box);
  }

  /** Many programs draw a line as a long thin box. */
  private fill(shape: readonly [number, number][]): void {
    const box = boxAround(shape);
    if (box.bottom - box.top < THIN || box.right - box.left < THIN) this.line(box);
    else if (shape.length <= 5) this.boxes.push(box);
  }

  private line(box: Box): void {
    const { left, right, top, bottom } = box;
    const [width, height] = [right - left, bottom - top];
    if (Math.max(width, height) < SHORT) this.marks.push(box);
    else if (height < THIN) this.horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
    else this.vertical.push({ at: (left + right) / 2, from: top, to: bottom });
  }
}

/** Dots and dashes with a gap below this between them, in points, are one line. */
const GAP = 6;
/** At least this many dots and dashes make a line. */
const FEWEST = 4;

/** @param edgesOf the edges of a mark across the line and along it */
function dashed(marks: readonly Box[], edgesOf: (mark: Box) => [number, number, number, number]): Rule[] {
  const lines = new Map<number, [number, number, number, number][]>();
  for (const mark of marks) {
    const edges = edgesOf(mark);
    const key = Math.round(edges[0] + edges[1]);
    const line = lines.get(key);
    if (line) line.push(edges);
    else lines.set(key, [edges]);
  }
  const found: Rule[] = [];
  for (const line of lines.values()) {
    let open: Rule | undefined;
    let count = 0;
    const finish = () => {
      if (open && count >= FEWEST) found.push(open);
    };
    for (const [before, after, from, to] of line.sort((a, b) => a[2] - b[2])) {
      if (open && from - open.to < GAP) {
        open.to = Math.max(open.to, to);
        count++;
        continue;
      }
      finish();
      open = { at: (before + after) / 2, from, to };
      count = 1;
    }
    finish();
  }
  return found;
}

const MOVE = 0;
/** How many numbers follow the kinds of pdf.js's paths: move, line, curve, quadratic curve, close. */
const COORDINATES: readonly number[] = [2, 2, 6, 4, 0];

const named = (...names: string[]) => new Set(names.map((name) => OPS[name]!));
const STROKED = named(
  "stroke",
  "closeStroke",
  "fillStroke",
  "eoFillStroke",
  "closeFillStroke",
  "closeEOFillStroke",
);
const FILLED = named("fill", "eoFill", "fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke");
const PAINTED = new Set([...STROKED, ...FILLED]);
