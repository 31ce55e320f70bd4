import { describe, expect, it } from "vitest";
import type { Image } from "../../../src/document.js";
import { imageRowHeights } from "../../../src/emit/docx/image-row.js";
import { emit } from "../../fixtures/docx-reader.js";
import { pixel } from "../../fixtures/docx-report.js";

const image = (width: number, height: number, caption?: string): Image => ({
  type: "image",
  format: "png",
  data: pixel,
  width,
  height,
  alt: caption ?? "",
  ...(caption !== undefined && { caption }),
});

const extents = (xml: string) =>
  [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(
    ([, cx, cy]) => [Number(cx), Number(cy)] as const,
  );

describe("pictures of one paragraph", () => {
  it("stand beside each other, shrunk alike to the width of the text, with their captions below them", async () => {
    const images = [image(800, 600, "甲"), image(400, 600, "乙")];
    const { tables } = await emit([{ type: "imageRow", images }]);
    const row = tables[0]!;
    expect(tables).toHaveLength(1);
    expect(row.match(/<w:tr>/g)).toHaveLength(1);
    const [first, second] = extents(row);
    expect(first![0]).toBeCloseTo(2 * second![0], -1);
    expect(first![0] / first![1]).toBeCloseTo(800 / 600, 2);
    expect(first![0] + second![0]).toBeLessThan(8845 * 635);
    const cells = [...row.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(cells[0]! + cells[1]!).toBe(8845);
    expect([...row.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual(["甲", "乙"]);
  });

  it("are never enlarged, and are at most four in a row", async () => {
    const { tables } = await emit([
      { type: "imageRow", images: Array.from({ length: 5 }, () => image(96, 48)) },
    ]);
    expect(tables.map((xml) => extents(xml).length)).toEqual([3, 2]);
    expect(extents(tables[0]!)[0]).toEqual([914400, 457200]);
    expect(imageRowHeights({ type: "imageRow", images: [image(96, 48), image(96, 96)] })).toEqual([1440]);
  });
});
