import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/document.js";
import { heading, parts } from "../../fixtures/docx-parts.js";
import { paragraph, tableThree } from "../../fixtures/docx-report.js";

describe("a note below a statutory table", () => {
  it("stays on its page, at a smaller size of the table where it must be", async () => {
    const blocks = (note: string): Block[] => [
      heading("申请"),
      paragraph("公开。"),
      { type: "statutory", table: tableThree(() => "0") },
      { ...paragraph(note), note: true } as Block,
      heading("五"),
    ];
    const { body } = await parts(blocks("注。"));
    expect(body).toMatch(/<w:pStyle w:val="FormNote\d+"\/>/);
    expect(body).toMatch(/<w:pStyle w:val="TableEnd"\/><w:keepNext\/>/);
    const loose = await parts(blocks("注".repeat(28 * 32)));
    expect(loose.body).not.toMatch(/<w:pStyle w:val="TableEnd"\/><w:keepNext\/>/);
  });
});

describe("remarks of a statutory table", () => {
  const remarked = (remarks: readonly (string | undefined)[]) => {
    const table = tableThree(() => "7");
    let at = 0;
    for (const cell of table.cells) {
      const remark = cell.figure ? remarks[at++] : undefined;
      if (remark === undefined) continue;
      cell.figure!.remark = remark;
      cell.runs = [{ text: `7（${remark}）` }];
    }
    return { type: "statutory", table } as const;
  };
  const body = async (remarks: readonly (string | undefined)[]) =>
    (await parts([heading("申请"), remarked(remarks), heading("五")])).body;
  const sizeOf = (xml: string) => Number(/FormFigure(\d+)/.exec(xml)![1]) / 2;

  it("are set smaller than their numbers, and never make the table so", async () => {
    const xml = await body(["撤回"]);
    expect(xml).toMatch(/<w:t xml:space="preserve">7<\/w:t>.{0,120}<w:sz w:val="1[58]"\/>.{0,80}（撤回）/);
    expect(sizeOf(xml)).toBeGreaterThanOrEqual(9);
  });

  it("are numbered and stand below it where several are long, each once", async () => {
    const xml = await body([
      "含个体工商户",
      undefined,
      "含申请人撤回12件",
      "含个体工商户",
      "二审，均未审结的案件",
    ]);
    expect(xml).toContain("注：①含个体工商户；②含申请人撤回12件；③二审，均未审结的案件。");
    expect(xml).not.toContain("（含个体工商户");
    expect(xml.match(/①/g)).toHaveLength(3);
    expect(sizeOf(xml)).toBeGreaterThanOrEqual(9);
  });

  it("keep their type in a table that is full of them", async () => {
    expect(
      sizeOf(await body(Array.from({ length: 10 }, (_, at) => `含第${at}类的申请人撤回的`))),
    ).toBeGreaterThanOrEqual(9);
    // There are no more marks than 50: then they stand in their cells.
    expect(await body(Array.from({ length: 60 }, (_, at) => `含第${at}类的申请人撤回的`))).toContain(
      "（含第59类",
    );
  });
});
