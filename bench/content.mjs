// What the peers are given: the example's finished text and tables, so that they only have to write.
import { readFileSync } from "node:fs";
import { Document, Packer, Paragraph } from "docx";
import { compile } from "../dist/compile.js";
import { plainText } from "../dist/layout.js";

const STYLES = { 1: "Heading 1", 2: "Heading 2", 3: "Heading 3", 4: "Heading 4" };

/** @returns the document as plain data: blocks in order, tables to the cell, the rows of 数据 */
export function contentOf(file) {
  const { document } = compile({ name: file, bytes: readFileSync(file) });
  const blocks = [{ type: "paragraph", style: "Title", text: document.titleLines.join("") }];
  for (const block of document.blocks) {
    if (block.type === "statutory")
      blocks.push({ type: "table", table: document.tables.indexOf(block.table) });
    else if (block.type === "heading") {
      const text = `${block.number}${plainText(block.title)}${plainText(block.runIn ?? [])}`;
      blocks.push({ type: "paragraph", style: block.runIn ? "Normal" : STYLES[block.level], text });
    } else if (block.type === "paragraph")
      blocks.push({ type: "paragraph", style: "Normal", text: plainText(block.content) });
  }
  const tables = document.tables.map(({ name, rows, headerRows, columnWidths, cells }) => ({
    name,
    rows,
    headerRows,
    widths: columnWidths,
    cells: cells.map(({ row, column, rowspan, colspan, align, runs, figure }) => ({
      align,
      path: figure?.path ?? null,
      sumOf: figure?.sumOf ?? null,
      row,
      column,
      rowspan,
      colspan,
      text: runs.map(({ text }) => text).join(""),
      number: figure ? Number(figure.value) : null,
    })),
  }));
  const data = document.data.map(({ path, table, row, column, value, unit }) => [
    path,
    table,
    row,
    column,
    Number(value),
    unit,
  ]);
  const head = ["path", "table", "row", "column", "value", "unit"];
  return { title: document.title, creator: document.creator, blocks, tables, data: [head, ...data] };
}

/** For pandoc, whose own tables have no merged cells: rows as pipe tables. */
export function markdownOf({ blocks, tables }) {
  const table = ({ rows, cells }) => {
    const line = (row) =>
      `| ${cells
        .filter((cell) => cell.row === row)
        .map(({ text }) => text)
        .join(" | ")} |`;
    const width = Math.max(
      ...Array.from({ length: rows }, (_, row) => cells.filter((cell) => cell.row === row).length),
    );
    return [
      line(0),
      `|${" --- |".repeat(width)}`,
      ...Array.from({ length: rows - 1 }, (_, row) => line(row + 1)),
    ].join("\n");
  };
  return blocks
    .map((block) => {
      if (block.type === "table") return table(tables[block.table]);
      const level = /^Heading (\d)$/.exec(block.style)?.[1];
      return level ? `${"#".repeat(Number(level))} ${block.text}` : block.text;
    })
    .join("\n\n");
}

/** The template for docxtemplater: a title, a loop of paragraphs, a loop of rows. */
export function templateDocx() {
  const lines = ["{title}", "{#paragraphs}", "{text}", "{/paragraphs}", "{#rows}", "{text}", "{/rows}"];
  return Packer.toBuffer(
    new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] }),
  );
}
