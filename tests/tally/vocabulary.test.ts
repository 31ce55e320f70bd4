import { describe, expect, test } from "vitest";
import { bare, vocabularyOf } from "../../src/tally/vocabulary.js";
import { CLASS_WORDS, COLUMN_WORDS, OPEN_WORDS, OUTCOME_WORDS } from "../../src/tally/words.js";
import { template2021 } from "../../src/templates/2021.js";

describe("the words of registers", () => {
  test("each means one thing, in the words list and beside the official ones", () => {
    for (const words of [CLASS_WORDS, OUTCOME_WORDS]) {
      const all = Object.values(words).flat().map(bare);
      expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
    }
    const vocabulary = vocabularyOf(template2021);
    for (const [key, words] of Object.entries(CLASS_WORDS))
      for (const word of words) expect([word, vocabulary.classOf(word)]).toEqual([word, key]);
    for (const [row, words] of Object.entries(OUTCOME_WORDS))
      for (const word of words)
        expect([word, vocabulary.outcomeOf(word)]).toEqual([word, `applications.results.${row}`]);
    for (const word of OPEN_WORDS) expect([word, vocabulary.outcomeOf(word)]).toEqual([word, undefined]);
    const headings = Object.values(COLUMN_WORDS).flat().map(bare);
    expect(headings.filter((word, index) => headings.indexOf(word) !== index)).toEqual([]);
  });

  test("every row and class of the form is known by its own label, with and without number and group", () => {
    const { classOf, outcomeOf, groupOf } = vocabularyOf(template2021);
    const { schema, applications } = template2021;
    for (const row of applications.resultRows) {
      const label = schema.title(row);
      expect(outcomeOf(label)).toBe(row);
      expect(outcomeOf(label.replace(/^(?:（.）|\d\.)/, ""))).toBe(row);
      const group = [...applications.groups].find(([, members]) => members.includes(row))?.[0];
      if (group) expect(outcomeOf(`${schema.title(group)}——${label}`)).toBe(row);
    }
    for (const key of applications.classes)
      expect(classOf(schema.title(`${applications.received}.${key}`))).toBe(key);
    expect(groupOf("不予公开")?.members).toHaveLength(8);
    expect(outcomeOf("不予公开")).toBeUndefined();
    expect(outcomeOf("其他处理")).toBeUndefined();
  });
});
