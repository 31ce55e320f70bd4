import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Compilation, compile } from "../../src/compile.js";
import { writeDataFile } from "../../src/data-file/write.js";
import { type EmitOptions, FORMATS } from "../../src/emit/formats.js";
import { TEMPLATES } from "../../src/templates/choose.js";
import { dressedReport } from "../support/dressed-report.js";
import { exampleText, MINIMAL } from "../support/files.js";
import { importedReport } from "../support/imports.js";
import { printedLines } from "../support/printed.js";

const read = (text: string) => compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });

/** Figures of the tables with their remarks, and the lines of print. */
function contentOf({ document, figures, diagnostics }: Compilation) {
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const cells = document!.data.map(({ path, value }) => [path, value, figures!.get(path)!.remark]);
  return { cells, lines: printedLines(document!) };
}

/** What is left to a person: the kind of agency, and headings that a document numbers in a way of its own. */
const LEFT = ["GR8007", "GR8008"];

async function comesBack(text: string, format: string, options: EmitOptions): Promise<void> {
  const original = read(text);
  const bytes = await FORMATS[format]!.emit(original.document!, options);
  const imported = await importedReport(`report.${format}`, bytes);
  expect(imported.diagnostics.filter(({ code }) => !LEFT.includes(code))).toEqual([]);
  const again = writeDataFile(imported).replace("kind: 待填", "kind: other");
  expect(contentOf(read(again))).toEqual(contentOf(original));
}

const OUTPUTS: [name: string, format: string, options: EmitOptions][] = [
  [".docx", "docx", {}],
  [".html", "html", {}],
  ["a fragment of .html", "html", { html: "fragment" }],
];

describe.each(OUTPUTS)("what build wrote as %s", (_, format, options) => {
  test("the example and the smallest report come back", async () => {
    await comesBack(MINIMAL, format, options);
    await comesBack(exampleText(), format, options);
  });

  test.each(TEMPLATES.map((template) => [template.version, template] as const))(
    "random reports in the format of %s come back: figures, remarks, printed narrative",
    async (_version, template) => {
      await fc.assert(
        fc.asyncProperty(dressedReport(template), (text) => comesBack(text, format, options)),
        { numRuns: 20, endOnFailure: true },
      );
    },
  );
});
