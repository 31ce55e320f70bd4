import { describe, expect, test } from "vitest";
import { replaced } from "../support/files.js";
import { PAGE, read } from "../support/imported-page.js";

const WORDS = [
  "总体情况",
  "主动公开政府信息情况",
  "收到和处理政府信息公开申请情况",
  "政府信息公开行政复议、行政诉讼情况",
  "存在的主要问题及改进情况",
  "其他需要报告的事项",
];

/** The page with its six headings as plain lines, numbered by these signs. */
function numbered(signs: readonly string[], words: readonly string[] = WORDS): string {
  return WORDS.reduce(
    (html, word, at) =>
      replaced(html, `<h2>${"一二三四五六"[at]}、${word}</h2>`, `<p>${signs[at]}${words[at]}</p>`),
    PAGE,
  );
}

describe("parts numbered in another way than 一、", () => {
  test.each<[string, string[]]>([
    ["（一）", [..."一二三四五六"].map((sign) => `（${sign}）`)],
    ["㈠", [..."㈠㈡㈢㈣㈤㈥"]],
    ["1、", [..."123456"].map((sign) => `${sign}、`)],
    ["01", [..."123456"].map((sign) => `0${sign} `)],
    ["①", [..."①②③④⑤⑥"]],
    ["壹、", [..."壹贰叁肆伍陆"].map((sign) => `${sign}、`)],
    ["Ⅰ、", [..."ⅠⅡⅢⅣⅤⅥ"].map((sign) => `${sign}、`)],
    ["IV.", ["I", "II", "III", "IV", "V", "VI"].map((sign) => `${sign}. `)],
    ["一 without a sign", [..."一二三四五六"]],
  ])("%s", async (_, signs) => {
    const { values } = await read(PAGE);
    // With the parts numbered as sections usually are, sections cannot be told from text.
    const imported = await read(numbered(signs));
    expect(imported.values.otherMatters).toEqual(values.otherMatters);
    expect(imported.values.preamble).toEqual(values.preamble);
    expect(JSON.stringify(imported.values.problems)).toContain("公开的主动性有待增强");
    expect(JSON.stringify(imported.values.overview)).toContain("决策部署");
    for (const key of ["proactiveDisclosure", "applications", "reviewAndLitigation"])
      expect(imported.values[key]).toEqual(values[key]);
    const said = imported.diagnostics.filter(({ code }) => code === "GR8004").map(({ args }) => args);
    expect(said).toContainEqual({ found: `${signs[4]}${WORDS[4]}`.trim(), label: `五、${WORDS[4]}` });
    expect(said).toHaveLength(6);
  });

  test("words of their own behind the tables too", async () => {
    const words = [...WORDS.slice(0, 4), "不足与对策", "收费及别的事"];
    const imported = await read(
      numbered(
        [..."123456"].map((sign) => `${sign}、`),
        words,
      ),
    );
    expect(imported.values.otherMatters).toEqual({ body: "2022年，我局没有收取信息处理费。" });
  });
});

describe("parts in another order", () => {
  test("五 and 六 before the tables", async () => {
    const { values } = await read(PAGE);
    const [from, to] = [PAGE.indexOf("<h2>五、"), PAGE.indexOf("</article>")];
    const tail = PAGE.slice(from, to);
    const html = replaced(PAGE.replace(tail, ""), "<h2>二、", `${tail}<h2>二、`);
    const imported = await read(html);
    for (const key of ["overview", "problems", "otherMatters", "applications"])
      expect(imported.values[key]).toEqual(values[key]);
    expect(imported.diagnostics.map(({ args }) => args)).toContainEqual({
      what: "order",
      found: `六、${WORDS[5]}`,
      value: `二、${WORDS[1]}`,
    });
  });

  test("the tables behind everything, under their names", async () => {
    const { values } = await read(PAGE);
    const tables = [...PAGE.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => table);
    const rest = tables.reduce((html, table) => html.replace(table, "<p>见附表。</p>"), PAGE);
    const behind = tables.map((table, at) => `<p>${WORDS[at + 1]}</p>${table}`).join("");
    const signed = "<p>清河市水利局</p><p>2023年1月18日</p>";
    const imported = await read(replaced(rest, "</article>", `${signed}${behind}</article>`));
    for (const key of ["overview", "problems", "otherMatters"])
      expect(imported.values[key]).toEqual(values[key]);
    expect(imported.values.signature).toEqual({ name: "清河市水利局", date: "2023-01-18" });
    expect(imported.values.applications).toEqual({ ...(values.applications as object), intro: "见附表。" });
  });
});
