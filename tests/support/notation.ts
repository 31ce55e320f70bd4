import { describe, expect, test } from "vitest";
import { fixed, told, withOverview } from "./prose.js";

/**
 * Narrative with the characters to be named in «», and the narrative that the rule's fix makes (absent: no fix).
 */
export type NotationCase = [narrative: string, mended?: string];

const bare = (text: string) => text.replaceAll(/[«»]/g, "");

/** Each narrative raises this rule of notation at its marks and no other, and its fix leaves nothing to say. */
export function notationCases(code: `GR6${string}`, cases: NotationCase[]): void {
  describe(code, () => {
    test.each(cases)("%s", (narrative, mended) => {
      const named = [...narrative.matchAll(/«([^»]*)»/g)].map((match) => `${code} ${match[1]}`);
      const text = withOverview(bare(narrative));
      expect(told(text)).toEqual(named);
      expect(fixed(text)).toBe(mended === undefined ? text : withOverview(mended));
    });

    const mending = cases.filter(([, mended]) => mended !== undefined);
    if (mending.length === 0) return;
    test("what a fix leaves raises nothing, and no fix changes a figure", () => {
      for (const [narrative] of mending) {
        const text = withOverview(bare(narrative));
        expect(told(fixed(text))).toEqual([]);
        const digits = (value: string) => value.normalize("NFKC").replaceAll(/\D/g, "");
        const numbering = /^(?:# )?1\./;
        if (!numbering.test(bare(narrative)))
          expect(digits(fixed(text)).length).toBeLessThanOrEqual(digits(text).length);
      }
    });
  });
}
