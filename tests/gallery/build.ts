import { writeFileSync } from "node:fs";
import path from "node:path";
import { compile, emitDocx, type ReportDocument } from "../../src/index.js";
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

/** Writes the gallery's .docx files into a folder; their documents by name. */
export async function buildGallery(folder: string): Promise<Map<string, ReportDocument>> {
  const documents = new Map<string, ReportDocument>();
  for (const each of GALLERY) {
    const document = compiled(each);
    writeFileSync(path.join(folder, `${each.name}.docx`), await emitDocx(document));
    documents.set(each.name, document);
  }
  return documents;
}
