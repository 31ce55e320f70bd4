import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RULES } from "../../src/rules/all.js";
import { told, withOverview } from "../support/prose.js";

test.each([
  ["notation", "GR6"],
  ["content", "GR7"],
])("every rule of %s has its cases in a file of its own name", (room, family) => {
  const named = readdirSync(`src/rules/${room}`).flatMap((file) => {
    const code = /code: "(GR\d{4})"/.exec(readFileSync(`src/rules/${room}/${file}`, "utf8"))?.[1];
    return code === undefined ? [] : [[code, file] as const];
  });
  expect(named.map(([code]) => code).sort()).toEqual(
    RULES.map(({ code }) => code as string).filter((code) => code.startsWith(family)),
  );
  for (const [code, file] of named)
    expect(readFileSync(`tests/rules/${room}/${file.replace(".ts", ".test.ts")}`, "utf8")).toContain(code);
});

describe("prose notation", () => {
  test("an unresolved reference raises nothing but itself", () => {
    for (const narrative of [
      "收到申请共{{x}}件，已答复。",
      "的{{x}}的。",
      "公开，{{x}}，透明。",
      "做到公开。接受监督{{x}}",
    ])
      expect(told(withOverview(narrative)).map((one) => one.slice(0, 6))).toEqual(["GR5001"]);
  });
});
