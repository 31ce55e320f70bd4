import { expect, test } from "vitest";
import { contentCases } from "../../support/content.js";
import { diagnosticsOf, overlaid } from "../../support/prose.js";

const section = (topic: string, title: string, body = "有序推进。") =>
  `    - { topic: ${topic}, title: ${title}, body: ${body} }`;

const sections = (...all: string[]) => `overview:\n  sections:\n${all.join("\n")}`;

contentCases("GR7003", {
  named: [],
  silent: [
    sections(section("other", "其他", "以公开促服务。")),
    sections(
      section("proactiveDisclosure", "主动公开"),
      section("onRequest", "依申请公开"),
      section("platforms", "平台建设", "改版网站，清理文件，开展培训。"),
    ),
    "overview: { body: 一是主动公开。二是依申请公开。 }",
  ],
});

test("an aspect of 总体情况 is missing", () => {
  const fragment = sections(
    section("proactiveDisclosure", "主动公开"),
    section("onRequest", "依申请公开"),
    section("platforms", "平台建设"),
  );
  const [found, ...others] = diagnosticsOf(overlaid(fragment));
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: "GR7003", args: { missing: ["政府信息管理", "监督保障"] } });
});
