import { describe, expect, it, test } from "vitest";
import { compile } from "../../../src/compile.js";
import type { Block } from "../../../src/document.js";
import { emitDocx } from "../../../src/emit/docx/document.js";
import { fillingSetting } from "../../../src/emit/docx/filling.js";
import { heightOnLastPage } from "../../../src/emit/docx/page-estimate.js";
import { grid, heading, parts } from "../../fixtures/docx-parts.js";
import { paragraph, pixel, tableThree, tableTwo, text } from "../../fixtures/docx-report.js";
import { withNarrative } from "../../support/hostile.js";

describe("the page before table 三", () => {
  const parts2 = (lines: number): Block[] => [
    heading("总体情况"),
    ...Array.from({ length: lines }, () => paragraph("公开。")),
    heading("主动公开"),
    { type: "statutory", table: tableTwo() },
    heading("申请"),
    { type: "statutory", table: tableThree(() => "0") },
  ];
  const rowHeights = async (lines: number) => {
    const { body } = await parts(parts2(lines), { titleLines: ["甲", "乙"] });
    return [...body.matchAll(/<w:trHeight w:val="(\d+)"/g)].map(([, height]) => Number(height));
  };

  it("is filled by taller rows of table 二 where it would be half empty, never by those of table 三", async () => {
    const atTop = await rowHeights(19);
    expect(Math.max(...atTop)).toBeGreaterThan(400);
    expect(Math.max(...atTop)).toBeLessThanOrEqual(567);
    expect(atTop.slice(-28)).toEqual(Array(28).fill(340));
    expect(new Set(await rowHeights(5))).toEqual(new Set([340]));
  });

  it("has table 二 on it, closer set where it would just not fit", async () => {
    // 3 lines of title, 2 of headings and 7 of text leave as much as the table needs, and nothing for a doubt.
    const heights = (await rowHeights(8)).slice(0, -28);
    expect(Math.max(...heights)).toBeLessThan(340);
    const { body } = await parts(parts2(9), { titleLines: ["甲", "乙"] });
    expect(body.slice(0, body.indexOf("（本列数据"))).toContain('<w:pStyle w:val="FormFigure18"/>');
    expect(body.slice(body.indexOf("（本列数据"))).toContain('<w:pStyle w:val="FormFigure21"/>');
  });

  it("is reckoned in lines of headings, run-in headings, lists and quotes", () => {
    const long = "公开".repeat(40);
    const counted = (...blocks: Block[]) =>
      heightOnLastPage(blocks, { titleLines: 2, linePitch: 579, keepNext: new Set(), shrunk: new Map() }) /
      579;
    expect(counted()).toBe(3);
    expect(counted(heading("题"), paragraph(long))).toBe(3 + 1 + 3);
    expect(counted({ ...heading("题。"), runIn: [text(long)] })).toBe(3 + 4);
    expect(
      counted({ type: "list", ordered: true, start: 1, items: [[paragraph(long)], [paragraph("是。")]] }),
    ).toBe(3 + 3 + 1);
    expect(counted({ type: "quote", blocks: [paragraph(long)] })).toBe(3 + 4);
    // The heading has no line left below it and moves.
    expect(counted(...Array.from({ length: 18 }, () => paragraph("是。")), heading("题"))).toBe(1);
    expect(counted(grid(3), grid(30), paragraph("是。"))).toBe(1);
    // Where the script changes there is a quarter of an em, and no line begins with 》.
    expect(counted(paragraph(`${"公".repeat(20)}2022年第3季`))).toBe(3 + 2);
    expect(counted(paragraph(`${"公".repeat(26)}》`))).toBe(3 + 2);
  });

  it("is reckoned in the heights of tables and pictures, which begin a new one where they do not fit", () => {
    const used = (...blocks: Block[]) =>
      heightOnLastPage(blocks, { titleLines: 2, linePitch: 579, keepNext: new Set(), shrunk: new Map() });
    const picture = (height: number): Block => ({
      type: "image",
      format: "png",
      data: pixel,
      width: 10,
      height,
      alt: "图",
    });
    expect(used(picture(100))).toBeGreaterThan(3 * 579 + 1500);
    expect(used(picture(100))).toBeLessThan(3 * 579 + 1500 + 579);
    expect(used(picture(750))).toBeLessThan(12756 - 1000);
    const row = used(grid(3)) - used();
    expect(row).toBeGreaterThan(2 * 300);
    expect(row).toBeLessThan(2 * 400 + 200);
  });

  it("grows or shrinks table 二 only as far as it helps", () => {
    const usual = { size: 21, rowHeight: 340, height: 5600 };
    const closer = [{ size: 18, rowHeight: 274, height: 4700 }];
    const at = (used: number) => fillingSetting(usual, closer, 14, { used, doubt: 579, parts: true });
    expect(at(6000)).toEqual({ ...usual, parts: false });
    expect(at(1000).rowHeight).toBeGreaterThan(340);
    // Rows are as tall as there is room for.
    expect(at(12756 - 579 - 4700 - 280)).toMatchObject({ size: 18, rowHeight: 274 + 20 });
    expect(at(9000)).toMatchObject({ size: 21, rowHeight: 340 + Math.floor((12756 * 0.6 - 5600) / 14) });
    // It parts rather than leave 40 % of a page empty.
    const tall = { size: 21, rowHeight: 340, height: 9000 };
    const split = (used: number) => fillingSetting(tall, [], 14, { used, doubt: 579, parts: true }).parts;
    expect([3000, 6900, 7100].map(split)).toEqual([false, true, false]);
  });
});

test.each([
  ["quotes", (level: number) => `${"> ".repeat(level)}公开`],
  ["lists", (level: number) => `${"  ".repeat(level - 1)}- 公开`],
])("%s as deep as they may be are estimated to an end, at every level", async (_, lineAt) => {
  for (let most = 1; most <= 16; most++) {
    const lines = Array.from({ length: most }, (_each, index) => lineAt(index + 1));
    const narrative = withNarrative(lines.join("\n"));
    const { document, diagnostics } = compile({ name: "a.yaml", bytes: new TextEncoder().encode(narrative) });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect((await emitDocx(document!)).length).toBeGreaterThan(1000);
  }
});
