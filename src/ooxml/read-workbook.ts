import { diagnostic } from "../codes/diagnostic.js";
import type { DiagnosticArgs } from "../codes/stage-codes.js";
import { filePlace } from "../diagnostics/location.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { signatureOf } from "../host/sniff.js";
import { readNumberFormats } from "./number-formats.js";
import { type OpenedPackage, openPackage } from "./open-package.js";
import { type MergedRows, readSheet, type SheetContext, TooManyCells } from "./read-sheet.js";
import { readSharedStrings } from "./shared-strings.js";
import type { Cell } from "./sheet-cells.js";
import { readXml } from "./xml.js";

/** A sheet of a workbook. Rows and columns are 1-based; a cell that holds nothing is undefined. */
export interface Sheet {
  name: string;
  /** The last row that holds anything: people format columns down to the end of the sheet. */
  rows: number;
  columns: number;
  /** The rows that hold anything, from the top. */
  filledRows: readonly number[];
  at(row: number, column: number): Cell | undefined;
  /** Merged cells that go over several rows. */
  merged: readonly MergedRows[];
}

/** The codes that say why a file cannot be read as a workbook: as a form to fill in, or as a register. */
type WorkbookCode = "GR8101" | "GR8208";

type WorkbookFault = (DiagnosticArgs["GR8101"] & DiagnosticArgs["GR8208"])["reason"];

/** A register of a hundred thousand rows unpacks to a quarter of this. */
export const WORKBOOK_LIMITS = { file: 50_000_000, unpacked: 400_000_000, xml: 80_000_000 };

/**
 * The most cells, rows with content and characters: a form has some thousands of cells, a register of a hundred thousand
 * rows a million, with some twenty million characters.
 */
const MOST: Record<WorkbookCode, SheetContext["left"]> = {
  GR8101: { cells: 200_000, rows: 200_000, characters: 20_000_000 },
  GR8208: { cells: 2_000_000, rows: 400_000, characters: 100_000_000 },
};

/**
 * Reads the cells of a workbook that any program may have written, and of its parts only those that hold them.
 *
 * @param code says why, where it cannot be read
 * @returns its sheets in order
 */
export function readWorkbook(
  file: { name: string; bytes: Uint8Array },
  code: WorkbookCode,
): Outcome<Sheet[]> {
  const { bytes } = file;
  const refused = (reason: WorkbookFault) => failure(diagnostic(code, filePlace(file.name), { reason }));
  if (signatureOf(bytes) === "compound")
    return refused(contains(bytes, "EncryptedPackage") ? "encrypted" : "old");
  const opened = openPackage(bytes, WORKBOOK_LIMITS, (fault) =>
    refused(fault === "unsafe" ? "broken" : fault),
  );
  if (!opened.ok) return opened;
  try {
    const sheets = sheetsOf(opened.value, { ...MOST[code] });
    return sheets.length > 0 ? success(sheets) : refused("noSheets");
  } catch (error) {
    // Which part is damaged only helps the authors of the program that wrote it.
    return refused(error instanceof TooManyCells ? "tooLarge" : "broken");
  }
}

function contains(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1)).includes(name);
}

function sheetsOf(opened: OpenedPackage, left: SheetContext["left"]): Sheet[] {
  const part = (name: string) => opened.part(`xl/${name}`);
  const book = part("workbook.xml");
  if (!book) throw new RangeError("no workbook");
  const { sheets, from1904 } = readBook(book);
  const [links, strings, styles] = ["_rels/workbook.xml.rels", "sharedStrings.xml", "styles.xml"].map(part);
  const targets = links ? readLinks(links) : new Map<string, string>();
  const context: SheetContext = {
    strings: strings ? readSharedStrings(strings) : [],
    formats: styles ? readNumberFormats(styles) : [],
    from1904,
    left,
  };
  return sheets.flatMap(({ name, id }) => {
    const target = targets.get(id);
    const xml = target === undefined ? undefined : part(target);
    if (!xml) return [];
    const { cells: own, merged } = readSheet(xml, context);
    const filledRows = own.rows;
    return [
      {
        name,
        rows: filledRows.at(-1) ?? 0,
        columns: own.columns,
        filledRows,
        at: (row, column) => own.at(row, column),
        merged,
      },
    ];
  });
}

/** The sheets of a workbook by the ids of their parts, and whether its days are counted from 1904. */
function readBook(bytes: Uint8Array): { sheets: { name: string; id: string }[]; from1904: boolean } {
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  readXml(bytes, {
    open({ name, attributes }) {
      if (name === "workbookPr") from1904 = /^(?:1|true|on)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => /^(?:\w+:)id$/.test(key))?.[1];
      sheets.push({ name: attributes.name ?? "", id: id ?? "" });
    },
  });
  return { sheets, from1904 };
}

/** The worksheets' parts by their ids, relative to the workbook's folder. */
function readLinks(bytes: Uint8Array): Map<string, string> {
  const targets = new Map<string, string>();
  readXml(bytes, {
    open({ name, attributes: { Id, Target, Type } }) {
      if (name === "Relationship" && Id && Target && /\/worksheet$/.test(Type ?? "/worksheet"))
        targets.set(Id, Target.replace(/^\/xl\/|^\.\//, ""));
    },
  });
  return targets;
}
