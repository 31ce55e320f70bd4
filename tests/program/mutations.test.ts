import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile, type Diagnostic, positionAt } from "../../src/index.js";
import { MUTATORS, ONLY, type Pick } from "../support/mutators.js";
import { randomReport, VERSIONS, write } from "../support/random-report.js";

const run = (bytes: Uint8Array) => compile({ name: "data.yaml", bytes }).diagnostics;

const told = (found: Diagnostic[]) =>
  found.map(({ code, place }) => {
    const { line, column } = positionAt(place.source, place.start);
    return `${code} ${line}:${column} ${place.pointer} «${place.source.text.slice(place.start, place.end)}»`;
  });

/** Chooses by a list of random numbers, one for each choice. */
function picker(seeds: number[]): Pick {
  let next = 0;
  return (choices) => choices[(seeds[next++ % seeds.length] ?? 0) % Math.max(1, choices.length)];
}

const seeds = fc.array(fc.nat(9973), { minLength: 4, maxLength: 4 });

test.each(VERSIONS)("a random valid file of %s has no diagnostic", (template) => {
  fc.assert(
    fc.property(randomReport({ template }).map(write), ({ text }) => {
      expect(told(run(new TextEncoder().encode(text)))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("there are at least 40 kinds of bad input", () => {
  expect(Object.keys(MUTATORS).length).toBeGreaterThanOrEqual(40);
});

describe.each(VERSIONS)(
  "a random valid file of %s with one fault has one diagnostic, at its characters",
  (template) => {
    const own = Object.entries(MUTATORS).filter(([name]) => !ONLY[name] || ONLY[name] === template);
    test.each(own)("%s", (_, mutate) => {
      let made = 0;
      const property = fc.property(randomReport({ template }).map(write), seeds, (file, numbers) => {
        const faulty = mutate(file, picker(numbers));
        if (!faulty) return;
        made++;
        const found = run(faulty.bytes);
        const all = told(found);
        expect(all).toHaveLength(1);
        expect(found[0]!.code.startsWith(faulty.family), `${all} should be ${faulty.family}`).toBe(true);
        if (faulty.span) {
          const { place } = found[0]!;
          const wanted = `«${place.source.text.slice(...faulty.span)}» at ${faulty.span}`;
          expect(`«${place.source.text.slice(place.start, place.end)}» at ${[place.start, place.end]}`).toBe(
            wanted,
          );
        }
        if (faulty.pointer !== undefined) expect(found[0]!.place.pointer).toBe(faulty.pointer);
      });
      // Some faults have a place in few of the random files.
      for (let round = 0; round < 6 && made === 0; round++) fc.assert(property, { numRuns: 12 });
      expect(made, "the mutator found no place for its fault").toBeGreaterThan(0);
    });
  },
);
