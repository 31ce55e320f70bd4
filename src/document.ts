/**
 * The finished report as every emitter sees it: text is final (references resolved, headings numbered,
 * labels spelled out), only typesetting is left. Emitters know nothing of YAML, schema or rules.
 */
import type { HeadingLevel, ListLevel } from "./text/numbering.js";

/** The text block in millimetres: A4 less margins of 37, 35, 28 and 26 mm (GB/T 9704-2012 5.2.1). */
export const TEXT_BLOCK = { width: 156, height: 225 } as const;

/** The text block in twips, as it is left by whole margins on whole paper. */
export const TEXT_BLOCK_TWIPS = { width: 8845, height: 12756 } as const;

/** A piece of running text. `figure` is text that a `{{reference}}` inserted; it is never markup. */
export type Inline =
  | { type: "text"; text: string; strong?: true }
  | { type: "figure"; text: string; path: string; strong?: true }
  | { type: "link"; url: string; text: string; strong?: true }
  | InlinePicture
  | { type: "break" };

/** A picture in a cell of a table; it has no text of its own. */
export interface InlinePicture {
  type: "picture";
  text: "";
  image: Image;
  strong?: true;
}

/** Heading levels of GB/T 9704-2012 7.3.3: 1 一、 · 2 （一） · 3 1. · 4 （1） */
export type { HeadingLevel };

export interface Heading {
  type: "heading";
  level: HeadingLevel;
  /** The printed number with its punctuation: `一、`, `（一）`, `1.`, `（1）`. */
  number: string;
  title: Inline[];
  /** Text that follows in the heading's own paragraph (a run-in heading); the title then ends in punctuation. */
  runIn?: Inline[];
}

export interface Paragraph {
  type: "paragraph";
  content: Inline[];
  /**
   * Left-aligned because it has contact details, which are never broken across lines: justified text would stretch
   * the line before them.
   */
  ragged?: true;
  /** Belongs to the table above it, and is set smaller than running text. */
  note?: true;
}

export interface List {
  type: "list";
  ordered: boolean;
  /** Number of the first item of an ordered list. */
  start: number;
  /** Level of the numbers of an ordered list: one below the heading or the list around it. */
  level?: ListLevel;
  items: Block[][];
}

/** A table written in the narrative (GFM). Every row has as many cells as the header. */
export interface NarrativeTable {
  type: "table";
  /** Printed above the table, without the `表：` that marks it in the narrative. */
  caption?: Inline[];
  align: ("left" | "center" | "right" | null)[];
  header: Inline[][];
  rows: Inline[][][];
}

export interface Image {
  type: "image";
  format: "png" | "jpeg";
  data: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
  /** Pixels per inch as the file states them; without a statement 96, as on screens. */
  density?: number;
  /** Requested printed width: millimetres, or per cent of the text block. */
  asked?: { millimetres: number } | { percent: number };
  /** Description of the picture for readers who cannot see it. */
  alt: string;
  /** Printed below the picture: its 说明. */
  caption?: string;
}

/** Pictures beside each other, two at least. */
export interface ImageRow {
  type: "imageRow";
  images: Image[];
}

/** A reproduced notice or citation. */
export interface Quote {
  type: "quote";
  blocks: Block[];
}

export interface Statutory {
  type: "statutory";
  table: StatutoryTable;
}

/** 落款 (GB/T 9704-2012 7.3.5). `date` is printed as `2023年1月18日`. */
export interface Signature {
  type: "signature";
  name: string;
  date: string;
  /** The printed page gets a seal: laid out by 7.3.5.1, with room for it, instead of 7.3.5.2 (without a seal). */
  seal?: true;
}

/** 附件说明, one blank line after the text (GB/T 9704-2012 7.3.4). `number` is absent for a single attachment. */
export interface AttachmentList {
  type: "attachmentList";
  entries: { number?: number; title: Inline[] }[];
}

/** Begins an attachment on a new page: `label` is 附件 or 附件1. */
export interface AttachmentStart {
  type: "attachment";
  label: string;
  title: Inline[];
}

export type Block =
  | Heading
  | Paragraph
  | List
  | NarrativeTable
  | Image
  | ImageRow
  | Quote
  | Statutory
  | Signature
  | AttachmentList
  | AttachmentStart;

/** A number of a statutory table, for emitters that keep numbers as numbers. */
export interface TableFigure {
  /** Dotted path into the data file. */
  path: string;
  /**
   * The number as decimal digits, an amount as it was written: `13`, `27.948692`; with its sign if it was written
   * with one: `+36`; empty in a form to fill in.
   */
  value: string;
  /** Printed behind the number, where the statutory table leaves the unit to the agency: 万元. */
  printedUnit?: string;
  /** Printed behind the number in full-width brackets. */
  remark?: string;
  /** Paths whose sum this figure is by the statutory table (总计, （七）总计). */
  sumOf?: string[];
  /** A whole number (count) or a number with decimals (amount). */
  kind: "count" | "amount";
  /** 本年增/减 of the 2019 format: may be negative, and is shown with its sign. */
  signed?: true;
  /** 件, 万元 … */
  unit: string;
}

export interface TableCell {
  /** Zero-based place of the cell's upper left corner in the grid. */
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  role: "head" | "label" | "figure";
  align: "left" | "center";
  /** What is printed; `note` text is set in 楷体. */
  runs: { text: string; note?: true }[];
  figure?: TableFigure;
}

/** One of the three statutory tables, laid out to the cell. */
export interface StatutoryTable {
  /** Key of the part that holds it: proactiveDisclosure, applications, reviewAndLitigation. */
  id: string;
  /** Name without its number: 主动公开政府信息情况. Sheet name and alt text. */
  name: string;
  /** Twips; together TEXT_BLOCK_TWIPS. */
  columnWidths: number[];
  rows: number;
  headerRows: number;
  /** Row by row; a place that a span covers has no cell of its own. */
  cells: TableCell[];
  /** Identities (勾稽关系) to show below the table, one a column: the sums of the paths on both sides are equal. */
  balances: { column: number; left: string[]; right: string[] }[];
}

/** One line of the 数据 sheet and of machine-readable outputs. */
export interface DataRow {
  path: string;
  table: string;
  row: string;
  column: string;
  value: string;
  unit: string;
}

/** The columns of 数据, in their order (contract section 5). */
export const DATA_COLUMNS = [
  "path",
  "table",
  "row",
  "column",
  "value",
  "unit",
] as const satisfies readonly (keyof DataRow)[];

/** A figure for machine readers: a cell of the tables, a sum, a named figure or any other number of the data. */
export interface FigureRow {
  path: string;
  /** Official label; the path's last key where the statutory table has none. */
  label: string;
  /** Counts and changes as numbers, amounts as their decimal digits. */
  value: number | string;
  /** typed · leftOut: a class that a row does not name, so 0 · computed: a total that nobody typed. */
  origin: "typed" | "leftOut" | "computed";
  remark?: string;
  /** Where the file chooses it: 元 or 万元. */
  unit?: string;
}

export interface Style {
  fonts: { title: string; heading1: string; heading2: string; body: string; table: string; latin: string };
  /** Exact line pitch in twips (579 gives 22 lines a page). */
  linePitch: number;
}

export interface ReportDocument {
  /** The whole title on one line, for metadata and file names. */
  title: string;
  /** The title as printed, broken by sense. */
  titleLines: string[];
  /** Official full name of the agency. */
  creator: string;
  subject: string;
  /** Keywords for search, and for reading the document again: the agency's kind and level. */
  keywords: string[];
  /** ISO date (UTC) for metadata: from the 落款 or the year, never from the clock. */
  date: string;
  style: Style;
  /** Every page is marked 草稿: its figures may still be wrong, so it must not be published. */
  draft?: true;
  blocks: Block[];
  tables: StatutoryTable[];
  data: DataRow[];
  figures: FigureRow[];
}
