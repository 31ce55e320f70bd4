import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rulesPage } from "../scripts/rules-doc.mjs";
import { compile } from "../src/index.js";
import { en } from "../src/messages/en.js";
import { EXPLANATIONS, plainExample } from "../src/messages/explanations/all.js";
import { SEVERITY_WORDS } from "../src/messages/wording.js";
import { zhCN } from "../src/messages/zh-CN.js";
import { RULES } from "../src/rules/all.js";
import type { Example } from "../src/rules/rule.js";
import { overlaid } from "./support/overlay.js";
import { folder, gov } from "./support/run-cli.js";

const codesOf = (example: Example): string[] => {
  const { data, previous, children } =
    typeof example === "string" ? { data: example } : (example as Exclude<Example, string>);
  const { diagnostics } = compile(
    { name: "data.yaml", bytes: overlaid(data) },
    {
      ...(previous !== undefined && { previous: { name: "last.yaml", bytes: overlaid(previous) } }),
      ...(children && {
        children: children.map((child, index) => ({ name: `${index}.yaml`, bytes: overlaid(child) })),
      }),
    },
  );
  return [...new Set(diagnostics.map(({ code }) => code as string))];
};

describe("every code", () => {
  test("has one explanation, and messages in both languages", () => {
    const codes = EXPLANATIONS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const stages = Object.keys(zhCN).filter((key) => key.startsWith("GR"));
    const ruled = RULES.map(({ code }) => code as string);
    expect([...codes].sort()).toEqual([...new Set([...stages, ...ruled])].sort());
    expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort());
    for (const { code, message } of RULES)
      expect(message !== undefined || stages.includes(code), code).toBe(true);
    for (const { title, why, clause } of EXPLANATIONS) {
      for (const text of [title["zh-CN"], title.en, why["zh-CN"], why.en, clause])
        expect(text.trim()).not.toBe("");
    }
  });

  const examples = EXPLANATIONS.filter(({ wrong }) => wrong !== "");
  test.each(examples.map((each) => [each.code, each] as const))(
    "%s: its wrong example raises it alone, its right one does not",
    (code, { wrong, right }) => {
      expect(codesOf(wrong)).toEqual([code]);
      expect(codesOf(right)).not.toContain(code);
    },
  );

  test("has an example, in YAML or in words; but for the tool's own failures, which nobody can put right", () => {
    const without = EXPLANATIONS.filter(({ wrong, scene }) => wrong === "" && !scene);
    expect(without.map(({ code }) => code)).toEqual(["GR9003", "GR9008"]);
    for (const { scene } of EXPLANATIONS) expect(scene && scene.wrong === scene.right).toBeFalsy();
  });

  test("stands in docs/rules.md, which is current (npm run docs)", () => {
    const page = readFileSync("docs/rules.md", "utf8");
    for (const { code } of EXPLANATIONS) expect(page).toContain(`### ${code} `);
    expect(page).toBe(rulesPage(EXPLANATIONS, plainExample, SEVERITY_WORDS["zh-CN"]));
  });
});

describe("explain and rules", () => {
  test("explain says what, why, the source and both examples", async () => {
    const { status, stdout } = await gov(["explain", "gr3004"], folder());
    expect(status).toBe(0);
    expect(stdout).toBe(`GR3004 错误  表四的总计等于四种结果之和

结果维持、结果纠正、其他结果、尚未审结之和就是总计。已公开的报告里最常见的错误是各项填了、总计仍为0。

依据：国办公开办函〔2021〕30号、〔2019〕60号 表四

不对的写法：
  reviewAndLitigation: { reconsideration: { upheld: 1, total: 0 } }

对的写法：
  reviewAndLitigation: { reconsideration: { upheld: 1, corrected: 0, other: 2, pending: 0, total: 3 } }
`);
  });

  test("explain in English, for every code", async () => {
    for (const { code, title } of EXPLANATIONS) {
      const { status, stdout } = await gov(["explain", code, "--lang", "en"], folder());
      expect(status).toBe(0);
      expect(stdout).toContain(title.en);
    }
  });

  test("an unknown code: exit 2, with the nearest", async () => {
    const { status, stderr } = await gov(["explain", "GR3099"], folder());
    expect(status).toBe(2);
    expect(stderr).toMatch(/没有 GR3099 这个编号。\n {2}→ 是不是 GR\d{4}？/);
  });

  test("rules lists every code, as text or JSON", async () => {
    const { stdout } = await gov(["rules"], folder());
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.slice(0, 6)),
    ).toEqual(EXPLANATIONS.map(({ code }) => code));
    const json = JSON.parse((await gov(["rules", "--format", "json", "--lang", "en"], folder())).stdout);
    expect(json[0]).toMatchObject({ code: "GR1001", severity: "error", title: "The file is UTF-8" });
  });
});
