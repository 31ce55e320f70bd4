import { readFileSync } from "node:fs";
import { describe, expect } from "vitest";
import { visit } from "../../support/browser.js";
import { folder, gov } from "../../support/run-cli.js";
import { testWith } from "../../support/tools.js";
import { accessible } from "../../support/web-page.js";
import { YEARS } from "../../support/years.js";

const EXAMPLE = readFileSync("examples/fujian-kjt-2022/data.yaml", "utf8");
const FILES = { ...YEARS, "example.yaml": EXAMPLE };

/** Numbers beside bars that stick out of their picture. */
const CUT_OFF = `[...document.querySelectorAll("svg text")].filter((text) => {
  const box = text.getBoundingClientRect();
  const picture = text.closest("svg").getBoundingClientRect();
  return box.right > picture.right + 1 || box.left < picture.left - 1;
}).map((text) => text.textContent)`;

describe.each([[["example.yaml"]], [["2022.yaml"]], [Object.keys(YEARS)]])("一图读懂 of %j", (names) => {
  testWith(["chromium"], `${names}: accessible, whole on a screen and on a phone`, async () => {
    const html = (await gov(["compare", ...names, "--format", "html"], folder(FILES))).stdout;
    const { page, events } = await visit(new TextEncoder().encode(html), 1280);
    await accessible(page);
    for (const width of [1280, 900, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect(await page.evaluate(CUT_OFF)).toEqual([]);
    }
    expect(events).toEqual([]);
  });
});
