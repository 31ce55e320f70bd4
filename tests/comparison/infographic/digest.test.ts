import { describe, expect, test } from "vitest";
import { digestOf } from "../../../src/comparison/infographic/digest.js";
import { compile } from "../../../src/compile.js";
import { MINIMAL } from "../../support/files.js";

function digest(...changes: [string, string][]) {
  const text = changes.reduce((file, [from, to]) => file.replace(from, to), MINIMAL);
  const { document, template } = compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });
  return digestOf(document!, template!);
}

const problems = (body: string) => digest(["  body: 公开的深度还不够。", `  body: ${body}`]).problems;
const PROBLEMS = { about: "problems" } as const;
const MEASURES = { about: "measures" } as const;

describe("problems and measures", () => {
  test.each<[string, ReturnType<typeof problems>]>([
    ["公开的深度还不够。", [{ title: PROBLEMS, points: ["公开的深度还不够。"] }]],
    [
      "虽有改进，但仍存在以下问题：一是甲不够；二是乙不足。针对上述问题，将从两方面入手：一是做丙；二是做丁。",
      [
        { title: PROBLEMS, points: ["甲不够", "乙不足"] },
        { title: MEASURES, points: ["做丙", "做丁"] },
      ],
    ],
    [
      "主要存在以下问题。一是甲不够；二是乙不足。下一步，我局将丰富解读形式。",
      [
        { title: PROBLEMS, points: ["甲不够", "乙不足"] },
        { title: MEASURES, points: ["下一步，我局将丰富解读形式。"] },
      ],
    ],
    [
      "公开的深度存在不足。将从两方面改进：一是做丙。天天做。二是做丁。周周做。",
      [
        { title: PROBLEMS, points: ["公开的深度存在不足。"] },
        { title: MEASURES, points: ["做丙", "做丁"] },
      ],
    ],
    ["一是甲不够；二是乙不足。本机关重视。", [{ title: PROBLEMS, points: ["甲不够", "乙不足"] }]],
    [
      "解读形式单一。下一步，我局将丰富形式。",
      [
        { title: PROBLEMS, points: ["解读形式单一。"] },
        { title: MEASURES, points: ["下一步，我局将丰富形式。"] },
      ],
    ],
  ])("%s", (body, expected) => {
    expect(problems(body)).toEqual(expected);
  });

  test("sections have their own titles", () => {
    const sections =
      "  sections:\n    - title: 存在的问题\n      body: |\n        # 公开不及时\n\n        多。\n\n        # 解读不到位\n\n        少。\n    - { title: 改进措施。, runIn: true, body: 加强培训。 }";
    expect(digest(["  body: 公开的深度还不够。", sections]).problems).toEqual([
      { title: "存在的问题", points: ["公开不及时", "解读不到位"] },
      { title: "改进措施", points: ["加强培训。"] },
    ]);
  });
});

describe("aspects", () => {
  test("an entry for each section; without sections what the body says", () => {
    expect(digest().aspects).toEqual([
      { title: { about: "overview" }, points: ["本机关依法公开政府信息。"] },
    ]);
    const sections =
      "overview:\n  body: 总的来说很好。\n  sections:\n    - { title: 主动公开, body: '一是抓网站。天天看。二是抓新媒体。' }\n    - title: 监督保障\n      body: |\n        - 考核；\n        - 培训。\n";
    expect(digest(["overview:\n  body: 本机关依法公开政府信息。\n", sections]).aspects).toEqual([
      { title: "主动公开", points: ["抓网站", "抓新媒体"] },
      { title: "监督保障", points: ["考核", "培训"] },
    ]);
  });

  test("attachments are no part of the report's own text", () => {
    const attachment = "attachments:\n  - title: 甲\n    body: |\n      # 附件的标题\n\n      附件的字。\n";
    const { problems: own } = digest(["otherMatters:", `${attachment}otherMatters:`]);
    expect(own).toEqual([{ title: PROBLEMS, points: ["公开的深度还不够。"] }]);
  });
});
