import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { importFile } from "../../src/import/open.js";
import { changedDocx, foreign } from "../support/foreign.js";
import { ALL, figuresRead, PLAIN, pageOf } from "../support/laid-out-page.js";

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

describe("a page with much of one sign is read in time that grows with its length", () => {
  const SIZE = 500_000;
  const run = (sign: string) => sign.repeat(SIZE / sign.length);
  const above = (text: string) => pageOf(PLAIN).replace("<body>", `<body><p>${text}</p>`);
  const below = (text: string) => pageOf(PLAIN).replace("</body>", `<p>${text}</p></body>`);
  const behindTable = (text: string) => pageOf([`${PLAIN[0]}<p>${text}</p>`, PLAIN[1], PLAIN[2]]);
  const styled = (css: string) => pageOf(PLAIN, `<style>${css}</style>`);

  test.each<[string, string]>([
    ["comments that are not closed", styled(run("/* "))],
    ["digits above the report", above(`${run("1")}x`)],
    ["wide blanks", above(`中${run("\u3000")}x`)],
    ["wide blanks in bold", above(`中<b>国${run("\u3000")}x</b>`)],
    ["values that are no table", above(run("1 "))],
    ["dates that are none", below(`某某科技局 ${run("年月日")}x`)],
    ["semicolons in a note", behindTable(`①${run("；")}x`)],
  ])("%s", async (_, html) => {
    expect(await figuresRead(html)).toMatchObject({ right: ALL, wrong: [] });
  });

  test.each(["(", " ", "1<br>"])("a figure with %j behind it", async (sign) => {
    const [first, ...others] = PLAIN;
    const page = pageOf([
      first.replace(/>(\d)</, (_, digit: string) => `>${digit}${run(sign)}x<`),
      ...others,
    ]);
    const read = await figuresRead(page);
    expect(read).toMatchObject({ right: ALL - 1, wrong: [] });
    expect(read.open).toHaveLength(1);
  });

  test("selectors of one class, more than all rules of a site", async () => {
    const html = styled(`${run(".a,")}.b{display:none}`);
    expect(await reasonOf("a.html", strToU8(html))).toBe("tooLarge");
  });

  test("style rules that all concern all elements", async () => {
    const rules = ".a{display:block}".repeat(4_000);
    const html = styled(rules).replace("</body>", `${"<b class=a></b>".repeat(20_000)}</body>`);
    expect(await reasonOf("a.html", strToU8(html))).toBe("tooLarge");
  });
});
