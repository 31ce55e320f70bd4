import { expect, test, vi } from "vitest";
import { Collecting } from "../../src/host/collecting.js";

const text = (length: number) => "a".repeat(length);

test("who uses the library keeps the memory of their own process as it is", () => {
  const set = vi.fn();
  new Collecting(set).count(text(10_000_000));
  expect(set).not.toHaveBeenCalled();
});

test("the program's is collected sooner from 60 KB on, and told so once", () => {
  const set = vi.fn();
  const collecting = new Collecting(set);
  collecting.sooner();
  collecting.count(text(30_000));
  collecting.count(text(29_999));
  expect(set).not.toHaveBeenCalled();
  collecting.count(text(1));
  collecting.count(text(100_000));
  expect(set.mock.calls).toEqual([["--heap-growing-percent=50"]]);
});

test("an engine that may not know the flag is left alone", () => {
  const set = vi.fn();
  const collecting = new Collecting(set);
  const { v8 } = process.versions;
  Object.defineProperty(process.versions, "v8", { value: "99.9", configurable: true });
  try {
    collecting.sooner();
  } finally {
    Object.defineProperty(process.versions, "v8", { value: v8, configurable: true });
  }
  collecting.count(text(10_000_000));
  expect(set).not.toHaveBeenCalled();
});
