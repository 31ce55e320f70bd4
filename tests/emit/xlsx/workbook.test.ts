import { describe, expect, test } from "vitest";
import type { StatutoryTable, TableCell } from "../../../src/document.js";
import { emitXlsx } from "../../../src/emit/xlsx/workbook.js";
import {
  applications,
  proactiveDisclosure,
  reviewAndLitigation,
  xlsxDocument,
} from "../../fixtures/xlsx-document.js";
import { parts, readSheets, type Sheet } from "../../fixtures/xlsx-reader.js";

const sheetsOf = async (...tables: StatutoryTable[]) => readSheets(await emitXlsx(xlsxDocument(tables)));
const sheetOf = async (table: StatutoryTable) => (await sheetsOf(table))[0]!;

/** Address of a cell, for grids of up to 26 columns. */
const at = (row: number, column: number) => String.fromCharCode(65 + column) + (row + 1);
const addressOf = (table: StatutoryTable, path: string) => {
  const { row, column } = table.cells.find((cell) => cell.figure?.path === path)!;
  return at(row, column);
};

describe("sheets of the tables", () => {
  test("one sheet per table in order, 数据 last", async () => {
    const sheets = readSheets(await emitXlsx(xlsxDocument()));
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      "主动公开政府信息情况",
      "收到和处理申请情况",
      "行政复议行政诉讼情况",
      "数据",
    ]);
  });

  test.each([proactiveDisclosure(), applications(), reviewAndLitigation()])(
    "$name: the grid to the cell",
    async (table) => {
      const sheet = await sheetOf(table);
      for (const cell of table.cells) {
        const written = sheet.cells.get(at(cell.row, cell.column))!;
        if (cell.figure) expect(written).toMatchObject({ number: Number(cell.figure.value) });
        else expect(written.text).toBe(cell.runs.map((run) => run.text).join(""));
      }
      const spans = table.cells.filter((cell) => cell.rowspan > 1 || cell.colspan > 1);
      const label = table.balances.length > 0 ? [`A${table.rows + 1}:C${table.rows + 1}`] : [];
      expect(sheet.merges.toSorted()).toEqual([...spans.map(rangeOf), ...label].toSorted());
    },
  );

  test("every place of the grid has a frame, covered ones too", async () => {
    const sheet = await sheetOf(applications());
    for (let row = 0; row < 29; row += 1)
      for (let column = 0; column < 10; column += 1)
        expect(sheet.cells.get(at(row, column))?.borders).toBe(4);
  });

  test("explanations in a label are set in 楷体", async () => {
    const { cells } = await sheetOf(applications());
    expect(cells.get("A1")!.fonts).toEqual(["楷体_GB2312"]);
    expect(cells.get("B7")!.fonts).toEqual(["宋体", "楷体_GB2312"]);
    expect(cells.get("B6")!.fonts).toEqual([]);
  });

  test("number columns hold eight digits, and grow for twelve", async () => {
    const [two, three, four] = (await sheetsOf(
      proactiveDisclosure(),
      applications(),
      reviewAndLitigation(),
    )) as [Sheet, Sheet, Sheet];
    const numbers = [...two.widths.slice(1), ...three.widths.slice(3), ...four.widths];
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(9.5);
    const wide = await sheetOf(applications({ factor: 99_999_999_999 }));
    expect(wide.widths[4]).toBeGreaterThanOrEqual(13);
  });
});

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

describe("numbers as written", () => {
  test.each([
    ["0.092", "0.000"],
    ["59237.2449", "0.0000"],
    ["7.50", "0.00"],
    ["27.948692", "0.000000"],
    ["11398889", "0"],
  ])("an amount %s is a number formatted %s, in its table and in 数据", async (amount, format) => {
    const table = proactiveDisclosure(amount);
    const [sheet, data] = (await sheetsOf(table)) as [Sheet, Sheet];
    expect(sheet.cells.get("B14")).toMatchObject({ number: Number(amount), format });
    expect(data.cells.get("E11")).toMatchObject({ number: Number(amount), format });
  });

  test.each([
    ["+1036", 1036],
    ["-8", -8],
    ["0", 0],
  ])("a signed change, %s, is a number that shows its sign", async (value, number) => {
    const table = proactiveDisclosure();
    const cell = table.cells.find((each) => each.figure)!;
    Object.assign(cell, { runs: [{ text: value }], figure: { ...cell.figure, value, signed: true } });
    expect((await sheetOf(table)).cells.get(at(cell.row, cell.column))).toMatchObject({
      number,
      format: "+0;-0;0",
    });
  });

  test("a unit that the agency chose stands behind the number, before a remark", async () => {
    const table = proactiveDisclosure();
    const cell = table.cells.find((each) => each.figure)!;
    const figure = { ...cell.figure, value: "12.50", printedUnit: "万元", remark: "含追加" };
    Object.assign(cell, { runs: [{ text: "12.50万元（含追加）" }], figure });
    const format = '0.00"万元（含追加）"';
    expect((await sheetOf(table)).cells.get(at(cell.row, cell.column))).toMatchObject({
      number: 12.5,
      format,
    });
  });

  test("a remark is shown by the number format of a cell that stays a number, live totals too", async () => {
    const table = applications({
      remarks: {
        "applications.newlyReceived.naturalPerson": '含"甲\\乙"；<a&b>',
        "applications.newlyReceived.total": "含自然失效29件",
      },
    });
    const { cells } = await sheetOf(table);
    expect(cells.get("D4")).toMatchObject({
      number: 1,
      format: String.raw`0"（含"\""甲"\\"乙"\""；<a&b>）"`,
    });
    expect(cells.get("J4")).toMatchObject({
      formula: "SUM(D4:I4)",
      number: 21,
      format: '0"（含自然失效29件）"',
    });
  });

  test("a remark too long for a number format becomes a cell note", async () => {
    const remark = "含对政府其他部门提出的申请".repeat(20);
    const table = applications({ remarks: { "applications.carriedToNextYear.other": remark } });
    const bytes = await emitXlsx(xlsxDocument([table]));
    const at = addressOf(table, "applications.carriedToNextYear.other");
    expect(readSheets(bytes)[0]!.cells.get(at)).toMatchObject({ number: 0, format: '0"（见批注）"' });
    expect(parts(bytes)["xl/comments1.xml"]).toContain(`ref="${at}"`);
    expect(parts(bytes)["xl/comments1.xml"]).toContain(remark);
  });

  test("so does one that could only be shown in letters too small to read, and costs its column no width", async () => {
    const remark = "含上年结转的两件以及由上级机关指定管辖的一件，另有一件已撤回";
    const path = "applications.carriedToNextYear.other";
    const [plain, long] = [applications(), applications({ remarks: { [path]: remark } })];
    const [without] = readSheets(await emitXlsx(xlsxDocument([plain])));
    const bytes = await emitXlsx(xlsxDocument([long]));
    const [sheet] = readSheets(bytes);
    expect(sheet!.cells.get(addressOf(long, path))!.format).toBe('0"（见批注）"');
    expect(parts(bytes)["xl/comments1.xml"]).toContain(remark);
    const column = addressOf(long, path).charCodeAt(0) - 65;
    expect(sheet!.widths[column]! - without!.widths[column]!).toBeLessThan(3.5);
  });
});

describe("printing", () => {
  test("each table fits one A4 page, wide ones lying, with print area and repeated head", async () => {
    const files = parts(await emitXlsx(xlsxDocument()));
    const page = (number: number) => /<pageSetup[^>]*>/.exec(files[`xl/worksheets/sheet${number}.xml`]!)![0];
    for (const number of [1, 2, 3])
      expect(page(number)).toMatch(/paperSize="9".*fitToWidth="1" fitToHeight="1"/);
    expect([1, 2, 3].map((number) => /orientation="(\w+)"/.exec(page(number))![1])).toEqual([
      "portrait",
      "portrait",
      "landscape",
    ]);
    expect(files["xl/worksheets/sheet2.xml"]).toContain('<printOptions horizontalCentered="1"/>');
    expect(files["xl/workbook.xml"]).toContain("&apos;收到和处理申请情况&apos;!$A$1:$J$29<");
    expect(files["xl/workbook.xml"]).toContain("&apos;收到和处理申请情况&apos;!$1:$3<");
  });

  test("a row is high enough for its longest label", async () => {
    const { xml } = await sheetOf(applications());
    const height = (row: number) => Number(new RegExp(`<row r="${row}" ht="([\\d.]+)"`).exec(xml)![1]);
    expect(height(4)).toBe(21);
    expect(height(24)).toBeGreaterThanOrEqual(3 * 14);
  });
});

describe("data sheet", () => {
  test("header, one row per figure, dotted paths, numbers", async () => {
    const document = xlsxDocument();
    const { cells, xml } = readSheets(await emitXlsx(document)).at(-1)!;
    expect(document.data).toHaveLength(200);
    expect([...xml.matchAll(/<row /g)]).toHaveLength(201);
    expect(["A1", "B1", "C1", "D1", "E1", "F1"].map((address) => cells.get(address)!.text)).toEqual(
      "path,table,row,column,value,unit".split(","),
    );
    document.data.forEach(({ path, value, unit }, index) => {
      expect(cells.get(`A${index + 2}`)!.text).toBe(path);
      expect(cells.get(`E${index + 2}`)!.number).toBe(Number(value));
      expect(cells.get(`F${index + 2}`)!.text).toBe(unit);
    });
    expect(xml).not.toContain("<f>");
  });
});

describe("hostile text", () => {
  test.each(["=cmd|'/c calc'!A1", "+1+1", "-1", "@SUM(A1)", "<a&b>", "\t=1", "]]>"])(
    "%j stays text",
    async (text) => {
      const table = reviewAndLitigation();
      table.cells[0]!.runs = [{ text }];
      const document = xlsxDocument([table], { title: text, creator: text, subject: text });
      document.data[0] = { ...document.data[0]!, row: text };
      const bytes = await emitXlsx(document);
      const [sheet, data] = readSheets(bytes) as [Sheet, Sheet];
      expect(sheet.cells.get("A1")).toMatchObject({ text });
      expect(data.cells.get("C2")).toMatchObject({ text, format: "@" });
      expect(formulas(sheet)).toHaveLength(3);
      expect(formulas(data)).toHaveLength(0);
    },
  );

  test("text that looks like an escape, or that XML can't hold, is no damage", async () => {
    const table = reviewAndLitigation();
    table.cells[0]!.runs = [{ text: "_x0041_\uFFFE\u0001甲" }];
    const xml = parts(await emitXlsx(xlsxDocument([table])))["xl/sharedStrings.xml"]!;
    expect(xml).toContain("<t>_x005F_x0041_甲</t>");
  });

  test("& and digits of a title survive in the page header", async () => {
    const files = parts(await emitXlsx(xlsxDocument([reviewAndLitigation()], { title: "2022年A&B" })));
    expect(files["xl/worksheets/sheet1.xml"]).toContain(
      "<oddHeader>&amp;C&amp;10&amp;&quot;宋体,Regular&quot;2022年A&amp;&amp;B\n",
    );
  });
});

function rangeOf(cell: TableCell): string {
  return `${at(cell.row, cell.column)}:${at(cell.row + cell.rowspan - 1, cell.column + cell.colspan - 1)}`;
}

function formulas(sheet: Sheet): string[] {
  return [...sheet.cells.values()].flatMap((cell) => cell.formula ?? []);
}
