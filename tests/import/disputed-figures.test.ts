import { expect, test } from "vitest";
import { replaced } from "../support/files.js";
import { importedReport } from "../support/imports.js";
import { ALL, figuresRead, PLAIN, pageOf, TABLES } from "../support/laid-out-page.js";

/** The same table with other figures. */
const ofDistrict = (table: string) =>
  table.replace(/>(\d+)<\/td>/g, (_, figure) => `>${Number(figure) + 7}</td>`);

/** A page with a second table behind or before one of its tables. */
const withSecond = (at: number, join: (own: string) => string) =>
  pageOf(PLAIN.map((table, index) => (index === at ? join(table) : table)));

const DISTRICT = "<p>全区汇总情况如下：</p>";

test.each([0, 1, 2])(
  "table %i twice with other figures, whichever comes first: 待填 and told once",
  async (at) => {
    const part = TABLES[at]!.cells.flatMap(({ figure }) => figure?.path.split(".")[0] ?? [])[0]!;
    for (const join of [
      (own: string) => own + DISTRICT + ofDistrict(own),
      (own: string) => ofDistrict(own) + DISTRICT + own,
      (own: string) => own + ofDistrict(own),
    ]) {
      const { open, wrong, right, codes } = await figuresRead(withSecond(at, join));
      expect(wrong).toEqual([]);
      expect(open.length).toBeGreaterThan(0);
      expect(open.every((path) => path.startsWith(`${part}.`))).toBe(true);
      expect(right + open.length).toBe(ALL);
      expect(codes.filter((code) => code === "GR8005")).toHaveLength(1);
    }
  },
);

test("of two tables that differ in one figure the others are read, and the finding names it", async () => {
  const page = withSecond(0, (own) => own + DISTRICT + own.replace(/>13<\/td>/, ">31</td>"));
  const { open, wrong } = await figuresRead(page);
  expect({ open, wrong }).toEqual({ open: ["proactiveDisclosure.normativeDocuments.issued"], wrong: [] });
  const { diagnostics } = await importedReport("a.html", new TextEncoder().encode(page));
  expect(diagnostics.filter(({ code }) => code === "GR8005").map(({ args }) => args)).toEqual([
    expect.objectContaining({ rows: ["行政规范性文件 · 本年制发件数"], twice: true }),
  ]);
});

const UNDISPUTED: readonly [string, (own: string) => string][] = [
  ["the same table once more", (own) => own + DISTRICT + own],
  ["a blank one to fill in", (own) => own + DISTRICT + own.replace(/>\d+<\/td>/g, "></td>")],
  ["a blank one before it", (own) => own.replace(/>\d+<\/td>/g, "></td>") + DISTRICT + own],
  ["one of heads and labels only", (own) => own.replace(/<td[^>]*>\d+<\/td>/g, "") + DISTRICT + own],
];
test.each(UNDISPUTED)("%s is no contradiction", async (_, join) => {
  for (const at of [0, 1, 2]) {
    const read = await figuresRead(withSecond(at, join));
    expect(read).toMatchObject({ right: ALL, open: [], wrong: [] });
    expect(read.codes).not.toContain("GR8005");
  }
});

test.each([
  ["1234", "1,234"],
  ["1,234", "1234"],
])("%s and %s are no contradiction", async (one, other) => {
  const of = (figure: string) => (own: string) => replaced(own, ">13</td>", `>${figure}</td>`);
  const read = await figuresRead(withSecond(0, (own) => of(one)(own) + of(other)(own)));
  expect(read).toMatchObject({
    right: ALL - 1,
    open: [],
    wrong: ["proactiveDisclosure.normativeDocuments.issued"],
  });
  expect(read.codes).not.toContain("GR8005");
});
