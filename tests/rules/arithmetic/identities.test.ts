import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/index.js";
import { exampleText } from "../../support/files.js";
import {
  CLASSES,
  type Row,
  randomReport,
  type Value,
  VERSIONS,
  type Version,
  write,
} from "../../support/random-report.js";

/** All counts of tables 三 and 四, written out with every total: 25 rows of seven, three rows of five. */
function counts(report: Row): { path: string; set(value: number): void; value: number }[] {
  const found: { path: string; set(value: number): void; value: number }[] = [];
  const visit = (value: Value, path: string) => {
    if (value.kind === "map") for (const [name, child] of value.entries) visit(child, `${path}/${name}`);
    if (value.kind !== "count" || !/^\/(?:applications|reviewAndLitigation)\//.test(path)) return;
    const set = (next: number) => {
      value.text = String(next);
    };
    const cell = { path, value: Number(value.text), set };
    found.push(cell);
  };
  visit(report, "");
  return found;
}

/** A report of a format with every cell of 三 and 四 typed. */
const complete = (template: Version) =>
  randomReport({ rows: true, results: true, template }).map((report) => {
    const full = (value: Value, path: string): Value => {
      const isRow =
        path.startsWith("/applications/") &&
        !/\/(?:results|withheld|unavailable|notProcessed)$/.test(path) &&
        (template === "2019" || !path.endsWith("/otherHandling"));
      if (isRow && (value.kind === "zero" || value.kind === "map")) {
        const typed = new Map(value.kind === "map" ? value.entries : []);
        const zero = (): Value => ({ kind: "count", text: "0" });
        return {
          kind: "map",
          flow: true,
          entries: [...CLASSES, "total"].map((name) => [name, typed.get(name) ?? zero()]),
        };
      }
      if (value.kind !== "map") return value;
      const entries = value.entries.map(([name, child]): [string, Value] => [
        name,
        full(child, `${path}/${name}`),
      ]);
      if (/^\/reviewAndLitigation\/(?:reconsideration|litigation\/\w+)$/.test(path) && entries.length === 4) {
        const sum = entries.reduce((all, [, child]) => all + Number((child as { text: string }).text), 0);
        entries.push(["total", { kind: "count", text: String(sum) }]);
      }
      return { ...value, entries };
    };
    return full(report, "") as Row;
  });

const found = (report: Row) =>
  compile({ name: "data.yaml", bytes: new TextEncoder().encode(write(report).text) }).diagnostics;

const change = fc
  .oneof(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9_000_000 }))
  .filter((by) => by !== 0);

describe.each(VERSIONS)("%s", (template) => {
  const size = { "2019": 161, "2021": 175 }[template] + 15;

  test("a complete report has all counts of 三 and 15 in 四, and no fault", () => {
    fc.assert(
      fc.property(complete(template), (report) => {
        expect(counts(report)).toHaveLength(size);
        expect(found(report)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("one wrong figure in 三 is named to the cell, in 四 at its row's total", () => {
    fc.assert(
      fc.property(complete(template), fc.nat(size - 1), change, (report, index, by) => {
        const cell = counts(report)[index]!;
        fc.pre(cell.value + by >= 0);
        cell.set(cell.value + by);
        const diagnostics = found(report);
        const wanted = cell.path.startsWith("/review") ? cell.path.replace(/\/\w+$/, "/total") : cell.path;
        expect(diagnostics.map(({ place }) => place.pointer)).toEqual([wanted]);
        if (!cell.path.startsWith("/review"))
          expect(diagnostics[0]!.args).toMatchObject({ expected: cell.value });
      }),
      { numRuns: 150 },
    );
  });

  test("two wrong figures are found", () => {
    fc.assert(
      fc.property(
        complete(template),
        fc.nat(size - 1),
        fc.nat(size - 1),
        change,
        change,
        (report, first, second, by, more) => {
          const [a, b] = [counts(report)[first]!, counts(report)[second]!];
          const row = ({ path }: { path: string }) => path.replace(/\/\w+$/, "");
          fc.pre(first !== second && a.value + by >= 0 && b.value + more >= 0);
          fc.pre(!(a.path.startsWith("/review") && row(a) === row(b)));
          a.set(a.value + by);
          b.set(b.value + more);
          expect(found(report).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("the example", () => {
  const text = exampleText();
  const [start, end] = [text.indexOf("\napplications:"), text.indexOf("\nproblems:")];
  const part = text.slice(start, end);
  const figures = [...part.matchAll(/(?<=: )\d+(?=[ ,}\n])/g)];

  test("has its figures typed", () => {
    expect(figures.length).toBeGreaterThan(30);
  });

  test.each([1, 2, 9, 1000])("changing any single figure of 三 or 四 by %i is reported", (by) => {
    for (const figure of figures) {
      const at = start + figure.index;
      const changed = `${text.slice(0, at)}${Number(figure[0]) + by}${text.slice(at + figure[0].length)}`;
      const diagnostics = compile({
        name: "data.yaml",
        bytes: new TextEncoder().encode(changed),
      }).diagnostics.filter(({ severity }) => severity === "error");
      expect(diagnostics.length, `${changed.slice(at - 40, at + 10)}`).toBe(1);
      expect(diagnostics[0]!.code).toMatch(/^GR[23]/);
    }
  });
});

describe.each(VERSIONS)("%s: totals that nobody typed", (template) => {
  test("raise nothing, whichever of them are missing", () => {
    fc.assert(
      fc.property(randomReport({ template }), (report) => {
        expect(found(report)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("with no total typed a break shows in the balance, once", () => {
    fc.assert(
      fc.property(
        randomReport({ rows: false, results: false, template }),
        fc.nat(200),
        change,
        (report, index, by) => {
          const cells = counts(report).filter(({ path }) => path.startsWith("/applications/"));
          fc.pre(cells.length > 0);
          const cell = cells[index % cells.length]!;
          fc.pre(cell.value + by >= 0);
          cell.set(cell.value + by);
          const pointers = found(report).map(({ code, place }) => `${code} ${place.pointer}`);
          const column = cell.path.slice(cell.path.lastIndexOf("/") + 1);
          // Where all other rows are typed zeros the evidence can single out the cell even so.
          const balance = `GR3001 /applications/carriedToNextYear/${column}`;
          expect(pointers).toHaveLength(1);
          expect([balance, `GR3001 ${cell.path}`]).toContain(pointers[0]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
