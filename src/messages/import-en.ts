import type { Catalogue, DiagnosticArgs, Message } from "../diagnostics/codes.js";
import { alikeCells } from "./read-cells.js";

const say = (text: string, ...hints: string[]): Message => ({ text, hints });

const UNREADABLE: Record<DiagnosticArgs["GR8001"]["reason"], [string, string]> = {
  notAReport: ["This is no file that can be imported.", "Give a .docx, an .html or a filled form .xlsx"],
  pdf: [
    "This is a PDF, whose tables cannot be read.",
    "Take the Word document it was made of, or open it in WPS or Word and save it as .docx",
  ],
  openDocument: [
    "This is an OpenDocument file (.odt, .ods), which is not read.",
    "Save it as .docx or .xlsx in the program that opens it",
  ],
  webArchive: [
    "This is a web archive (.mht), which is not read.",
    "Open it in a browser or in Word, and save it as .html or .docx",
  ],
  oldWord: [
    "This is an old Word document (.doc) or a file with a password, and cannot be read.",
    "Take the password off, and save it as .docx in Word or WPS",
  ],
  broken: [
    "The file is damaged and cannot be read.",
    "Open it in Word or WPS, save it as .docx and try again",
  ],
  tooLarge: [
    "The file is larger than any report.",
    "Check that it is the right file; make its pictures smaller",
  ],
  unsafe: [
    "The file holds something unsafe and was not opened.",
    "Open it in Word or WPS, save it as .docx and try again",
  ],
  encoding: ["The encoding of the page is unknown.", "Open it in a browser and save it as UTF-8"],
  tooDeep: [
    "The page is nested too deep to be read.",
    "Check that it is the right file, or save the report alone",
  ],
  noTables: [
    "The three tables of an annual report are not in it.",
    "Check that it is the right file; tables that are pictures cannot be read",
  ],
};

/** Cells that are alike together, the first ones by name; machine formats carry them all. */
function cells(all: DiagnosticArgs["GR8003"]["cells"]): string {
  const typed = (found: string) => (found === "" ? "blank" : `“${found}”`);
  const groups = alikeCells(all).map((alike) => {
    const { label, row, column, found, value } = alike[0]!;
    const read = value === "" ? "taken as the sum" : `read as ${value}`;
    return alike.length === 1
      ? `row ${row} column ${column} (${label}) ${typed(found)} ${read}`
      : `${alike.length} cells ${typed(found)} ${read} (row ${row} column ${column} and others)`;
  });
  return groups.slice(0, 6).join(", ") + (groups.length > 6 ? ", and so on" : "");
}

/** GR8 of `import` and of the audit of a document: what was read how. */
export const importEn: Pick<
  Catalogue,
  "GR8001" | "GR8002" | "GR8003" | "GR8004" | "GR8005" | "GR8006" | "GR8007" | "GR8008" | "GR8009"
> = {
  GR8001: (a) => say(...UNREADABLE[a.reason]),
  GR8002: (a) =>
    say(
      `${a.label}: no number can be read out of “${a.found}”.`,
      "Make the cell a number alone; where it was imported, put the number for 待填 in the data file",
    ),
  GR8003: (a) =>
    say(
      `${a.table}: ${a.cells.length} cells are not a number alone: ${cells(a.cells)}.`,
      "Make them numbers alone; where they were imported, check what the data file has comments on",
    ),
  GR8004: (a) =>
    say(
      `“${a.found}” was read as “${a.label}”.`,
      "Take the words of the form; where it was imported, check what stands there",
    ),
  GR8005: (a) => {
    const rows = `${a.rows.slice(0, 5).join(", ")}${a.rows.length > 5 ? ` and ${a.rows.length - 5} more` : ""}`;
    if (a.blank)
      return say(
        `The table “${a.label}” is blank throughout, which does not say that all is 0.`,
        "Fill in the table, with 0 for what did not happen; where it was imported, fill in what is 待填 in this part",
      );
    if (a.heads)
      return say(
        `${a.label}: the columns of ${rows} are those of another format (${a.heads.slice(0, 3).join(", ")}), other figures, and were not read.`,
        "Fill in these rows in the format of the year; where they were imported, fill in what is 待填",
      );
    return a.rows.length === 0
      ? say(
          `There is no table “${a.label}”.`,
          "Add the table; where it was imported, fill in what is 待填 in this part",
        )
      : say(
          `The table ${a.label} does not have ${rows}.`,
          "Add them; where they were imported, fill in what is 待填",
        );
  },
  GR8006: (a) =>
    say(
      `${a.label} is one row, as in the trial format of 2019; its figures stand under “${a.row}”.`,
      "Fill in three rows as the format of 2021 has them; where it was imported, move what you can tell apart",
    ),
  GR8007: (a) => {
    const what: Record<typeof a.what, [string, string]> = {
      kind: [`The kind of agency is taken from its name “${a.found}”: ${a.value}.`, "Check agency.kind"],
      year: [`The title has no year; “${a.found}” says ${a.value}.`, "Check year"],
      template: [
        `The report on ${a.found} has the tables of the format of ${a.value}.`,
        "Check the year and the format: 2019 and 2020 have the format of 2019, later years that of 2021",
      ],
      date: [`The date “${a.found}” was read as ${a.value}.`, "Check signature.date"],
      columns: [
        `The columns above “${a.found}”${a.value === "" ? "" : ` and ${Number(a.value) - 1} more rows`} have no heads that can be read; they were taken in the form's order.`,
        "Check the figures against the report",
      ],
      joined: [
        `“${a.found}…” was joined to the paragraph before it, as cut by the end of a page.`,
        "If it is a paragraph of its own, put a blank line before it in the data file",
      ],
      number: [
        `The heading's number “${a.found}” will be printed as “${a.value}”.`,
        "The program numbers headings; check that none is missing",
      ],
      unnumbered: [
        `“${a.found}” and the like have no number in their text (Word may number them by itself); they were read as headings by their level, and will be printed as “${a.value}${a.found}”.`,
        "Check the headings; make those that are none text in the data file",
      ],
      noBody: [
        `“${a.found}” has no text below it, so the headings of this part were read as paragraphs.`,
        "Where they are to be headings, make them sections in the data file",
      ],
    };
    return say(...what[a.what]);
  },
  GR8008: (a) => say(`${a.label} was not found.`, "Fill in what is 待填 in the data file"),
  GR8009: (a) =>
    say(
      `A picture was left out (${a.found}).`,
      "Save it as PNG or JPEG beside the data file and refer to it",
    ),
};
