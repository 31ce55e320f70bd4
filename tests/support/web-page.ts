import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { ReportDocument, StatutoryTable } from "../../src/document.js";
import { emitHtmlFragment } from "../../src/emit/html/document.js";

/** A page of a content system around the fragment. */
export const inHost = (document: ReportDocument): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>某网站</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body><main>
${new TextDecoder().decode(emitHtmlFragment(document))}</main></body></html>`;

/** Text and spans of a form's cells, row by row, as the browser's own table model has them. */
export const cellsOf = (page: Page, { id }: StatutoryTable) =>
  page.evaluate<[string, number, number][][]>(
    `[...document.querySelector("[data-form=${id}]").rows].map((row) =>
      [...row.cells].map((cell) => [cell.textContent, cell.rowSpan, cell.colSpan]))`,
  );

/** The same of the table as the document has it. */
export const gridOf = (table: StatutoryTable) =>
  Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map(({ runs, rowspan, colspan }) => [runs.map(({ text }) => text).join(""), rowspan, colspan]),
  );

/**
 * Fails on any rule of axe that the page violates; the rules it passes.
 *
 * @param except rules that are not asked
 */
export async function accessible(page: Page, except: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const rules = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]));
  // All of a result is megabytes of JSON for each page; only what is asked of it leaves the browser.
  const { violations, passes } = await page.evaluate<{ violations: [string, string[]][]; passes: string[] }>(
    `axe.run(${JSON.stringify({ resultTypes: ["violations"], rules })}).then(({ violations, passes }) => ({
      violations: violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
      passes: passes.map(({ id }) => id),
    }))`,
  );
  expect(violations).toEqual([]);
  return passes;
}
