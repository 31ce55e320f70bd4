import { transformSync } from "esbuild";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ascii } from "../../../scripts/bundle/ascii.mjs";

/** What an expression is after it went through esbuild and ascii. */
function evaluated(expression: string): unknown {
  const code = ascii(
    transformSync(`globalThis.asciiTest = ${expression}`, { charset: "ascii", minify: true }).code,
  );
  expect(code).toMatch(/^[\0-\x7f]*$/);
  // biome-ignore lint/security/noGlobalEval: the code was made two lines above
  // biome-ignore lint/complexity/noCommaOperator: outside of this module
  (0, eval)(code);
  return (globalThis as { asciiTest?: unknown }).asciiTest;
}

test.each(["年", "[一-龥]+", "a\\）b", "\\\\）", "😀+", "\\d年\\／月"])(
  "the pattern %s finds what it found",
  (pattern) => {
    const found = evaluated(`/${pattern}/`) as RegExp;
    for (const text of ["年", "一二三", "a）b", "\\）", "😀😀", "2年／月", "x"])
      expect(found.exec(text)?.[0]).toBe(new RegExp(pattern).exec(text)?.[0]);
  },
);

test("a pattern of whole characters too", () => {
  expect((evaluated("/^[😀𠀀年]$/u") as RegExp).test("𠀀")).toBe(true);
});

test("any text of a tagged template is the same text", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("年", "😀", "\\\\", "a", "\\n", "（", "\\`") }), (text) => {
      const template = `((words) => words[0])\`${text}\``;
      // biome-ignore lint/security/noGlobalEval: of the characters above
      expect(evaluated(template)).toBe(eval(template));
    }),
  );
});

test("a text whose backslashes are read as they stand is refused", () => {
  expect(() => ascii("String.raw`年`")).toThrow();
  expect(ascii("String.raw`\\d`")).toBe("String.raw`\\d`");
});
