import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A report made with another program (tests/fixtures/foreign). */
export const foreign = (name: string): Uint8Array => readFileSync(`tests/fixtures/foreign/${name}`);

/** A .docx with its main part changed, as another program may leave it. */
export function changedDocx(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts["word/document.xml"]!);
  const changed = change(xml);
  if (changed === xml) throw new Error("nothing was changed");
  return zipSync({ ...parts, "word/document.xml": strToU8(changed) });
}
