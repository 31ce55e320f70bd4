import { expect, test } from "vitest";
import { highlightsOf } from "../../../src/comparison/infographic/highlights.js";
import { compile } from "../../../src/compile.js";
import { MINIMAL } from "../../support/files.js";

/** Labels, values and units of the figures `a`, `b` …, of 1346, 22595 and so on, that a text tells of. */
function highlights(body: string, figures = "{ a: 1346, b: 22595, c: 6.5 }") {
  const text = MINIMAL.replace("本机关依法公开政府信息。", body);
  const bytes = new TextEncoder().encode(`${text}figures: ${figures}\n`);
  const { document } = compile({ name: "data.yaml", bytes });
  return highlightsOf(document!.blocks, document!.figures).map(({ label, value, unit }) =>
    [label, value, unit].join("|"),
  );
}

test.each<[string, string[]]>([
  [
    "公众号全年推送信息{{figures.a}}篇，订阅人数达到{{figures.b}}人。",
    ["公众号全年推送信息|1346|篇", "订阅人数|22595|人"],
  ],
  ["微博、微信推送{{figures.a}}篇、阅读{{figures.b}}次。", ["微博、微信推送|1346|篇", "阅读|22595|次"]],
  ["公开文件（含无文号的信息{{figures.a}}条）。", ["含无文号的信息|1346|条"]],
  // What is counted stands behind the number: the clause is told whole.
  ["全年有{{figures.a}}件建议得到办理。", ["全年有1346件建议得到办理|1346|件"]],
  ["其中{{figures.a}}件、{{figures.b}}件。", ["其中|1346|件", "22595件|22595|件"]],
  ["好评率为{{figures.c}}%，点击约{{figures.b}}万次。", ["好评率|6.5|%", "点击|22595|万次"]],
  ["费用{{figures.a}}万元。", ["费用|1346|万元"]],
  ["同一个数{{figures.a}}件，再说一遍{{figures.a}}件。", ["同一个数|1346|件"]],
  // Figures of the tables have cards of their own.
  ["新收{{applications.newlyReceived.total}}件。", []],
])("%s", (body, expected) => {
  expect(highlights(body)).toEqual(expected);
});

test("a figure that no sentence tells of is shown by its Chinese name", () => {
  expect(highlights("没有。", "{ 粉丝数: 22595, a: 1 }")).toEqual(["粉丝数|22595|"]);
});
