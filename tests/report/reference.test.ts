import { describe, expect, test } from "vitest";
import { compile, type Diagnostic, messageOf } from "../../src/index.js";
import { inChinese } from "../support/chinese-keys.js";
import { MINIMAL, replaced } from "../support/files.js";
import { folder, gov } from "../support/run-cli.js";

const read = (text: string) => compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });

const CHINESE = inChinese(MINIMAL);

/** Code, characters, pointer and way out of what is found. */
const told = ({ diagnostics }: { diagnostics: Diagnostic[] }) =>
  diagnostics.map((one) => {
    const { place } = one;
    const [hint] = messageOf(one, "zh-CN").hints;
    return [one.code, place.source.text.slice(place.start, place.end), place.pointer, hint];
  });

describe("references in Chinese", () => {
  const body = (text: string, more = "") =>
    read(`${replaced(CHINESE, "本机关依法公开政府信息。", text)}${more}`);
  const printed = (text: string, more = "") => {
    const { document, diagnostics } = body(text, more);
    expect(diagnostics).toEqual([]);
    const paragraph = document!.blocks.find((block) => block.type === "paragraph")!;
    return "content" in paragraph
      ? paragraph.content.map((inline) => ("text" in inline ? inline.text : "")).join("")
      : "";
  };

  test.each([
    ["收到{{申请.本年新收.总计}}件。", "收到7件。"],
    ["收到{{applications.本年新收.total}}件。", "收到7件。"],
    ["收到{{ 申请.办理结果.不予公开.总计 }}件。", "收到0件。"],
    ["{{复议诉讼.行政诉讼.结果维持}}件。", "0件。"],
    ["{{机关.全称}}。", "某省科学技术厅。"],
    ["占{{申请.本年新收.自然人 | percentOf 申请.本年新收.总计}}。", "占85.7%。"],
    ["有{{其他数字.关注人数}}人、{{figures.关注人数}}人。", "有22595人、22595人。"],
  ])("%s", (text, expected) => {
    expect(printed(text, "其他数字: { 关注人数: 22595 }\n")).toBe(expected);
  });

  test("and in a file with English keys", () => {
    const { document, diagnostics } = read(
      replaced(MINIMAL, "本机关依法公开政府信息。", "'收到{{申请.本年新收.总计}}件。'"),
    );
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(document!.blocks)).toContain('"path":"applications.newlyReceived.total"');
  });

  test.each([
    ["{{申请.本年新收.总数}}", "是不是 {{申请.本年新收.总计}}？"],
    ["{{applications.newlyReceived.totla}}", "是不是 {{applications.newlyReceived.total}}？"],
    ["{{申请。本年新收。总计}}", "是不是 {{申请.本年新收.总计}}？"],
    ["{{申请.办理结果.不予公开.总数}}", "是不是 {{申请.办理结果.不予公开.总计}}？"],
    ["{{本年新收.总计}}", "是不是 {{申请.本年新收.总计}}？"],
    ["{{申请.本年新收}}", "要总计的，写 {{申请.本年新收.总计}}"],
    ["{{其他数字.关注}}", "是不是 {{其他数字.关注人}}？"],
    ["{{完全不对}}", "路径就是数据文件里的键，用 . 连接，如 {{申请.本年新收.总计}}"],
    ["{申请.本年新收.总计}", "写成 {{路径}}、{{路径 | percentOf 路径}} 或 {{路径 | change}}"],
    ["｛｛申请.本年新收.总计｝｝", "写成 {{路径}}、{{路径 | percentOf 路径}} 或 {{路径 | change}}"],
  ])("%s: a suggestion in the language typed", (reference, hint) => {
    const [found, ...others] = told(body(`收到${reference}件。`, "其他数字: { 关注人: 22595 }\n"));
    expect(found).toEqual(["GR5001", reference, "/overview/body", hint]);
    expect(others).toEqual([]);
  });

  test("full-width braces around a word are no reference", () => {
    expect(told(body("见｛附注｝。"))).toEqual([]);
  });

  test("--fix writes them in the language of the file", async () => {
    const said = "全年新收政府信息公开申请7件。";
    const cwd = folder({
      "zh.yaml": replaced(CHINESE, "本机关依法公开政府信息。", said),
      "en.yaml": replaced(MINIMAL, "  body: 本机关依法公开政府信息。", `  body: |\n    ${said}`),
    });
    await gov(["validate", "--fix", "zh.yaml", "en.yaml"], cwd);
    const { readFileSync } = await import("node:fs");
    expect(readFileSync(`${cwd}/zh.yaml`, "utf8")).toContain("申请{{申请.本年新收.总计}}件");
    expect(readFileSync(`${cwd}/en.yaml`, "utf8")).toContain("申请{{applications.newlyReceived.total}}件");
  });

  test("GR5002 names the reference in the language of the file", () => {
    const { diagnostics } = body("全年新收政府信息公开申请9件。");
    const found = diagnostics.find(({ code }) => code === "GR5002")!;
    expect(messageOf(found, "zh-CN").hints.join()).toContain("{{申请.本年新收.总计}}");
  });
});
