import { describe, expect, test } from "vitest";
import { applications, reviewAndLitigation } from "../../fixtures/xlsx-document.js";
import type { Sheet } from "../../fixtures/xlsx-reader.js";
import { sheetOf, sheetsOf } from "../../fixtures/xlsx-sheets.js";

describe("formulas", () => {
  test("rows and columns of 三, and totals of 四, are live sums with right results", async () => {
    const [three, four] = (await sheetsOf(applications(), reviewAndLitigation())) as [Sheet, Sheet];
    expect(three.cells.get("J4")).toMatchObject({ formula: "SUM(D4:I4)", number: 21 });
    expect(three.cells.get("D27")).toMatchObject({ formula: "SUM(D6:D26)", number: 1 });
    expect(three.cells.get("J27")).toMatchObject({ formula: "SUM(D27:I27)", number: 22 });
    expect(four.cells.get("E4")).toMatchObject({ formula: "SUM(A4:D4)", number: 6 });
    expect(formulas(three)).toHaveLength(31 + 7);
    expect(formulas(four)).toHaveLength(3);
  });

  test("the balance line stands directly below the table", async () => {
    const { cells } = await sheetOf(applications());
    expect(cells.get("A29")!.text).toBe("勾稽关系（第一项+第二项-第三项-第四项=0）");
    expect(cells.get("D29")).toMatchObject({ formula: "D4+D5-D27-D28", number: 0 });
    expect(cells.get("J29")).toMatchObject({ formula: "J4+J5-J27-J28", number: 0 });
  });

  test("cells apart are added one by one", async () => {
    const table = reviewAndLitigation();
    const total = table.cells.find((cell) => cell.column === 4 && cell.figure)!.figure!;
    const [upheld, , other] = total.sumOf!;
    Object.assign(total, { sumOf: [upheld, other], value: "2" });
    expect((await sheetOf(table)).cells.get("E4")).toMatchObject({ formula: "A4+C4", number: 2 });
  });

  test("amounts are summed as decimals", async () => {
    const table = reviewAndLitigation();
    const values = ["0.1", "0.2", "0", "0", "0.3"];
    values.forEach((value, column) => {
      table.cells.find((cell) => cell.column === column && cell.figure)!.figure!.value = value;
    });
    expect((await sheetOf(table)).cells.get("E4")).toMatchObject({ formula: "SUM(A4:D4)", number: 0.3 });
  });

  test("a wrong total of a draft is shown as it was written, and unbalances its column", async () => {
    const { cells } = await sheetOf(
      applications({ overrides: { "applications.results.total.research": "5" } }),
    );
    expect(cells.get("F27")).toMatchObject({ number: 5 });
    expect(cells.get("F27")!.formula).toBeUndefined();
    expect(cells.get("F29")).toMatchObject({ formula: "F4+F5-F27-F28", number: -2 });
  });
});

function formulas(sheet: Sheet): string[] {
  return [...sheet.cells.values()].flatMap((cell) => cell.formula ?? []);
}
