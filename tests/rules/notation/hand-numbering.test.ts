import { expect, test } from "vitest";
import { notationCases } from "../../support/notation.js";
import { fixed, told, withOverview } from "../../support/prose.js";

notationCases("GR6006", [
  ["# «（一）»主动公开情况\n\n公开20条。", "# 主动公开情况\n\n公开20条。"],
  ["# «1.»主动公开情况\n\n公开20条。", "# 主动公开情况\n\n公开20条。"],
  ["# «一、»主动公开情况\n\n公开20条。", "# 主动公开情况\n\n公开20条。"],
]);

test("a number repeated before a section's title and body", () => {
  const text = withOverview("本机关依法公开。").replace(
    "problems:\n  body: 公开的深度还不够。",
    "problems:\n  sections:\n    - { title: （一）不够及时, body: （一）不够及时。 }\n    - { title: 1.不够全面, body: 不够全面。 }",
  );
  expect(told(text)).toEqual(["GR6006 （一）", "GR6006 （一）", "GR6006 1."]);
  expect(told(fixed(text))).toEqual([]);
});

test("a number before an attachment's title", () => {
  const titled = (...titles: string[]) =>
    `${withOverview("本机关依法公开。")}attachments:\n${titles.map((title) => `  - { title: "${title}", body: 见附表。 }\n`).join("")}`;
  const text = titled("附件1：名单", "附件：说明", "附件三 目录", "4.清单", "附件目录", "2022年名单");
  expect(told(text)).toEqual(["GR6006 附件1：", "GR6006 附件：", "GR6006 附件三 ", "GR6006 4."]);
  expect(fixed(text)).toBe(titled("名单", "说明", "目录", "清单", "附件目录", "2022年名单"));
});
