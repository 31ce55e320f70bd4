import type { DataValidation, Style } from "../../../generated/exceljs.js";
import { INPUT, numberStyle, STANDARD_FONTS, textStyle } from "../../emit/xlsx/style.js";
import type { Kind } from "../../schema/schema.js";
import type { Choice } from "../help.js";

const { text: FONT, heading: HEADING } = STANDARD_FONTS;
const OPEN = { protection: { locked: false } };

/** A cell to fill in. */
export function inputStyle(kind: Kind): Partial<Style> {
  if (kind === "count") return { ...numberStyle("center", "0"), fill: INPUT, ...OPEN };
  if (kind === "amount") return { ...numberStyle("center", "General"), fill: INPUT, ...OPEN };
  const style = textStyle("left");
  // The text format keeps 010010 and what begins with = a text.
  return { ...style, alignment: { ...style.alignment!, vertical: "top" }, numFmt: "@", fill: INPUT, ...OPEN };
}

export function headStyle(): Partial<Style> {
  return { ...textStyle("center"), font: { ...FONT, bold: true } };
}

export function leadStyle(): Partial<Style> {
  return { font: FONT, alignment: { wrapText: true, vertical: "middle" } };
}

export function helpStyle(): Partial<Style> {
  return {
    font: { ...FONT, color: { argb: "FF595959" } },
    alignment: { wrapText: true, vertical: "middle" },
  };
}

export function guideStyle(): Partial<Style> {
  return { font: { ...FONT, size: 12 }, alignment: { wrapText: true, vertical: "top" } };
}

export function guideTitleStyle(): Partial<Style> {
  return {
    font: { ...FONT, name: HEADING, size: 16 },
    alignment: { horizontal: "center", vertical: "middle", wrapText: true },
  };
}

/** Takes one of the words. */
export function choiceRule(choices: readonly Choice[]): DataValidation {
  return {
    type: "list",
    allowBlank: true,
    formulae: [`"${choices.map(({ label }) => label).join(",")}"`],
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: "请从列表里选",
    error: "点格子右边的箭头，从列表里选一项；不填的清空。",
  };
}

export function numberRule(kind: "count" | "amount"): DataValidation {
  const number = kind === "count" ? "整数" : "数";
  return {
    type: kind === "count" ? "whole" : "decimal",
    operator: "greaterThanOrEqual",
    formulae: [0],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: `应填${number}`,
    error: `应填不小于0的${number}，只写数字。`,
  };
}
