import { describe, expect, test } from "vitest";
import type { StatutoryTable } from "../../src/document.js";
import { laidOut } from "../support/laid-out.js";
import { ALL, figuresRead, pageOf, TABLES } from "../support/laid-out-page.js";

/** The example's page with its figures written in another way, from the first one on or in every third cell only. */
function written(spell: (figure: string) => string, every = 1): string {
  const table = (made: StatutoryTable) =>
    laidOut(made, {
      merged: "kept",
      damage: (text, index) => (made.cells[index]?.figure && index % every === 0 ? spell(text) : text),
    });
  return pageOf(TABLES.map(table));
}

describe("a figure in a cell", () => {
  test.each<[name: string, spell: (figure: string) => string]>([
    ["in pieces", (text) => [...text].map((sign) => `<span>${sign}</span>`).join("")],
    ["with signs that do not show", (text) => `&#8206;${[...text].join("&#8203;")}&shy;`],
    [
      "in full width",
      (text) => text.replace(/\d/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
    ["in a field of a form", (text) => `<input type="text" value="${text}" readonly>`],
    [
      "beside what does not show",
      (text) => `<noscript>9</noscript><span style="font-size:0">8</span>${text}`,
    ],
    ["in a table of its own", (text) => `<table><tr><td>${text}</td></tr></table>`],
  ])("%s is read", async (_, spell) => {
    expect(await figuresRead(written(spell))).toMatchObject({ right: ALL, open: [], wrong: [] });
  });

  test.each<[name: string, spell: (figure: string) => string]>([
    ["as a picture", (text) => `<img src="${text}.png">`],
    ["as an icon", (text) => `<i class="iconfont icon-${text}"></i>`],
    ["that a style sheet writes", (text) => `<span data-value="${text}"></span>`],
    ["that a script writes", (text) => `<script>document.write("${text}")</script>`],
    ["of a choice", (text) => `<select><option>1<option selected>${text}</select>`],
    ["beside a struck one", (text) => `<s>9</s>${text}`],
  ])("%s is 待填, and is not taken for a blank", async (_, spell) => {
    const { right, open, wrong, codes } = await figuresRead(written(spell, 3));
    expect(wrong).toEqual([]);
    expect(open.length).toBeGreaterThan(ALL / 4);
    expect(right + open.length).toBe(ALL);
    expect(codes).toContain("GR8002");
  });

  test("what editors leave in a blank cell does not show", async () => {
    const page = written(
      (text) => (text === "0" ? '<span class="Apple-style-span"></span><b></b>' : text),
      2,
    );
    expect(await figuresRead(page)).toMatchObject({ right: ALL, wrong: [] });
  });
});
