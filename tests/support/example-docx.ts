import { readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "../../src/compile.js";
import { emitDocx, emitHtml } from "../../src/emit/formats.js";
import { exampleText } from "./files.js";

export const read = (cwd: string, name: string) => readFileSync(path.join(cwd, name), "utf8");

const documentOf = (text: string) =>
  compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) }).document!;

/** The example as build writes it. */
export async function exampleDocx(text = exampleText()): Promise<Uint8Array> {
  return emitDocx(documentOf(text));
}

/** The same as a page. */
export async function exampleHtml(text = exampleText()): Promise<Uint8Array> {
  return emitHtml(documentOf(text));
}
