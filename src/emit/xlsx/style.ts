import type { Borders, ConditionalFormattingRule, Fill, Font, Style } from "../../../generated/exceljs.js";
import type { Style as DocumentStyle } from "../../document.js";

const SIZE = 10.5;
const THIN = { style: "thin" } as const;

/** The typefaces of a workbook. */
export interface Fonts {
  /** Ordinary text and numbers of every cell. */
  text: Partial<Font>;
  /** Explanations within a label (`note` runs). */
  note: Partial<Font>;
  /** Name of the typeface of a sheet's heading in the page header. */
  heading: string;
}

/** Fonts of the cells; 134 is the charset of simplified Chinese. */
function fonts(text: string, note: string, heading: string): Fonts {
  return {
    text: { name: text, size: SIZE, charset: 134 },
    note: { name: note, size: SIZE, charset: 134 },
    heading,
  };
}

/** For sheets that belong to no report. */
export const STANDARD_FONTS = fonts("宋体", "楷体", "黑体");

/** The typefaces as the .docx sets the same tables: `style.fonts` of the data file, else those of the standard. */
export function fontsOf({ fonts: { table, heading1, heading2 } }: DocumentStyle): Fonts {
  return fonts(table, heading2, heading1);
}

/** Cells to fill in: a yellow that leaves black print legible. */
export const INPUT: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF7D6" } };

const BORDER: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/**
 * The same look again is the same object: its number in a workbook is found by that, in exceljs too, instead of by all that
 * it holds. Nobody may change one; `more` is for what some cells have beyond the rest.
 */
const made = new WeakMap<Fonts, Map<string, Readonly<Partial<Style>>>>();

/** A cell with text that wraps. */
export function textStyle(
  horizontal: "left" | "center",
  fonts: Fonts = STANDARD_FONTS,
  more?: Partial<Style>,
): Readonly<Partial<Style>> {
  return shared(fonts, `text ${horizontal}`, more, () => ({
    alignment: { vertical: "middle", horizontal, wrapText: true },
  }));
}

const FIXED: Partial<Style> = { numFmt: "@" };

/** A cell whose text stays a text when somebody edits it, though it begins with = or looks like a number. */
export function fixedTextStyle(
  horizontal: "left" | "center",
  fonts: Fonts = STANDARD_FONTS,
): Readonly<Partial<Style>> {
  return textStyle(horizontal, fonts, FIXED);
}

/** A cell with a number: Excel shows `####` for one that is too wide, unless it may shrink. */
export function numberStyle(
  horizontal: "left" | "center" | "right",
  numFmt: string,
  fonts: Fonts = STANDARD_FONTS,
  more?: Partial<Style>,
): Readonly<Partial<Style>> {
  return shared(fonts, `number ${horizontal} ${numFmt}`, more, () => ({
    alignment: { vertical: "middle", horizontal, shrinkToFit: true },
    numFmt,
  }));
}

/** @param name of the look, which is made where it is none yet */
function shared(
  fonts: Fonts,
  name: string,
  more: Partial<Style> | undefined,
  look: () => Partial<Style>,
): Readonly<Partial<Style>> {
  let known = made.get(fonts);
  if (!known) {
    known = new Map();
    made.set(fonts, known);
  }
  const key = more === undefined ? name : name + JSON.stringify(more);
  let style = known.get(key);
  if (!style) {
    style = Object.freeze({ font: fonts.text, border: BORDER, ...look(), ...more });
    known.set(key, style);
  }
  return style;
}

/** What is wrong stands out in red; what is right only in green letters, which print as black. */
const RED: Partial<Style> = {
  font: { color: { argb: "FF9C0006" } },
  fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } },
};
const GREEN: Partial<Style> = { font: { color: { argb: "FF006100" } } };

/** Red where a cell is not what a formula says. */
export function redUnless(formula: string): ConditionalFormattingRule {
  return rule("notEqual", formula, RED);
}

/** Green where a cell is what a formula says. */
export function greenWhere(formula: string): ConditionalFormattingRule {
  return rule("equal", formula, GREEN);
}

/** exceljs numbers the rules of a sheet that have the priority 0, and writes any operator though it declares four. */
function rule(
  operator: "equal" | "notEqual",
  formula: string,
  style: Partial<Style>,
): ConditionalFormattingRule {
  return { type: "cellIs", operator: operator as "equal", formulae: [formula], priority: 0, style };
}

/** Excel refuses a file with a longer number format. */
const MAX_LENGTH = 255;

/**
 * The number format that shows a number with exactly the digits it was written with (`7.50` has two decimals).
 *
 * @param value decimal digits as printed; one that begins with `+` gets its sign shown
 * @param suffix text to show behind the number: a unit, a remark with its brackets （含自然失效29件）
 * @param signed whether any number in the cell is to show its sign, also one that is typed there later
 * @returns undefined where the suffix makes the format longer than Excel takes
 */
export function numberFormat(value: string, suffix = "", signed = value.startsWith("+")): string | undefined {
  const decimals = value.split(".")[1]?.length ?? 0;
  const digits =
    (decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`) + (suffix === "" ? "" : literal(suffix));
  const format = signed ? `+${digits};-${digits};${digits}` : digits;
  return format.length <= MAX_LENGTH ? format : undefined;
}

/** A quoted literal ends at the next double quote; that and a backslash stand outside, each behind a backslash. */
function literal(text: string): string {
  const plain = text.replace(/[\s\p{Cc}]+/gu, " ");
  return `"${plain.replace(/["\\]/g, '"\\$&"')}"`;
}
