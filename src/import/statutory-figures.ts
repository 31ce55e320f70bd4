import { diagnostic } from "../codes/diagnostic.js";
import type { DataValue } from "../data-file/write.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place } from "../diagnostics/source.js";
import { kindOf } from "../schema/schema.js";
import { TO_FILL } from "../syntax/placeholder.js";
import { pointerOf } from "../syntax/tree.js";
import { TEMPLATES } from "../templates/choose.js";
import { statutoryCells } from "../templates/figure-cells.js";
import { labelOf } from "../templates/labels.js";
import type { FigureCell, TableTemplate, Template } from "../templates/template.js";
import { readFigure, unitIn } from "../text/written-figures.js";
import { disputedFigures } from "./disputed-figures.js";
import { type Doubt, doubtComments } from "./doubts.js";
import type { FoundTable } from "./find-tables.js";
import type { GridCell } from "./grid.js";
import { inUnitOfHead, lacksUnit } from "./head-unit.js";
import type { PageTable } from "./page.js";
import { readEitherWay } from "./read-either-way.js";
import type { GroupLine, ReadTable } from "./read-table.js";
import { ownLabels } from "./statutory-labels.js";
import { Totals } from "./totals.js";
import { placeOfCell, type Spot, topOf, UnreadFigures } from "./unread-figures.js";

/** The figures of the three tables, as values of a data file by dotted path. */
interface StatutoryFigures {
  values: Map<string, DataValue>;
  comments: Map<string, string>;
  diagnostics: Diagnostic[];
  places: Map<string, Place>;
}

/**
 * The one group that reports of 2021 to 2023 often print as the one row of the trial format, and the row that its
 * number then belongs to: nothing says which of the three it was, so it stands under 其他.
 */
const ONE_ROW = "applications.results.otherHandling";
const ONE_ROW_TAKES = `${ONE_ROW}.otherReasons`;

/**
 * Reads every figure of the statutory tables out of the tables that were found.
 *
 * @param headings paragraphs of the headings of the parts, by their keys: there a table is missed
 */
export function readStatutoryFigures(
  file: string,
  tables: readonly FoundTable[],
  template: Template,
  headings: ReadonlyMap<string, number> = new Map(),
): StatutoryFigures {
  const reader = new FigureReader(file, template);
  for (const statutory of template.tables) {
    const found = tables.find((each) => each.statutory === statutory);
    if (found) reader.read(found);
    else reader.unread.missing(statutory, headings.get(statutory.id));
  }
  return reader;
}

class FigureReader implements StatutoryFigures {
  readonly values = new Map<string, DataValue>();
  readonly comments = new Map<string, string>();
  readonly diagnostics: Diagnostic[] = [];
  readonly places = new Map<string, Place>();

  readonly unread: UnreadFigures;

  private readonly totals: Totals;
  private readonly cells: ReadonlyMap<string, FigureCell>;
  /** Labels that only other formats have. */
  private readonly otherLabels: readonly string[];

  constructor(
    private readonly file: string,
    private readonly template: Template,
  ) {
    this.totals = new Totals(template);
    this.unread = new UnreadFigures(
      file,
      template,
      this.values,
      this.comments,
      this.diagnostics,
      this.totals,
    );
    this.cells = new Map(statutoryCells(template).map((cell) => [cell.figure, cell]));
    this.otherLabels = TEMPLATES.flatMap((other) => ownLabels(other, template));
  }

  read({ statutory, pieces, others }: FoundTable): void {
    const groups = [...this.template.applications.groups.keys()];
    const labels =
      statutory.id === "applications" ? groups.map((path) => this.template.schema.title(path)) : [];
    const oneRow = this.template.schema.atPath(ONE_ROW)?.title ?? "";
    const reading = (own: PageTable[]) => readEitherWay(statutory, own, labels, this.otherLabels);
    const found = reading(pieces);
    const isDisputed = disputedFigures(
      found,
      others.map((other) => reading([other])),
    );
    const disputed = this.unread.disputed(
      statutory,
      (path) => isDisputed(path) || (path.startsWith(`${ONE_ROW}.`) && isDisputed(oneRow)),
      others[0]?.grid,
    );
    const first = pieces[0]!.grid;
    this.places.set(pointerOf(statutory.id), this.placeAt(topOf(first), statutory.id));
    if (pieces.some(({ grid }) => grid.byPlaces))
      this.comments.set(statutory.id, "原表没有表格线，各数按文字的位置读取，请对照核对");
    if (found.cells.length > 0 && found.cells.every(({ cell }) => cell.text === "" && !cell.unclear)) {
      this.unread.blank(statutory, first);
      return;
    }
    const doubts: Doubt[] = [];
    this.unread.unclear(
      statutory,
      found.cells.filter(({ cell }) => cell.unclear),
    );
    for (const { path, cell, head } of found.cells) {
      if (cell.unclear || disputed.has(path)) continue;
      const own = head ? inUnitOfHead(cell, head, this.cellAt(path)) : cell;
      const label = this.template.schema.title(path);
      if (head && lacksUnit(own, head, label)) this.alike(head, label);
      const value = this.figure(path, own);
      if (value !== undefined) doubts.push({ path, cell: own, value });
    }
    for (const { cell, label } of found.alike) this.alike(cell, label);
    this.takenInOrder(statutory, found.inOrder);
    this.unread.otherHeads(statutory, found.otherHeads);
    this.unread.unsure(statutory, found.unsure);
    const line = found.groups.get(oneRow);
    const own = [...found.cells.map(({ path }) => path), ...disputed];
    if (line && !own.some((path) => path.startsWith(`${ONE_ROW}.`))) this.oneRow(line, doubts);
    this.totals.leaveOut(this.values, doubts);
    this.unread.absent(statutory, first);
    this.interpreted(statutory, doubts);
  }

  /** Reads a cell. Returns what it was taken for where it is not written as the statutory table prints it. */
  private figure(path: string, cell: GridCell): string | undefined {
    const statutory = this.cellAt(path);
    const schema = this.template.schema.atPath(path)!;
    const kind = kindOf(schema) as "count" | "change" | "amount";
    const unit = this.unit(statutory, cell);
    const reading = readFigure(cell.text, kind, unit, statutory.chosenUnit !== undefined);
    this.places.set(pointerOf(path), this.placeAt(cell, path));
    if (!reading) {
      this.values.set(path, TO_FILL);
      const found = cell.text.replaceAll("\n", " ");
      this.comments.set(path, `原表写的是：${found}`);
      const args = { label: labelOf(this.template, pointerOf(path)), found };
      this.diagnostics.push(diagnostic("GR8002", this.placeAt(cell, path), args));
      return undefined;
    }
    const { value, remark, doubt } = reading;
    const typed = kind === "count" ? Number(value) : value;
    this.values.set(path, remark === undefined ? typed : { value: typed, remark });
    // An amount without its unit is told as such.
    const isTold = statutory.chosenUnit !== undefined && this.values.get(statutory.chosenUnit) === TO_FILL;
    return doubt && !isTold ? value : undefined;
  }

  /** The unit of a figure; where the statutory table leaves it open, the one that stands in the cell. */
  private unit({ figure, unit, chosenUnit }: FigureCell, cell: GridCell): string {
    if (chosenUnit === undefined) return unit;
    const typed = unitIn(cell.text) ?? (/[1-9]/.test(cell.text) ? undefined : unit);
    this.values.set(chosenUnit, typed ?? TO_FILL);
    if (typed === undefined) {
      const args = { label: `${labelOf(this.template, pointerOf(figure))}的单位`, found: cell.text };
      this.diagnostics.push(diagnostic("GR8002", this.placeAt(cell, chosenUnit), args));
    }
    return typed ?? unit;
  }

  private alike(cell: GridCell, label: string): void {
    this.diagnostics.push(diagnostic("GR8004", this.placeAt(cell), { found: cell.text, label }));
  }

  /** Rows without heads that can be read, told once for the table. */
  private takenInOrder({ name }: TableTemplate, [first, ...rest]: ReadTable["inOrder"]): void {
    if (!first) return;
    const { label, values } = first;
    const value = rest.length === 0 ? "" : String(rest.length + 1);
    const args = { what: "columns", found: label?.text ?? name, value } as const;
    this.diagnostics.push(diagnostic("GR8007", this.placeAt(label ?? values[0]!), args));
  }

  /** A one-row （六）: its figures go to 3.其他, the two rows above it are 0. */
  private oneRow(line: GroupLine, doubts: Doubt[]): void {
    const { groups, columns } = this.template.applications;
    const rows = groups.get(ONE_ROW) ?? [];
    if (rows.length === 0 || !line.columns) return;
    for (const row of rows) {
      for (const [index, name] of columns.entries()) {
        const cell = line.values[line.columns[index] ?? -1];
        if (!cell) continue;
        if (row === ONE_ROW_TAKES) {
          const value = this.figure(`${row}.${name}`, cell);
          if (value !== undefined) doubts.push({ path: `${row}.${name}`, cell, value });
        } else this.values.set(`${row}.${name}`, 0);
      }
    }
    this.comments.set(ONE_ROW, "原表的（六）其他处理只有一行，各数记在“3.其他”；能分清的，请改到另外两行");
    this.diagnostics.push(
      diagnostic("GR8006", this.placeAt(line.label, ONE_ROW), {
        label: this.template.schema.title(ONE_ROW),
        row: this.template.schema.title(ONE_ROW_TAKES),
      }),
    );
  }

  /** Says what cells were taken for: once as a finding, and in the file at the row, or at the table for many alike. */
  private interpreted({ id, name }: TableTemplate, doubts: readonly Doubt[]): void {
    const [first] = doubts;
    if (!first) return;
    const cells = doubts.map(({ path, cell, value }) => ({
      label: labelOf(this.template, pointerOf(path)),
      row: cell.row,
      column: cell.column,
      found: cell.text,
      value,
    }));
    for (const [path, comment] of doubtComments(id, doubts, this.template)) {
      const before = this.comments.get(path);
      this.comments.set(path, before ? `${before}；${comment}` : comment);
    }
    this.diagnostics.push(diagnostic("GR8003", this.placeAt(first.cell, first.path), { table: name, cells }));
  }

  private placeAt(spot: Spot, path = ""): Place {
    return placeOfCell(this.file, spot, path);
  }

  private cellAt(path: string): FigureCell {
    return this.cells.get(path)!;
  }
}
