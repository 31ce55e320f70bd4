import { describe, expect, it } from "vitest";
import type { Block, Image, Statutory } from "../../../src/document.js";
import { planFlow } from "../../../src/emit/docx/flow.js";
import { shrunkPictures } from "../../../src/emit/docx/shrunk-pictures.js";
import { heading } from "../../fixtures/docx-parts.js";
import { paragraph, pixel, tableFour, tableThree, tableTwo } from "../../fixtures/docx-report.js";

/** 148 mm wide and as high as 12 of the 22 lines of a page. */
const picture: Image = { type: "image", format: "png", data: pixel, width: 560, height: 460, alt: "图" };

const lines = (count: number): Block[] => Array.from({ length: count }, () => paragraph("公开。"));

const TABLES: Block[] = [
  heading("主动公开"),
  { type: "statutory", table: tableTwo() },
  heading("申请"),
  { type: "statutory", table: tableThree(() => "0") },
];

const shrunk = (...blocks: Block[]) =>
  planFlow({ blocks, titleLines: 2, linePitch: 579 }).shrunk.get(picture);

describe("a picture that does not fit below what stands above it", () => {
  it("is shrunk by a third at most", () => {
    expect(shrunk(...lines(4), picture)).toBeUndefined();
    const sizes = [8, 9, 10, 11].map((count) => shrunk(...lines(count), picture));
    expect(sizes.filter((size) => size !== undefined).length).toBeGreaterThan(1);
    for (const size of sizes) if (size !== undefined) expect(size).toBeGreaterThanOrEqual(2 / 3);
    expect(shrunk(...lines(16), picture)).toBeUndefined();
  });

  it("is so behind table 三, which fills a page, as at the head of one", () => {
    const behind = (count: number) => shrunk(...TABLES, ...lines(count), picture);
    expect([0, 3, 6].map(behind)).toEqual([undefined, undefined, undefined]);
    const sizes = Array.from({ length: 22 }, (_, count) => behind(count));
    const found = sizes.flatMap((size, count) => (size === undefined ? [] : [count]));
    expect(found.length).toBeGreaterThan(3);
    // One stretch of lines: fewer leave room for the whole picture, more for less than two thirds of it.
    expect(found).toEqual(found.map((_, at) => found[0]! + at));
  });

  it("is so behind table 四, whose height counts", () => {
    const four: Block[] = [heading("复议"), { type: "statutory", table: tableFour() }];
    const first = (...above: Block[]) =>
      Array.from({ length: 22 }, (_, count) => count).find(
        (count) => shrunk(...above, ...lines(count), picture) !== undefined,
      )!;
    expect(first(...TABLES, ...four)).toBeLessThan(first(...TABLES));
  });

  it("is left alone behind a table that goes on on the next page, where nobody knows how full it is", () => {
    const two: Statutory = { type: "statutory", table: tableTwo() };
    const found = (parts: boolean) => {
      const statutory = new Map([[two, { size: 21, rowHeight: 340, parts }]]);
      const planned = { statutory, notes: new Map(), keepNext: new Set<Block>() };
      return Array.from({ length: 22 }, (_, count) => {
        const blocks = [heading("主动公开"), two, ...lines(count), picture];
        return shrunkPictures(blocks, { titleLines: 2, linePitch: 579 }, planned).has(picture);
      });
    };
    expect(found(false)).toContain(true);
    expect(found(true)).not.toContain(true);
  });
});
