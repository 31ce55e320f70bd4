// What the peers are given, finished, so that they only have to write: the document and the workbook that gov-report makes of the
// example, read back from its own files, so that nothing of them is left out.
import { readFileSync } from "node:fs";
import { Document, Packer, Paragraph } from "docx";
import { compile, emitDocx, emitXlsx } from "../dist/index.js";
import { blocksOf, templateOf } from "./content/docx.mjs";
import { propertiesOf } from "./content/package.mjs";
import { workbookOf } from "./content/xlsx.mjs";

/** @returns both as plain data, and the .docx without its text as a template in base64 */
export async function contentOf(file) {
  const { document } = compile({ name: file, bytes: readFileSync(file) });
  const [docx, xlsx] = [await emitDocx(document), await emitXlsx(document)];
  return {
    properties: propertiesOf(xlsx),
    blocks: blocksOf(docx),
    template: Buffer.from(templateOf(docx)).toString("base64"),
    workbook: workbookOf(xlsx),
  };
}

const MARKS = { Heading1: "# ", Heading2: "## ", Heading3: "### ", Heading4: "#### ", Quote: "> " };

/** For pandoc, whose own tables have no merged cells: rows as pipe tables. */
export function markdownOf({ blocks }) {
  const run = ({ text, bold, link, break: ends }) => {
    if (ends) return "\\\n";
    const marked = bold ? `**${text}**` : text;
    return link ? `[${marked}](${link})` : marked;
  };
  const paragraph = ({ style, runs }) => `${MARKS[style] ?? ""}${runs.map(run).join("")}`;
  const table = (block) => {
    const [head, ...rows] = rowsOf(block, paragraph).map((cells) => `| ${cells.join(" | ")} |`);
    return [head, `|${" --- |".repeat(block.columns.length)}`, ...rows].join("\n");
  };
  return blocks.map((block) => (block.type === "table" ? table : paragraph)(block)).join("\n\n");
}

/** For docxtemplater: texts alone. */
export function textsOf({ blocks }) {
  const textOf = ({ runs }) => runs.map(({ text }) => text).join("");
  const [title, ...paragraphs] = blocks.filter(({ type }) => type === "paragraph").map(textOf);
  const rows = blocks.filter(({ type }) => type === "table").flatMap((table) => rowsOf(table, textOf));
  return {
    title,
    paragraphs: paragraphs.map((text) => ({ text })),
    rows: rows.map((cells) => ({ text: cells.join("\t") })),
  };
}

/** The cells of a table by rows, as many in each as there are columns: a merged cell is followed by empty ones. */
function rowsOf({ rows, columns, cells }, written) {
  const grid = rows.map(() => columns.map(() => ""));
  for (const { row, column, paragraph } of cells) grid[row][column] = written(paragraph);
  return grid;
}

/** The template for docxtemplater: a title, a loop of paragraphs, a loop of rows. */
export function templateDocx() {
  const lines = ["{title}", "{#paragraphs}", "{text}", "{/paragraphs}", "{#rows}", "{text}", "{/rows}"];
  return Packer.toBuffer(
    new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] }),
  );
}
