import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Compilation, compile } from "../../src/compile.js";
import { writeDataFile } from "../../src/data-file.js";
import { emitDocx } from "../../src/emit.js";
import type { Imported } from "../../src/import/imported.js";
import { importFile } from "../../src/import/open.js";
import { exampleText, MINIMAL } from "../support/files.js";
import { printedLines } from "../support/printed.js";
import { randomReport, write } from "../support/random-report.js";

const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => compile({ name: "data.yaml", bytes: encode(text) });

/** Figures of the tables with their remarks, and the lines of print. */
function contentOf({ document, figures, diagnostics }: Compilation) {
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const cells = document!.data.map(({ path, value }) => [path, value, figures!.get(path)!.remark]);
  return { cells, lines: printedLines(document!) };
}

async function back(name: string, bytes: Uint8Array): Promise<{ imported: Imported; text: string }> {
  const imported = await importFile({ name, bytes });
  if ("code" in imported) throw new Error(imported.code);
  return { imported, text: writeDataFile(imported) };
}

async function throughDocx(text: string): Promise<void> {
  const original = read(text);
  const { imported, text: again } = await back("report.docx", await emitDocx(original.document!));
  expect(imported.diagnostics.filter(({ code }) => code !== "GR8007" && code !== "GR8008")).toEqual([]);
  expect(contentOf(read(again.replace("kind: 待填", "kind: other")))).toEqual(contentOf(original));
}

describe("import of what build wrote", () => {
  test("the example and the smallest report come back from .docx", async () => {
    await throughDocx(MINIMAL);
    await throughDocx(exampleText());
  });

  test("random reports come back from .docx: figures, remarks, printed narrative", async () => {
    await fc.assert(
      fc.asyncProperty(randomReport().map(write), ({ text }) => throughDocx(text)),
      { numRuns: 30 },
    );
  });
});
