import { describe, expect, test } from "vitest";
import { emitXlsx } from "../../../src/emit/xlsx/workbook.js";
import { xlsxDocument } from "../../fixtures/xlsx-document.js";
import { parts, readSheets } from "../../fixtures/xlsx-reader.js";

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

describe("数据", () => {
  test("is a table of Excel's with a filter on every column", async () => {
    const files = parts(await emitXlsx(xlsxDocument()));
    const table = files["xl/tables/table1.xml"]!;
    expect(table).toMatch(/ name="数据" displayName="数据" ref="A1:F201"[^>]* headerRowCount="1"/);
    expect(table).toContain('<autoFilter ref="A1:F201">');
    expect([...table.matchAll(/<tableColumn id="\d" name="(\w+)"/g)].map(([, name]) => name)).toEqual(
      "path,table,row,column,value,unit".split(","),
    );
    // Excel refuses a second filter over the same cells.
    expect(files["xl/worksheets/sheet4.xml"]).not.toContain("<autoFilter");
    expect(files["xl/worksheets/sheet4.xml"]).toContain('state="frozen"');
    expect(files["xl/workbook.xml"]).toContain("&apos;数据&apos;!$1:$1<");
  });

  test("a value that its table no longer has turns red", async () => {
    const files = parts(await emitXlsx(xlsxDocument()));
    expect(files["xl/worksheets/sheet4.xml"]).toMatch(
      /<conditionalFormatting sqref="E2:E201"><cfRule [^>]*operator="notEqual"><formula>INDIRECT\(\$A2\)<\/formula>/,
    );
  });
});
