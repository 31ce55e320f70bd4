import { escapeEscapes } from "../../ooxml/shared-strings.js";

/**
 * Child order of a font after Excel's own files (bold, italics … size, colour, name …). exceljs writes the size
 * last, which Excel accepts and Microsoft's validator does not.
 */
const FONT_CHILDREN =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

/**
 * exceljs always writes Calibri 11 as the font of the style Normal; it is replaced by the font of the cells.
 * Column widths are measured in digits of Normal: 7 pixels in 宋体 10.5 as in Calibri 11, but more in a substitute
 * for a missing Calibri.
 */
const CALIBRI = /<font><sz val="11"\/>.*?<name val="Calibri"\/>.*?<\/font>/s;
const normal = (name: string) =>
  `<font><sz val="10.5"/><name val="${escaped(name)}"/><charset val="134"/></font>`;

/**
 * exceljs gives every note a box of two columns and four rows, too small for the long remarks that become notes.
 * Each box gets this size instead, and grows with its text in programs that support it.
 */
const NOTE_SIZE = { columns: 5, rows: 12 };
const NOTE_BOX = /<x:Anchor>(\d+), (\d+), (\d+), (\d+), .*?<\/x:Anchor>/g;
const NOTE_TEXT = /(?<=<v:textbox style=")mso-direction-alt:auto(?=")/g;
const GROWING_TEXT = "mso-direction-alt:auto;mso-fit-shape-to-text:t";

/**
 * Corrects a part of the package that exceljs wrote; passed to canonicalPackage. The current time and random
 * values need no correction: the metadata is set before, and no feature that draws a random id is used.
 *
 * @param name path of the part within the package
 * @param typeface of the style Normal
 */
export function rewritePart(name: string, xml: string, typeface = "宋体"): string {
  // YAML text may contain these two code points, XML 1.0 may not.
  const legal = xml.replace(/[\uFFFE\uFFFF]/g, "");
  if (name === "xl/styles.xml") {
    return legal.replace(/(<font>)(.*?)(<\/font>)/gs, orderFont).replace(CALIBRI, () => normal(typeface));
  }
  // filterPrivacy would make Excel remove the author on the first save.
  if (name === "xl/workbook.xml") return legal.replace(' filterPrivacy="1"', "");
  if (name.endsWith(".vml")) return legal.replace(NOTE_BOX, largerNote).replace(NOTE_TEXT, GROWING_TEXT);
  if (/^xl\/(sharedStrings|comments\d+)\.xml$/.test(name)) {
    // The second replacement removes exceljs's default comment author.
    return escapeEscapes(legal).replace(">Author<", "><");
  }
  return legal;
}

function orderFont(_match: string, open: string, inner: string, close: string): string {
  const children = inner.match(/<[^>]+\/>/g) ?? [];
  const rank = (child: string) => FONT_CHILDREN.indexOf(/^<(\w+)/.exec(child)![1]!);
  return open + children.toSorted((a, b) => rank(a) - rank(b)).join("") + close;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function largerNote(
  _match: string,
  left: string,
  leftPixels: string,
  top: string,
  topPixels: string,
): string {
  const [right, bottom] = [Number(left) + NOTE_SIZE.columns, Number(top) + NOTE_SIZE.rows];
  const anchor = [left, leftPixels, top, topPixels, right, leftPixels, bottom, topPixels];
  return `<x:Anchor>${anchor.join(", ")}</x:Anchor>`;
}
