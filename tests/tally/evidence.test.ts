import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import Workbook from "../../generated/exceljs.js";
import { csv } from "../support/registers.js";
import { folder, gov } from "../support/run-cli.js";

describe("--sheet", () => {
  test("shows which applications make each figure, counted live from the register's rows", async () => {
    const text = csv(
      "a,个人,2022-1-5,信访,2022-2-1",
      "b,个人,2022-1-6,信访,2022-2-2",
      "c,公司,2021-1-6,信访,2021-2-2",
    );
    const cwd = folder({ "台账.csv": text });
    const { stdout } = await gov(
      ["tally", "台账.csv", "--year", "2022", "-o", "三.yaml", "--sheet", "依据.xlsx"],
      cwd,
    );
    expect(stdout).toBe("三.yaml\n依据.xlsx\n");
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(path.join(cwd, "依据.xlsx")).buffer as ArrayBuffer);
    const rows = (name: string) => {
      const found: unknown[][] = [];
      workbook.getWorksheet(name)!.eachRow((row) => found.push((row.values as unknown[]).slice(1)));
      return found;
    };
    expect(rows("各数依据")).toEqual([
      ["表三的行", "申请人情况", "件数", "台账里的编号（行号）"],
      [
        "一、本年新收政府信息公开申请数量",
        "自然人",
        {
          formula: expect.stringMatching(
            /^COUNTIFS\('台账归类'!\$H\$2:\$H\$4,A2,'台账归类'!\$G\$2:\$G\$4,B2\)$/,
          ),
          result: 2,
        },
        "a（2）、b（3）",
      ],
      [
        "三（五）1.信访举报投诉类申请",
        "自然人",
        { formula: expect.stringMatching(/\$I\$2:\$I\$4,A3/), result: 2 },
        "a（2）、b（3）",
      ],
    ]);
    expect(rows("台账归类").at(-1)).toEqual([
      "c",
      "4",
      "公司",
      "2021-1-6",
      "信访",
      "2021-2-2",
      "",
      "",
      "上年以前已办结，不计入",
    ]);
  });

  test("names as many applications of a figure as a cell shows, and says where the others are", async () => {
    const rows = Array.from(
      { length: 500 },
      (_, index) => `申请〔2022〕${index}号,个人,2022-1-5,信访,2022-2-1`,
    );
    const cwd = folder({ "台账.csv": csv(...rows) });
    await gov(["tally", "台账.csv", "--year", "2022", "-o", "三.yaml", "--sheet", "依据.xlsx"], cwd);
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(path.join(cwd, "依据.xlsx")).buffer as ArrayBuffer);
    const numbers = String(workbook.getWorksheet("各数依据")!.getCell("D2").value);
    expect(numbers).toMatch(/^申请〔2022〕0号（2）、申请〔2022〕1号（3）、/);
    expect(numbers).toMatch(/号（\d+）等，全部见“台账归类”$/);
    expect(numbers.length).toBeLessThan(2000);
    expect(workbook.getWorksheet("台账归类")!.rowCount).toBe(501);
  });
});
