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

/**
 * The typefaces of the same tables in the .docx: `style.fonts` of the data file, or else those of the standard.
 */
export function fontsOf({ fonts: { table, heading1, heading2 } }: DocumentStyle): Fonts {
  return fonts(table, heading2, heading1);
}

/** Cells to fill in: a yellow that leaves black print legible. */
export const INPUT: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF7D6" } };

const BORDER: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/**
 * Looks that were made, by name. One look is always the same object, so that its number in a workbook is found by
 * identity (in exceljs too) and not by comparing contents. A look must not be changed; `more` adds to it.
 */
const made = new WeakMap<Fonts, Map<string, Readonly<Partial<Style>>>>();

/** The look of a text that wraps. */
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

/** The look of a text that stays a text when it is edited, even if it begins with = or looks like a number. */
export function fixedTextStyle(
  horizontal: "left" | "center",
  fonts: Fonts = STANDARD_FONTS,
): Readonly<Partial<Style>> {
  return textStyle(horizontal, fonts, FIXED);
}

/** The look of a number. It may shrink, since Excel shows `####` for a number that is too wide. */
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

/** @param name of the look; `look` makes it at the first call */
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

/** Wrong values are filled red; right ones only have green letters, which print as black. */
const RED: Partial<Style> = {
  font: { color: { argb: "FF9C0006" } },
  fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } },
};
const GREEN: Partial<Style> = { font: { color: { argb: "FF006100" } } };

/** Red if a cell does not equal a formula. */
export function redUnless(formula: string): ConditionalFormattingRule {
  return rule("notEqual", formula, RED);
}

/** Green if a cell equals a formula. */
export function greenWhere(formula: string): ConditionalFormattingRule {
  return rule("equal", formula, GREEN);
}

/** Priority 0: exceljs numbers such rules itself. It writes any operator, although its types allow only four. */
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

/** Quotes a text for a number format; double quotes and backslashes are put outside, each after a backslash. */
function literal(text: string): string {
  const plain = text.replace(/[\s\p{Cc}]+/gu, " ");
  return `"${plain.replace(/["\\]/g, '"\\$&"')}"`;
}
