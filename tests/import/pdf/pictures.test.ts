import { expect, test } from "vitest";
import { picturePages } from "../../../src/import/pdf/pictures.js";

const box = (left: number, top: number, size: number) => ({
  left,
  top,
  right: left + size,
  bottom: top + size,
});

test("marks, and what stands at one place of most pages, are no pictures of the report", () => {
  const emblem = box(20, 20, 60);
  expect(
    picturePages([
      { pictures: [emblem, box(100, 100, 200), box(100, 400, 10)] },
      { pictures: [emblem] },
      { pictures: [emblem, box(100, 100, 200), box(100, 400, 200)] },
      { pictures: [] },
    ]),
  ).toEqual([1, 3, 3]);
});
