// The same text with docxtemplater, .docx only: node template.mjs TEMPLATE.docx TEXTS.json OUT.docx
import { readFileSync, writeFileSync } from "node:fs";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

const [template, texts, out] = process.argv.slice(2);
const document = new Docxtemplater(new PizZip(readFileSync(template)), { paragraphLoop: true });
document.render(JSON.parse(readFileSync(texts, "utf8")));
writeFileSync(out, document.toBuffer());
