import { describe, expect, test } from "vitest";
import { exampleText, MINIMAL } from "../../support/files.js";
import { imported, printed } from "../../support/forms.js";
import { found, put, TABLE2, TABLE3, TABLE4, worked } from "../../support/worked-form.js";

describe("a form that was rearranged", () => {
  test("sheets renamed and moved, rows inserted: everything is found by its labels", async () => {
    const bytes = await worked(exampleText(), (workbook) => {
      workbook.getWorksheet(TABLE3)!.name = "表三（终稿）";
      workbook.getWorksheet("单位信息")!.name = "基本情况";
      workbook.getWorksheet(TABLE2)!.spliceRows(3, 0, []);
      workbook.getWorksheet("单位信息".replace("单位信息", "基本情况"))!.spliceRows(2, 0, [], []);
      const orders = workbook.worksheets.map((sheet) => sheet as unknown as { orderNo: number });
      for (const [index, sheet] of orders.entries()) sheet.orderNo = orders.length - index;
    });
    const result = await imported(bytes);
    expect(result.diagnostics).toEqual([]);
    expect(printed(result.text)).toEqual(printed(exampleText()));
  });

  test("a sheet or a row that is gone is told, and its figures left 待填", async () => {
    const bytes = await worked(MINIMAL, (workbook) => {
      workbook.removeWorksheet(workbook.getWorksheet(TABLE4)!.id);
      workbook.removeWorksheet(workbook.getWorksheet("六、其他需要报告的事项")!.id);
      put([TABLE3, "A4", "新收到的"])(workbook);
    });
    const result = await imported(bytes);
    expect(found(result).map(([code, at, args]) => [code, at, (args as { label: string }).label])).toEqual([
      ["GR8102", `${TABLE4}!A1`, TABLE4],
      ["GR8102", `${TABLE3}!A4`, "一、本年新收政府信息公开申请数量"],
      ["GR8102", "六、其他需要报告的事项!A1", "六、其他需要报告的事项"],
    ]);
    expect(result.text).toContain("newlyReceived: 待填");
    expect(result.text).toContain(
      "reconsideration: { upheld: 待填, corrected: 待填, other: 待填, pending: 待填 }",
    );
  });
});
