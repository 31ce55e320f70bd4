import { describe, expect, test } from "vitest";
import Workbook from "../../generated/exceljs.js";
import { readExpected } from "../../src/aggregate/expected.js";
import { organ } from "../support/organs.js";
import { folder, gov } from "../support/run-cli.js";

const workbook = async (rows: (string | number | null)[][], first: string[][] = []) => {
  const book = new Workbook();
  if (first.length > 0) book.addWorksheet("说明").addRows(first);
  book.addWorksheet("名单").addRows(rows);
  return new Uint8Array(await book.xlsx.writeBuffer());
};

/** The agencies of a list that can be read. */
const agenciesOf = (list: ReturnType<typeof readExpected>) => (list.ok ? list.value : undefined);

const namesIn = async (rows: (string | number | null)[][], first?: string[][]) =>
  agenciesOf(readExpected({ name: "名单.xlsx", bytes: await workbook(rows, first) }))?.map(
    ({ name, place: { location } }) => [name, location && "cell" in location && location.cell],
  );

test("a quote that is not closed swallows no agency of a .csv", () => {
  const text = '序号,单位名称,备注\n1,某县教育局,"甲\n2,某县水利局,乙\n3,某县财政局,丙';
  const list = readExpected({ name: "名单.csv", bytes: new TextEncoder().encode(text) });
  expect(agenciesOf(list)?.map(({ name }) => name)).toEqual(["某县教育局", "某县水利局", "某县财政局"]);
});

describe("a list in a workbook", () => {
  test("the column below 单位名称, wherever it stands; sums and empty cells are no agencies", async () => {
    const rows = [
      ["某县2024年度报送名单", null, null],
      ["序号", "联系人", "单位名称"],
      [1, "张三", "某县教育局"],
      [2, "李四", " 某县水利局 "],
      [3, null, null],
      [null, null, "合计"],
    ];
    const names = [
      ["某县教育局", "C3"],
      ["某县水利局", "C4"],
    ];
    expect(await namesIn(rows)).toEqual(names);
    expect(await namesIn(rows, [["填表说明"]])).toEqual(names);
  });

  test("without a head the first column of words", async () => {
    expect(
      await namesIn([
        [1, "某县教育局"],
        [2, "某县水利局"],
      ]),
    ).toEqual([
      ["某县教育局", "B1"],
      ["某县水利局", "B2"],
    ]);
    expect(await namesIn([[1, 2]])).toEqual([]);
  });

  test.each([
    [
      "a .csv of Excel",
      "名单.csv",
      "序号,单位名称,联系人\r\n1,某县教育局,张三\r\n2,某县水利局,李四\r\n合计,,\r\n",
    ],
    ["semicolons", "名单.csv", "单位名称;电话\n某县教育局;1\n某县水利局;2\n"],
    ["no head", "名单.csv", "某县教育局\n某县水利局\n"],
    ["numbered lines below a head", "名单.txt", "机关名称\n1. 某县教育局\n2、某县水利局\n"],
    ["numbers and tabs", "名单.txt", "1\t某县教育局 # 改过名\n2\t某县水利局\n"],
    [
      "cells pasted from a table",
      "名单.txt",
      "序号\t单位名称\t联系人\n1\t某县教育局\t张三\n2\t某县水利局\t李四\n",
    ],
    ["several on a line", "名单.txt", "某县教育局、某县水利局；\n"],
    ["commas", "名单.txt", "1、某县教育局，某县水利局\n"],
    ["people in a cell of their own", "名单.txt", "某县教育局\t张三、李四\n某县水利局，王五\n"],
  ])("%s as a text", (_, name, text) => {
    const agencies = agenciesOf(readExpected({ name, bytes: new TextEncoder().encode(`\ufeff${text}`) }));
    expect(agencies?.map((each) => each.name)).toEqual(["某县教育局", "某县水利局"]);
  });

  test("names that end like no agency stand beside one that does", () => {
    const text = "某县教育局、某县开发区、某县总工会\n某县融媒体集团；某县水利局\n某县自然保护地\n";
    const agencies = agenciesOf(readExpected({ name: "名单.txt", bytes: new TextEncoder().encode(text) }));
    expect(agencies?.map((each) => each.name)).toEqual([
      "某县教育局",
      "某县开发区",
      "某县总工会",
      "某县融媒体集团",
      "某县水利局",
      "某县自然保护地",
    ]);
  });

  test("a .csv in GBK, as Excel saves one, and a text of older Notepads", () => {
    const gbk = new Uint8Array([
      0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0x0d, 0x0a, 0xb2, 0xc6, 0xd5, 0xfe, 0xbe, 0xd6, 0x2c, 0x0d, 0x0a,
    ]);
    for (const name of ["a.csv", "a.txt"])
      expect(agenciesOf(readExpected({ name, bytes: gbk }))).toMatchObject([{ name: "财政局" }]);
  });

  test("is held against the reports, a missing one told at its cell", async () => {
    const cwd = folder({
      "局/a.yaml": organ("某县教育局"),
      "局/b.yaml": organ("水利局"),
      "名单.xlsx": await workbook([["机关名称"], ["某县教育局"], ["某县水利局"], ["某县财政局"]]),
    });
    const { status, stderr } = await gov(["aggregate", "局", "--expect", "名单.xlsx"], cwd);
    expect(status).toBe(1);
    expect(stderr.match(/错误 GR\d+/g)).toEqual(["错误 GR3008", "错误 GR3007"]);
    expect(stderr).toContain("是不是某县水利局？");
    expect(stderr).toContain("名单.xlsx 工作表“名单”A4 错误 GR3007\n  缺少某县财政局的报告。");
  });

  test.each([
    ["no names", async () => workbook([[1, 2]]), "名单 名单.xlsx 里没有机关"],
    ["no workbook", async () => "PK\x03\x04 nothing", "GR8101"],
  ])("%s: told, nothing written", async (_, made, message) => {
    const cwd = folder({ "a.yaml": organ("甲局"), "名单.xlsx": await made() });
    const { status, stderr, stdout } = await gov(["aggregate", "a.yaml", "--expect", "名单.xlsx"], cwd);
    expect(status).not.toBe(0);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
  });
});
