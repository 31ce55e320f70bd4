import { expect, test } from "vitest";
import { fileName } from "../../src/text/file-name.js";

test("a title as every system takes it", () => {
  expect(fileName("某省科技厅2022年政府信息公开工作年度报告")).toBe(
    "某省科技厅2022年政府信息公开工作年度报告",
  );
  expect(fileName('报告/：\\"<a>|?*\u202e')).toBe("报告：a");
  expect(fileName(" .. ")).toBe("report");
  expect(fileName("CON")).toBe("CON_");
  expect(new TextEncoder().encode(fileName("𠀀".repeat(100))).length).toBeLessThanOrEqual(240);
});
