import type { Borders, Font } from "../../../generated/exceljs.js";
import { STYLES } from "../../../generated/xlsx-frame.js";
import type { CellStyle } from "./sheet.js";
import { sheetText } from "./texts.js";

/** Formats that every program knows by their numbers (ECMA-376 part 1, 18.8.30), of those that a report has. */
const KNOWN_FORMATS: Readonly<Record<string, number>> = { General: 0, "0": 1, "0.00": 2, "@": 49 };
/** Numbers of a workbook's own formats begin here. */
const FIRST_FORMAT = 164;
const SIDES = ["left", "right", "top", "bottom"] as const;

/** The looks of a workbook's cells, as cells and conditions name them by number. */
export class Looks {
  private readonly formats = new Numbered();
  /** The first is that of the style Normal, whose digits widths of columns count. */
  private readonly fonts: Numbered;
  private readonly borders = new Numbered(["<left/><right/><top/><bottom/><diagonal/>"]);
  private readonly cells = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  private readonly conditions: string[] = [];
  private readonly known = new Map<CellStyle, number>();

  constructor(normal: Partial<Font>) {
    // A font of its own, though the cells' is the same: who changes Normal changes no cell.
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

  /** The look of cells that meet a condition. */
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

/** In the order of Excel's own files. */
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

/** Things that are written once and named by their number. */
class Numbered {
  readonly items: string[];
  private readonly numbers: Map<string, number>;

  /** @param first what stands there before anything is asked for; `apart`: and is never given for it */
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
