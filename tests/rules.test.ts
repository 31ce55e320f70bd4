import { describe, expect, test } from "vitest";
import { messageOf } from "../src/index.js";
import { RULES } from "../src/rules.js";
import { MINIMAL } from "./support/files.js";
import { diagnosticsOf, overlaid } from "./support/prose.js";

test("the smallest file raises nothing", () => {
  expect(diagnosticsOf(MINIMAL)).toEqual([]);
});

test("codes are unique and in order", () => {
  const codes = RULES.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].sort());
});

describe("each rule's own examples", () => {
  test.each(RULES.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
    const found = diagnosticsOf(overlaid(rule.wrong));
    expect(found.map((one) => one.code)).toEqual([code]);
    expect(found[0]!.severity).toBe(rule.severity);
    expect(diagnosticsOf(overlaid(rule.right)).map((one) => one.code)).toEqual([]);
    for (const language of ["zh-CN", "en"] as const) {
      const { text, hints } = messageOf(found[0]!, language);
      expect(text).not.toMatch(/undefined|\[object/);
      expect(hints.join("")).not.toMatch(/undefined|\[object/);
      expect(rule.title[language]).not.toBe("");
      expect(rule.why[language]).not.toBe("");
    }
    if (/^GR[67]/.test(code)) expect(messageOf(found[0]!, "zh-CN").hints.length).toBeGreaterThan(0);
  });
});
