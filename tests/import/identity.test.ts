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
    ...[
      "清河市水利局政府信息公开工作年度报告（2022年）",
      "清河市水利局政府信息公开2022年年度报告",
      "【年报】清河市水利局2022年政府信息公开工作年度报告",
      "2022年清河市水利局信息公开年报",
      "关于清河市水利局2022年政府信息公开工作年度报告的公示",
    ].map((title): [string, string, object, string[]] => [
      title,
      title,
      { year: 2022, agency: { name: "清河市水利局", kind: "department" } },
      [],
    ]),
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

  test("a menu above the title is no agency", async () => {
    const title = "2022年清河市水利局政府信息公开工作年度报告";
    const { values } = await read(replaced(PAGE, `<h1>${TITLE}</h1>`, `<li>互动交流</li><h1>${title}</h1>`));
    expect(values).toMatchObject({ agency: { name: "清河市水利局" }, title });
  });

  test("a title on three lines", async () => {
    const lines = ["清河市水利局", "2022年度", "政府信息公开工作年度报告"];
    const { values } = await read(
      replaced(PAGE, `<h1>${TITLE}</h1>`, lines.map((line) => `<p>${line}</p>`).join("")),
    );
    expect(values).toMatchObject({ year: 2022, agency: { name: "清河市水利局" } });
  });

  test("a title without an agency: that of the 落款, and that is said", async () => {
    const signed = replaced(
      replaced(PAGE, TITLE, "2022年政府信息公开工作年度报告"),
      "</article>",
      "<p>清河市水利局</p><p>2023年1月18日</p></article>",
    );
    const imported = await read(signed);
    expect(imported.values).toMatchObject({ agency: { name: "清河市水利局", kind: "department" } });
    expect(told(imported)).toEqual(["agency"]);
  });

  test("of two reports on one page the first one is read, and the second one named", async () => {
    const second = PAGE.slice(PAGE.indexOf("<h1>"), PAGE.indexOf("</article>"))
      .replaceAll("2022年", "2021年")
      .replaceAll(">13<", ">31<");
    const imported = await read(replaced(PAGE, "</article>", `${second}</article>`));
    const { values } = await read(PAGE);
    expect(imported.values).toEqual(values);
    expect(imported.diagnostics.map(({ args }) => args)).toContainEqual({
      what: "second",
      found: TITLE.replace("2022", "2021"),
      value: "",
    });
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
