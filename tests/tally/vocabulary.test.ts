import { describe, expect, test } from "vitest";
import { bare, stemOf, vocabularyOf } from "../../src/tally/vocabulary.js";
import { CLASS_WORDS, COLUMN_WORDS, OPEN_WORDS, OUTCOME_WORDS } from "../../src/tally/words.js";
import { template2019 } from "../../src/templates/2019.js";
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

  test("no word means two outcomes once its empty beginning and end are left out", () => {
    const meanings = new Map<string, Set<string>>();
    for (const [row, words] of Object.entries(OUTCOME_WORDS))
      for (const word of words) {
        const stem = stemOf(bare(word));
        meanings.set(stem, (meanings.get(stem) ?? new Set()).add(row));
      }
    expect([...meanings].filter(([, rows]) => rows.size > 1)).toEqual([]);
  });

  test.each<[string, string]>([
    ["属于四类过程性信息", "withheld.processInformation"],
    ["不予公开（过程性信息）", "withheld.processInformation"],
    ["不予公开——属于内部事务", "withheld.internalAffairs"],
    ["涉及第三方权益", "withheld.thirdPartyRights"],
    ["执法案卷信息", "withheld.enforcementFile"],
    ["无法提供：不属于本机关公开职责范围", ""],
    ["无法提供：不属于本机关", "unavailable.notHeld"],
    ["信访类申请", "notProcessed.petition"],
    ["不予处理-大量反复", "notProcessed.excessive"],
    ["其他处理（撤回）", "otherHandling.otherReasons"],
    ["requiresCreation", "unavailable.requiresCreation"],
    ["不予处理（不掌握）", ""],
    ["不予公开", ""],
    ["其他事项", ""],
    ["信息", ""],
  ])("%s is %s", (word, row) => {
    expect(vocabularyOf(template2021).outcomeOf(word) ?? "").toBe(row && `applications.results.${row}`);
  });

  test.each<[string, string | undefined]>([
    ["某某科技有限公司", "commercial"],
    ["某设计研究院有限公司", "commercial"],
    ["某大学", "research"],
    ["北京某律师事务所", "legalService"],
    ["某慈善基金会", "publicInterest"],
    ["某村民委员会", "other"],
    ["法人（企业）", "commercial"],
    ["法人或其他组织—科研机构", "research"],
    ["法人", undefined],
    ["法人、其他组织", undefined],
    ["法人和其他组织", undefined],
    ["法人或者其他组织", undefined],
    ["法人（个人）", undefined],
    ["张三", undefined],
  ])("%s is of class %s", (word, key) => {
    expect(vocabularyOf(template2021).classOf(word)).toBe(key);
  });

  test("in the format of 2019 whatever is handled otherwise is one row", () => {
    const { outcomeOf } = vocabularyOf(template2019);
    expect(outcomeOf("未补正")).toBe("applications.results.otherHandling");
    expect(outcomeOf("撤回")).toBe("applications.results.otherHandling");
    expect(outcomeOf("otherReasons")).toBe("applications.results.otherHandling");
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
