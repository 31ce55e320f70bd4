import { describe, expect, test } from "vitest";
import Workbook from "../../generated/exceljs.js";
import { figuresOf, findings } from "../support/registers.js";

describe("two columns of the same heading", () => {
  const HEAD = "登记编号,申请人类别,收到时间,收到时间,办理结果,办结日期";

  test.each([
    ["the first is empty", "1,个人,,2022-1-5,信访,2022-2-1\n2,个人,/,2022-1-6,信访,2022-2-1"],
    ["the second is empty", "1,个人,2022-1-5,,信访,2022-2-1\n2,个人,2022-1-6,—,信访,2022-2-1"],
    ["they are the same", "1,个人,2022-1-5,2022-1-5,信访,2022-2-1\n2,个人,2022-1-6,2022-1-6,信访,2022-2-1"],
    [
      "one is empty below headings on every page",
      `1,个人,,2022-1-5,信访,2022-2-1\n${HEAD}\n2,个人,,2022-1-6,信访,2022-2-1`,
    ],
  ])("of which %s are one", async (_, rows) => {
    const { number, stderr } = await figuresOf(`${HEAD}\n${rows}`);
    expect(number("newlyReceived.naturalPerson")).toBe(2);
    expect(stderr).not.toContain("GR82");
  });

  test.each([
    ["differ", "收到时间,收到时间", "2021-12-30,2022-1-4"],
    ["are filled in turns", "收到时间,收到时间", "2022-1-5,\n2,个人,,2022-1-6"],
    ["are told apart in brackets alone", "申请时间（落款）,申请时间（收到）", "2021-12-30,2022-1-4"],
  ])("that %s are told, with their columns", async (_, heads, days) => {
    const rows = `1,个人,${days}`.replaceAll(/(?=\n)|$/g, ",信访,2022-2-1");
    const { status, found } = await findings({
      "台账.csv": `${HEAD.replace("收到时间,收到时间", heads)}\n${rows}`,
    });
    expect(status).toBe(1);
    const args = {
      reason: "sameHeading",
      missing: ["收到日期"],
      found: heads.split(","),
      columns: ["3", "4"],
    };
    expect(found).toEqual([["GR8201", { table: 1, row: 1, column: 4 }, args]]);
  });

  test("the way out is safe: the heading of one renamed, the other is counted", async () => {
    const text = `${HEAD}\n1,个人,2021-12-30,2022-1-4,信访,2022-2-1`;
    const first = await figuresOf(text.replace("收到时间,收到时间", "收到时间,不统计"));
    expect(first.number("carriedFromLastYear.total")).toBe(1);
    const second = await figuresOf(text.replace("收到时间,收到时间", "不统计,收到时间"));
    expect(second.number("newlyReceived.total")).toBe(1);
  });

  test("two pairs of columns beside each other are told each", async () => {
    const { found } = await findings({
      "台账.csv":
        "编号,申请人类别,收到日期,收到日期,办理结果,办结日期,办结日期\n1,个人,2022-1-5,2022-1-6,信访,2022-2-1,2022-2-2",
    });
    expect(found).toMatchObject([
      ["GR8201", { column: 4 }, { reason: "sameHeading" }],
      ["GR8201", { column: 7 }, { reason: "sameHeading" }],
    ]);
  });

  test("in a workbook columns have letters; a heading that is named may stand twice as well", async () => {
    const workbook = new Workbook();
    workbook.addWorksheet("台账").addRows([
      ["谁", "收到日期", "办理结果", "办结日期", "谁"],
      ["个人", "2022-1-5", "信访", "2022-2-1", "企业"],
    ]);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { found } = await findings({ "台账.xlsx": bytes }, "--applicant", "谁");
    expect(found).toMatchObject([
      ["GR8201", { sheet: "台账", cell: "E1" }, { reason: "sameHeading", columns: ["A", "E"] }],
    ]);
  });

  test("columns that nothing is counted by may have the same heading", async () => {
    const { number } = await figuresOf(
      "序号,序号,备注,备注,申请人类别,收到日期,办理结果,办结日期\n1,甲,乙,丙,个人,2022-1-5,信访,2022-2-1",
    );
    expect(number("newlyReceived.total")).toBe(1);
  });

  test("a heading over several columns, in each of them, is one above those below it", async () => {
    const { number } = await figuresOf(
      "编号,申请人类别,收到日期,答复情况,答复情况,答复情况\n,,,类型,文号,答复时间\n1,个人,2022-1-5,信访,某〔2022〕1号,2022-2-1",
    );
    expect(number("results.notProcessed.petition.total")).toBe(1);
  });
});

describe("two registers side by side in one sheet", () => {
  const HEAD = "序号,申请人类别,收到日期,办理结果,办结日期";
  const row = (number: number, month: number, name = "个人") =>
    `${number},${name},2022-${month}-4,予以公开,2022-${month}-20`;

  test.each([
    ["of other contents", row(3, 7, "企业"), row(4, 8, "企业")],
    ["of one class and outcome", row(3, 7), row(4, 8)],
    ["of which one is shorter", row(3, 7), ",,,,"],
  ])("%s are told once, and none of them is counted", async (_, first, second) => {
    const text = [`${HEAD},,${HEAD}`, `${row(1, 1)},,${first}`, `${row(2, 2)},,${second}`].join("\n");
    const { status, found } = await findings({ "台账.csv": text });
    expect(status).toBe(1);
    const missing = ["申请人类别", "收到日期", "办理结果", "办结日期"];
    const args = { reason: "sideBySide", missing, found: [], columns: ["8", "9", "10", "11"] };
    expect(found).toEqual([["GR8201", { table: 1, row: 1, column: 8 }, args]]);
  });

  test("the way out is safe: below each other, with or without the second headings, all are counted", async () => {
    for (const between of [[], [HEAD]]) {
      const text = [HEAD, row(1, 1), row(2, 2), ...between, row(3, 7), row(4, 8)].join("\n");
      expect((await figuresOf(text)).number("newlyReceived.total")).toBe(4);
    }
  });
});
