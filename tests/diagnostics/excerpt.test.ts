import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import { withSourceExcerpts } from "../../src/diagnostics/excerpt.js";
import { type Place, positionAt } from "../../src/diagnostics/source.js";

const text = fc.string({
  unit: fc.constantFrom("甲", "a", "\n", "\r\n", "😀", " "),
  minLength: 1,
  maxLength: 80,
});

describe("a finding kept without its file", () => {
  test("has the same line, column and characters, and no other lines", () => {
    fc.assert(
      fc.property(text, fc.nat(80), fc.nat(20), (whole, from, length) => {
        const start = Math.min(from, whole.length);
        const end = Math.min(start + length, whole.length);
        const place: Place = { source: { name: "data.yaml", text: whole }, start, end, pointer: "/year" };
        const finding = {
          code: "GR2007" as const,
          severity: "error" as const,
          args: { label: "报告年度" },
          fix: { place, text: "" },
        };
        const [kept] = withSourceExcerpts([
          { ...finding, place, related: [{ place, note: { kind: "first" } }] },
        ]);
        for (const other of [kept!.place, kept!.related[0]!.place]) {
          expect(positionAt(other.source, other.start)).toEqual(positionAt(place.source, start));
          expect(positionAt(other.source, other.end)).toEqual(positionAt(place.source, end));
          expect(other.source.text.slice(other.start, other.end)).toBe(whole.slice(start, end));
          const lines = whole.slice(start, end).split("\n").length;
          expect(other.source.text.split("\n").length).toBeLessThanOrEqual(lines + 1);
        }
      }),
      { examples: [["\n甲", 0, 0]] },
    );
  });
});

test("thousands of findings on one line have it once", () => {
  const text = `a: [${Array.from({ length: 2000 }, (_, at) => `&b${at} 1, *b${at}`).join(",")}]`;
  const { diagnostics } = compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });
  const shown = withSourceExcerpts(diagnostics);
  expect(shown.length).toBeGreaterThan(1000);
  expect(new Set(shown.map(({ place }) => place.source)).size).toBe(1);
  for (const { place } of shown.slice(0, 3))
    expect(place.source.text.slice(place.start, place.end)).toMatch(/^[&*]b\d$/);
});
