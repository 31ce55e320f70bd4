import { describe, expect, test } from "vitest";
import { densityOf } from "../../src/narrative/image-density.js";
import { png } from "../support/png.js";

/** The head of a JFIF file. */
const jfif = (unit: number, density: number) =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1],
    ...[unit, density >> 8, density & 255, density >> 8, density & 255, 0, 0],
  ]);

describe("the density that a file tells", () => {
  test.each([
    [300, 300],
    [144, 144],
    // A screen's says nothing of paper, and beyond what scanners do it is a slip.
    [96, undefined],
    [72, undefined],
    [9600, undefined],
    [undefined, undefined],
  ])("PNG, %s to the inch", (told, density) => {
    const found = densityOf("png", png(4, 4, told));
    if (density === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(density, 1);
  });

  test.each([
    [1, 300, 300],
    [2, 118, 299.72],
    [0, 300, undefined],
    [1, 72, undefined],
  ])("JPEG, unit %i, %i", (unit, told, density) => {
    expect(densityOf("jpeg", jfif(unit, told))).toEqual(density);
  });

  test("a file that ends before it tells any", () => {
    for (let length = 0; length < 60; length++) {
      expect(densityOf("png", png(4, 4, 300).slice(0, length)) ?? 300).toBeCloseTo(300, 0);
      expect(densityOf("jpeg", jfif(1, 300).slice(0, length)) ?? 300).toBe(300);
    }
  });
});
