import { describe, expect, test } from "vitest";
import { replaced } from "../support/files.js";
import { importedReport } from "../support/imports.js";
import { ALL, figuresRead, PLAIN, pageOf } from "../support/laid-out-page.js";

const [disclosure, applications, disputes] = PLAIN;

describe("merged cells that say other sizes than they have", () => {
  test("heads that are pushed aside tell no order: rows are read in the official one, which is said", async () => {
    const moved = replaced(applications, 'rowspan="3" colspan="3"', 'rowspan="2" colspan="3"');
    const { right, open, wrong, codes } = await figuresRead(pageOf([disclosure, moved, disputes]));
    expect({ right, open, wrong }).toEqual({ right: ALL, open: [], wrong: [] });
    expect(codes).toContain("GR8007");
  });

  test("a total over the column of another figure: rows with figures are 待填 and told once", async () => {
    const moved = replaced(applications, 'rowspan="1" colspan="5"', 'rowspan="1" colspan="4"');
    const { open, wrong, codes } = await figuresRead(pageOf([disclosure, moved, disputes]));
    expect(wrong).toEqual([]);
    expect(open.length).toBeGreaterThan(0);
    expect(codes.filter((code) => code === "GR8005")).toHaveLength(1);
  });
});

describe("numbers that belong to no column", () => {
  test("one too many in a row makes the row 待填", async () => {
    const more = replaced(disclosure, ">13</td>", ">13</td><td>4</td>");
    const { open, wrong, codes } = await figuresRead(pageOf([more, applications, disputes]));
    expect(wrong).toEqual([]);
    expect(open).toEqual(
      ["issued", "repealed", "inForce"].map((key) => `proactiveDisclosure.normativeDocuments.${key}`),
    );
    expect(codes.filter((code) => code === "GR8005")).toHaveLength(1);
  });

  test("one too few in table 四 moves the others", async () => {
    const less = disputes.replace(/(<td[^>]*>)\d+<\/td>(?=<td[^>]*>\d)/, "");
    const { open, wrong } = await figuresRead(pageOf([disclosure, applications, less]));
    expect(wrong).toEqual([]);
    expect(open.every((path) => path.startsWith("reviewAndLitigation"))).toBe(true);
    expect(open).toHaveLength(15);
    const { diagnostics } = await importedReport(
      "a.html",
      new TextEncoder().encode(pageOf([disclosure, applications, less])),
    );
    expect(diagnostics.filter(({ code }) => code === "GR8005").map(({ args }) => args)).toEqual([
      expect.objectContaining({ unsure: true }),
    ]);
  });

  test("a total whose head is cut off leaves the other columns alone", async () => {
    const cut = applications
      .replace(/(<td[^>]*>)总计(?=<\/td>)/, "$1总")
      .replace(/(<td[^>]*>)\d+(?=<\/td>\s*<\/tr>)/g, "$18…");
    expect(cut).toMatch(/>总<.*>8…<\/td>/s);
    const { open, wrong } = await figuresRead(pageOf([disclosure, cut, disputes]));
    expect(wrong).toEqual([]);
    expect(open.filter((path) => !path.endsWith(".total"))).toEqual([]);
  });

  test("a column with a name of its own is left alone", async () => {
    const share = applications
      .replace("</tr>", '<td rowspan="3">占比</td></tr>')
      .replace(/(一、本年新收.*?)<\/tr>/s, "$1<td>12.5</td></tr>");
    expect(share).toMatch(/>占比<.*>12\.5<\/td>/s);
    expect(await figuresRead(pageOf([disclosure, share, disputes]))).toMatchObject({ right: ALL, wrong: [] });
  });
});
