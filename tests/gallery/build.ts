import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { emitDocx } from "../../src/emit/docx/document.js";
import { compile, type ReportDocument } from "../../src/index.js";
import { GALLERY, type GalleryDocument } from "./documents.js";

/** A report of the gallery as the public API makes it. */
export function compiled({ name, yaml, images = {}, draft }: GalleryDocument): ReportDocument {
  const { document, diagnostics } = compile(
    { name: `${name}.yaml`, bytes: new TextEncoder().encode(yaml) },
    { readImage: (file) => images[file] ?? "missing", ...(draft && { draft }) },
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (!document || errors.length > 0)
    throw new Error(`${name}: ${JSON.stringify(errors.map(({ code, args }) => [code, args]))}`);
  return document;
}

/** The folder beside the .docx files with those that the .pdf files are made of. */
export const PRINTED = "printed";

/** Writes the gallery's .docx files into a folder; their documents by name. */
export async function buildGallery(folder: string): Promise<Map<string, ReportDocument>> {
  const documents = new Map<string, ReportDocument>();
  mkdirSync(path.join(folder, PRINTED));
  for (const each of GALLERY) {
    const document = compiled(each);
    writeFileSync(path.join(folder, `${each.name}.docx`), await emitDocx(document));
    writeFileSync(path.join(folder, PRINTED, `${each.name}.docx`), await emitDocx(document, "libreOffice"));
    documents.set(each.name, document);
  }
  return documents;
}
