import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { emitXlsx } from "../../../src/emit/xlsx/workbook.js";
import { applications, xlsxDocument } from "../../fixtures/xlsx-document.js";
import { folder } from "../../support/run-cli.js";
import { runTool, testWith, tool } from "../../support/tools.js";

const READ = `
import json, sys, openpyxl
book, values = openpyxl.load_workbook(sys.argv[1]), openpyxl.load_workbook(sys.argv[1], data_only=True)
three = book["收到和处理申请情况"]
print(json.dumps({
  "sheets": book.sheetnames, "total": three["J27"].value, "cached": values[three.title]["J27"].value,
  "merges": len(three.merged_cells.ranges), "area": "$A$1:$J$29" in str(three.print_area), "titles": three.print_title_rows,
  "amount": book["主动公开政府信息情况"]["B14"].value, "rows": book["数据"].max_row, "title": book.properties.title}))
`;

testWith(["openpyxl"], "openpyxl reads it", async () => {
  const file = path.join(folder(), "report.xlsx");
  writeFileSync(file, await emitXlsx(xlsxDocument()));
  const { status, stdout, stderr } = runTool(tool("openpyxl"), ["-c", READ, file], {
    PYTHONIOENCODING: "utf-8",
  });
  expect(status, stderr).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    sheets: ["主动公开政府信息情况", "收到和处理申请情况", "行政复议行政诉讼情况", "数据"],
    total: "=SUM(D27:I27)",
    cached: 22,
    merges: applications().cells.filter((cell) => cell.rowspan + cell.colspan > 2).length + 1,
    area: true,
    titles: "$1:$3",
    amount: 0.092,
    rows: 201,
    title: "福建省科学技术厅2022年政府信息公开工作年度报告",
  });
});

describe("metadata and bytes", () => {
  test("the same bytes in every time zone and locale", async () => {
    const cwd = folder();
    const outfile = path.join(cwd, "emit.mjs");
    await build({
      stdin: {
        contents: `import { writeFileSync } from "node:fs";
          import { emitXlsx } from "../../../src/emit/xlsx/workbook.js";
          import { xlsxDocument } from "../../fixtures/xlsx-document.js";
          writeFileSync(process.argv[2], await emitXlsx(xlsxDocument()));`,
        resolveDir: import.meta.dirname,
      },
      bundle: true,
      platform: "node",
      format: "esm",
      outfile,
    });
    const here = await emitXlsx(xlsxDocument());
    for (const [TZ, LANG] of [
      ["Pacific/Kiritimati", "zh_CN.UTF-8"],
      ["America/Los_Angeles", "tr_TR.UTF-8"],
    ]) {
      const file = path.join(cwd, "out.xlsx");
      execFileSync(process.execPath, [outfile, file], { env: { ...process.env, TZ, LANG, LC_ALL: LANG } });
      expect(Buffer.compare(readFileSync(file), here)).toBe(0);
    }
  });
});
