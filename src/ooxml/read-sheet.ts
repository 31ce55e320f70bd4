import { addressOf, LAST_ROW } from "./address.js";
import { StringItem, unescaped } from "./shared-strings.js";
import { type RawCell, SheetCells } from "./sheet-cells.js";
import { readXml, type XmlTag } from "./xml.js";

/** Rows and columns of merged cells, all included. */
export interface MergedRows {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** What the workbook knows that the cells of a sheet refer to. */
export interface SheetContext {
  strings: readonly string[];
  /** Number formats by cell style. */
  formats: readonly (string | undefined)[];
  from1904: boolean;
  /** How many cells that hold anything, rows with such, and characters in them may still be read; counted down. */
  left: { cells: number; rows: number; characters: number };
}

/** More cells than any honest workbook of its kind has. */
export class TooManyCells extends Error {}

/** The cells of a worksheet's part, and its merged cells that go over several rows, from the top. */
export function readSheet(
  bytes: Uint8Array,
  context: SheetContext,
): { cells: SheetCells; merged: MergedRows[] } {
  const reader = new SheetReader(context);
  readXml(bytes, reader);
  return { cells: reader.cells, merged: reader.merged.sort((a, b) => a.top - b.top) };
}

class SheetReader {
  readonly cells: SheetCells;
  readonly merged: MergedRows[] = [];
  private row = 0;
  private column = 0;
  private inData = false;
  /** The cell that is being read, and what stands in it. */
  private cell: { type: string; style: number; formula: boolean; value?: string } | undefined;
  private inValue = false;
  private readonly item = new StringItem();

  constructor(private readonly context: SheetContext) {
    this.cells = new SheetCells(context.formats, context.from1904);
  }

  readonly open = ({ name, attributes }: XmlTag): void => {
    if (name === "sheetData") this.inData = true;
    else if (name === "mergeCell") this.merge(attributes.ref ?? "");
    else if (!this.inData) return;
    else if (name === "row") {
      this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r);
      if (!(this.row >= 1 && this.row <= LAST_ROW)) throw new RangeError("no row of a sheet");
      this.column = 0;
    } else if (name === "c") this.begin(attributes);
    else if (this.cell) {
      if (name === "f") this.cell.formula = true;
      else if (name === "v") this.inValue = true;
      else this.item.open(name);
    }
  };

  readonly text = (text: string): void => {
    if (this.inValue && this.cell) this.cell.value = (this.cell.value ?? "") + text;
    else if (this.cell) this.item.add(text);
  };

  readonly close = (name: string): void => {
    if (name === "sheetData") this.inData = false;
    else if (name === "v") this.inValue = false;
    else if (name === "c") this.end();
    else if (this.cell) this.item.close(name);
  };

  private begin({ r, t, s }: XmlTag["attributes"]): void {
    const at = r === undefined ? { row: this.row, column: this.column + 1 } : addressOf(String(r));
    if (!at) throw new RangeError("no cell of a sheet");
    this.row = at.row;
    this.column = at.column;
    this.cell = { type: String(t ?? "n"), style: Number(s ?? 0), formula: false };
  }

  private end(): void {
    const cell = this.cell;
    this.cell = undefined;
    const own = this.item.take();
    if (!cell) return;
    const value = this.valueOf(cell.type, cell.value, own);
    if (!cell.formula && (value === undefined || value === "")) return;
    const { left } = this.context;
    left.cells--;
    if (!this.cells.has(this.row)) left.rows--;
    // Every cell may name one and the same long text.
    left.characters -= value?.length ?? 0;
    if (left.cells < 0 || left.rows < 0 || left.characters < 0) throw new TooManyCells();
    this.cells.put(this.row, this.column, {
      type: TYPES.get(cell.type) ?? "n",
      value: value === "" ? undefined : value,
      style: cell.style,
      formula: cell.formula,
    });
  }

  private valueOf(type: string, value: string | undefined, own: string): string | undefined {
    if (type === "inlineStr") return own === "" ? value : own;
    if (value === undefined) return undefined;
    if (type === "s") return this.context.strings[Number.parseInt(value, 10)];
    return type === "str" ? unescaped(value) : value;
  }

  private merge(ref: string): void {
    const [first = "", last = ""] = ref.split(":");
    const [from, to] = [addressOf(first), addressOf(last)];
    if (!from || !to || to.row <= from.row) return;
    this.merged.push({ top: from.row, bottom: to.row, left: from.column, right: to.column });
  }
}

const TYPES: ReadonlyMap<string, RawCell["type"]> = new Map([
  ["s", "str"],
  ["str", "str"],
  ["inlineStr", "str"],
  ["b", "b"],
  ["e", "e"],
  ["d", "d"],
]);
