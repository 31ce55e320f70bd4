import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { diagnostic } from "../../src/codes/diagnostic.js";
import type { DiagnosticArgs } from "../../src/codes/stage-codes.js";
import { STAGE_CODES } from "../../src/codes/stage-codes.js";
import { locatedPlace } from "../../src/diagnostics/location.js";
import { messageOf } from "../../src/reporters/wording.js";

test("every code of import has a case in these tests", () => {
  const codes = Object.keys(STAGE_CODES).filter((code) => /^GR80/.test(code));
  const here = readdirSync("tests/import", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(`tests/import/${name}`, "utf8"));
  expect(codes.length).toBeGreaterThan(8);
  // GR8001 is asserted by its reasons (hostile.test.ts), GR8005 below and by the rows that a table lacks.
  for (const code of codes) expect(here.join("\n").includes(code), code).toBe(true);
});

const at = locatedPlace("报告.docx", { paragraph: 1 });

test.each<[string, { [C in keyof DiagnosticArgs]?: DiagnosticArgs[C] }]>([
  ["没有找到“主动公开政府信息情况”的表。", { GR8005: { label: "主动公开政府信息情况", rows: [] } }],
  [
    "收到和处理申请情况的表里没有找到“甲”、“乙”、“丙”、“丁”、“戊”等6处。",
    { GR8005: { label: "收到和处理申请情况", rows: ["甲", "乙", "丙", "丁", "戊", "己"] } },
  ],
  [
    "“甲”上面的各列没有能认出的名称，按格式规定的先后读取。",
    { GR8007: { what: "columns", found: "甲", value: "" } },
  ],
  ["2022年度的报告用的是2019年格式的表格。", { GR8007: { what: "template", found: "2022", value: "2019" } }],
])("%s", (text, args) => {
  const [[code, own]] = Object.entries(args) as [[keyof DiagnosticArgs, never]];
  const found = diagnostic(code, at, own);
  expect(messageOf(found, "zh-CN").text).toBe(text);
  // In English it says as much, and a way out.
  const english = messageOf(found, "en");
  expect([english.text.length > 20, english.hints.length]).toEqual([true, 1]);
});
