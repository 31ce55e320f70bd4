import { readXml } from "./xml.js";

/** Formats that every spreadsheet program knows by their numbers (ECMA-376 part 1, 18.8.30), those of dates as `date`. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00 ;(#,##0.00)",
  40: "#,##0.00 ;[Red](#,##0.00)",
  48: "##0.0E+0",
  49: "@",
};
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** The number format of each cell style, by its index; undefined for the standard one. */
export function readNumberFormats(bytes: Uint8Array): (string | undefined)[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  readXml(bytes, {
    open({ name, attributes }) {
      if (name === "numFmt") own.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) ids.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return ids.map((id) => own.get(id) ?? (isBuiltInDate(id) ? "yyyy-mm-dd" : BUILT_IN[id]));
}

/** Whether a format shows a number as a day or a time: it has their letters outside of brackets and quotes. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  let closing = "";
  for (const sign of format) {
    if (closing !== "") closing = sign === closing ? "" : closing;
    else if (sign === "[") closing = "]";
    else if (sign === '"') closing = '"';
    else if (/[ymdhMsb]/.test(sign)) return true;
  }
  return false;
}
