import { describe, expect, test } from "vitest";
import Workbook, { type Worksheet } from "../../../generated/exceljs.js";
import { filteredList } from "../../../src/emit/xlsx/filtered-list.js";
import { writeWorkbook } from "../../../src/emit/xlsx/write-workbook.js";

const PROPERTIES = { title: "甲", subject: "乙", creator: "丙", date: "2022-12-31T00:00:00Z" };

/** A list of these rows, as another program reads it. */
async function read(...rows: Parameters<typeof filteredList>[0]["rows"]): Promise<Worksheet> {
  const margins = { oddHeader: "&C眉", oddFooter: "&C第&P页，共&N页" };
  const list = filteredList({ name: "清单", head: ["名称", "件数"], widths: [20, 9], rows, margins });
  const workbook = new Workbook();
  // exceljs's types take Node's buffers only.
  await workbook.xlsx.load((await writeWorkbook(PROPERTIES, [list])) as unknown as ArrayBuffer);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(["清单"]);
  expect([workbook.title, workbook.creator]).toEqual(["甲", "丙"]);
  return workbook.worksheets[0]!;
}

describe("a list to filter", () => {
  test("has a head that stays in view, buttons over all its rows, and is printed with it on every page", async () => {
    const sheet = await read(["子", 1], ["丑", 2]);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet.autoFilter).toBe("A1:B3");
    expect(sheet.pageSetup).toMatchObject({ printArea: "A1:B3", printTitlesRow: "1:1", fitToWidth: 1 });
    expect(sheet.headerFooter).toMatchObject({ oddHeader: "&C眉", oddFooter: "&C第&P页，共&N页" });
    expect(sheet.headerFooter.differentOddEven ?? false).toBe(false);
    expect(sheet.getCell("A1").font.bold).toBe(true);
    expect(sheet.getCell("A2").font.bold ?? false).toBe(false);
  });

  test("of no rows is its head", async () => {
    const sheet = await read();
    expect([sheet.rowCount, sheet.autoFilter]).toEqual([1, "A1:B1"]);
  });

  test("keeps texts as texts, numbers as numbers and formulas live", async () => {
    const sheet = await read(
      ["=1+1", 0],
      ["007", 2.5],
      ["@甲", { formula: "COUNTIF(A1:A3,A2)", result: 1 }],
      ["_x0041_<&>", -3],
    );
    const values = [2, 3, 4, 5].map((row) => [1, 2].map((column) => sheet.getCell(row, column).value));
    expect(values).toEqual([
      ["=1+1", 0],
      ["007", 2.5],
      ["@甲", { formula: "COUNTIF(A1:A3,A2)", result: 1 }],
      ["_x0041_<&>", -3],
    ]);
    expect(sheet.getCell("A3").numFmt).toBe("@");
  });

  test("shows the beginning of a text that is longer than anyone reads, never half of a character", async () => {
    for (const [text, length] of [
      ["甲".repeat(2000), 2000],
      ["甲".repeat(2001), 2000],
      [`甲${"𠮷".repeat(20_000)}`, 2000],
      ["𠮷".repeat(20_000), 1999],
    ] as const) {
      const shown = String((await read([text, 1])).getCell("A2").value);
      expect(shown).toHaveLength(length);
      if (text.length > 2000) expect(shown.endsWith("…")).toBe(true);
      expect(shown.match(/[\ud800-\udbff](?![\udc00-\udfff])/) === null).toBe(true);
    }
  });

  test("makes room for the lines of a text", async () => {
    const sheet = await read(["甲", 1], ["甲\n乙\n丙", 1], ["甲".repeat(40), 1], ["甲".repeat(9000), 1]);
    const heights = [2, 3, 4, 5].map((row) => sheet.getRow(row).height);
    expect(heights[1]).toBeGreaterThan(2 * heights[0]!);
    expect(heights[2]).toBeGreaterThan(3 * heights[0]!);
    // Excel's own limit.
    expect(heights[3]).toBe(409);
  });
});
