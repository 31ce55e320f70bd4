import { describe, expect, test } from "vitest";
import { replaced } from "../support/files.js";
import { PAGE, read, TITLE, told } from "../support/imported-page.js";

describe("title, agency and year", () => {
  test.each<[string, string, object, (string | undefined)[]]>([
    [
      "in the usual order",
      TITLE,
      { year: 2022, agency: { name: "清河市自然资源和规划局", kind: "department" } },
      [],
    ],
    [
      "the year first",
      "2022年青山街道办事处政府信息公开工作年度报告",
      {
        year: 2022,
        agency: { name: "青山街道办事处", kind: "subdistrict" },
        title: "2022年青山街道办事处政府信息公开工作年度报告",
      },
      [],
    ],
    [
      "other words, spaces",
      "清河市人民政府办公室关于 2022 年度政府信息公开工作的年度报告",
      { year: 2022, agency: { name: "清河市人民政府办公室", kind: "office" } },
      [],
    ],
    [
      "no word of the year's report",
      "清河市水利局关于2022年度政府信息公开工作情况的报告",
      { year: 2022, agency: { name: "清河市水利局", kind: "department" } },
      [],
    ],
    [
      "a township",
      "清河市青山镇人民政府2022年政府信息公开工作年度报告",
      { agency: { name: "清河市青山镇人民政府", kind: "government" } },
      [],
    ],
    [
      "no year: that of the period",
      "清河市水利局政府信息公开工作年度报告",
      { year: 2022, agency: { name: "清河市水利局", kind: "department" } },
      ["year"],
    ],
    [
      "an agency that tells no kind",
      "清河中心2022年政府信息公开工作年度报告",
      { agency: { name: "清河中心", kind: "待填" } },
      ["机关类型"],
    ],
    ["no title", "公告", { year: 2022, agency: { name: "待填", kind: "待填" } }, ["机关全称", "year"]],
  ])("%s", async (_, title, expected, doubts) => {
    const imported = await read(replaced(PAGE, TITLE, title));
    expect(imported.values).toMatchObject(expected);
    expect(told(imported)).toEqual(doubts);
  });

  test("a title on two lines, broken anywhere", async () => {
    for (const [first, second] of [
      ["清河市自然资源和规划局", "2022年政府信息公开工作年度报告"],
      ["清河市自然资源和规划局2022年政府信息", "公开工作年度报告"],
    ]) {
      const { values } = await read(replaced(PAGE, `<h1>${TITLE}</h1>`, `<p>${first}</p><p>${second}</p>`));
      expect(values).toMatchObject({ year: 2022, agency: { name: "清河市自然资源和规划局" } });
      expect(values.title).toBeUndefined();
    }
  });
});
