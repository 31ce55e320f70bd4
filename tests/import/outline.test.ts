import { describe, expect, test } from "vitest";
import { replaced } from "../support/files.js";
import { changedDocx, foreign } from "../support/foreign.js";
import { type ImportedReport, importedReport } from "../support/imports.js";

const PAGE = new TextDecoder().decode(foreign("spans.html"));
const TITLE = "清河市自然资源和规划局2022年政府信息公开工作年度报告";

const read = (html: string) => importedReport("a.html", new TextEncoder().encode(html));

const told = ({ diagnostics }: ImportedReport) =>
  diagnostics.flatMap(({ code, args }) => {
    const { what, label } = args as { what?: string; label?: string };
    return code === "GR8007" && what !== "kind" ? [what] : code === "GR8008" ? [label] : [];
  });

describe("headings that a program numbers by itself", () => {
  const word = (xml: string) =>
    xml.replace(
      /<w:t[^>]*>(?:[一二三四五六]、|（[一二三四五]）)(?!予以|部分|不予|无法|其他处理|本年|上年)/g,
      "<w:t>",
    );

  test("heading styles without numbers are sections, and that is said", async () => {
    const bytes = changedDocx(foreign("styled.docx"), word);
    const imported = await importedReport("a.docx", bytes);
    const { overview } = imported.values as { overview: { sections: { title: string }[] } };
    expect(overview.sections.map(({ title }) => title)).toEqual([
      "主动公开情况",
      "依申请公开情况",
      "政府信息管理情况",
      "平台建设情况",
      "监督保障情况",
    ]);
    expect(told(imported)).toEqual(["unnumbered", "unnumbered"]);
  });

  test("items of a numbered list that stand alone are sections below a heading that is one", async () => {
    const list = (title: string) => `<ol><li>${title}</li></ol>`;
    const page = PAGE.replace(/<h2>[一二三四五六]、(.*?)<\/h2>/g, (_, title: string) => list(title)).replace(
      /<h3>（.）(.*?)<\/h3>/g,
      (_, title: string) => list(title),
    );
    const { problems } = (await read(page)).values as { problems: { sections: { title: string }[] } };
    expect(problems.sections.map(({ title }) => title)).toEqual(["存在的主要问题", "改进措施"]);
  });
});

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

describe("parts", () => {
  const headings = ["一、总体情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"];
  const isWhole = ({ values }: ImportedReport) => {
    expect(values.overview).toMatchObject({
      body: expect.stringContaining("决策部署"),
      sections: expect.any(Array),
    });
    expect((values.overview as { sections: unknown[] }).sections).toHaveLength(5);
    expect((values.problems as { sections: unknown[] }).sections).toHaveLength(2);
    expect(values.otherMatters).toEqual({ body: "2022年，我局没有收取信息处理费。" });
    expect(values.preamble).not.toContain("目录");
  };

  test("headings without a heading's element, with other signs", async () => {
    let html = PAGE;
    for (const heading of headings)
      html = replaced(html, `<h2>${heading}</h2>`, `<p>　　<b>${heading.replace("、", "．")}</b></p>`);
    isWhole(await read(html));
  });

  test("a heading that its text goes on behind", async () => {
    const html = replaced(PAGE, "<h2>一、总体情况</h2><p>", "<p><b>一、总体情况</b>。");
    isWhole(await read(html));
  });

  test("a table of contents before it all", async () => {
    const contents = ["目 录", ...headings.map((heading, index) => `${heading}……${index + 1}`), ...headings];
    isWhole(
      await read(
        replaced(
          PAGE,
          `<h2>${headings[0]}`,
          `${contents.map((line) => `<p>${line}</p>`).join("")}<h2>${headings[0]}`,
        ),
      ),
    );
  });

  test("a section without text leaves the part as paragraphs, a number out of order is said", async () => {
    const bare = await read(replaced(PAGE, "<p>加强业务培训，综合运用图解、视频等形式解读政策。</p>", ""));
    expect(bare.values.problems).toEqual({
      body: "（一）存在的主要问题\n\n公开的主动性有待增强，政策解读的形式还不够丰富。\n\n（二）改进措施",
    });
    expect(told(bare)).toEqual(["noBody"]);
    expect(told(await read(replaced(PAGE, "（二）改进措施", "（三）改进措施")))).toEqual(["number"]);
  });

  test("a date that does not exist is no 落款", async () => {
    const signed = (date: string) =>
      replaced(PAGE, "</article>", `<p>清河市自然资源和规划局</p><p>${date}</p></article>`);
    expect((await read(signed("2023年1月18日"))).values.signature).toEqual({
      name: "清河市自然资源和规划局",
      date: "2023-01-18",
    });
    expect((await read(signed("二〇二三年十一月二十日"))).values.signature).toMatchObject({
      date: "2023-11-20",
    });
    const none = (await read(signed("2023年2月30日"))).values;
    expect(none.signature).toBeUndefined();
    expect(none.otherMatters).toMatchObject({ body: expect.stringContaining("2023年2月30日") });
  });
});
