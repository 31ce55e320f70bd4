import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { phrasesPage } from "../../../scripts/phrases-doc.mjs";
import { lexiconOf, wordAt } from "../../../src/rules/figures-in-text/lexicon.js";
import { OWN, UNITS, VOCABULARY } from "../../../src/rules/figures-in-text/vocabulary.js";
import { TEMPLATES } from "../../../src/templates/choose.js";

test("docs/phrases.md is current (npm run docs)", () => {
  expect(readFileSync("docs/phrases.md", "utf8")).toBe(phrasesPage(VOCABULARY, UNITS, OWN));
});

test("no word stands in two rows, for it could only be read by the first", () => {
  const all = VOCABULARY.flatMap(({ words }) => words);
  expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
});

describe.each(TEMPLATES.map((template) => [template.version, template] as const))(
  "format %s",
  (_, template) => {
    const lexicon = lexiconOf(template);
    test("knows its own rows and classes by their labels, which the vocabulary does not repeat", () => {
      for (const [text, sense, value] of [
        ["自然人", "class", "naturalPerson"],
        ["法律服务机构", "class", "legalService"],
        ["予以公开", "result", "disclosed"],
        ["其他处理", "result", "otherHandling"],
        ["属于四类过程性信息", "row", "processInformation"],
        ["本机关不掌握相关政府信息", "row", "notHeld"],
      ] as const)
        expect(wordAt(lexicon, text, 0)).toEqual({ text, sense, value });
    });
    test("reads the longest word", () => {
      expect(wordAt(lexicon, "政府信息公开申请书", 0)?.text).toBe("政府信息公开申请");
      expect(wordAt(lexicon, "不予公开", 0)?.sense).toBe("result");
      expect(wordAt(lexicon, "尚未审结", 0)?.sense).toBe("outcome");
    });
  },
);
