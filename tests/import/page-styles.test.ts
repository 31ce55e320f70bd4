import { describe, expect, test } from "vitest";
import { importFile } from "../../src/import/open.js";
import { ALL, figuresRead, PLAIN, pageOf } from "../support/laid-out-page.js";

/** Other figures in a row and in cells of the class. */
const withOthers = (attributes: string) =>
  PLAIN.map((table) =>
    table
      .replaceAll("</tr>", `</tr><tr ${attributes}><td>规章</td><td>7</td><td>8</td><td>9</td></tr>`)
      .replaceAll(/>(\d+)</g, `><span ${attributes}>5</span>$1<`),
  );

describe("what a page's own style sheet hides", () => {
  test.each([
    ["a class", "<style>.old { color: red; display: none }</style>", 'class="a old"'],
    [
      "an element with a class",
      "<style><!-- td.x{} span.old, tr.old {display:none !important} --></style>",
      'class="old"',
    ],
    ["two classes", "<style>/* .old{} */ .a.b{display:none}</style>", 'class="b a"'],
    ["an id", "<style>#gone{display:none}</style>", 'id="gone"'],
    ["a later rule", "<style>.old{display:block}\n.old{display:none}</style>", 'class="old"'],
  ])("is no part of a figure: %s", async (_, head, attributes) => {
    expect(await figuresRead(pageOf(withOthers(attributes), head))).toMatchObject({ right: ALL, wrong: [] });
  });

  test.each([
    ["on paper", "<style>@media print { .tab { display: none } }</style>"],
    ["until a script shows it", "<style>.tab{display:none} .on .tab{display:block}</style>"],
    ["in one place only", "<style>.menu .tab{display:none}</style>"],
    ["but for this element", "<style>td{display:none} .tab{display:none} .tab.tab{display:block}</style>"],
  ])("%s is still read", async (_, head) => {
    const shown = PLAIN.map(
      (table) =>
        `<div class="tab" style="">${table.replaceAll("<td", '<td style="display:table-cell"')}</div>`,
    );
    expect(await figuresRead(pageOf(shown, head))).toMatchObject({ right: ALL, wrong: [] });
  });

  test("is found behind six thousand other rules, and a page with more than any has is refused", async () => {
    const rules = (count: number) =>
      `<style>${".other{display:none}\n".repeat(count)}.old{display:none}</style>`;
    const page = (count: number) => pageOf(withOthers('class="old"'), rules(count));
    expect(await figuresRead(page(6_000))).toMatchObject({ right: ALL, wrong: [] });
    const refused = await importFile({
      name: "a.html",
      bytes: new TextEncoder().encode(page(20_000)),
    });
    expect(refused.ok).toBe(false);
    expect(refused.diagnostics.map(({ code }) => code)).toEqual(["GR8001"]);
  });

  test.each(["constructor", "__proto__", "toString"])(
    "no property of every object is one of a style sheet: %s",
    async (name) => {
      const head = `<style>td { ${name}: none }</style>`;
      expect(await figuresRead(pageOf(PLAIN, head))).toMatchObject({ right: ALL, wrong: [] });
    },
  );

  test("a page that would have no table then is read as if it had no styles", async () => {
    expect(await figuresRead(pageOf(PLAIN, "<style>body{visibility:hidden}</style>"))).toMatchObject({
      right: ALL,
    });
  });
});
