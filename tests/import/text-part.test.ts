import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { importFile } from "../../src/import/open.js";
import { foreign } from "../support/foreign.js";
import { importedReport } from "../support/imports.js";

const { "word/document.xml": text, ...others } = unzipSync(foreign("plain.docx"));

/** The document with its text elsewhere, and hidden digits behind a figure. */
function namedAs(name: string, beside: Record<string, Uint8Array> = {}): Uint8Array {
  const hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>7</w:t></w:r>";
  const own = strFromU8(text!).replace(/<w:t>12345<\/w:t><\/w:r>/, (run) => run + hidden);
  const naming = (part: string) => strToU8(strFromU8(others[part]!).replaceAll("word/document.xml", name));
  return zipSync({
    ...others,
    "[Content_Types].xml": naming("[Content_Types].xml"),
    "_rels/.rels": naming("_rels/.rels"),
    [name]: strToU8(own),
    ...beside,
  });
}

const other = { "word/document.xml": strToU8(strFromU8(text!).replace("12345", "99")) };

test.each<[string, Uint8Array]>([
  ["in another folder", namedAs("report/text.xml")],
  ["in no folder", namedAs("text.xml")],
  ["beside one that the document does not name", namedAs("word/text.xml", other)],
])("the text of a document %s is read as it shows", async (_, bytes) => {
  const { values } = await importedReport("a.docx", bytes);
  expect(values.proactiveDisclosure).toMatchObject({ licensing: { decisions: 12345 } });
});

test("a text that is no part of XML, which its limits would not hold, is not read", async () => {
  const { ok, diagnostics } = await importFile({ name: "a.docx", bytes: namedAs("word/text.bin", other) });
  expect({ ok, told: diagnostics.map(({ args }) => args) }).toEqual({
    ok: false,
    told: [{ reason: "notAReport" }],
  });
});

test("a document with two parts of one name is damaged: each program would read another one", async () => {
  const bytes = Buffer.from(
    zipSync({ ...others, "word/document.xml": text!, "word/documenT.xml": other["word/document.xml"] }),
  );
  const twice = Buffer.from(
    bytes.toString("latin1").replaceAll("word/documenT.xml", "word/document.xml"),
    "latin1",
  );
  const { diagnostics } = await importFile({ name: "a.docx", bytes: twice });
  expect(diagnostics.map(({ args }) => args)).toEqual([{ reason: "broken" }]);
});
