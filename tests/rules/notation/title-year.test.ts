import { expect, test } from "vitest";
import { fixed, told, withOverview } from "../../support/prose.js";

test("年度 twice in the title", () => {
  const titled = (title: string) => `title: "${title}"\n${withOverview("本机关依法公开。")}`;
  const text = titled("某厅{{year}}年度政府信息公开工作年度报告");
  expect(told(text)).toEqual(["GR6018 年度"]);
  expect(fixed(text)).toBe(titled("某厅{{year}}年政府信息公开工作年度报告"));
  expect(told(titled("某厅2022年度政府信息公开工作报告"))).toEqual(["GR7019 政府信息公开工作报告"]);
});
