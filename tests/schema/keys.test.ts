import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile, type Diagnostic, messageOf } from "../../src/index.js";
import { inChinese } from "../support/chinese-keys.js";
import { exampleText, MINIMAL, replaced } from "../support/files.js";
import { randomReport, write } from "../support/random-report.js";
import { folder, gov } from "../support/run-cli.js";

const read = (text: string) => compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });

const CHINESE = inChinese(MINIMAL);

const figuresOf = (text: string) =>
  [...read(text).figures!.values()].map(({ path, text: printed, origin }) => [path, printed, origin]);

/** Code, characters, pointer and way out of what is found. */
const told = ({ diagnostics }: { diagnostics: Diagnostic[] }) =>
  diagnostics.map((one) => {
    const { place } = one;
    const [hint] = messageOf(one, "zh-CN").hints;
    return [one.code, place.source.text.slice(place.start, place.end), place.pointer, hint];
  });

describe("a data file with Chinese keys", () => {
  test("has them at every key", () => {
    const keys = CHINESE.match(/[\w\p{Script=Han}]+(?=:)/gu)!;
    expect(keys.filter((key) => /[a-z]/i.test(key))).toEqual([]);
    expect(CHINESE).toContain("类型: 部门");
    expect(inChinese(exampleText())).toContain("连排: 是");
  });

  test("reads as the same report", () => {
    for (const text of [MINIMAL, exampleText()]) {
      const chinese = read(inChinese(text));
      const codes = (found: Diagnostic[]) =>
        found.filter(({ suppressed, code }) => !suppressed && code !== "GR6001").map(({ code }) => code);
      expect(codes(chinese.diagnostics)).toEqual(codes(read(text).diagnostics));
      expect(figuresOf(inChinese(text))).toEqual(figuresOf(text));
      expect({ ...chinese.document, blocks: [] }).toEqual({ ...read(text).document, blocks: [] });
    }
  });

  test("random reports read to the same figures and findings, at the same paths", () => {
    const wrong = fc.tuple(randomReport().map(write), fc.nat(), fc.boolean()).map(([file, pick, spoil]) => {
      const counts = file.slots.filter(({ kind, path }) => kind === "count" && /^\/app|^\/review/.test(path));
      const slot = counts[pick % counts.length]!;
      const [start, end] = slot.value;
      return spoil
        ? `${file.text.slice(0, start)}${Number(file.text.slice(start, end)) + 1}${file.text.slice(end)}`
        : file.text;
    });
    const findings = (text: string) =>
      read(text)
        .diagnostics.map(({ code, severity, args, place }) => [code, severity, args, place.pointer])
        .sort();
    fc.assert(
      fc.property(wrong, (text) => {
        expect(figuresOf(inChinese(text))).toEqual(figuresOf(text));
        expect(findings(inChinese(text))).toEqual(findings(text));
      }),
      { numRuns: 60 },
    );
  });

  test("may mix both languages", () => {
    const mixed = replaced(
      replaced(CHINESE, "本年新收: { 自然人: 6, 商业企业: 1", "newlyReceived: { 自然人: 6, commercial: 1"),
      "机关:",
      "agency:",
    );
    expect(told(read(mixed))).toEqual([]);
    expect(figuresOf(mixed)).toEqual(figuresOf(MINIMAL));
  });

  test("a warning is answered before a Chinese key", () => {
    const text = replaced(CHINESE, "本机关依法公开政府信息。", "本机关依法公开政府信息,接受监督。");
    expect(told(read(text)).map(([code]) => code)).toEqual(["GR6001"]);
    const answer = "# gov-report-disable-next-line GR6001 -- 原文如此";
    const { diagnostics } = read(replaced(text, "总体情况:", `${answer}\n总体情况:`));
    expect(diagnostics.map(({ suppressed }) => suppressed?.reason)).toEqual(["原文如此"]);
  });

  test("names of figures stay the writer's own", () => {
    const { figures } = read(`${CHINESE}其他数字: { 标题: 5, 关注人数: 22595 }\n`);
    expect(figures!.get("figures.标题")?.text).toBe("5");
    expect(figures!.get("figures.关注人数")?.text).toBe("22595");
  });

  test("may name the template, last year's file and the children", () => {
    const last = replaced(CHINESE, "年度: 2022", "年度: 2021");
    const text = `格式: 2021\n${CHINESE}上年文件: last.yaml\n下级机关: { 文件: [ a.yaml ], 齐全: 是 }\n`;
    const { report, diagnostics } = compile(
      { name: "data.yaml", bytes: new TextEncoder().encode(text) },
      {
        readFile: (name) => ({ name, bytes: new TextEncoder().encode(last) }),
        readFiles: (name) => [{ name, bytes: new TextEncoder().encode(CHINESE) }],
      },
    );
    expect(report).toMatchObject({
      template: "2021",
      previous: "last.yaml",
      children: { files: ["a.yaml"], complete: true },
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["GR4002", "GR4001"]);
  });
});

describe("what is wrong is told in the words typed", () => {
  const spoilt = (from: string, to: string) => told(read(replaced(CHINESE, from, to)));

  test.each([
    ["现行有效: 90", "现行有校: 90", ["GR2002", "现行有校", "是不是 现行有效？"]],
    ["现行有效: 90", "inForse: 90", ["GR2002", "inForse", "是不是 inForce？"]],
    ["类型: 部门", "类型: 部们", ["GR2006", "部们", "是不是 部门？"]],
    ["类型: 部门", "类型: 机构", ["GR2006", "机构", "可以填：政府、办公厅、部门、街道办事处、其他"]],
    [
      "类型: 部门",
      "类型: constructor",
      ["GR2006", "constructor", "可以填：政府、办公厅、部门、街道办事处、其他"],
    ],
    ["类型: 部门", "constructor: 部门", ["GR2002", "constructor", undefined]],
    ["类型: 部门", "kind: 部们", ["GR2006", "部们", "是不是 部门？"]],
    ["    不予公开: 0\n", "", ["GR2001", "办理结果", "补上 不予公开；没有发生的填 0"]],
    ["年度: 2022", "年度: 二〇二二", ["GR2008", "二〇二二", "如 年度: 2022"]],
    ["无法提供: 0", "无法提供: 7", ["GR2003", "7", "整组为零写 0，否则每一行都要写"]],
    ["不予公开: 0", "不予公开: { 国家秘密: 0 }", ["GR2001", "不予公开", undefined]],
    [
      "上年结转: { 商业企业: 1, 总计: 1 }",
      "上年结转: 1",
      ["GR2003", "1", "写成 { 自然人: 6, 商业企业: 1, 总计: 7 }，整行为零写 0"],
    ],
  ])("%s → %s", (from, to, [code, characters, hint]) => {
    const found = spoilt(from!, to!);
    expect(found.map(([c, typed]) => [c, typed])).toEqual([[code, characters]]);
    if (hint !== undefined) expect(found[0]![3]).toBe(hint);
  });

  test("a key one level too shallow: where it belongs, in Chinese", () => {
    const [found] = told(read(replaced(CHINESE, "  结转下年度: 0\n", "结转下年度: 0\n")));
    expect(found).toEqual(["GR2002", "结转下年度", "/结转下年度", "它属于 申请：移到那里，注意缩进"]);
  });

  test("a key given twice, once in each language, is one error that names both", () => {
    const { diagnostics } = read(`${CHINESE}title: 甲\n标题: 乙\n`);
    expect(diagnostics.map(({ code, place }) => [code, place.pointer])).toEqual([["GR1012", "/title"]]);
    expect(messageOf(diagnostics[0]!, "zh-CN").text).toBe("title 和 标题 是同一项，写了两次。");
    expect(diagnostics[0]!.related[0]!.place.pointer).toBe("/title");
  });

  test("a key given twice in Chinese, and a slip of YAML, have the contract's pointers", () => {
    expect(told(read(`${CHINESE}标题: 甲\n标题: 乙\n`)).map(([code, , pointer]) => [code, pointer])).toEqual([
      ["GR1012", "/title"],
    ]);
    const stuck = told(read(replaced(CHINESE, "{ 自然人: 6,", "{ 自然人:6,")));
    expect(stuck[0]!.slice(0, 3)).toEqual([
      "GR2015",
      "自然人:6",
      "/applications/newlyReceived/naturalPerson",
    ]);
  });

  test("JSON diagnostics keep the contract's path", async () => {
    const cwd = folder({ "data.yaml": replaced(CHINESE, "总计: 3", "总计: 4") });
    const { stdout } = await gov(["validate", "--reporter", "json"], cwd);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      { code: "GR3004", path: "/reviewAndLitigation/reconsideration/total" },
    ]);
  });
});
