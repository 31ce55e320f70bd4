import { describe, expect, test } from "vitest";
import { replaced } from "../support/files.js";
import { PAGE, read, told } from "../support/imported-page.js";
import type { ImportedReport } from "../support/imports.js";

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

  test.each([
    "一、2022年政务公开总体情况",
    "一、概述",
    "一、基本情况",
    "一、2022年度工作开展情况",
    "一、主要做法和成效",
    "一．工作综述",
    "一 概述",
    "第一部分 概述",
    "壹、总体情况",
    "一总体情况",
    "概述",
    "基本情况",
    "2022年政府信息公开工作总体情况",
  ])("part 一 headed %s", async (heading) => {
    for (const element of ["h2", "p"]) {
      const imported = await read(
        replaced(PAGE, "<h2>一、总体情况</h2>", `<${element}>${heading}</${element}>`),
      );
      isWhole(imported);
      const said = imported.diagnostics.filter(({ code }) => code === "GR8004").map(({ args }) => args);
      expect(said).toEqual([{ found: heading, label: "一、总体情况" }]);
    }
  });

  test("a heading of its own words in the table of contents too", async () => {
    const heading = "一、工作开展概况";
    const contents = `<p>目录</p><p>${heading}……1</p><p>二、主动公开政府信息情况……2</p>`;
    isWhole(await read(replaced(PAGE, "<h2>一、总体情况", `${contents}<h2>${heading}`)));
  });

  test("a heading of its own words that its text goes on behind", async () => {
    isWhole(await read(replaced(PAGE, "<h2>一、总体情况</h2><p>", "<p>一、2022年工作总体情况。")));
  });

  test("parts of an attachment with the same numbers are none of the report's", async () => {
    const lines = ["一、甲", "二、乙", "三、丙", "四、丁", "五、戊"].map((line) => `<p>${line}</p>`).join("");
    const imported = await read(
      replaced(PAGE, "<h2>五、存在的主要问题及改进情况</h2>", `<p>附件</p><p>清单</p>${lines}`),
    );
    expect(imported.values.problems).toEqual({ body: "待填" });
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
