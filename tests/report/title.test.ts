import { expect, test } from "vitest";
import { namedInTitle, usualTitle } from "../../src/report/title.js";

test("a usual title names its agency and its year again", () => {
  const title = usualTitle("福建省科学技术厅", 2022);
  expect(title).toBe("福建省科学技术厅2022年政府信息公开工作年度报告");
  expect(namedInTitle(title)).toEqual({ agency: "福建省科学技术厅", year: 2022 });
});

test.each([
  "2022年政府信息公开工作年度报告",
  "某局2022年度政府信息公开工作年度报告",
  "某局2022年政府信息公开年报",
  "",
])("%s is no usual title", (title) => expect(namedInTitle(title)).toBeUndefined());
