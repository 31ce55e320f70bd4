import { describe, expect, test } from "vitest";
import { overlaid, told } from "./prose.js";

export const LAW = "《中华人民共和国政府信息公开条例》";
export const overview = (body: string) => `overview: { body: "${body}" }`;
export const preamble = (text: string) => `preamble: "${text}"`;

interface ContentCases {
  /** A fragment laid over the smallest file, and the characters to be named. */
  named: [fragment: string, named: string][];
  /** Fragments that come near and raise nothing at all. */
  silent: string[];
}

/** What a rule of content says of fragments of a report, and what it leaves alone. */
export function contentCases(code: `GR7${string}`, { named, silent }: ContentCases): void {
  describe(code, () => {
    test.each(named)("%s", (fragment, characters) => {
      expect(told(overlaid(fragment))).toEqual([`${code} ${characters}`]);
    });

    test.each(silent)("silent: %s", (fragment) => {
      expect(told(overlaid(fragment))).toEqual([]);
    });
  });
}
