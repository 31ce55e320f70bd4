import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { visit } from "../support/browser.js";
import { organ } from "../support/organs.js";
import { folder, gov } from "../support/run-cli.js";
import { runTool, testWith, tool } from "../support/tools.js";
import { accessible } from "../support/web-page.js";

/** Six years with counts of 1 to 7 digits. */
const MANY = Object.fromEntries(
  [2021, 2022, 2023, 2024, 2025, 2026].map((year, index) => [
    `${year}.yaml`,
    organ(
      "内蒙古自治区锡林郭勒盟西乌珠穆沁旗人民政府",
      ["year: 2022", `year: ${year}`],
      ["decisions: 9 }", `decisions: ${9 * 10 ** index} }`],
      ["carriedFromLastYear: { commercial: 1, total: 1 }", "carriedFromLastYear: 0"],
      [
        "newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 }",
        `newlyReceived: { naturalPerson: ${6 + index * 1_234_567}, commercial: 2 }`,
      ],
      ["carriedToNextYear: 0", `carriedToNextYear: { naturalPerson: ${index * 1_234_567} }`],
    ),
  ]),
);
const names = Object.keys(MANY);

/** The page that compares so many years, the last ones first. */
async function pageOf(years: number): Promise<Uint8Array> {
  const root = folder(MANY);
  const { status, stderr } = await gov(
    ["compare", ...names.slice(-years), "--audience", "internal", "-o", "对比.html"],
    root,
  );
  expect(status, stderr).toBe(0);
  return readFileSync(path.join(root, "对比.html"));
}

/** Numbers beside bars that stick out of their picture or are set too small to read. */
const BAD_NUMBERS = `[...document.querySelectorAll("svg text")].filter((text) => {
  const box = text.getBoundingClientRect();
  const picture = text.closest("svg").getBoundingClientRect();
  return box.right > picture.right + 1 || box.left < picture.left - 1 || box.height < 12;
}).map((text) => text.textContent)`;

/** Width of the narrowest column of labels, and of the label that is broken into most lines. */
const LABELS = `(() => {
  const labels = [...document.querySelectorAll("tbody th")].map((label) => label.getBoundingClientRect());
  return { narrowest: Math.min(...labels.map(({ width }) => width)), tallest: Math.max(...labels.map(({ height }) => height)) };
})()`;

describe.each([2, 6])("the comparison of %i years as a page", (years) => {
  testWith(["chromium"], `${years} years: silent, accessible, whole on a screen and on a phone`, async () => {
    const { page, events } = await visit(await pageOf(years), 1280);
    await accessible(page);
    const labelsAt = async (width: number) => {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect(await page.evaluate(BAD_NUMBERS)).toEqual([]);
      return page.evaluate<{ narrowest: number; tallest: number }>(LABELS);
    };
    expect((await labelsAt(1280)).narrowest).toBeGreaterThan(150);
    const onPhone = await labelsAt(360);
    expect(onPhone.narrowest).toBeGreaterThan(100);
    expect(onPhone.tallest).toBeLessThan(200);
    await labelsStay(page);
    expect(events).toEqual([]);
  });

  testWith(["chromium", "pdftotext", "pdfinfo"], `${years} years: every number is printed`, async () => {
    const { page } = await visit(await pageOf(years), 1280);
    const file = path.join(folder(), "page.pdf");
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    const info = runTool(tool("pdfinfo"), [file]).stdout;
    expect(info).toMatch(years > 3 ? /size:\s+841\.\d+ x 59[45]/ : /size:\s+59[45]\.\d+ x 841/);
    const { stdout } = runTool(tool("pdftotext"), ["-layout", "-enc", "UTF-8", file, "-"]);
    const pages = stdout.split("\f").slice(0, -1);
    // A heading has its picture, and a row all its numbers up to the last.
    for (const [heading, first] of [
      ["申请由谁提出", "自然人"],
      ["申请怎样办结", "予以公开"],
    ] as const)
      expect(pages.find((text) => text.includes(heading))).toContain(first);
    const rows = stdout.split("\n").filter((line) => line.includes("行政许可 · 本年处理决定数量"));
    expect(rows.some((row) => row.includes("900000") && row.trimEnd().endsWith("+900.0%"))).toBe(true);
  });
});

/** The labels of a table stay in view while its numbers move. */
async function labelsStay(page: Page): Promise<void> {
  const region = page.getByRole("region", { name: "收到和处理申请情况" });
  const label = region.locator("tbody th").first();
  const before = await label.boundingBox();
  await region.evaluate((element) => {
    element.scrollLeft = 120;
  });
  expect(await region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(40);
  expect((await label.boundingBox())!.x).toBeCloseTo(before!.x, 0);
}
