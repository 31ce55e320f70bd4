import { expect, test } from "vitest";
import { compile } from "../../../src/compile.js";
import { withOverview } from "../../support/prose.js";

/** What GR6028 says of a narrative, where an office has these words. */
function flagged(narrative: string, words: Record<string, string>): (string | undefined)[][] {
  const { diagnostics } = compile(
    { name: "data.yaml", bytes: new TextEncoder().encode(withOverview(narrative)) },
    { words: { proper: [], flagged: new Map(Object.entries(words)) } },
  );
  return diagnostics.flatMap(({ code, args, fix }) => {
    if (code !== "GR6028") return [];
    const { found, wanted } = args as { found: string; wanted: string };
    return [[found, wanted, fix?.text]];
  });
}

test.each<[string, string, Record<string, string>, (string | undefined)[][]]>([
  ["a word with what to say instead", "方便老百姓查阅。", { 老百姓: "群众" }, [["老百姓", "群众", "群众"]]],
  ["a word without it is not mended", "方便老百姓查阅。", { 老百姓: "" }, [["老百姓", "", undefined]]],
  [
    "the longest is meant",
    "公众号矩阵建设。",
    { 矩阵: "", 公众号矩阵: "公众号" },
    [["公众号矩阵", "公众号", "公众号"]],
  ],
  [
    "signs of patterns are plain",
    "平台（一期）上线。",
    { "平台（一期）": "平台", "a.c": "" },
    [["平台（一期）", "平台", "平台"]],
  ],
  [
    "a hyphen and a slash are plain",
    "用e-mail或者TCP/IP发送。",
    { "e-mail": "电子邮件", "TCP/IP": "" },
    [
      ["e-mail", "电子邮件", "电子邮件"],
      ["TCP/IP", "", undefined],
    ],
  ],
  ["no pattern", "abc上线。", { "a.c": "" }, []],
  ["other words", "方便群众查阅。", { 老百姓: "群众" }, []],
  ["no words", "方便老百姓查阅。", {}, []],
])("%s", (_what, narrative, words, expected) => {
  expect(flagged(narrative, words)).toEqual(expected);
});
