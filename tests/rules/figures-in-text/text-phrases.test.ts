import fc from "fast-check";
import { expect, test } from "vitest";
import { PHRASES } from "../../../src/rules/figures-in-text/text-phrases.js";

/** Text that a pattern matches. Looking around it only takes matches away. */
function matching(pattern: RegExp): fc.Arbitrary<string> {
  const around = /\(\?<?[!=](?:[^()]|\([^()]*\))*\)/g;
  return fc.stringMatching(new RegExp(pattern.source.replace(around, "").replace(/\$$/, "")));
}

const worded = PHRASES.filter(({ word }) => word !== undefined);

test("most phrases have a word by which they are passed over", () => {
  expect(worded.length).toBeGreaterThan(25);
});

test.each(worded.map((phrase) => [phrase.name, phrase] as const))(
  "%s: its word is in whatever its patterns match",
  (_, { word, before, after }) => {
    fc.assert(
      fc.property(matching(before), after ? matching(after) : fc.constant(""), (left, right) =>
        `${left} ${right}`.includes(word!),
      ),
      { numRuns: 300 },
    );
  },
);
