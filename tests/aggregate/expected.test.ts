import { describe, expect, test } from "vitest";
import Workbook from "../../generated/exceljs.js";
import { nearestAgency, readExpected } from "../../src/aggregate/expected.js";
import type { Place } from "../../src/diagnostics/source.js";
import { organ } from "../support/organs.js";
import { folder, gov } from "../support/run-cli.js";

const place = {} as Place;
const list = (...names: string[]) => names.map((name) => ({ name, place }));

describe("which agency of the list is meant", () => {
  test.each([
    ["某县 教育局", ["某县教育局"], "某县教育局"],
    ["某县　教育局", ["某县教育局", "某县教育局局"], "某县教育局"],
    [
      "某县市场监督管理局(知识产权局)",
      ["某县市场监督管理局（知识产权局）"],
      "某县市场监督管理局（知识产权局）",
    ],
    ["教育局", ["某县教育局", "某县水利局"], "某县教育局"],
    ["某市某县教育局", ["某县教育局"], "某县教育局"],
    ["县教育局", ["某市某县教育局"], "某市某县教育局"],
    ["某县财政局局", ["某县财政局"], "某县财政局"],
    ["教育局", ["甲县教育局", "乙县教育局"], undefined],
    ["国家税务总局某县税务局", ["某县财政局"], undefined],
    ["局", ["某县财政局"], undefined],
  ])("%s among %j: %s", (name, names, meant) => {
    expect(nearestAgency(name, list(...names))?.name).toBe(meant);
  });
});

const workbook = async (rows: (string | number | null)[][], first: string[][] = []) => {
  const book = new Workbook();
  if (first.length > 0) book.addWorksheet("说明").addRows(first);
  book.addWorksheet("名单").addRows(rows);
  return new Uint8Array(await book.xlsx.writeBuffer());
};

const namesIn = async (rows: (string | number | null)[][], first?: string[][]) =>
  readExpected({ name: "名单.xlsx", bytes: await workbook(rows, first) }).agencies?.map(
    ({ name, place: { location } }) => [name, location && "cell" in location && location.cell],
  );

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
