import { diagnostic } from "../codes/diagnostic.js";
import type { DiagnosticArgs } from "../codes/stage-codes.js";
import type { DataValue } from "../data-file/write.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { locatedPlace } from "../diagnostics/location.js";
import type { Place } from "../diagnostics/source.js";
import { TO_FILL } from "../syntax/placeholder.js";
import { pointerOf } from "../syntax/tree.js";
import { statutoryCells } from "../templates/figure-cells.js";
import { labelOf } from "../templates/labels.js";
import type { FigureCell, TableTemplate, Template } from "../templates/template.js";
import type { Grid, GridCell } from "./grid.js";
import { namesOf } from "./names-of-missing.js";
import type { FoundCell } from "./read-by-heads.js";
import type { ReadTable } from "./read-table.js";
import type { StatutoryRow } from "./statutory-labels.js";
import type { Totals } from "./totals.js";

/** Where a cell stands. */
export type Spot = Pick<GridCell, "table" | "row" | "column" | "paragraph">;

export function topOf({ table, paragraph }: Grid): Spot {
  return { table, row: 1, column: 1, ...(paragraph !== undefined && { paragraph }) };
}

/** The place of a cell in a document, for the value at a dotted path. */
export function placeOfCell(file: string, { table, row, column, paragraph }: Spot, path = ""): Place {
  const location = paragraph === undefined ? { table, row, column } : { paragraph };
  return locatedPlace(file, location, path && pointerOf(path));
}

/** Figures that a document does not have, or that cannot be read in it: each is left open, with a finding that says why. */
export class UnreadFigures {
  /**
   * @param values of the data file, by dotted path
   * @param comments of the data file, by dotted path
   */
  constructor(
    private readonly file: string,
    private readonly template: Template,
    private readonly values: Map<string, DataValue>,
    private readonly comments: Map<string, string>,
    private readonly diagnostics: Diagnostic[],
    private readonly totals: Totals,
  ) {}

  missing({ id, name }: TableTemplate, paragraph = 1): void {
    for (const cell of this.cellsOf(id)) this.leaveOpen(cell);
    this.comments.set(id, `没有找到这张表（${name}）`);
    const place = locatedPlace(this.file, { paragraph }, pointerOf(id));
    this.diagnostics.push(diagnostic("GR8005", place, { label: name, rows: [] }));
  }

  /** A table in which nobody wrote anything says nothing, not even 0. */
  blank({ id, name }: TableTemplate, grid: Grid): void {
    for (const cell of this.cellsOf(id)) this.leaveOpen(cell);
    this.comments.set(id, "原表各格都是空白的");
    this.say(topOf(grid), id, { label: name, rows: [], blank: true });
  }

  /** Rows whose columns are those of another format, and so other figures. */
  otherHeads({ name }: TableTemplate, [first, ...rest]: ReadTable["otherHeads"]): void {
    if (!first) return;
    for (const { row } of [first, ...rest]) for (const { cell } of row.figures) this.leaveOpen(cell);
    const rows = [first, ...rest].map(({ row }) => row.label);
    const args = { label: name, rows, heads: first.heads.map(({ text }) => text) };
    const [{ cell }] = first.row.figures as [StatutoryRow["figures"][number]];
    this.say(first.heads[0]!, cell.figure, args);
  }

  /** Rows whose numbers nobody can put under their columns. */
  unsure({ name }: TableTemplate, all: ReadTable["unsure"]): void {
    const [first] = all;
    if (!first) return;
    const cells = all.flatMap(({ row }) => row.figures.map(({ cell }) => cell));
    const rows = all.map(({ row }) => row.label || name);
    this.leaveUnread(cells);
    const where = first.line.label ?? first.line.values[0]!;
    this.say(where, cells[0]!.figure, { label: name, rows, unsure: true });
  }

  /**
   * Figures that another table of the page has otherwise: nothing says which of the two is the report's.
   *
   * @param isDisputed tells it for the path of a figure
   * @param other that table
   * @returns their paths
   */
  disputed(
    { id, name }: TableTemplate,
    isDisputed: (path: string) => boolean,
    other: Grid | undefined,
  ): ReadonlySet<string> {
    const cells = this.cellsOf(id).filter(({ figure }) => isDisputed(figure));
    const paths = cells.map(({ figure }) => figure);
    if (other && paths[0] !== undefined) {
      this.leaveUnread(cells);
      this.say(topOf(other), paths[0], { label: name, rows: this.labels(paths), twice: true });
    }
    return new Set(paths);
  }

  /** Cells of a table without lines where nothing says for certain what stands in them, told once for the table. */
  unclear({ id, name }: TableTemplate, found: readonly FoundCell[]): void {
    const [first] = found;
    if (!first) return;
    const paths = found.map(({ path }) => path);
    this.leaveUnread(this.cellsOf(id).filter(({ figure }) => paths.includes(figure)));
    const place = placeOfCell(this.file, first.cell, first.path);
    this.diagnostics.push(diagnostic("GR8010", place, { table: name, cells: this.labels(paths) }));
  }

  /** Rows of the statutory table that the table does not have, all in one finding. */
  absent({ id, name }: TableTemplate, grid: Grid): void {
    const all = this.cellsOf(id);
    const missing = all.filter(({ figure }) => !this.values.has(figure) && !this.totals.isLeftOut(figure));
    if (missing.length === 0) return;
    for (const cell of missing) this.leaveOpen(cell);
    const rows = namesOf(missing, all);
    const path = [...rows.values()][0]!.replace(/\.\w+$/, "");
    this.say(topOf(grid), path, { label: name, rows: [...rows.keys()] });
  }

  private say(where: Spot, path: string, args: DiagnosticArgs["GR8005"]): void {
    this.diagnostics.push(diagnostic("GR8005", placeOfCell(this.file, where, path), args));
  }

  private labels(paths: readonly string[]): string[] {
    return paths.map((path) => labelOf(this.template, pointerOf(path)));
  }

  private cellsOf(id: string): FigureCell[] {
    return statutoryCells(this.template).filter(({ table }) => table.id === id);
  }

  /** 待填; a total is left out, to be computed. */
  private leaveOpen({ figure, chosenUnit }: FigureCell): void {
    if (!this.totals.isTotal(figure)) this.values.set(figure, TO_FILL);
    if (chosenUnit !== undefined) this.values.set(chosenUnit, TO_FILL);
  }

  /** The same of figures that are there, so that they are not missed. */
  private leaveUnread(cells: readonly FigureCell[]): void {
    for (const cell of cells) {
      this.leaveOpen(cell);
      if (this.totals.isTotal(cell.figure)) this.totals.compute(cell.figure);
    }
  }
}
