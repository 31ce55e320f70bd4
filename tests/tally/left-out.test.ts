import { describe, expect, test } from "vitest";
import Workbook from "../../generated/exceljs.js";
import { figuresOf, findings } from "../support/registers.js";

const HEAD = "编号,姓名,申请内容,申请人类别,收到日期,办理结果,办结日期,受理单位";
const APPLICATIONS = [
  "1,张三,某规划,个人,2022-1-5,信访,2022-2-1,某局",
  "2,乙公司,某合同,企业,2022-1-6,予以公开,2022-2-1,某局",
];

/** Findings of a register with these rows below two applications, and a third one behind them where they are between. */
async function foundOf(rows: string, isBetween = false) {
  const third = isBetween ? ["9,丙,某批复,个人,2022-1-7,信访,2022-2-1,某局"] : [];
  return (await findings({ "台账.csv": [HEAD, ...APPLICATIONS, rows, ...third].join("\n") })).found;
}

describe("rows that are no applications are left out silently:", () => {
  test.each([
    ["blank rows and strokes", ",,,,,,,\n/,/,/,/,/,/,/,/"],
    ["numbers that are filled in beforehand", "3,,,,,,,\n4,,,,,,,\n5,,,,,,,"],
    ["numbers and offices that are", "3,,,,,,,某局\n4,,,,,,,某局\n5,,,,,,,某局"],
    ["one of these that is left", "3,,,,,,,某局"],
    ["a sum", "合计,,2件,,,,,\n,合计,2,,,,,某局\n,本年累计：2,共2件,,,,,某局"],
    ["sums of months", "1月份小计,2件,个人1件,,,,,某局"],
    ["a heading of a part", "二、企业,,,,,,,"],
    ["a part with its count", "2月,共0件,无,,,,,"],
    ["a note", "备注：以收到日期为准,,,,,,,"],
    ["a note in two cells", "备注,以收到日期为准；个人、企业分开,,,,,,"],
    ["notes with numbers", "说明：,,,,,,,\n3,以收到日期为准,,,,,,\n4,不含信访,,,,,,某局办公室"],
    ["notes whose numbers begin anew", "1,以收到日期为准,,,,,,\n2,不含信访,,,,,,"],
    ["signatures", "填表人：,张三,审核人：李四,,,,,2022年12月31日"],
    ["a signature without colons", "填表人,张三,某科,,,,,2022年12月31日"],
    ["signatures in needed columns", "填表人：王五,,,审核人：赵六,,,,"],
    ["signatures apart from their labels", "填表人：,张三,审核人：,李四,,,2022年12月31日,"],
    ["a day of signing alone", "填表人：王五,,,,2022-12-31,,,"],
    ["a note in a needed column", ",,,注：以收到日期为准,,,,"],
    ["a void number", "3,作废,,,,,,\n4,,此号作废,,,,,某局"],
    ["why a number is void", "3,（空号）,,,,,,\n4,,与前一件重号，作废,,,,,"],
    ["the end of the page", "以下空白,,,,,,,"],
    ["a second line of an application", ",,（续）某合同的附件,,,,,"],
    ["a remark beside rows that are filled in beforehand", "3,,,,,,,,,类别只填表三的\n4,,,,,,,,,日期要有年"],
    ["a table of counts below", ",,类别,,,,,件数\n,,个人,,,,,1件"],
  ])("%s", async (_, rows) => {
    expect(await foundOf(rows)).toEqual([]);
    expect(await foundOf(rows, true)).toEqual([]);
  });

  test("the four columns merged, two rows of headings, formulas down to the end", async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet("台账");
    sheet.addRows([
      ["某局台账"],
      ["序号", "申请人", "", "收到日期", "办理情况", "", "提醒"],
      ["", "姓名", "申请人类别", "", "办理结果", "办结日期", ""],
      [
        1,
        "甲",
        "个人",
        "2022-1-5",
        "信访",
        "2022-1-20",
        { formula: 'IF(F4="","在办","办结")', result: "办结" },
      ],
      ["", "（代理：某律师）", "", "", "", "", ""],
    ]);
    for (const merged of ["A1:G1", "A2:A3", "B2:C2", "D2:D3", "E2:F2", "G2:G3", "A4:A5"])
      sheet.mergeCells(merged);
    for (const row of [6, 7])
      sheet.addRow([
        row - 4,
        "",
        "",
        "",
        "",
        "",
        { formula: `"第"&${row}`, result: `超期${"甲乙".repeat(row)}` },
      ]);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect((await findings({ "台账.xlsx": bytes })).found).toEqual([]);
  });
});

test("a row whose needed cells are formulas or merged with those above is an application, whatever its remark says", async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("台账");
  const given = (formula: string, result: string) => ({ formula, result });
  sheet.addRows([
    ["编号", "申请人类别", "收到日期", "办理结果", "办结日期", "备注"],
    [1, "个人", "2022-1-5", "信访", "2022-2-1", ""],
    ["", given("B2", "个人"), given("C2", "2022-1-5"), given("D2", "信访"), given("E2", "2022-2-1"), "无"],
    [3, "个人", "2022-1-6", "信访", "2022-2-1", ""],
    ["", "", "", "", "", "无"],
  ]);
  for (const merged of ["B4:B5", "C4:C5", "D4:D5", "E4:E5"]) sheet.mergeCells(merged);
  const { number } = await figuresOf(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(number("newlyReceived.total")).toBe(4);
});

test("a row with a day and a signature that has anything else is an application", async () => {
  expect(await foundOf("3,填表人：王五,,,2022-3-1,,,")).toMatchObject([["GR8202", {}, { rows: [4] }]]);
});

test("the lower of two rows of headings is none, on every page again", async () => {
  const upper = "序号,申请人,,,,申请人类别,收到日期,办理结果,办结日期";
  const lower = ",姓名,电话,地址,证件,,,,";
  const row = (number: number) => `${number},甲,,,,个人,2022-1-5,信访,2022-2-1`;
  const text = [upper, lower, row(1), upper, lower, row(2), upper, lower].join("\n");
  expect((await findings({ "台账.csv": text })).found).toEqual([]);
});

describe("rows that may be applications are told:", () => {
  test.each([
    ["a number and a name", "3,李四,,,,,,", "blank"],
    ["and an office that all have", "3,李四,,,,,,某局", "blank"],
    ["a number and what is asked for", "3,,某标准,,,,,", "blank"],
    ["withdrawn without a day", "3,李四,申请人撤回,,,,,", "blank"],
    ["a stroke in what is needed", "3,李四,某标准,/,/,/,/,", "blank"],
    ["a number with a zero before it", "03,李四,,,,,,", "blank"],
    ["another separator", "3;李四;某标准;个人;2022-1-8;信访;2022-2-1;某局", "unparted"],
    ["tabs", "3\t李四\t某标准\t个人\t2022年1月8日\t信访\t2022-2-1\t某局", "unparted"],
    ["wide commas", "3，李四，某标准，个人，2022/1/8，信访，2022/2/1，某局", "unparted"],
    ["a row in quotes", '"3,李四,某标准,个人,2022-1-8,信访,2022-2-1,某局"', "unparted"],
    ["one of which a cell is apart", "3;李四;某标准;个人;2022-1-8;信访;2022-2-1;某局,见附件", "unparted"],
  ])("%s", async (_, row, reason) => {
    const told = [["GR8210", { table: 1, row: 4, column: 1 }, { reason, rows: [4] }]];
    expect(await foundOf(row)).toEqual(told);
    expect(await foundOf(row, true)).toEqual(told);
  });

  test("without a number, between two applications", async () => {
    expect(await foundOf(",李四,某标准,,,,,某局二科", true)).toMatchObject([
      ["GR8210", { row: 4 }, { reason: "blank" }],
    ]);
  });

  test("all of them in one finding; behind a note of another row too", async () => {
    const rows = [
      "3,李四,,,,,,",
      "备注：无,,,,,,,",
      "4,丁,丁某,个人,2022-1-9,信访,2022-2-1,某局",
      "5,戊,,,,,,",
    ];
    expect(await foundOf(rows.join("\n"))).toMatchObject([["GR8210", { row: 4 }, { rows: [4, 7] }]]);
  });

  test("where there is no other, not as a register without applications besides", async () => {
    const { status, found } = await findings({ "台账.csv": `${HEAD}\n1,张三,某规划,,,,,某局` });
    expect(status).toBe(0);
    expect(found).toMatchObject([["GR8210", { row: 2 }, { reason: "blank", rows: [2] }]]);
  });
});
