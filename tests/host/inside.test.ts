import { expect, test } from "vitest";
import { isInside } from "../../src/host/inside.js";

test.each([
  ["/a/b", true],
  ["/a/b/c.png", true],
  ["/a/..图.png", true],
  ["/a/...", true],
  ["/a", false],
  ["/ab", false],
  ["/b/a", false],
  ["/a/../b", false],
  ["/", false],
])("%s in /a: %s", (file, expected) => {
  expect(isInside(file, "/a")).toBe(expected);
});
