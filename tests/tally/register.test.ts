import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import Workbook from "../../generated/exceljs.js";
import { csv, figuresOf, findings, gb18030, HEAD } from "../support/registers.js";
import { folder, gov } from "../support/run-cli.js";

describe("registers as offices keep them", () => {
  test("GB 18030 and UTF-16, a title above the headings, tabs", async () => {
    // 登记编号 … in GB 18030, as Excel saves a .csv in China.
    const text = `某局台账\n${HEAD}\n1,个人,2022-1-5,信访,2022-2-1`;
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text.replaceAll(",", "\t"), "utf16le")]);
    const cwd = folder({ "a.csv": utf16, "b.csv": `\ufeff${text}`, "c.csv": gb18030(text) });
    const outputs = [];
    for (const name of ["a.csv", "b.csv", "c.csv"]) {
      const { stdout, status } = await gov(["tally", name, "--year", "2022"], cwd);
      expect(status).toBe(0);
      outputs.push(stdout);
    }
    expect(outputs[0]).toContain("petition: { naturalPerson: 1, total: 1 }");
    expect(new Set(outputs).size).toBe(1);
  });

  test.each([
    ["台账.xlsx", ",", gb18030],
    ["台账.xls", "\t", gb18030],
    ["台账.xls", "\t", (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, "utf16le")])],
  ])("a text that was named as a workbook is read: %s (%#)", async (name, separator, encoded) => {
    const rows = Array.from({ length: 60 }, (_, index) => `${index},个人,2022-1-5,信访,2022-2-1`);
    const text = csv(...rows, "61,个人,去年,信访,2022-2-1").replaceAll(",", separator);
    expect((await findings({ [name]: encoded(text) })).found).toEqual([
      ["GR8204", { table: 1, row: 62, column: 3 }, { field: "received", found: "去年" }],
    ]);
  });

  const workbookOf = async (sheets: Record<string, unknown[][]>) => {
    const workbook = new Workbook();
    for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows);
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  };

  test("a workbook: dates as dates, serial numbers and texts; findings name sheet and cell", async () => {
    const rows = [
      ["申请人类型", "收件时间", "处理结果", "答复时间"],
      ["企业", new Date(Date.UTC(2022, 0, 5)), "信息不存在", 44600],
      ["其他组织", "2022-3-1", "撤回申请", "2022年3月9日"],
    ];
    const { number } = await figuresOf(await workbookOf({ 台账: rows }));
    expect(number("results.unavailable.notHeld.commercial")).toBe(1);
    expect(number("results.otherHandling.otherReasons.other")).toBe(1);
    const bytes = await workbookOf({ 台账: [...rows, ["企业", "去年", "信访", "2022-1-1"]] });
    expect((await findings({ "台账.xlsx": bytes })).found).toEqual([
      ["GR8204", { sheet: "台账", cell: "B4" }, { field: "received", found: "去年" }],
    ]);
  });

  test("several sheets: the user chooses, or counts them together", async () => {
    const head = ["申请人类别", "收到日期", "办理结果", "办结日期"];
    const bytes = await workbookOf({
      "2021": [head, ["个人", "2021-12-30", "信访", "2022-1-5"]],
      "2022": [head, ["个人", "2022-1-30", "信访", "2022-2-5"]],
      说明: [["无"]],
    });
    const { status, found } = await findings({ "台账.xlsx": bytes });
    expect(status).toBe(1);
    expect(found).toEqual([
      ["GR8201", undefined, { reason: "severalSheets", missing: [], found: ["2021", "2022"] }],
    ]);
    const both = await figuresOf(bytes, "--worksheet", "2021", "2022");
    expect(both.number("results.notProcessed.petition.total")).toBe(2);
    expect((await figuresOf(bytes, "--worksheet", "2022")).number("carriedFromLastYear.total")).toBe(0);
    const wrong = await findings({ "台账.xlsx": bytes }, "--worksheet", "2020");
    expect(wrong.found[0]![2]).toMatchObject({ reason: "noSheet", missing: ["2020"] });
  });

  test("two rows of headings, merged cells, reasons in a column of their own", async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet("台账");
    sheet.addRows([
      ["某局2022年依申请公开台账"],
      ["登记号", "申请人", "", "收件日期", "办理结果", "不予公开理由", "办结日期"],
      ["", "姓名", "类别", "", "", "", ""],
      ["1", "甲", "个人", "2022-1-5", "不予公开", "过程性信息", "2022-1-20"],
      ["2", "甲", "", "2022-1-6", "不予公开", "国家秘密", "2022-1-21"],
      ["3", "乙所", "律所", "2022-1-7", "予以公开", "", "2022-1-22"],
      ["", "", "", "", "", "两个附件", ""],
    ]);
    for (const merged of ["A1:G1", "B2:C2", "A2:A3", "C4:C5", "A6:A7", "C6:C7", "D6:D7", "E6:E7", "G6:G7"])
      sheet.mergeCells(merged);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { number } = await figuresOf(bytes, "--applicant", "类别");
    expect(number("newlyReceived.naturalPerson")).toBe(2);
    expect(number("newlyReceived.total")).toBe(3);
    expect(number("results.withheld.stateSecret.total")).toBe(1);
    expect(number("results.withheld.processInformation.total")).toBe(1);
    // The second line of an application on two is no application.
    expect(number("results.disclosed.legalService")).toBe(1);
    sheet.getCell("F5").value = "保密";
    const unknown = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect((await findings({ "台账.xlsx": unknown }, "--applicant", "类别")).found).toMatchObject([
      [
        "GR8203",
        { sheet: "台账", cell: "F5" },
        { found: "不予公开：保密", word: "保密", group: "（三）不予公开" },
      ],
    ]);
    const explained = await figuresOf(unknown, "--applicant", "类别", "--map", "保密=国家秘密");
    expect(explained.number("results.withheld.stateSecret.total")).toBe(1);
  });

  test("a column of classes is found by what it holds, where its heading says nothing", async () => {
    const { number } = await figuresOf(
      "序号,名称,公民/企业,申请时间（收到）,答复日期,办理结果\n1,甲,公民,2022-1-5,2022-2-1,信访\n2,乙公司,企业,2022-1-6,/,—",
    );
    expect(number("newlyReceived.naturalPerson")).toBe(1);
    expect(number("newlyReceived.commercial")).toBe(1);
    expect(number("results.notProcessed.petition.total")).toBe(1);
    expect(number("carriedToNextYear.commercial")).toBe(1);
    const byContent = await figuresOf(
      "来者,收到日期,办结日期,办理结果\n公民,2022-1-5,2022-2-1,信访\n企业,2022-1-6,,",
    );
    expect(byContent.number("newlyReceived.total")).toBe(2);
    // Of two columns that could be it nobody is taken.
    const { found } = await findings({
      "台账.csv": "来者,代理,收到日期,办结日期,办理结果\n公民,律师,2022-1-5,2022-2-1,信访",
    });
    expect(found).toMatchObject([["GR8201", {}, { reason: "noColumns", missing: ["申请人类别"] }]]);
  });

  test("a column for each class, with marks", async () => {
    const head = "编号,公民,商业企业,收到日期,办理结果,办结日期";
    const { number } = await figuresOf(
      `${head}\n1,√,,2022-3-1,公开,2022-3-9\n2,×,1,2022-3-1,已主动公开，告知获取途径,2022-3-9\n`.replaceAll(
        "，告",
        "；告",
      ),
    );
    expect(number("results.disclosed.naturalPerson")).toBe(1);
    expect(number("results.disclosed.commercial")).toBe(1);
    const { found } = await findings({
      "台账.csv": `${head.replace("商业企业", "法人或其他组织")}\n1,√,√,2022-3-1,公开,2022-3-9\n2,,√,2022-3-1,公开,2022-3-9\n3,,,2022-3-1,公开,2022-3-9`,
    });
    expect(found).toMatchObject([
      ["GR8202", { row: 2, column: 2 }, { found: "公民、法人或其他组织" }],
      ["GR8202", { row: 3, column: 2 }, { found: "法人或其他组织" }],
      ["GR8202", { row: 4, column: 2 }, { found: "" }],
    ]);
  });

  test("headings of one's own are named by options; missing ones are told with those there are", async () => {
    const text = "谁申请的,登记日,怎么办的,办结日期\n个人,2022-1-5,信访,2022-2-1";
    const options = ["--applicant", "谁申请的", "--received", "登记日", "--outcome", "怎么办的"];
    expect((await figuresOf(text, ...options)).number("newlyReceived.total")).toBe(1);
    const { found } = await findings({ "台账.csv": text }, "--applicant", "谁申请的", "--received", "登记日");
    expect(found).toEqual([
      [
        "GR8201",
        { table: 1, row: 1, column: 1 },
        { reason: "noColumns", missing: ["办理结果"], found: ["谁申请的", "登记日", "怎么办的", "办结日期"] },
      ],
    ]);
    expect((await findings({ "台账.csv": "甲,乙\n1,2" })).found[0]![2]).toMatchObject({
      reason: "noHeadings",
    });
  });

  test("wrong use: both outputs, a sheet that is no .xlsx, a file that is there, no year", async () => {
    const cwd = folder({ "台账.csv": csv(), "三.yaml": "x", "data.yaml": "applications: [" });
    const run = async (...args: string[]) => (await gov(["tally", "台账.csv", ...args], cwd)).status;
    expect(await run("--year", "2022", "-o", "a.yaml", "--into", "data.yaml")).toBe(2);
    expect(await run("--year", "2022", "--sheet", "台账")).toBe(2);
    expect(await run("--year", "2022", "-o", "三.yaml")).toBe(2);
    expect(await run()).toBe(2);
    expect(await run("--year", "2022", "--reporter", "json")).toBe(2);
    expect(await run("--year", "2022", "--into", "没有.yaml")).toBe(2);
    expect(await run("--year", "2022", "--into", "data.yaml")).toBe(1);
    expect(readFileSync(path.join(cwd, "data.yaml"), "utf8")).toBe("applications: [");
    expect(await run("--year", "2022", "-o", "三.yaml", "--force")).toBe(0);
  });

  test.each([
    ["is never closed", '1,个人,2022-1-5,信访,2022-2-1,"甲\n2,个人,2022-1-6,信访,2022-2-1,乙'],
    ["is followed by more", '1,个人,2022-1-5,信访,2022-2-1,"甲"乙"\n2,个人,2022-1-6,信访,2022-2-1,"丙'],
  ])("a quote in the remarks that %s is told, and no row behind it lost", async (_, rows) => {
    const found = await findings({ "台账.csv": `${HEAD},备注\n${rows}` });
    expect(found).toEqual({
      status: 1,
      found: [["GR8208", { table: 1, row: 2, column: 1 }, { reason: "quotes" }]],
    });
  });

  test.each(["台账.csv", "台账.xlsx"])("an empty %s is told as such", async (name) => {
    expect((await findings({ [name]: "" })).found).toEqual([["GR8208", undefined, { reason: "empty" }]]);
  });

  test("a cell far away from all others is not gone to through all between", async () => {
    const rows = [
      ["申请人类别", "收到日期", "办理结果", "办结日期"],
      ["个人", "2022-1-5", "信访", "2022-2-1"],
    ];
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet("台账");
    sheet.addRows(rows);
    sheet.getCell("XFD1048576").value = "完";
    const { number } = await figuresOf(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(number("newlyReceived.total")).toBe(1);
  });

  test("what a shell would run, and an error of a formula, is no word to be explained by an option", async () => {
    for (const word of ["$(touch a)", "`touch a`", "#N/A", "%PATH%"]) {
      const cwd = folder({
        "台账.csv": csv(`1,${word},2022-1-5,信访,2022-2-1`, `2,个人,2022-1-5,${word},2022-2-1`),
      });
      const { status, stderr } = await gov(["tally", "台账.csv", "--year", "2022"], cwd);
      expect(status).toBe(1);
      expect(stderr.match(/GR820[23]/g)).toHaveLength(2);
      expect(stderr).not.toContain("--map");
    }
  });

  test("a file that is no register is one GR8208", async () => {
    const { status, found } = await findings({ "台账.xlsx": "不是工作簿" });
    expect([status, found]).toEqual([1, [["GR8208", undefined, { reason: "broken" }]]]);
    expect((await findings({ "台账.csv": new Uint8Array([0xff, 0xff, 0x80]) })).found[0]![2]).toEqual({
      reason: "encoding",
    });
  });
});
