// A .xlsx of gov-report's as plain data. Attributes keep the names and the texts that they have in the file, which are openpyxl's too.
import { attributes, child, children, only, partsOf } from "./package.mjs";

/** @returns cell styles, sheets to the cell, and the names of the figures */
export function workbookOf(bytes) {
  const part = partsOf(bytes);
  const styles = part("xl/styles.xml");
  const known = {
    strings: children(part("xl/sharedStrings.xml")).map(({ textContent }) => textContent),
    looks: children(child(styles, "dxfs")).map(lookOf),
    table: tableOf(part("xl/tables/table1.xml")),
  };
  const book = part("xl/workbook.xml");
  const names = children(child(book, "definedNames")).map((name) => ({
    ...attributes(name),
    text: name.textContent,
  }));
  return {
    styles: cellStylesOf(styles),
    sheets: children(child(book, "sheets")).map((sheet, index) => ({
      name: sheet.getAttribute("name"),
      ...sheetOf(part(`xl/worksheets/sheet${index + 1}.xml`), known),
      ...printedOf(names.filter(({ localSheetId }) => localSheetId === String(index))),
    })),
    names: names.filter(({ localSheetId }) => localSheetId === undefined),
  };
}

const READ =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection mergeCells conditionalFormatting dataValidations " +
  "printOptions pageMargins pageSetup headerFooter tableParts";

/** Looks of cells by their numbers, the first for cells without one; the others have the same border. */
function cellStylesOf(styles) {
  const fonts = children(child(styles, "fonts")).map(fontOf);
  const formats = new Map(
    children(child(styles, "numFmts"))
      .map(attributes)
      .map(({ numFmtId, formatCode }) => [numFmtId, formatCode]),
  );
  return children(child(styles, "cellXfs")).map((style) => {
    const { fontId, numFmtId } = attributes(style);
    return {
      font: fonts[fontId],
      format: formats.get(numFmtId) ?? Number(numFmtId),
      alignment: attributes(child(style, "alignment")),
      protection: attributes(child(style, "protection")),
    };
  });
}

/** `<b/>` is on, other elements have a value, colours one of red, green and blue. */
function fontOf(font) {
  return Object.fromEntries(
    children(font).map((each) => {
      const { val = true, rgb = val } = attributes(each);
      return [each.nodeName, rgb];
    }),
  );
}

/** What a conditional format changes. */
function lookOf(look) {
  return {
    font: fontOf(child(look, "font")),
    background: attributes(child(look, "fill", "patternFill", "bgColor")).rgb,
  };
}

/** @param table the only one of a workbook, whichever sheet it is in */
function sheetOf(sheet, { strings, looks, table }) {
  const rows = children(child(only(sheet, ...READ.split(" ")), "sheetData"));
  const view = child(sheet, "sheetViews", "sheetView");
  return {
    gridLines: attributes(view).showGridLines !== "0",
    freeze: attributes(child(view, "pane")).topLeftCell,
    widths: children(child(sheet, "cols")).flatMap((column) => {
      const { min, max, width } = attributes(column);
      return Array(max - min + 1).fill(Number(width));
    }),
    heights: rows.map((row) => Number(attributes(row).ht)),
    rows: rows.map((row) => children(row).map((cell) => cellOf(cell, strings))),
    protection: attributes(child(sheet, "sheetProtection")),
    merges: children(child(sheet, "mergeCells")).map((range) => range.getAttribute("ref")),
    conditions: children(sheet, "conditionalFormatting").map((range) => ({
      ...attributes(range),
      rules: children(range).map((rule) => ({
        operator: attributes(rule).operator,
        formula: child(rule, "formula").textContent,
        ...looks[attributes(rule).dxfId],
      })),
    })),
    validations: children(child(sheet, "dataValidations")).map((validation) => ({
      ...attributes(validation),
      formula1: child(validation, "formula1").textContent,
    })),
    tables: child(sheet, "tableParts") ? [table] : [],
    options: attributes(child(sheet, "printOptions")),
    margins: attributes(child(sheet, "pageMargins")),
    setup: attributes(child(sheet, "pageSetup")),
    headers: children(child(sheet, "headerFooter")).map(({ nodeName, textContent }) => [
      nodeName,
      textContent,
    ]),
  };
}

/** The number of its style, and what it holds; formulas without their results. */
function cellOf(cell, strings) {
  const { s, t } = attributes(cell);
  const [formula, value] = [child(cell, "f"), child(cell, "v")?.textContent];
  if (formula) return [Number(s), `=${formula.textContent}`];
  if (t === "s") return [Number(s), strings[value]];
  return [Number(s), value === undefined ? null : Number(value)];
}

/** The ranges that the names of a sheet stand for, without the sheet. */
function printedOf(names) {
  const range = (name) => names.find((each) => each.name === name)?.text.split("!")[1];
  return { area: range("_xlnm.Print_Area"), titles: range("_xlnm.Print_Titles") };
}

function tableOf(table) {
  const { displayName, ref, totalsRowShown } = attributes(table);
  return {
    settings: { displayName, ref, totalsRowShown },
    columns: children(child(table, "tableColumns")).map(attributes),
    style: attributes(child(table, "tableStyleInfo")),
  };
}
