import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { StatutoryTable } from "../../src/document.js";
import { compile, type Diagnostic, messageOf } from "../../src/index.js";
import { readSheets } from "../fixtures/xlsx-reader.js";
import { MINIMAL, MINIMAL_2019, replaced } from "../support/files.js";
import { randomReport, write } from "../support/random-report.js";
import { folder, gov } from "../support/run-cli.js";

const compiled = (text: string) => compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });

const printed = (body: string, text = MINIMAL_2019): string => {
  const { document, diagnostics } = compiled(
    replaced(text, "  body: 本机关依法公开政府信息。", `  body: ${JSON.stringify(body)}`),
  );
  expect(diagnostics.map(({ code }) => code)).toEqual([]);
  const paragraph = document!.blocks.find((block) => block.type === "paragraph")!;
  return paragraph.content.map((inline) => ("text" in inline ? inline.text : "")).join("");
};

/** The rows of a table as printed, covered places left out. */
const grid = ({ rows, cells }: StatutoryTable): string[][] =>
  Array.from({ length: rows }, (_, row) =>
    cells.filter((cell) => cell.row === row).map(({ runs }) => runs.map(({ text }) => text).join("")),
  );

/** Where each cell of a row begins and how many columns it takes. */
const spans = ({ cells }: StatutoryTable, row: number) =>
  cells.filter((cell) => cell.row === row).map(({ column, colspan }) => [column, colspan]);

describe("the tables", () => {
  const [disclosure, applications, review] = compiled(MINIMAL_2019).document!.tables as [
    StatutoryTable,
    StatutoryTable,
    StatutoryTable,
  ];

  test("二: five columns, as the trial format has it", () => {
    expect(grid(disclosure)).toEqual([
      ["第二十条第（一）项"],
      ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
      ["规章", "0", "0", "0"],
      ["规范性文件", "3", "5", "77"],
      ["第二十条第（五）项"],
      ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
      ["行政许可", "20", "-8", "10"],
      ["其他对外管理服务事项", "4", "+3", "51"],
      ["第二十条第（六）项"],
      ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
      ["行政处罚", "200", "+1036", "7"],
      ["行政强制", "0", "0", "0"],
      ["第二十条第（八）项"],
      ["信息内容", "上一年项目数量", "本年增/减"],
      ["行政事业性收费", "6", "-1"],
      ["第二十条第（九）项"],
      ["信息内容", "采购项目数量", "采购总金额"],
      ["政府集中采购", "12", "386.520万元"],
    ]);
    expect(disclosure.columnWidths.reduce((sum, width) => sum + width, 0)).toBe(8845);
    expect(spans(disclosure, 0)).toEqual([[0, 5]]);
    for (const row of [1, 3, 6])
      expect(spans(disclosure, row)).toEqual([
        [0, 1],
        [1, 1],
        [2, 2],
        [4, 1],
      ]);
    for (const row of [13, 14, 17])
      expect(spans(disclosure, row)).toEqual([
        [0, 1],
        [1, 2],
        [3, 2],
      ]);
    const left = disclosure.cells.filter(({ align }) => align === "left");
    expect(left.map(({ runs }) => runs[0]!.text)).toEqual(["行政事业性收费", "政府集中采购"]);
  });

  test("三: （六）其他处理 is one row, 三 merged down 20", () => {
    const rows = grid(applications);
    expect(rows).toHaveLength(3 + 23);
    expect(rows.slice(-3).map((row) => row[0])).toEqual([
      "（六）其他处理",
      "（七）总计",
      "四、结转下年度继续办理",
    ]);
    const part = applications.cells.find(({ runs }) => runs[0]!.text === "三、本年度办理结果")!;
    expect([part.row, part.rowspan]).toEqual([5, 20]);
    expect(applications.cells.filter(({ figure }) => figure)).toHaveLength(161);
  });

  test("四 is that of 2021", () => {
    const now = compiled(MINIMAL).document!.tables[2]!;
    expect(grid(review)).toEqual(grid(now));
  });

  test("数据 has 198 rows, with units", () => {
    const { data } = compiled(MINIMAL_2019).document!;
    expect(data).toHaveLength(22 + 161 + 15);
    expect(new Set(data.slice(0, 22).map(({ unit }) => unit))).toEqual(new Set(["件", "项", "万元"]));
    expect(data.find((row) => row.path === "applications.results.otherHandling.total")).toEqual({
      path: "applications.results.otherHandling.total",
      table: "收到和处理申请情况",
      row: "三（六）其他处理",
      column: "总计",
      value: "1",
      unit: "件",
    });
  });
});

describe("本年增/减", () => {
  test.each([
    ["+3", "+3", 3],
    ["3", "+3", 3],
    ["+1036", "+1036", 1036],
    ["-8", "-8", -8],
    ["0", "0", 0],
    ["-999999999999", "-999999999999", -999999999999],
  ])("%s is printed %s and counts as %i", (typed, text, value) => {
    const { document, figures, report, diagnostics } = compiled(
      replaced(MINIMAL_2019, "change: -8", `change: ${typed}`),
    );
    expect(diagnostics).toEqual([]);
    expect(grid(document!.tables[0]!)[6]![2]).toBe(text);
    const path = "proactiveDisclosure.licensing.change";
    expect(figures!.get(path)).toMatchObject({ kind: "change", text, origin: "typed" });
    expect(document!.figures.find((figure) => figure.path === path)!.value).toBe(value);
    expect(report!.proactiveDisclosure.licensing).toEqual({ lastYear: 20, change: value, decisions: 10 });
  });

  test("may have a remark", () => {
    const text = replaced(MINIMAL_2019, "change: +3", "change: { value: +3, remark: 机构改革划入 }");
    expect(grid(compiled(text).document!.tables[0]!)[7]).toContain("+3（机构改革划入）");
    expect(printed("{{proactiveDisclosure.otherServices.change}}项", text)).toBe("+3项");
  });

  test("is no identity: whatever its neighbours are, nothing is said", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.nat(9999), (change, lastYear) => {
        const text = replaced(
          MINIMAL_2019,
          "lastYear: 20, change: -8",
          `lastYear: ${lastYear}, change: ${change}`,
        );
        expect(compiled(text).diagnostics).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ['"+3"', "GR2004", "改成 +3"],
    ["'-8'", "GR2004", "改成 -8"],
    ["+0", "GR2004", "没有增减的，改成 0"],
    ["-0", "GR2004", "没有增减的，改成 0"],
    ["−8", "GR2004", "改成 -8"],
    ["＋３", "GR2004", "改成 +3"],
    ["+03", "GR2004", "改成 +3"],
    ["+3.0", "GR2004", "改成 +3"],
    ["-8.5", "GR2004", "没有增减的填 0"],
    ["1e3", "GR2004", "改成 1000"],
    ["+3项", "GR2004", "改成 +3"],
    ["增加3", "GR2004", "改成 +3"],
    ["减少 8 项", "GR2004", "改成 -8"],
    ["/", "GR2004", "没有增减的，改成 0"],
    ["无", "GR2004", "没有增减的，改成 0"],
    ["若干", "GR2004", "没有增减的填 0"],
    ["+1234567890123", "GR2004", "最多12位"],
    ["[3]", "GR2003", "应当是一个数"],
    ["待填", "GR2007", "还没有填"],
  ])("%s is one %s", (typed, code, message) => {
    const { diagnostics } = compiled(replaced(MINIMAL_2019, "change: -8", `change: ${typed}`));
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    const { place } = diagnostics[0] as Diagnostic;
    expect(place.pointer).toBe("/proactiveDisclosure/licensing/change");
    expect(place.source.text.slice(place.start, place.end)).toBe(typed);
    for (const lang of ["zh-CN", "en"] as const) {
      const { text, hints } = messageOf(diagnostics[0]!, lang);
      if (lang === "zh-CN") expect([text, ...hints].join("\n")).toContain(message);
      else expect(text).toMatch(/^行政许可 · 本年增\/减 /);
    }
  });

  test.each(["lastYear: +20", "decisions: -10", "decisions: +10"])("only it has a sign: %s", (typed) => {
    const key = typed.split(":")[0]!;
    const text = MINIMAL_2019.replace(new RegExp(`(licensing: .*)${key}: \\d+`), `$1${typed}`);
    expect(compiled(text).diagnostics.map(({ code }) => code)).toEqual(["GR2004"]);
  });
});

describe("政府集中采购", () => {
  test.each([
    ["amount: 386.520, unit: 万元", "386.520万元"],
    ["amount: 3865200, unit: 元", "3865200元"],
    ["amount: { value: 0.5, remark: 含追加 }, unit: 万元", "0.5万元（含追加）"],
  ])("%s is printed %s", (typed, text) => {
    const made = replaced(MINIMAL_2019, "amount: 386.520, unit: 万元", typed);
    expect(grid(compiled(made).document!.tables[0]!).at(-1)!.at(-1)).toBe(text);
  });

  test("a reference inserts the number; the unit is a word of its own", () => {
    const { amount, unit } = {
      amount: "{{proactiveDisclosure.procurement.amount}}",
      unit: "{{proactiveDisclosure.procurement.unit}}",
    };
    expect(printed(`共${amount}${unit}。`)).toBe("共386.520万元。");
  });

  test.each([
    ["unit: 亿元", "GR2006", "可以填：元、万元"],
    ["unit: yuan", "GR2006", "可以填：元、万元"],
    ["unit: 待填", "GR2007", "待填"],
  ])("%s is one %s", (typed, code, message) => {
    const { diagnostics } = compiled(replaced(MINIMAL_2019, "unit: 万元", typed));
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    const { text, hints } = messageOf(diagnostics[0]!, "zh-CN");
    expect([text, ...hints].join("\n")).toContain(message);
  });

  test("without its unit: the key is missing, once", () => {
    const { diagnostics } = compiled(replaced(MINIMAL_2019, ", unit: 万元", ""));
    expect(diagnostics.map((each) => messageOf(each, "zh-CN"))).toEqual([
      { text: "政府集中采购缺少金额单位（unit）。", hints: ["补上 unit"] },
    ]);
  });
});

describe("on the command line", () => {
  test("build writes what the file says, numbers with a sign as numbers", async () => {
    const root = folder({ "data.yaml": MINIMAL_2019 });
    const { status, stderr } = await gov(["build", "--format", "docx,xlsx,csv,json"], root);
    expect(status, stderr).toBe(0);
    const sheets = readSheets(readFileSync(path.join(root, "data.xlsx")));
    const cells = sheets[0]!.cells;
    expect(cells.get("C7")).toMatchObject({ number: -8, format: "+0;-0;0" });
    expect(cells.get("C11")).toMatchObject({ number: 1036, format: "+0;-0;0" });
    expect(cells.get("C12")).toMatchObject({ number: 0, format: "+0;-0;0" });
    expect(cells.get("D18")).toMatchObject({ number: 386.52, format: '0.000"万元"' });
    expect(sheets[3]!.cells.get("E199")).toMatchObject({ number: 0 });
    expect(sheets[3]!.cells.get("E200")).toBeUndefined();
    const csv = readFileSync(path.join(root, "data.csv"), "utf8");
    expect(csv).toContain("penalties.change,主动公开政府信息情况,行政处罚,本年增/减,+1036,项");
    const { figures } = JSON.parse(readFileSync(path.join(root, "data.json"), "utf8"));
    expect(figures).toContainEqual({
      path: "proactiveDisclosure.procurement.amount",
      label: "政府集中采购 · 采购总金额",
      value: "386.520",
      origin: "typed",
      unit: "万元",
    });
  });
});

test("every figure of a random report is printed in its cell", () => {
  fc.assert(
    fc.property(randomReport({ template: "2019" }).map(write), ({ text }) => {
      const { document, diagnostics } = compiled(text);
      expect(diagnostics).toEqual([]);
      const data = parse(text, { intAsBigInt: false }) as Record<string, unknown>;
      const typed = (at: string) =>
        at.split(".").reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], data);
      for (const cell of document!.tables.flatMap(({ cells }) => cells)) {
        if (!cell.figure) continue;
        const value = typed(cell.figure.path);
        if (typeof value !== "number") continue;
        expect(Number.parseFloat(cell.runs[0]!.text)).toBe(value);
        if (cell.figure.signed) expect(cell.runs[0]!.text.startsWith("+")).toBe(value > 0);
      }
    }),
    { numRuns: 40 },
  );
});
