/**
 * Makes what is the same in the workbook of every report with exceljs, once: generated/xlsx-frame.js. The emitter
 * writes the sheets, their texts and the styles to it (src/emit/xlsx/), so that nobody waits for the library when
 * a report is built.
 */
import { writeFileSync } from "node:fs";
import exceljs from "exceljs";
import { strFromU8, unzipSync } from "fflate";

const DECLARATION = `/** Parts that are the same in every workbook, by their names. */
export declare const PARTS: Readonly<Record<string, string>>;
/** The beginnings of parts up to where what differs from report to report is written. */
export declare const WORKBOOK_START: string;
export declare const WORKBOOK_RELATIONSHIPS_START: string;
export declare const PROPERTIES_START: string;
export declare const TEXTS_START: string;
export declare const TABLE_START: string;
export declare const NOTES_START: string;
export declare const DRAWING_START: string;
/** A sheet before its size, and between its view and its columns. */
export declare const SHEET: readonly [string, string];
/**
 * The styles before the fonts, between the borders and the looks of cells, and before and behind the conditional
 * ones.
 */
export declare const STYLES: readonly [string, string, string, string];
/** The box of a note before its number, its place, its row and its column, and behind them. */
export declare const NOTE: readonly [string, string, string, string, string];
/** The content types before the sheets, behind them, of a table, behind it, and behind the notes. */
export declare const CONTENT_TYPES: readonly [string, string, string, string, string];
/** docProps/app.xml before and behind the names of the sheets. */
export declare const APPLICATION: readonly [string, string];
`;

/**
 * Writes xlsx-frame.js and xlsx-frame.d.ts.
 *
 * @param {string} folder
 */
export async function makeXlsxFrame(folder) {
  const all = unzipSync(new Uint8Array(await example().xlsx.writeBuffer()));
  const part = (/** @type {string} */ name) => {
    const bytes = all[name];
    if (!bytes) throw new Error(`exceljs writes no ${name} now`);
    return strFromU8(bytes);
  };
  const start = (/** @type {string} */ name, /** @type {string} */ tag) => pieces(part(name), [tag])[0] ?? "";
  const styles = pieces(part("xl/styles.xml"), [
    "<fonts ",
    "<cellStyleXfs ",
    "<cellXfs ",
    "<cellStyles ",
    "<dxfs ",
    "<tableStyles ",
  ]);
  const sheet = pieces(part("xl/worksheets/sheet1.xml"), ["<dimension ", "<sheetFormatPr ", "<cols>"]);
  const types = pieces(part("[Content_Types].xml"), [
    '<Override PartName="/xl/worksheets/',
    '<Override PartName="/xl/theme/',
    '<Override PartName="/xl/tables/',
    '<Default Extension="vml"',
    '<Override PartName="/xl/comments',
    '<Override PartName="/docProps/core',
  ]);
  const application = pieces(part("docProps/app.xml"), ["<HeadingPairs>", "<Company>"]);
  const frame = {
    PARTS: Object.fromEntries(["_rels/.rels", "xl/theme/theme1.xml"].map((name) => [name, part(name)])),
    // Removes exceljs's filterPrivacy, with which Excel drops the author on the first save.
    WORKBOOK_START: start("xl/workbook.xml", "<bookViews>").replace(' filterPrivacy="1"', ""),
    WORKBOOK_RELATIONSHIPS_START: start("xl/_rels/workbook.xml.rels", '<Relationship Id="rId4"'),
    PROPERTIES_START: start("docProps/core.xml", "<dc:creator>"),
    TEXTS_START: start("xl/sharedStrings.xml", " count="),
    TABLE_START: start("xl/tables/table1.xml", " id="),
    // Removes exceljs's default comment author.
    NOTES_START: start("xl/comments1.xml", "<comment ").replace(">Author<", "><"),
    DRAWING_START: start("xl/drawings/vmlDrawing1.vml", "<v:shape "),
    SHEET: [sheet[0], sheet[2]],
    STYLES: [styles[0], styles[2], styles[4], styles[6]],
    NOTE: note(pieces(part("xl/drawings/vmlDrawing1.vml"), ["<v:shape ", "</xml>"])[1] ?? ""),
    CONTENT_TYPES: [types[0], types[2], types[3], types[4], types[6]],
    APPLICATION: [application[0], application[2]],
  };
  const code = Object.entries(frame).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`,
  );
  writeFileSync(`${folder}/xlsx-frame.js`, code.join(""));
  writeFileSync(`${folder}/xlsx-frame.d.ts`, DECLARATION);
}

/** A workbook with every fixed part: one sheet with a table, a note and a condition. */
function example() {
  const workbook = new exceljs.Workbook();
  workbook.views = [{ x: 0, y: 0, width: 1, height: 1, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  const sheet = workbook.addWorksheet("sheet");
  sheet.addTable({ name: "table", ref: "A1", columns: [{ name: "column" }], rows: [["text"]] });
  sheet.getColumn(1).width = 10;
  sheet.getCell("A2").note = "note";
  sheet.pageSetup.fitToPage = true;
  const style = { font: { bold: true } };
  sheet.addConditionalFormatting({
    ref: "A1",
    rules: [{ type: "cellIs", operator: "equal", formulae: ["0"], priority: 1, style }],
  });
  return workbook;
}

/**
 * Lets the box of a note grow with its text, in programs that can do so: exceljs gives every note two columns and
 * four rows, which is too small for long remarks.
 *
 * @param {string} shape
 */
function note(shape) {
  const growing = shape.replace("mso-direction-alt:auto", "mso-direction-alt:auto;mso-fit-shape-to-text:t");
  const values = [/(?<= id="_x0000_s)\d+/, /(?<=<x:Anchor>)[^<]+/, /(?<=<x:Row>)\d+/, /(?<=<x:Column>)\d+/];
  const all = values.reduce((xml, value) => xml.replace(value, "\n"), growing).split("\n");
  if (all.length !== values.length + 1 || !all[1]?.includes("mso-fit"))
    throw new Error("exceljs writes other notes now");
  return all;
}

/**
 * @param {string} xml
 * @param {readonly string[]} tags in their order
 * @returns {string[]} what stands before the first tag, between them, and from the last one on
 */
function pieces(xml, tags) {
  const places = tags.map((tag) => {
    const at = xml.indexOf(tag);
    if (at === -1) throw new Error(`exceljs writes no ${tag} now`);
    return at;
  });
  return [0, ...places].map((from, index) => xml.slice(from, places[index]));
}
