// A .docx of gov-report's as plain data, run by run, and as a template without text.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { attributes, child, children, only, partsOf } from "./package.mjs";

/** @returns paragraphs and tables in order: styles by their ids, lengths in twips, and only what is set */
export function blocksOf(bytes) {
  const part = partsOf(bytes);
  const relations = children(part("word/_rels/document.xml.rels")).map(attributes);
  const targets = new Map(relations.map(({ Id, Target }) => [Id, Target]));
  const body = only(child(part("word/document.xml"), "w:body"), "w:p", "w:tbl", "w:sectPr");
  return children(body, "w:p", "w:tbl").map((block) =>
    (block.nodeName === "w:p" ? paragraphOf : tableOf)(block, targets),
  );
}

/** The document without its text: its styles, page, footers and settings. */
export function templateOf(bytes) {
  const parts = unzipSync(bytes);
  const remove = (name, pattern) => {
    parts[name] = strToU8(strFromU8(parts[name]).replaceAll(pattern, ""));
  };
  remove("word/document.xml", /(?<=<w:body>).*(?=<w:sectPr>)/gs);
  remove("word/_rels/document.xml.rels", /<Relationship [^>]*TargetMode="External"\/>/g);
  return zipSync(parts);
}

function paragraphOf(element, targets) {
  const settings = child(only(element, "w:pPr", "w:r", "w:hyperlink"), "w:pPr");
  only(settings, "w:pStyle", "w:keepNext", "w:spacing", "w:jc");
  const keepNext = child(settings, "w:keepNext");
  return {
    type: "paragraph",
    style: attribute(settings, "w:pStyle"),
    keepNext: keepNext && keepNext.getAttribute("w:val") !== "false",
    after: number(settings, "w:spacing", "w:after"),
    align: attribute(settings, "w:jc"),
    runs: children(element, "w:r", "w:hyperlink").flatMap((each) => {
      if (each.nodeName === "w:r") return [runOf(each)];
      const link = targets.get(each.getAttribute("r:id"));
      return children(each, "w:r").map((run) => ({ ...runOf(run), link }));
    }),
  };
}

function runOf(element) {
  const settings = child(only(element, "w:rPr", "w:t", "w:br", "w:noBreakHyphen"), "w:rPr");
  only(settings, "w:rStyle", "w:rFonts", "w:b", "w:bCs");
  return {
    text: textOf(element),
    break: child(element, "w:br") && true,
    style: attribute(settings, "w:rStyle"),
    hint: attribute(settings, "w:rFonts", "w:hint"),
    font: attribute(settings, "w:rFonts", "w:ascii"),
    bold: child(settings, "w:b") && true,
  };
}

/** A hyphen that does not break is an element, and a character for everybody else. */
function textOf(element) {
  const pieces = children(element, "w:t", "w:noBreakHyphen").map((each) =>
    each.nodeName === "w:t" ? each.textContent : "\u2011",
  );
  return pieces.length === 0 ? undefined : pieces.join("");
}

/** Every cell has its place in the grid, also one that only continues the cell above; merges go from place to place. */
function tableOf(element, targets) {
  const rows = children(only(element, "w:tblPr", "w:tblGrid", "w:tr"), "w:tr");
  const cells = rows.flatMap((line, row) => {
    let next = 0;
    only(child(line, "w:trPr"), "w:cantSplit", "w:tblHeader", "w:trHeight");
    return children(line, "w:tc").map((cell) => {
      const settings = child(cell, "w:tcPr");
      only(settings, "w:tcW", "w:gridSpan", "w:vMerge", "w:tcMar", "w:vAlign");
      const column = next;
      next += number(settings, "w:gridSpan") ?? 1;
      return {
        row,
        column,
        lastColumn: next - 1,
        merge: attribute(settings, "w:vMerge"),
        width: number(settings, "w:tcW", "w:w"),
        margins: marginsOf(child(settings, "w:tcMar")),
        paragraph: paragraphOf(child(cell, "w:p"), targets),
      };
    });
  });
  const settings = child(element, "w:tblPr");
  return {
    type: "table",
    style: attribute(settings, "w:tblStyle"),
    margins: marginsOf(child(settings, "w:tblCellMar")),
    columns: children(child(element, "w:tblGrid")).map((column) => Number(column.getAttribute("w:w"))),
    rows: rows.map((row) => ({
      header: child(row, "w:trPr", "w:tblHeader") !== undefined,
      height: number(child(row, "w:trPr"), "w:trHeight"),
    })),
    cells,
    merges: cells
      .filter(({ column, lastColumn, merge }) => merge !== "continue" && (merge || lastColumn > column))
      .map(({ row, column, lastColumn }) => [row, column, lastRow(cells, row, column), lastColumn]),
  };
}

/** Widths by sides, as many as are set. */
function marginsOf(element) {
  return Object.fromEntries(
    children(element).map((side) => [side.localName, Number(side.getAttribute("w:w"))]),
  );
}

/** The row in which a cell that begins here ends. */
function lastRow(cells, row, column) {
  const continued = cells.some(
    (cell) => cell.row === row + 1 && cell.column === column && cell.merge === "continue",
  );
  return continued ? lastRow(cells, row + 1, column) : row;
}

/** An attribute of the child element of a name, undefined where either is not there. */
function attribute(parent, name, key = "w:val") {
  return attributes(child(parent, name))[key];
}

function number(parent, name, key) {
  const text = attribute(parent, name, key);
  return text === undefined ? undefined : Number(text);
}
