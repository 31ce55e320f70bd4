import { expect, test } from "vitest";
import { fixed, told } from "../../support/prose.js";
import { reportWith } from "../../support/sentences.js";

const titled = (title: string) => reportWith("本机关依法公开。", { title });
const RIGHT = "示例县教育局2022年政府信息公开工作年度报告";

test.each([
  ["示例县教育局2022年政府信息公开年度报告", "政府信息公开年度报告"],
  ["示例县教育局2022年政府信息公开工作报告", "政府信息公开工作报告"],
  ["示例县教育局2022年政府信息公开年报", "政府信息公开年报"],
  ["示例县教育局2022年政务信息公开工作年度报告", "政务信息公开工作年度报告"],
])("%s is told, and mended", (title, found) => {
  expect(told(titled(title))).toEqual([`GR7019 ${found}`]);
  expect(fixed(titled(title))).toBe(titled(RIGHT));
});

test.each([RIGHT, "示例县教育局2022年政府信息公开工作年度报告（公开版）"])("%s is right", (title) => {
  expect(told(titled(title))).toEqual([]);
});
