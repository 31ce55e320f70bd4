import { describe, expect, test } from "vitest";
import { countedItems, firstSentence, headline } from "../../../src/comparison/infographic/points.js";

describe("what a paragraph counts", () => {
  test.each([
    [
      "主要是：一是意识不够强；二是力度不够大。为此，将：一是加强培训；二是完善制度。",
      [
        ["意识不够强", "力度不够大"],
        ["加强培训", "完善制度"],
      ],
    ],
    ["第一，抓紧抓实；第二，常抓不懈。", [["抓紧抓实", "常抓不懈"]]],
    ["（一）公开不及时。（二）解读不到位。", [["公开不及时", "解读不到位"]]],
    ["①栏目少；②更新慢；③形式旧。", [["栏目少", "更新慢", "形式旧"]]],
    ["一要学。二要用。", [["学", "用"]]],
    // No counting: a lone 一是, numbers that do not go up, a word that only looks like it.
    ["一是加强学习。其余照旧。", []],
    ["二是加强学习；一是照旧。", []],
    ["统一是前提，唯一要求不变。", []],
    ["", []],
  ])("%s", (text, items) => {
    expect(countedItems(text).map((run) => run.items)).toEqual(items);
  });

  test("sentences behind a run lead to the next one", () => {
    const [, second] = countedItems("一是甲；二是乙。下一步，将做好：一是丙；二是丁。");
    expect(second!.lead).toContain("下一步，将做好：");
  });
});

test("a headline is the statement itself, or its first clauses", () => {
  expect(headline("抓好公开。具体是这样做的。")).toBe("抓好公开");
  expect(headline("依托网站，")).toBe("依托网站");
  const long = "完善网站管理制度，对内容保障工作作出责任分工，由专人每天读网，栏目和信息定期更新";
  expect(headline(long)).toBe("完善网站管理制度，对内容保障工作作出责任分工，由专人每天读网");
});

describe("the sentence that stands for a paragraph", () => {
  test("is the first one, whole", () => {
    expect(firstSentence("公开的深度还不够。将加强培训。")).toBe("公开的深度还不够。");
    expect(firstSentence("没有句号")).toBe("没有句号");
  });

  test("where it is very long, is whole up to a semicolon, or says that it goes on", () => {
    const clause = "按照要求做好政府信息公开的各项工作";
    const semicolon = `${Array(4).fill(clause).join("，")}；${Array(4).fill(clause).join("，")}。`;
    expect(firstSentence(semicolon)).toBe(`${Array(4).fill(clause).join("，")}。`);
    expect(firstSentence(`${Array(9).fill(clause).join("，")}。`)).toBe(
      `${Array(5).fill(clause).join("，")}……`,
    );
  });
});
