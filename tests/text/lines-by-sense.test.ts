import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { titleLines } from "../../src/text/lines-by-sense.js";

const REPORT = "2022年政府信息公开工作年度报告";

describe("a title is broken by sense", () => {
  test.each([
    [["福建省科学技术厅"]],
    [["四川省甘孜藏族自治州住房和城乡建设局"]],
    [["新疆维吾尔自治区", "克孜勒苏柯尔克孜自治州人民政府办公室"]],
    [["云南省西双版纳傣族自治州", "勐海县布朗山布朗族乡人民政府"]],
    [["大连金普新区管理委员会、", "大连市金州区人民政府"]],
    [["贵州省黔东南苗族侗族自治州", "岑巩县水尾镇人民政府"]],
    [
      [
        "新疆维吾尔自治区巴音郭楞蒙古自治州",
        "和静县巴音布鲁克景区管理委员会办公室",
        "（巴音布鲁克国家级自然保护区管理局）",
      ],
    ],
  ])("%s", (lines) => {
    const agency = lines.join("");
    expect(titleLines(agency + REPORT, agency)).toEqual([...lines, REPORT]);
  });

  test("a title that fits a line stays on it", () => {
    expect(titleLines(REPORT, "福建省科学技术厅")).toEqual([REPORT]);
  });

  test("a title in other words breaks before the year, and never before 的 or a closing mark", () => {
    expect(titleLines("某市教育局关于政府信息公开2022年度工作的报告", "某市教育局")).toEqual([
      "某市教育局",
      "关于政府信息公开2022年度工作的报告",
    ]);
  });

  test("whatever the title, its lines fit and together are the title", () => {
    const sign = fc.constantFrom(..."省市区县局会办室的、）（2019年报告某AB");
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 90 }), (signs) => {
        const title = signs.join("");
        const lines = titleLines(title, "某省某局");
        expect(lines.join("")).toBe(title);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
      }),
    );
  });
});
