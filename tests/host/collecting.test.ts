import { afterEach, expect, test, vi } from "vitest";

const set = vi.hoisted(() => vi.fn());
vi.mock("node:v8", () => ({ setFlagsFromString: set }));

afterEach(() => set.mockClear());

type Collecting = typeof import("../../src/host/collecting.js");

let copies = 0;

/** What counts in a process that has read nothing yet: a copy of the module by itself, since one stays as it was told. */
async function read(...sizes: number[]) {
  const { collectSooner, countRead }: Collecting = await import(`../../src/host/collecting.js?${copies++}`);
  const count = () => {
    for (const size of sizes) countRead("a".repeat(size));
  };
  return { collectSooner, count };
}

test("who uses the library keeps the memory of their own process as it is", async () => {
  const { count } = await read(10_000_000);
  count();
  expect(set).not.toHaveBeenCalled();
});

test("the program's is collected sooner from 60 KB on, and told so once", async () => {
  const { collectSooner, count } = await read(30_000, 29_999);
  collectSooner();
  count();
  expect(set).not.toHaveBeenCalled();
  count();
  count();
  expect(set.mock.calls).toEqual([["--heap-growing-percent=50"]]);
});

test("an engine that may not know the flag is left alone", async () => {
  const { collectSooner, count } = await read(10_000_000);
  const { v8 } = process.versions;
  Object.defineProperty(process.versions, "v8", { value: "99.9", configurable: true });
  try {
    collectSooner();
    count();
  } finally {
    Object.defineProperty(process.versions, "v8", { value: v8, configurable: true });
  }
  expect(set).not.toHaveBeenCalled();
});
