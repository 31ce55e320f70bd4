import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import type { ReportDocument, StatutoryTable } from "../../../src/document.js";
import { emitHtml } from "../../../src/emit/html/document.js";
import { compile } from "../../../src/index.js";
import { IMAGES, WEB_REPORT } from "../../fixtures/web-report.js";
import { visit } from "../../support/browser.js";
import { exampleText, replaced } from "../../support/files.js";
import { folder } from "../../support/run-cli.js";
import { runTool, testWith, tool } from "../../support/tools.js";
import { accessible, cellsOf, gridOf, inHost } from "../../support/web-page.js";

const documentOf = (text: string): ReportDocument =>
  compile(
    { name: "data.yaml", bytes: new TextEncoder().encode(text) },
    { readImage: (name) => IMAGES[name as keyof typeof IMAGES] ?? "missing" },
  ).document!;

const example = documentOf(exampleText());
const everything = documentOf(WEB_REPORT);

const REPORTS: [string, ReportDocument][] = [
  ["the example", example],
  ["a report with everything", everything],
];
const KINDS: [string, (document: ReportDocument) => Uint8Array | string][] = [
  ["page", emitHtml],
  ["fragment in a host page", inHost],
];

for (const [name, report] of REPORTS) {
  for (const [kind, make] of KINDS) {
    describe(`${name} as a ${kind}`, () => {
      testWith(["chromium"], `${name}, ${kind}: silent, alone, accessible, its tables equal`, async () => {
        const { page, events } = await visit(make(report), 1280);
        for (const table of report.tables) expect(await cellsOf(page, table)).toEqual(gridOf(table));
        const pictures = await page.evaluate<boolean[]>(
          "[...document.images].map((image) => image.complete && image.naturalWidth > 0)",
        );
        expect(pictures.every(Boolean)).toBe(true);
        expect(events).toEqual([]);
        expect(await accessible(page)).toEqual(expect.arrayContaining(["color-contrast", "td-headers-attr"]));
      });

      testWith(
        ["chromium"],
        `${name}, ${kind}: at 360 px the page stands still and tables scroll`,
        async () => {
          const { page, events } = await visit(make(report), 360);
          expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
          const region = page.getByRole("region", { name: /收到和处理申请情况$/ });
          const label = page.locator("[data-form=applications] th", { hasText: "1.属于国家秘密" });
          const figure = page.locator("[data-form=applications] td[headers]").first();
          const before = { label: await label.boundingBox(), figure: await figure.boundingBox() };
          expect(before.figure!.x).toBeLessThan(360 - 44);
          await region.focus();
          for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowRight");
          await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(40);
          // The labels stay beside the figures that move, but for the table's own line of 1 px.
          expect(before.label!.x - (await label.boundingBox())!.x).toBeLessThanOrEqual(1);
          expect((await figure.boundingBox())!.x).toBeLessThan(before.figure!.x - 40);
          expect(events).toEqual([]);
          expect(await accessible(page)).toContain("scrollable-region-focusable");
        },
      );
    });
  }
}

describe("the page in print", () => {
  /** The page as Chromium prints it: text of each page without white space, and sizes in points. */
  async function print(
    document: ReportDocument,
  ): Promise<{ texts: string[]; sizes: string[]; pages: string[] }> {
    const { page } = await visit(emitHtml(document), 1280);
    const file = path.join(folder(), "page.pdf");
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    // Some fonts share a glyph between an ideograph and a radical, and the PDF then holds the radical.
    const { stdout } = runTool(tool("pdftotext"), ["-raw", "-enc", "UTF-8", file, "-"]);
    const texts = stdout.split("\f").slice(0, -1).map(plain);
    const info = runTool(tool("pdfinfo"), ["-f", "1", "-l", String(texts.length), file]).stdout;
    const sizes = [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(
      ([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
    );
    const laidOut = runTool(tool("pdftotext"), ["-layout", "-enc", "UTF-8", file, "-"]).stdout;
    return { texts, sizes, pages: laidOut.split("\f").slice(0, -1) };
  }

  /** Lines of a printed page, without its number. */
  const linesOf = (page: string) => page.split("\n").filter((line) => /[^\s—\d]/.test(line));

  const plain = (text: string) => text.normalize("NFKC").replace(/\s/g, "");
  const A4 = "595 × 842";

  const formOnOnePage = (texts: string[], table: StatutoryTable) => {
    const first = plain(table.cells.find(({ role }) => role !== "figure")!.runs[0]!.text);
    const pages = texts.filter((text) => text.includes(first));
    expect(pages).toHaveLength(1);
    for (const { runs } of table.cells) {
      for (const { text } of runs) expect(pages[0]).toContain(plain(text));
    }
    const lines = Array.from({ length: table.rows }, (_, row) =>
      table.cells.filter((cell) => cell.row === row && cell.figure).map(({ runs }) => plain(runs[0]!.text)),
    );
    for (const figures of lines) expect(pages[0]).toContain(figures.join(""));
  };

  testWith(
    ["chromium", "pdftotext", "pdfinfo"],
    "the example: A4, numbered, each form whole on its page",
    async () => {
      const { texts, sizes, pages } = await print(example);
      expect(new Set(sizes)).toEqual(new Set([A4]));
      // Pages 2 to 6 hold text alone: 22 lines of 28 characters (GB/T 9704-2012 5.2.2).
      for (const page of pages.slice(1, 6)) {
        const lines = linesOf(page);
        expect(lines).toHaveLength(22);
        const ideographs = lines.filter((line) => /^[\p{Script=Han}、]+$/u.test(line));
        for (const line of ideographs.filter((each) => each.length > 20)) expect(line).toHaveLength(28);
        expect(Math.max(...lines.map((line) => line.trim().length))).toBeGreaterThanOrEqual(28);
      }
      expect(texts.length).toBeGreaterThanOrEqual(11);
      expect(texts.length).toBeLessThanOrEqual(13);
      for (const [index, text] of texts.entries()) expect(text).toContain(`—${index + 1}—`);
      for (const table of example.tables) formOnOnePage(texts, table);
      // The heading stands over its table.
      const page = texts.find((text) => text.includes("四、结转下年度继续办理"));
      expect(page).toContain("三、收到和处理政府信息公开申请情况");
    },
  );

  testWith(
    ["chromium", "pdftotext", "pdfinfo"],
    "8-digit counts, a table across, attachments on pages of their own, drafts",
    async () => {
      const { texts, sizes } = await print({ ...everything, draft: true });
      for (const table of everything.tables) formOnOnePage(texts, table);
      const across = texts.findIndex((text) => text.includes("指标39"));
      expect(sizes.flatMap((size, index) => (size === A4 ? [] : [size, index]))).toEqual([
        "842 × 595",
        across,
      ]);
      expect(texts[across]).toContain("12345717");
      for (const label of ["附件1主动公开目录", "附件2统计表"]) {
        expect(texts.filter((text) => text.replace(/—\d+—|草稿/g, "").startsWith(label))).toHaveLength(1);
      }
      for (const text of texts) expect(text).toContain("草稿");
    },
  );

  testWith(["chromium", "pdftotext", "pdfinfo"], "a last row never stands alone", async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => `    | 第${index + 1}行 | 内容 |\n`).join("");
    const text = (count: number) =>
      replaced(
        exampleText(),
        "    我厅未收取信息处理费，无此类情形。\n",
        `    我厅未收取信息处理费，情形如下：\n\n    | 甲 | 乙 |\n    | --- | --- |\n${rows(count)}`,
      );
    // Somewhere among these the table ends just beyond a page.
    for (const count of [16, 17, 18, 19, 20]) {
      const { texts } = await print(documentOf(text(count)));
      const last = texts.at(-1)!;
      expect(last).toContain(`第${count}行`);
      expect(last).toContain(`第${count - 1}行`);
    }
  });
});
