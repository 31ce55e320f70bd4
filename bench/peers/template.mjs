// The same text with docxtemplater, .docx only: node template.mjs TEMPLATE.docx CONTENT.json OUT.docx
import { readFileSync, writeFileSync } from "node:fs";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

const [template, content, out] = process.argv.slice(2);
const { title, blocks, tables } = JSON.parse(readFileSync(content, "utf8"));
const document = new Docxtemplater(new PizZip(readFileSync(template)), { paragraphLoop: true });
const rows = tables.flatMap(({ rows: count, cells }) =>
  Array.from({ length: count }, (_, row) => ({
    text: cells
      .filter((cell) => cell.row === row)
      .map(({ text }) => text)
      .join("\t"),
  })),
);
document.render({ title, paragraphs: blocks.filter(({ type }) => type === "paragraph"), rows });
writeFileSync(out, document.toBuffer());
