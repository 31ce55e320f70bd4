import { afterEach, describe, expect, test, vi } from "vitest";
import Workbook from "../../../generated/exceljs.js";
import { emitXlsx } from "../../../src/emit/xlsx/workbook.js";
import {
  applications,
  proactiveDisclosure,
  reviewAndLitigation,
  xlsxDocument,
} from "../../fixtures/xlsx-document.js";
import { parts } from "../../fixtures/xlsx-reader.js";

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
