import { describe, expect, test } from "vitest";
import { emitHtmlFragment } from "../../../src/emit/html/document.js";
import { documentOf, page, read, textsWithin, whole } from "../../fixtures/html-document.js";
import { attribute, HtmlReader, textOf, within } from "../../fixtures/html-page.js";
import { MINIMAL } from "../../support/files.js";

describe("the page", () => {
  test("is valid, in Chinese, and says what it is", () => {
    expect(page.faults).toEqual([]);
    expect(attribute(page.one("html"), "lang")).toBe("zh-CN");
    expect(textOf(page.one("title"))).toBe("某省科学技术厅2022年政府信息公开工作年度报告");
    expect(textsWithin(page.one("h1"), "span")).toEqual(["某省科学技术厅", "2022年政府信息公开工作年度报告"]);
    expect(page.meta("viewport")).toBe("width=device-width, initial-scale=1");
    expect(page.meta("description")).toBe(
      "某省科学技术厅2022年政府信息公开工作年度报告：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。",
    );
    expect(page.meta("ArticleTitle")).toBe(whole.title);
    expect(page.meta("ContentSource")).toBe("某省科学技术厅");
    expect(page.meta("PubDate")).toBe("2023-01-18 00:00");
    expect(read(documentOf(MINIMAL)).meta("PubDate")).toBeUndefined();
  });

  test("loads nothing and runs nothing", () => {
    const elements = page.all();
    expect(page.all("script", "link", "iframe", "object", "embed", "form", "base")).toEqual([]);
    const names = new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
    expect([...names].filter((name) => name.startsWith("on") || name === "srcset")).toEqual([]);
    for (const image of page.all("img")) expect(attribute(image, "src")).toMatch(/^data:image\/png;base64,/);
    expect(textOf(page.one("style"))).not.toMatch(/url\(|@import|expression/);
    const policy = page
      .all("meta")
      .find((meta) => attribute(meta, "http-equiv") === "Content-Security-Policy");
    expect(attribute(policy!, "content")).toContain("default-src 'none'");
  });

  test("has landmarks, each part named by its heading", () => {
    expect(within(page.one("header"), "h1")).toHaveLength(1);
    const sections = within(page.one("main"), "section");
    const names = sections.map((section) =>
      attribute(section, "aria-labelledby")!
        .split(" ")
        .map((id) => textOf(page.byId(id)))
        .join(" "),
    );
    expect(names).toEqual([
      "一、总体情况",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
      "附件1 主动公开目录",
      "附件2 统计表",
    ]);
  });

  test("the mark of a draft, and its title", () => {
    expect(page.all("p").map(textOf)).not.toContain("草稿");
    const draft = read({ ...whole, draft: true });
    expect(within(draft.one("header"), "p").map(textOf)).toEqual(["草稿"]);
    expect(textOf(draft.one("title"))).toBe(`草稿：${whole.title}`);
    const content = new HtmlReader(emitHtmlFragment({ ...whole, draft: true }), "fragment");
    expect(content.all("p").map(textOf)).toContain("草稿");
  });
});
