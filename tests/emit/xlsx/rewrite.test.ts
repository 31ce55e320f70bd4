import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import Workbook from "../../../generated/exceljs.js";
import { emitXlsx } from "../../../src/emit/xlsx/workbook.js";
import {
  applications,
  proactiveDisclosure,
  reviewAndLitigation,
  xlsxDocument,
} from "../../fixtures/xlsx-document.js";
import { parts } from "../../fixtures/xlsx-reader.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "emit-xlsx-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

afterEach(() => {
  vi.useRealTimers();
});

describe("metadata and bytes", () => {
  test("title, creator, subject, dates and language", async () => {
    const core = parts(await emitXlsx(xlsxDocument()))["docProps/core.xml"]!;
    expect(core).toContain("<dc:title>福建省科学技术厅2022年政府信息公开工作年度报告</dc:title>");
    expect(core).toContain("<dc:creator>福建省科学技术厅</dc:creator>");
    expect(core).toContain("<dc:subject>政府信息公开工作年度报告</dc:subject>");
    expect(core).toContain("<dc:language>zh-CN</dc:language>");
    expect(core.match(/2023-01-18T00:00:00Z/g)).toHaveLength(2);
  });

  test("the same bytes after another document and on another day", async () => {
    const remarks = { "applications.carriedToNextYear.other": "含".repeat(300) };
    const emit = () => emitXlsx(xlsxDocument([proactiveDisclosure(), applications({ remarks })]));
    const first = await emit();
    await emitXlsx(xlsxDocument([reviewAndLitigation()], { title: "另一份" }));
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-07-01T12:34:56Z") });
    expect(Buffer.compare(await emit(), first)).toBe(0);
  });

  test("the same bytes in every time zone and locale", async () => {
    const outfile = join(folder, "emit.mjs");
    await build({
      stdin: {
        contents: `import { writeFileSync } from "node:fs";
          import { emitXlsx } from "../../../src/emit/xlsx/workbook.js";
          import { xlsxDocument } from "../../fixtures/xlsx-document.js";
          writeFileSync(process.argv[2], await emitXlsx(xlsxDocument()));`,
        resolveDir: fileURLToPath(new URL(".", import.meta.url)),
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
      const file = join(folder, "out.xlsx");
      execFileSync(process.execPath, [outfile, file], { env: { ...process.env, TZ, LANG, LC_ALL: LANG } });
      expect(Buffer.compare(readFileSync(file), here)).toBe(0);
    }
  });
});

test("the bundle's reading side reads it back", async () => {
  const workbook = new Workbook();
  const bytes = await emitXlsx(xlsxDocument());
  await workbook.xlsx.load(bytes.slice().buffer);
  expect(workbook.worksheets.map((sheet) => sheet.name)).toContain("数据");
  const three = workbook.getWorksheet("收到和处理申请情况")!;
  expect(three.getCell("J27").value).toEqual({ formula: "SUM(D27:I27)", result: 22 });
  expect(three.getCell("C3").master.address).toBe("A1");
});
