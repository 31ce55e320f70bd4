import type { Borders, Font } from "../../../generated/exceljs.js";
import { STYLES } from "../../../generated/xlsx-frame.js";
import type { CellStyle } from "./sheet.js";
import { sheetText } from "./texts.js";

/** Built-in number formats that a report uses, by their numbers (ECMA-376 part 1, 18.8.30). */
const KNOWN_FORMATS: Readonly<Record<string, number>> = { General: 0, "0": 1, "0.00": 2, "@": 49 };
/** First number of a workbook's own formats. */
const FIRST_FORMAT = 164;
const SIDES = ["left", "right", "top", "bottom"] as const;

/** The looks of a workbook, to which cells and conditions refer by number. */
export class Looks {
  private readonly formats = new Numbered();
  /** The first is the font of the style Normal: column widths are measured in its digits. */
  private readonly fonts: Numbered;
  private readonly borders = new Numbered(["<left/><right/><top/><bottom/><diagonal/>"]);
  private readonly cells = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  private readonly conditions: string[] = [];
  private readonly known = new Map<CellStyle, number>();

  constructor(normal: Partial<Font>) {
    // Normal has a font of its own, though the cells' is equal: so a change of Normal does not change the cells.
    this.fonts = new Numbered([`<font>${fontChildren(normal)}</font>`], true);
  }

  number(style: CellStyle): number {
    let number = this.known.get(style);
    if (number === undefined) {
      number = this.cells.number(this.cell(style));
      this.known.set(style, number);
    }
    return number;
  }

  /** Adds the look of cells that meet a condition; returns its number. */
  condition({ font, fill }: CellStyle): number {
    const color = font?.color?.argb === undefined ? "" : `<font><color rgb="${font.color.argb}"/></font>`;
    const back =
      fill?.type === "pattern"
        ? `<fill><patternFill patternType="${fill.pattern}"><bgColor rgb="${fill.bgColor?.argb}"/></patternFill></fill>`
        : "";
    return this.conditions.push(`<dxf>${color}${back}</dxf>`) - 1;
  }

  /** xl/styles.xml */
  xml(): string {
    const [start, looks, conditions, end] = STYLES;
    const formats = this.formats.items.map(
      (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${sheetText(code)}"/>`,
    );
    const fonts = this.fonts.items.join("");
    const borders = this.borders.items.map((sides) => `<border>${sides}</border>`).join("");
    return [
      start,
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join("")}</numFmts>` : "",
      `<fonts count="${this.fonts.items.length}" x14ac:knownFonts="1">${fonts}</fonts>`,
      '<fills count="2"><fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill></fills>',
      `<borders count="${this.borders.items.length}">${borders}</borders>`,
      looks,
      `<cellXfs count="${this.cells.items.length}">${this.cells.items.join("")}</cellXfs>`,
      conditions,
      `<dxfs count="${this.conditions.length}">${this.conditions.join("")}</dxfs>`,
      end,
    ].join("");
  }

  private cell({ numFmt, font = {}, border = {}, alignment, protection }: CellStyle): string {
    const format = numFmt === undefined ? 0 : this.format(numFmt);
    const numbers = `numFmtId="${format}" fontId="${this.fonts.number(`<font>${fontChildren(font)}</font>`)}"`;
    const attributes = [
      `<xf ${numbers} fillId="0" borderId="${this.borders.number(borderSides(border))}" xfId="0"`,
      format === 0 ? "" : ' applyNumberFormat="1"',
      ' applyFont="1" applyBorder="1"',
      alignment ? ' applyAlignment="1"' : "",
      protection ? ' applyProtection="1"' : "",
    ];
    const { horizontal, vertical, wrapText, shrinkToFit } = alignment ?? {};
    const children = [
      alignment
        ? `<alignment horizontal="${horizontal}" vertical="${vertical === "middle" ? "center" : vertical}"${
            wrapText ? ' wrapText="1"' : ""
          }${shrinkToFit ? ' shrinkToFit="1"' : ""}/>`
        : "",
      protection?.locked === false ? '<protection locked="0"/>' : "",
    ];
    return `${attributes.join("")}>${children.join("")}</xf>`;
  }

  private format(code: string): number {
    return KNOWN_FORMATS[code] ?? FIRST_FORMAT + this.formats.number(code);
  }
}

/** The children of a font in the order of Excel's own files. */
function fontChildren({ bold, size, name = "", charset }: Partial<Font>): string {
  return `${bold ? "<b/>" : ""}<sz val="${size}"/><name val="${sheetText(name)}"/><charset val="${charset}"/>`;
}

function borderSides(border: Partial<Borders>): string {
  const sides = SIDES.map((side) => {
    const style = border[side]?.style;
    return style === undefined ? `<${side}/>` : `<${side} style="${style}"/>`;
  });
  return `${sides.join("")}<diagonal/>`;
}

/** Items that are written once and referred to by number. */
class Numbered {
  readonly items: string[];
  private readonly numbers: Map<string, number>;

  /**
   * @param first the initial items
   * @param apart an equal item gets a number of its own, not that of an initial one
   */
  constructor(first: readonly string[] = [], apart = false) {
    this.items = [...first];
    this.numbers = new Map(apart ? [] : first.map((item, index) => [item, index]));
  }

  number(item: string): number {
    const known = this.numbers.get(item);
    if (known !== undefined) return known;
    const number = this.items.push(item) - 1;
    this.numbers.set(item, number);
    return number;
  }
}
