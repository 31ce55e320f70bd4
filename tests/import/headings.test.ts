import { describe, expect, test } from "vitest";
import { changedDocx, foreign } from "../support/foreign.js";
import { PAGE, read, told } from "../support/imported-page.js";
import { importedReport } from "../support/imports.js";

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
