import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { STAGE_CODES } from "../../src/codes/stage-codes.js";
import { compile, type Diagnostic, messageOf } from "../../src/index.js";
import { MINIMAL, replaced } from "../support/files.js";

/** A passage of the smallest file, what is typed in its place with the characters to be named in «», and the code. */
type Case = [from: string, to: string, code: string, message?: string];

const NAME = "agency: { name: 某省科学技术厅, kind: department }";
const AGENCY = (lines: string) => `agency:\n${lines}`;
const BODY = "  body: 本机关依法公开政府信息。";
const RECEIVED = "newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 }";
const FEE = "  body: 未收取信息处理费。";

const CASES: Case[] = [
  // GR1
  ["year: 2022", "year: 2022\ntitle: 公«\u0007»开", "GR1004", "U+0007"],
  ["year: 2022", 'year: 2022\ntitle: "公«\\ud83d»开"', "GR1004"],
  ["year: 2022", "year: 2022\ntitle: «某厅: 年报»", "GR1005", "给整个值加上引号"],
  ["year: 2022", "year: 2022\ntitle: «`»年报`", "GR1005", "不能以 ` 开头"],
  ["year: 2022", 'year: 2022\ntitle: "年报«\\»q"', "GR1005", "反斜杠"],
  ["year: 2022", 'year: 2022\ntitle: "材料在D:«\\»xxgk\\2022"', "GR1005", "反斜杠"],
  ["year: 2022", 'year: 2022\ntitle: "材料在D:«\\»unit\\q\\q"', "GR1005", "反斜杠"],
  [FEE, '  body: "材料在D:«\\»数据里。\n\n    　　第二段文字。"', "GR1005", "反斜杠"],
  ["withheld: 0", "withheld: «0}»", "GR2003"],
  [RECEIVED, "newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 }«}»", "GR1005", "多出了"],
  [RECEIVED, "newlyReceived: «{» naturalPerson: 6, commercial: 1, total: 7", "GR1006", "补上 }"],
  [RECEIVED, "newlyReceived: { naturalPerson: «[»6, commercial: 1, total: 7 }", "GR1006", "补上 ]"],
  ["year: 2022", 'year: 2022\ntitle: «"»年报', "GR1006"],
  ["year: 2022", "year: 2022\ntitle: «'»年报", "GR1006"],
  ["year: 2022", "year«：»2022", "GR1007", "半角冒号"],
  [RECEIVED, "newlyReceived: { naturalPerson: 6«，»commercial: 1, total: 7 }", "GR1007"],
  [NAME, AGENCY("  name: 某厅\n«\t»kind: department"), "GR1008", "Tab"],
  [NAME, AGENCY("  name: 某厅\n«　»kind: department\n  level: province"), "GR1008", "全角空格"],
  // Paragraphs of texts before it and behind it are indented as their writer likes.
  [
    NAME,
    `overview:\n  body: |\n    　　一段。\n\n    　　又一段。\nproblems:\n  body: "一\n    　　二"\n${AGENCY("  name: 某厅\n«　»kind: department\n  level: province")}`,
    "GR1008",
    "全角空格",
  ],
  [NAME, AGENCY("  name: 某厅\n«　»kind: department"), "GR2016", "全角空格"],
  [NAME, AGENCY("  name: 某厅\n   «kind»: department\n  level: province"), "GR1008", "缩进多了"],
  [NAME, AGENCY("  name: 某厅\n «kind»: department\n  level: province"), "GR1008", "缩进少了"],
  [NAME, AGENCY("  name: 某厅\n«kind»: department\n  level: province"), "GR1008", "缩进少了"],
  [BODY, "  body: |\n«　　»本机关依法公开政府信息。", "GR1008", "正文各行前面也要有半角空格"],
  ["year: 2022", "year: «&y» 2022", "GR1009"],
  ["year: 2022", "year: «*y»", "GR1009"],
  ["year: 2022", "year: 2022\n«<<»: *y", "GR1009", "合并键"],
  ["year: 2022", "year: «!!int» 2022", "GR1010"],
  [FEE, `${FEE}\n«---»\nyear: 2023`, "GR1011", "第二份"],
  ["year: 2022", "year: 2022\n«year»: 2023", "GR1012"],
  ["year: 2022", "«year:2022»", "GR1014", "year: 2022"],
  ["year: 2022", "year: 2022\ntitle: «{{year}}年年报»", "GR1015", '"{{year}}年年报"'],
  ["year: 2022", "year: 2022\ntitle: «{{year}}年»", "GR1015"],
  [BODY, "  body: |\n«本机关依法公开。»", "GR1008", "正文各行前面都要有半角空格"],
  [BODY, "  body: |\n    本机关\n «依法公开。»", "GR1008", "正文各行前面都要有半角空格"],
  [BODY, "  sections:\n    «-title: 甲»\n      body: 乙", "GR1014", "- title: 甲"],
  [BODY, "  sections:\n    - topic: other\n     «title»: 甲\n      body: 乙", "GR1008", "缩进少了"],
  // GR2
  [NAME, "«agency»: { name: 某厅 }", "GR2001", "机关类型（kind）"],
  [
    "  withheld: 0",
    "  «withheld»: { stateSecret: 0, prohibitedByLaw: 0 }",
    "GR2001",
    "6.属于四类过程性信息（processInformation）",
  ],
  ["  carriedToNextYear: 0\n", "", "GR2001", "四、结转下年度继续办理（carriedToNextYear）"],
  [
    "    otherHandling: 0",
    "    «otherHandling»: { naturalPerson: 1, commercial: { value: 2, remark: 转办 }, total: 3 }",
    "GR2022",
    "3.其他（otherReasons）",
  ],
  [
    "  rules: { issued: 0, repealed: 0, inForce: 0 }",
    "  «rules»: { created: 0, published: 0, totalPublished: 0 }",
    "GR2022",
    "规章是按2019年格式填的，这份报告用的是2021年格式",
  ],
  ["licensing: { decisions: 9 }", "licensing: { «decision»: 9 }", "GR2002", "是不是 decisions？"],
  ["licensing: { decisions: 9 }", "«license»: { decisions: 9 }", "GR2002", "是不是 licensing？"],
  ["  carriedToNextYear: 0", "«carriedToNextYear»: 0", "GR2002", "属于 applications"],
  ["  carriedToNextYear: 0", "    «carriedToNextYear»: 0", "GR2002", "属于 applications"],
  [NAME, "agency:\n«name»: 某厅\nkind: department", "GR2002", "属于 agency"],
  ["year: 2022", "year: 2022\n«constructor»: 1", "GR2002"],
  ["year: 2022", 'year: 2022\n«"__proto__"»: 1', "GR2002"],
  ["penalties: { decisions: 0 }", "penalties: «0»", "GR2003", "行政处罚"],
  [RECEIVED, "newlyReceived: «7»", "GR2003", "整行为零写 0"],
  [RECEIVED, "newlyReceived: «无»", "GR2003", "整行为零写 0"],
  ["withheld: 0", "withheld: «1»", "GR2003", "整组为零写 0"],
  ["licensing: { decisions: 9 }", "licensing: { decisions: «7.0» }", "GR2004", "改成 7"],
  ["licensing: { decisions: 9 }", "licensing: { decisions: «1,200» }", "GR2004", "改成 1200"],
  ["licensing: { decisions: 9 }", "licensing: { decisions: «/» }", "GR2004", "改成 0"],
  ["licensing: { decisions: 9 }", "licensing: { decisions: «-» }", "GR2004", "改成 0"],
  ["licensing: { decisions: 9 }", "licensing: { decisions: «9007199254740993» }", "GR2004", "最多12位"],
  ["licensing: { decisions: 9 }", "licensing: { «decisions»: }", "GR2004", "没有填"],
  [
    "licensing: { decisions: 9 }",
    'licensing: { decisions: { value: «"9"», remark: 含1件 } }',
    "GR2004",
    "改成 9",
  ],
  ["amount: 27.948692", "amount: «27.9486921»", "GR2005"],
  ["amount: 27.948692", "amount: «27万元»", "GR2005", "改成 27"],
  ["amount: 27.948692", "amount: «920元»", "GR2005", "改成 0.092"],
  ["amount: 27.948692", "amount: «￥279486.92»", "GR2005", "改成 27.948692"],
  ["amount: 27.948692", "amount: «1.2亿元»", "GR2005", "改成 12000"],
  ["amount: 27.948692", "amount: «0.001元»", "GR2005", "写成了 0.001元"],
  ["amount: 27.948692", "amount: «1234567890»", "GR2005", "最多9位"],
  ["kind: department", "kind: «deparment»", "GR2006", "department"],
  ["kind: department", "kind: «goverment»", "GR2006", "是不是 government？"],
  [BODY, "  body: «待填»", "GR2007"],
  ["year: 2022", 'year: «"2022"»', "GR2008", "改成 2022"],
  ["year: 2022", "year: «2018»", "GR2008"],
  ["year: 2022", "year: «2020»", "GR2009", "这份文件却是按2021年格式填的"],
  ["year: 2022", "year: 2022\ntemplate: «2019»", "GR2009", "改成 2021"],
  ["year: 2022", "year: 2022\ntemplate: «2020»", "GR2009", "没有 2020 这个格式版本"],
  ["year: 2022", "year: 2022\nsignature: { name: 某厅, date: «2023-02-29» }", "GR2010", "没有这一天"],
  ["year: 2022", "year: 2022\nsignature: { name: 某厅, date: «2023/1/18» }", "GR2010", "2023-01-18"],
  [RECEIVED, "newlyReceived: { total: «7» }", "GR2011"],
  [RECEIVED, "newlyReceived: «{}»", "GR2012"],
  [NAME, "agency: { «name»: , kind: department }", "GR2013"],
  [NAME, 'agency: { name: «""», kind: department }', "GR2013"],
  [NAME, AGENCY("  name: 某厅 «#1»\n  kind: department"), "GR2014"],
  [
    RECEIVED,
    "newlyReceived: { «naturalPerson:6», commercial: 1, total: 7 }",
    "GR2015",
    "改成 naturalPerson: 6",
  ],
  ["licensing: { decisions: 9 }", "licensing:\n    «decisions：9»", "GR2015", "改成 decisions: 9"],
  ["year: 2022", "year: 2022\ntitle: «{{year}}»", "GR2015", '改成 "{{year}}"'],
  [NAME, "agency:\n«　　»name: 某厅\n　　kind: department", "GR2016", "半角空格"],
  ["problems:\n  body: 公开的深度还不够。", "«problems»: {}", "GR2017"],
  ["year: 2022", "year: 2022\nfigures: { «2人数»: 5 }", "GR2018"],
  ["year: 2022", "year: 2022\nprevious: «../2021.yaml»", "GR2019", "无法读取"],
  ["year: 2022", "year: 2022\nstyle: { linePitch: «30» }", "GR2020", "28 到 28.99"],
  // GR3
  [RECEIVED, "newlyReceived: { naturalPerson: «7», commercial: 1, total: 7 }", "GR3002", "改成 6"],
  [RECEIVED, "newlyReceived: { naturalPerson: 6, commercial: 1, total: «8» }", "GR3002", "改成 7"],
  [
    "total: { naturalPerson: 6, commercial: 2, total: 8 }",
    "total: { naturalPerson: «5», commercial: 2, total: 8 }",
    "GR3002",
    "改成 6",
  ],
  [
    "newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 }\n  carriedFromLastYear: { commercial: 1, total: 1 }",
    "newlyReceived: { naturalPerson: 6, commercial: 1 }\n  carriedFromLastYear: { commercial: 1 }",
    "",
  ],
  ["  carriedToNextYear: 0", "  carriedToNextYear: { naturalPerson: «1» }", "GR3001", "相差1"],
  // Only the column breaks: the row's total is not typed.
  ["disclosed: { naturalPerson: 4, total: 4 }", "disclosed: { naturalPerson: «5» }", "GR3003", "改成 4"],
  ["total: 3 }", "total: «0» }", "GR3004", "把总计改成 3"],
  [
    "otherMatters:",
    "otherMatters:\n  processingFee: { collected: «1», byAgency: [ { name: 甲, collected: 0.5 }, { name: 乙, collected: 0.7 } ] }",
    "GR3006",
    "1.2",
  ],
  // GR5
  [BODY, "  body: 共«{{x}}»件。", "GR5001"],
  [BODY, "  body: |\n    第一段。\n\n    共**«{{x}}»**件。", "GR5001"],
  [BODY, '  body: "第一\\n\\n共\\t«{{x}}»件。"', "GR5001"],
  [BODY, "  body: '共''«{{x}}»''件。'", "GR5001"],
  [BODY, "  body: >\n    第一段\n    共«{{x}}»件。", "GR5001"],
  ["year: 2022", 'year: 2022\ntitle: "«{{x}}»年报"', "GR5001"],
  [BODY, "  body: 见«<b>重点</b>»。", "GR5003", "HTML"],
  [BODY, "  body: 见«`重点`»。", "GR5003", "代码"],
  [BODY, "  body: |\n    «### 三级标题»", "GR5004"],
  ["year: 2022", 'year: 2022\npreamble: "«# 标题»"', "GR5004"],
  [BODY, "  body: |\n    «![图](no.png)»", "GR5005", "找不到图片"],
  [BODY, "  body: 见«[网站](javascript:x)»。", "GR5006"],
];

const bytes = (text: string) => new TextEncoder().encode(text);
const run = (data: Uint8Array): Diagnostic[] => compile({ name: "data.yaml", bytes: data }).diagnostics;

describe("each fault is one diagnostic at its characters", () => {
  // A row without a code must be silent.
  test.each(CASES)("%s → %s", (from, to, code, message) => {
    const text = replaced(MINIMAL, from, to);
    const start = text.indexOf("«");
    const plain = text.replace(/[«»]/g, "");
    const found = run(bytes(plain));
    expect(found.map((each) => each.code)).toEqual(code === "" ? [] : [code]);
    if (!found[0]) return;
    const { place } = found[0];
    if (start !== -1) {
      expect(plain.slice(place.start, place.end)).toBe(plain.slice(start, text.indexOf("»") - 1));
      expect(place.start).toBe(start);
    }
    if (message) {
      const { text: said, hints } = messageOf(found[0], "zh-CN");
      expect([said, ...hints].join("\n")).toContain(message);
    }
  });
});

describe("what is allowed raises nothing", () => {
  test.each<[string, string]>([
    ["year: 2022", "year: 2022 # 报告年度"],
    ["year: 2022", "---\nyear: 2022"],
    ["year: 2022", "year: 2022\ntemplate: 2021"],
    ["year: 2022", "year: 2022\ntemplate: '2021'"],
    ["year: 2022", "year: 2022\nfigures: { 关注人数: 22595, a_1: 21.5 }"],
    [NAME, "agency: { name: 某厅, kind: department, contact: { postcode: 010010, phone: 0591-87869628 } }"],
    [NAME, "agency: { name: 12345, kind: department }"],
    [RECEIVED, "newlyReceived: { naturalPerson: 6, commercial: 1 }"],
    ["carriedToNextYear: 0", "carriedToNextYear: { total: 0 }"],
    [
      "withheld: 0",
      "withheld: { stateSecret: 0, prohibitedByLaw: 0, threeSecuritiesOneStability: 0, thirdPartyRights: 0, internalAffairs: 0, processInformation: 0, enforcementFile: 0, statutoryQuery: 0 }",
    ],
    ["inForce: 90", "inForce: { value: 90, remark: 含自然失效29件 }"],
    ["    total: { naturalPerson: 6, commercial: 2, total: 8 }\n", ""],
    ["    total: { naturalPerson: 6, commercial: 2, total: 8 }\n", "    total: { naturalPerson: 6 }\n"],
    [BODY, "  body: |\n    　　第一段。\n\n        　　第二段，缩进再多也不是代码。"],
  ])("%s → %s", (from, to) => {
    expect(run(bytes(replaced(MINIMAL, from, to)))).toEqual([]);
  });

  test.each(["\r\n", "\r"])("lines that end with %j", (end) => {
    expect(run(bytes(MINIMAL.replaceAll("\n", end)))).toEqual([]);
  });
});

describe("bytes", () => {
  test.each<[string, Uint8Array, string, string]>([
    [
      "UTF-16 with its mark",
      new Uint8Array(Buffer.from(`\ufeff${MINIMAL}`, "utf16le")),
      "GR1001",
      "UTF-16 LE",
    ],
    ["UTF-16 without it", new Uint8Array(Buffer.from(MINIMAL, "utf16le")), "GR1001", "UTF-16 LE"],
    ["GBK", new Uint8Array([...bytes("name: "), 0xb8, 0xa3, 0xbd, 0xa8]), "GR1001", "GBK"],
    ["a byte order mark", bytes(`\ufeff${MINIMAL}`), "GR1002", "BOM"],
    ["an empty file", bytes(""), "GR1003", "没有内容"],
    ["white space", bytes(" \n\n"), "GR1003", "没有内容"],
    ["only a comment", bytes("# 说明\n"), "GR1003", "没有内容"],
    ["a NUL", bytes(`${MINIMAL}# \0`), "GR1004", "U+0000"],
  ])("%s", (_, data, code, message) => {
    const found = run(data);
    expect(found.map((each) => each.code)).toEqual([code]);
    expect(messageOf(found[0]!, "zh-CN").text).toContain(message);
  });
});

describe("what would take forever is refused quickly", () => {
  test.each<[string, string, string]>([
    ["5 MB and more", `title: ${"x".repeat(5_000_001)}`, "bytes"],
    ["200,000 brackets", `a: ${"[".repeat(200_000)}`, "depth"],
    ["300 levels of lines", Array.from({ length: 300 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"), "depth"],
    ["5,000 keys", Array.from({ length: 5_000 }, (_, i) => `k${i}: 1`).join("\n"), "keys"],
    [
      "5,000 keys in braces",
      `a: {${Array.from({ length: 5_000 }, (_, i) => `k${i}: 1`).join(", ")}}`,
      "keys",
    ],
    ["1,000,001 lines", `a: |+${"\n".repeat(1_000_000)}`, "lines"],
    ["500,000 items", `a: [${"1,".repeat(500_000)}]`, "tokens"],
  ])("%s", (_, text, limit) => {
    const found = run(bytes(text));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code: "GR1013", args: { limit } });
  });
});

test("a pattern of children from the root of a disk", () => {
  const text = `children: { files: [../a.yaml, "/srv/*.yaml"] }\n${MINIMAL}`;
  const { diagnostics } = compile(
    { name: "data.yaml", bytes: new TextEncoder().encode(text) },
    { readFiles: (pattern) => (pattern.startsWith("/") ? "absolute" : []) },
  );
  expect(diagnostics).toMatchObject([
    { code: "GR2023", args: { reason: "absolute" }, place: { pointer: "/children/files/1" } },
  ]);
});

describe("one slip, one fault", () => {
  const foundIn = (text: string) =>
    compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) }).diagnostics;

  test.each(["agency", "overview", "applications", "reviewAndLitigation", "problems"])(
    "the line %s: twice",
    (key) => {
      const line = new RegExp(`^${key}:`, "m");
      const value = key === "agency" ? MINIMAL.replace("agency: {", "agency:\n  {") : MINIMAL;
      const found = foundIn(value.replace(line, `${key}:\n${key}:`));
      expect(found.map(({ code }) => code)).toEqual(["GR1012"]);
    },
  );

  test("a key twice, the second one empty", () => {
    expect(foundIn(`${MINIMAL}applications:\n`).map(({ code }) => code)).toEqual(["GR1012"]);
  });

  test("a wrong cell with a remark is marked at its value", () => {
    const [found, ...others] = foundIn(
      MINIMAL.replace("commercial: 1, total: 7", "commercial: { value: 5, remark: 含补报 }, total: 7"),
    );
    expect(others).toEqual([]);
    const { source, start, end, pointer } = found!.place;
    expect(source.text.slice(start, end)).toBe("5");
    expect(pointer).toBe("/applications/newlyReceived/commercial");
  });
});

test("every code that a data file can raise has a case, and a message in both languages", () => {
  const sums = ["GR3001", "GR3002", "GR3003", "GR3004", "GR3006"];
  const codes = [...Object.keys(STAGE_CODES).filter((code) => /^GR[1-7]/.test(code)), ...sums];
  const tests = readdirSync("tests", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => readFileSync(`tests/${name}`, "utf8"))
    .join("\n");
  expect(codes.length).toBeGreaterThan(40);
  for (const code of codes) expect(new RegExp(`"${code}\\b`).test(tests), code).toBe(true);
});
