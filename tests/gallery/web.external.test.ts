import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { emitHtml } from "../../src/emit/html/document.js";
import { visit } from "../support/browser.js";
import { folder } from "../support/run-cli.js";
import { runTool, testWith, tool } from "../support/tools.js";
import { accessible, cellsOf, gridOf, inHost } from "../support/web-page.js";
import { compiled } from "./build.js";
import { GALLERY } from "./documents.js";
import { bare, readingOf } from "./reading.js";

/** The others differ from these only in how a printed page falls. */
const NAMES =
  "smallest zeros digits long nested wide words images pictures title-4 latin fees attachments draft style".split(
    " ",
  );
const DOCUMENTS = GALLERY.filter(({ name }) => NAMES.includes(name)).map(
  (each) => [each.name, compiled(each)] as const,
);
/** Those that have every kind of element between them; axe takes longer than all the rest. */
const FOR_AXE = ["nested", "attachments"];
const named = (name: string) => DOCUMENTS.find(([each]) => each === name)![1];

/** The page's text in order, without what only screen readers are told and the marks that browsers draw themselves. */
const TEXT = `(() => {
  for (const unseen of document.querySelectorAll(".gr-hidden-caption,.gr-draft")) unseen.remove();
  for (const list of document.querySelectorAll("nav")) list.remove();
  return document.querySelector(".gr-report").textContent;
})()`;

/** What sticks out of the page, but for tables in regions of their own that scroll. */
const OUTSIDE = `[...document.querySelectorAll("body *")].filter((element) => {
  const { left, right, width } = element.getBoundingClientRect();
  return width > 1 && !element.closest(".gr-region") && (left < 0 || right > document.documentElement.clientWidth);
}).map((element) => element.outerHTML.slice(0, 80))`;

/** Captions of tables that a reader does not see whole before any scrolling sideways. */
const HIDDEN_CAPTIONS = `[...document.querySelectorAll(".gr-caption-text")].filter((caption) => {
  const range = document.createRange();
  range.selectNodeContents(caption);
  const { left, right } = range.getBoundingClientRect();
  const view = caption.closest(".gr-region").getBoundingClientRect();
  return left < view.left - 1 || right > view.right + 1;
}).map((caption) => caption.textContent)`;

describe.each(DOCUMENTS)("the gallery on the web", (name, document) => {
  testWith(["chromium"], `${name}: all its text and tables, whole on a screen and on a phone`, async () => {
    const { page, events } = await visit(emitHtml(document), 1280);
    for (const table of document.tables) expect(await cellsOf(page, table)).toEqual(gridOf(table));
    expect(await page.evaluate(OUTSIDE)).toEqual([]);
    expect(await page.evaluate(HIDDEN_CAPTIONS)).toEqual([]);
    if (FOR_AXE.includes(name)) await accessible(page);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(await page.evaluate(OUTSIDE)).toEqual([]);
    expect(await page.evaluate(HIDDEN_CAPTIONS)).toEqual([]);
    const whole = readingOf(document, false).whole.replace(/^草稿/, "");
    expect(withoutMarkers(bare(await page.evaluate<string>(TEXT)))).toBe(withoutMarkers(whole));
    expect(events).toEqual([]);
  });
});

testWith(["chromium"], "a fragment with wide tables and pictures stands still on a phone too", async () => {
  for (const name of ["wide", "images"]) {
    const { page, events } = await visit(inHost(named(name)), 360);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(events).toEqual([]);
  }
});

/** Numbers and dashes of lists are text in the document and drawn by a browser. */
function withoutMarkers(text: string): string {
  return text.replace(/——|（?\d+[.）]|[①-⑳㉑-㉟㊱-㊿]/g, "");
}

testWith(
  ["chromium"],
  "the form with 8-digit counts needs no scrolling where it is narrow enough",
  async () => {
    const { page } = await visit(emitHtml(named("digits")), 360);
    const scrolled = (id: string) =>
      page.evaluate<number>(`(() => {
      const region = document.querySelector("[data-form=${id}]").parentElement;
      return region.scrollWidth - region.clientWidth;
    })()`);
    expect(await scrolled("proactiveDisclosure")).toBe(0);
    // Table 三 scrolls, and its labels leave room for a figure beside them.
    expect(await scrolled("applications")).toBeGreaterThan(0);
  },
);

testWith(["chromium"], "a long remark widens its column, on a phone too", async () => {
  const document = named("smallest");
  const remark = "（含上年结转的两件以及由上级机关指定管辖的一件）";
  const tables = document.tables.map((table) => ({
    ...table,
    cells: table.cells.map((cell) =>
      cell.figure?.path === "reviewAndLitigation.reconsideration.upheld"
        ? { ...cell, runs: [{ text: cell.figure.value + remark }], figure: { ...cell.figure, remark } }
        : cell,
    ),
  }));
  const blocks = document.blocks.map((block) =>
    block.type === "statutory" ? { ...block, table: tables.find(({ id }) => id === block.table.id)! } : block,
  );
  const { page } = await visit(emitHtml({ ...document, tables, blocks }), 360);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const box = await page.locator("[data-form] td", { hasText: "指定管辖" }).boundingBox();
    expect(box!.width).toBeGreaterThan(80);
    // Five lines of 14 px at most.
    expect(box!.height).toBeLessThan(5 * 14 * 1.4 + 10);
  }
});

testWith(["chromium", "pdftotext"], "in print a table across has its headings on its page", async () => {
  const { page } = await visit(emitHtml(named("wide")), 1280);
  const file = path.join(folder(), "wide.pdf");
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  const { stdout } = runTool(tool("pdftotext"), ["-layout", "-enc", "UTF-8", file, "-"]);
  const pages = stdout
    .split("\f")
    .slice(0, -1)
    .map((text) => bare(text.normalize("NFKC")));
  for (const heading of ["(一)各处指标", "(二)又一张", "(三)紧接着的一张", "附件宽表"]) {
    const [found, ...others] = pages.filter((text) => text.includes(heading));
    expect(others, heading).toEqual([]);
    expect(found, heading).toContain("指标");
  }
  // 60 rows of 22 short columns stand on one line each.
  expect(pages.filter((text) => text.includes("第60处"))).toHaveLength(1);
  expect(pages.findIndex((text) => text.includes("第60处"))).toBeLessThan(
    pages.findIndex((text) => text.includes("(二)又一张")) + 4,
  );
});
