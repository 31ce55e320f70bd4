import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { importFile } from "../../src/import/open.js";
import { changedDocx, foreign } from "../support/foreign.js";

/** The reason of the one GR8001 that a file gives, or `read`. */
async function reasonOf(name: string, bytes: Uint8Array): Promise<string> {
  const outcome = await importFile({ name, bytes });
  if (outcome.ok) return "read";
  expect(outcome.diagnostics.map(({ code }) => code)).toEqual(["GR8001"]);
  return (outcome.diagnostics[0]!.args as { reason: string }).reason;
}

const page = (body: string) => strToU8(`<html><body>${body}</body></html>`);

describe("pages that hold more than any report", () => {
  test.each<[string, string, string]>([
    [
      "cells that cover the sheet of a table",
      `<table>${`<tr>${'<td colspan="1000" rowspan="65534">1</td>'.repeat(5)}</tr>`.repeat(800)}</table>`,
      "tooLarge",
    ],
    ["headings", "<h1>一、总体情况</h1>".repeat(30_000), "tooLarge"],
    ["elements", "<p>".repeat(500_000), "tooLarge"],
    ["attributes", `<p ${Array.from({ length: 500_000 }, (_, index) => `a${index}`).join(" ")}>`, "tooLarge"],
    [
      "formatting that is opened anew in each paragraph",
      `${Array.from({ length: 3_000 }, (_, index) => `<b x="${index}">`).join("")}${"<p>x".repeat(3_000)}`,
      "tooDeep",
    ],
    ["elements in one another", "<div>".repeat(300_000), "tooDeep"],
  ])("%s", async (_, body, reason) => {
    expect(await reasonOf("a.html", page(body))).toBe(reason);
  });
});

describe("documents that hold more than any report", () => {
  const withBody = (body: string) =>
    changedDocx(foreign("plain.docx"), (xml) =>
      xml.replace(/<w:body>.*<\/w:body>/s, () => `<w:body>${body}</w:body>`),
    );

  test.each<[string, string, string]>([
    ["paragraphs", "<w:p><w:r><w:t>字</w:t></w:r></w:p>".repeat(150_000), "tooLarge"],
    [
      "hidden text before runs that are not closed",
      `<w:p><w:r><w:rPr><w:vanish/></w:rPr></w:r>${"<w:r ".repeat(100_000)}`,
      "broken",
    ],
    [
      "attributes of one element",
      `<w:p ${Array.from({ length: 300_000 }, (_, at) => `a${at}=""`).join(" ")}/>`,
      "broken",
    ],
    [
      "attributes of many",
      `<w:p ${Array.from({ length: 900 }, (_, at) => `a${at}=""`).join(" ")}/>`.repeat(500),
      "tooLarge",
    ],
    [
      "hidden text before empty runs",
      `<w:p><w:r><w:rPr><w:vanish/></w:rPr></w:r>${'<w:r w:a="1"/>'.repeat(100_000)}</w:p>`,
      "noTables",
    ],
  ])("%s", async (_, body, reason) => {
    expect(await reasonOf("a.docx", withBody(body))).toBe(reason);
  });
});
