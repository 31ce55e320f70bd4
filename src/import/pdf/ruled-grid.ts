import type { PageContent } from "./content.js";
import type { Box, Rule } from "./drawn-lines.js";

/**
 * A table that is ruled on a page: the places of its lines, and its cells. Points from the page's upper left
 * corner.
 */
export interface RuledGrid {
  /** Vertical lines from left to right, horizontal ones from top to bottom. */
  xs: number[];
  ys: number[];
  cells: RuledCell[];
  /** The cell between each two lines across and each two upright ones, row by row. */
  slots: RuledCell[];
  /** A page break runs through its first or last row, which no line closes there. */
  open: { top: boolean; bottom: boolean };
}

/** A cell over a stretch of columns and rows, 0-based, ends not included. */
export interface RuledCell {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Lines nearer to each other than this, in points, are one: the two edges of a border, or neighbours' own borders.
 */
const NEAR = 3;

/** How far upright lines extend beyond the last horizontal one, in points, where a page break cuts a row. */
const OPEN = 8;

/**
 * The ruled tables of a page from top to bottom: at least two cells, each closed by lines, or by its own
 * background.
 */
export function ruledGrids({ horizontal, vertical, boxes }: PageContent): RuledGrid[] {
  const grids = gridsOf(horizontal, vertical);
  const shaded = shadedGrids(boxes).filter((grid) => !grids.some((other) => overlap(grid, other)));
  return [...grids, ...shaded].sort((a, b) => a.ys[0]! - b.ys[0]!);
}

function gridsOf(horizontal: readonly Rule[], vertical: readonly Rule[]): RuledGrid[] {
  return components(merged(horizontal), merged(vertical)).flatMap(
    ({ rows, columns }) => gridOf(rows, columns) ?? [],
  );
}

/** More filled boxes than this on a page are a drawing. */
const MOST_BOXES = 600;
/** Fewer cells than this beside one another are words on a coloured ground. */
const FEWEST_SHADED = 6;
/** Share of cells that must have one; at a page break the backgrounds of some end before their rows do. */
const SHADED = 0.9;

/** Tables without lines whose every cell has a background of its own. */
function shadedGrids(all: readonly Box[]): RuledGrid[] {
  if (all.length > MOST_BOXES) return [];
  const boxes = all.filter((box) => all.filter((other) => holds(box, other)).length <= FEWEST_SHADED);
  const horizontal = boxes.flatMap(({ left, right, top, bottom }) => [
    { at: top, from: left, to: right },
    { at: bottom, from: left, to: right },
  ]);
  const vertical = boxes.flatMap(({ left, right, top, bottom }) => [
    { at: left, from: top, to: bottom },
    { at: right, from: top, to: bottom },
  ]);
  const near = (one: number, other: number) => Math.abs(one - other) < NEAR;
  const fills = ({ xs, ys }: RuledGrid, cell: RuledCell, box: Box) =>
    near(box.left, xs[cell.left]!) &&
    near(box.right, xs[cell.right]!) &&
    near(box.top, ys[cell.top]!) &&
    near(box.bottom, ys[cell.bottom]!);
  return gridsOf(horizontal, vertical).filter((grid) => {
    if (grid.cells.length * SHADED > boxes.length || !hasColumns(grid)) return false;
    const filled = grid.cells.filter((cell) => boxes.some((box) => fills(grid, cell, box)));
    return grid.cells.length >= FEWEST_SHADED && filled.length >= SHADED * grid.cells.length;
  });
}

/** Whether most rows have several cells: lines of text on backgrounds as wide as the page's text are no table. */
function hasColumns({ ys, cells }: RuledGrid): boolean {
  const rows = ys.slice(1).map((_, row) => cells.filter(({ top, bottom }) => top <= row && row < bottom));
  return rows.filter((row) => row.length > 1).length * 2 > rows.length;
}

/** A box around others is the ground of a table or of the whole page. */
function holds(box: Box, { left, right, top, bottom }: Box): boolean {
  return box.left <= left && right <= box.right && box.top <= top && bottom <= box.bottom;
}

function overlap(one: RuledGrid, other: RuledGrid): boolean {
  return (
    one.xs[0]! < other.xs.at(-1)! &&
    other.xs[0]! < one.xs.at(-1)! &&
    one.ys[0]! < other.ys.at(-1)! &&
    other.ys[0]! < one.ys.at(-1)!
  );
}

/** Joins the pieces of each line: the same place across, one beginning where the other ends. */
function merged(rules: readonly Rule[]): Rule[] {
  const result: Rule[] = [];
  for (const line of clusters(rules, ({ at }) => at)) {
    const at = line.reduce((sum, rule) => sum + rule.at, 0) / line.length;
    let open: Rule | undefined;
    for (const { from, to } of line.sort((a, b) => a.from - b.from)) {
      if (open && from <= open.to + NEAR) open.to = Math.max(open.to, to);
      else {
        open = { at, from, to };
        result.push(open);
      }
    }
  }
  return result;
}

/** Items in order, grouped: each is nearer than NEAR to the first of its cluster. */
function clusters<T>(items: readonly T[], placeOf: (item: T) => number): T[][] {
  const result: T[][] = [];
  for (const item of [...items].sort((a, b) => placeOf(a) - placeOf(b))) {
    const last = result.at(-1);
    if (last && placeOf(item) - placeOf(last[0]!) < NEAR) last.push(item);
    else result.push([item]);
  }
  return result;
}

/** Lines that touch one another, directly or by others. */
function components(rows: readonly Rule[], columns: readonly Rule[]): { rows: Rule[]; columns: Rule[] }[] {
  const groups: { rows: Rule[]; columns: Rule[] }[] = [];
  const seen = new Set<Rule>();
  for (const start of columns) {
    if (seen.has(start)) continue;
    seen.add(start);
    const group: { rows: Rule[]; columns: Rule[] } = { rows: [], columns: [start] };
    const open: { rule: Rule; upright: boolean }[] = [{ rule: start, upright: true }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { rule, upright } = next;
      for (const other of upright ? rows : columns) {
        if (seen.has(other) || !touches(rule, other)) continue;
        seen.add(other);
        (upright ? group.rows : group.columns).push(other);
        open.push({ rule: other, upright: !upright });
      }
    }
    groups.push(group);
  }
  return groups;
}

function touches(one: Rule, other: Rule): boolean {
  return (
    other.at >= one.from - NEAR &&
    other.at <= one.to + NEAR &&
    one.at >= other.from - NEAR &&
    one.at <= other.to + NEAR
  );
}

/** The cells of lines that touch; undefined where they close fewer than two. */
function gridOf(rows: readonly Rule[], columns: readonly Rule[]): RuledGrid | undefined {
  const upright = places(columns);
  const closed = places(rows);
  // Many tables have no lines at their left and right edges.
  const first = sharedEdge(rows.map(({ from }) => from));
  const last = -sharedEdge(rows.map(({ to }) => -to));
  const xs = [
    ...(first < upright[0]! - OPEN ? [first] : []),
    ...upright,
    ...(last > upright.at(-1)! + OPEN ? [last] : []),
  ];
  const start = Math.min(...columns.map(({ from }) => from));
  const end = Math.max(...columns.map(({ to }) => to));
  const open = { top: start < (closed[0] ?? 0) - OPEN, bottom: end > (closed.at(-1) ?? end) + OPEN };
  const ys = [...(open.top ? [start] : []), ...closed, ...(open.bottom ? [end] : [])];
  const [across, down] = [xs.length - 1, ys.length - 1];
  if (across < 1 || down < 1 || across * down < 2 || across * down > 20_000) return undefined;
  const wall = (rules: readonly Rule[], at: number, middle: number) =>
    rules.some((rule) => Math.abs(rule.at - at) < NEAR && rule.from <= middle && middle <= rule.to);
  const middle = (list: readonly number[], index: number) => (list[index]! + list[index + 1]!) / 2;
  const owner = Array.from({ length: across * down }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (owner[root] !== root) root = owner[root]!;
    return root;
  };
  const unite = (one: number, other: number) => {
    owner[find(other)] = find(one);
  };
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const here = row * across + column;
      if (column + 1 < across && !wall(columns, xs[column + 1]!, middle(ys, row))) unite(here, here + 1);
      if (row + 1 < down && !wall(rows, ys[row + 1]!, middle(xs, column))) unite(here, here + across);
    }
  }
  const cells = new Map<number, RuledCell>();
  for (let index = 0; index < owner.length; index++) {
    const [row, column] = [Math.floor(index / across), index % across];
    const root = find(index);
    const cell = cells.get(root);
    if (!cell) cells.set(root, { left: column, right: column + 1, top: row, bottom: row + 1 });
    else {
      cell.left = Math.min(cell.left, column);
      cell.right = Math.max(cell.right, column + 1);
      cell.bottom = Math.max(cell.bottom, row + 1);
    }
  }
  if (cells.size < 2) return undefined;
  const slots = owner.map((_, index) => cells.get(find(index))!);
  return { xs, ys, cells: [...cells.values()], slots, open };
}

/** The first place that at least two values share, within NEAR. */
function sharedEdge(values: readonly number[]): number {
  return clusters(values, (value) => value).find(({ length }) => length > 1)?.[0] ?? Number.NaN;
}

function places(rules: readonly Rule[]): number[] {
  return clusters(rules, ({ at }) => at).map(
    (line) => line.reduce((sum, { at }) => sum + at, 0) / line.length,
  );
}
