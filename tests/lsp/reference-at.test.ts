import { expect, test } from "vitest";
import { referenceAt } from "../../src/lsp/reference-at.js";

/** The place is where ¦ stands. */
const at = (marked: string) => referenceAt(marked.replace("¦", ""), marked.indexOf("¦"));

test.each([
  ["共{{a.b¦.c}}件", "a.b.c", "a.b.c", true],
  ["共{{¦}}件", "", "", true],
  ["共{{ a.¦", "a.", "a.", false],
  ["{{a}}和{{b.c¦}}", "b.c", "b.c", true],
  ["{{a | percentOf b¦.c}}", "a | percentOf b.c", "b.c", true],
  ["{{a | ch¦ange}}", "a | change", "change", true],
])("%s", (marked, expression, word, closed) => {
  expect(at(marked)).toMatchObject({ expression, closed, word: { text: word } });
});

test.each(["共¦{{a}}", "{{a}}¦件", "{a¦}", "\\{{a¦}}", "{{a\nb¦}}"])("none: %s", (marked) => {
  expect(at(marked)).toBeUndefined();
});

test("a filter is what stands behind the bar", () => {
  expect(at("{{a | ¦}}")?.word.isFilter).toBe(true);
  expect(at("{{a |¦")?.word.isFilter).toBe(true);
  expect(at("{{a¦ | change}}")?.word.isFilter).toBe(false);
  expect(at("{{a | percentOf ¦}}")?.word.isFilter).toBe(false);
});
