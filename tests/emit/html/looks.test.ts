import { describe, expect, test } from "vitest";
import { emitHtmlFragment } from "../../../src/emit/html/document.js";
import { fragment, page, whole } from "../../fixtures/html-document.js";
import { attribute, cellsOf, type Element, HtmlReader, textOf, within } from "../../fixtures/html-page.js";

describe("the fragment", () => {
  test("is one article with inline styles only", () => {
    expect(fragment.faults).toEqual([]);
    expect(fragment.all("style", "script", "link", "html", "head", "body", "main", "header", "meta")).toEqual(
      [],
    );
    expect(fragment.all().filter((each) => attribute(each, "class") !== undefined)).toEqual([]);
    expect(fragment.all()[0]!.tagName).toBe("article");
    for (const cell of fragment.all("td", "th")) expect(attribute(cell, "style")).toContain("border");
  });

  test("says what the page says", () => {
    const plain = (element: Element) => textOf(element).replace(/\n+/g, "\n");
    const content = [...within(page.one("header"), "h1"), page.one("main")].map(plain).join("");
    expect(plain(fragment.one("article")).replaceAll("\n", "")).toBe(content.replaceAll("\n", ""));
  });

  test("keeps its tables and their headers where ids, classes and style sheets are taken out", () => {
    const html = new TextDecoder().decode(emitHtmlFragment(whole));
    const cleaned = new HtmlReader(
      html.replace(/ (?:id|class|headers|aria-[a-z]+|data-[a-z]+)="[^"]*"/g, ""),
      "fragment",
    );
    const tables = cleaned.all("table").slice(2, 5);
    for (const [index, table] of whole.tables.entries()) {
      const cells = cellsOf(tables[index]!);
      expect(cells.map(({ text }) => text)).toEqual(
        table.cells.map(({ runs }) => runs.map((run) => run.text).join("")),
      );
      for (const { element } of cells.filter((cell) => cell.element.tagName === "th"))
        expect(attribute(element, "scope")).toBeDefined();
    }
  });
});
