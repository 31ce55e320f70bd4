import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/document.js";
import { emitXlsx } from "../../../src/emit/xlsx/workbook.js";
import { reviewAndLitigation, xlsxDocument } from "../../fixtures/xlsx-document.js";
import { parts, readSheets, type Sheet } from "../../fixtures/xlsx-reader.js";

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

test("what stands above and below a table in the report stands below it on its sheet", async () => {
  const table = reviewAndLitigation();
  const paragraph = (text: string, note?: true): Block => ({
    type: "paragraph",
    content: [{ type: "text", text }],
    ...(note && { note }),
  });
  const blocks: Block[] = [
    { type: "heading", level: 1, number: "四、", title: [] },
    paragraph("=情况如下。"),
    { type: "statutory", table },
    paragraph("注：含上年结转。", true),
    paragraph("正文。"),
  ];
  const bytes = await emitXlsx(xlsxDocument([table], { blocks }));
  const [sheet] = readSheets(bytes) as [Sheet];
  expect(sheet.cells.get(`A${table.rows + 1}`)).toMatchObject({ text: "=情况如下。" });
  expect(sheet.cells.get(`A${table.rows + 2}`)).toMatchObject({ text: "注：含上年结转。" });
  expect(sheet.cells.get(`A${table.rows + 3}`)?.text ?? "").toBe("");
});

function formulas(sheet: Sheet): string[] {
  return [...sheet.cells.values()].flatMap((cell) => cell.formula ?? []);
}
