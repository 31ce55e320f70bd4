import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emitHtmlFragment } from "../../../src/emit/html/document.js";
import { BOTH, documentOf, form, page, read, whole } from "../../fixtures/html-document.js";
import { attribute, cellsOf, HtmlReader, textOf, within } from "../../fixtures/html-page.js";
import { randomReport, write } from "../../support/random-report.js";

describe("the tables of the form", () => {
  test("read back equal to the cell, figures as data, in any report, on page and fragment", () => {
    fc.assert(
      fc.property(randomReport().map(write), ({ text }) => {
        const document = documentOf(text);
        for (const reader of [read(document), new HtmlReader(emitHtmlFragment(document), "fragment")]) {
          for (const table of document.tables) {
            const cells = cellsOf(form(reader, table));
            expect(cells.map(({ element: _, ...cell }) => cell)).toEqual(
              table.cells.map(({ row, column, rowspan, colspan, runs }) => ({
                row,
                column,
                rowspan,
                colspan,
                text: runs.map((run) => run.text).join(""),
              })),
            );
            expect(
              cells.map(({ element }) => within(element, "data").map((each) => attribute(each, "value"))),
            ).toEqual(table.cells.map(({ figure }) => (figure ? [figure.value] : [])));
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  test.each(BOTH)("each figure of the %s names its headers: columns, then rows", (_, reader) => {
    const headers = new Map(
      whole.tables.flatMap((table) => {
        const cells = cellsOf(form(reader, table));
        return table.cells.flatMap(({ figure, row, column }) => {
          const cell = cells.find((each) => each.row === row && each.column === column)!;
          const ids = attribute(cell.element, "headers")?.split(" ");
          return figure ? [[figure.path, ids?.map((id) => textOf(reader.byId(id))) ?? []] as const] : [];
        });
      }),
    );
    expect(headers.size).toBe(whole.data.length);
    for (const { path: figure, row, column } of whole.data) {
      const named = headers.get(figure)!;
      expect(named, figure).toContain(column);
      // 三（三）1.属于国家秘密 is the last of its headers after what stands for the merged cells.
      const last = named.at(-1)!;
      if (!figure.startsWith("reviewAndLitigation"))
        expect(row.endsWith(last.replace(/（区分.*/, ""))).toBe(true);
    }
    expect(headers.get("proactiveDisclosure.licensing.decisions")).toEqual([
      "第二十条第（五）项",
      "本年处理决定数量",
      "行政许可",
    ]);
    expect(headers.get("applications.results.withheld.stateSecret.commercial")).toEqual([
      "申请人情况",
      "法人或其他组织",
      "商业企业",
      "三、本年度办理结果",
      "（三）不予公开",
      "1.属于国家秘密",
    ]);
    expect(headers.get("applications.carriedToNextYear.total")).toEqual([
      "申请人情况",
      "总计",
      "四、结转下年度继续办理",
    ]);
    expect(headers.get("reviewAndLitigation.litigation.afterReconsideration.upheld")).toEqual([
      "行政诉讼",
      "复议后起诉",
      "结果维持",
    ]);
  });

  test("every header cell has a scope, the sentence in the corner of table 三 is none", () => {
    for (const table of page.all("table")) {
      for (const header of within(table, "th"))
        expect(attribute(header, "scope")).toMatch(/^(col|row|rowgroup)$/);
    }
    const corner = cellsOf(form(page, whole.tables[1]!))[0]!;
    expect([corner.element.tagName, corner.text]).toEqual([
      "td",
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    ]);
    const captions = whole.tables.map((table) => within(form(page, table), "caption").map(textOf));
    expect(captions).toEqual([["主动公开政府信息情况"], ["收到和处理申请情况"], ["行政复议行政诉讼情况"]]);
  });

  test("a remark stands behind the number, outside its data element", () => {
    const cell = cellsOf(form(page, whole.tables[0]!)).find(({ text }) => text.startsWith("13（"))!;
    expect(cell.text).toBe("13（含自然失效29件）");
    expect(within(cell.element, "data").map(textOf)).toEqual(["13"]);
  });
});
