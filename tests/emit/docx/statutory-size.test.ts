import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/document.js";
import { emit, grid, styleXml, textOf } from "../../fixtures/docx-reader.js";
import { paragraph, tableThree, tableTwo, text } from "../../fixtures/docx-report.js";

describe("the size of a statutory table", () => {
  const threeWith = (digits: number): Block => ({
    type: "statutory",
    table: tableThree((row, column) => (row === 0 && column === 0 ? "8".repeat(digits) : "0")),
  });

  it.each([
    [4, 21],
    [5, 18],
    [7, 15],
    [8, 13],
    [9, 12],
    [12, 9],
  ])("holds %i digits at %i half-points", async (digits, half) => {
    const { tables, part } = await emit([paragraph("表如下。"), threeWith(digits)]);
    expect(tables[0]).toContain(`FormFigure${half}`);
    expect(styleXml(part("word/styles.xml"), `FormFigure${half}`)).toContain(`<w:sz w:val="${half}"/>`);
  });

  it("steps down to 9 pt for a sentence above that would not fit the page, and keeps it with the table", async () => {
    const heading: Block = { type: "heading", level: 1, number: "三、", title: [text("申请情况")] };
    const long = await emit([heading, paragraph("政".repeat(40)), threeWith(1)]);
    expect(long.tables[0]).toContain("FormFigure18");
    expect(long.paragraphs.find((xml) => textOf(xml).startsWith("政政"))).toContain("<w:keepNext/>");
    const without = await emit([heading, threeWith(1)]);
    expect(without.tables[0]).toContain("FormFigure21");
  });

  it("has 9 pt and not less where the sentences above have room below the table before", async () => {
    const heading = (number: string): Block => ({ type: "heading", level: 1, number, title: [text("情况")] });
    const two: Block = { type: "statutory", table: tableTwo() };
    const note: Block = { ...paragraph("统".repeat(130)), note: true };
    const made = (...between: Block[]) =>
      emit([
        heading("二、"),
        two,
        ...between,
        heading("三、"),
        paragraph("政".repeat(110)),
        threeWith(1),
        note,
      ]);
    const announced = ({ paragraphs }: Awaited<ReturnType<typeof made>>) =>
      paragraphs.find((xml) => textOf(xml).startsWith("政政"))!;
    const roomy = await made(paragraph("后。"));
    expect(roomy.tables[1]!.includes("FormFigure18")).toBe(true);
    expect(announced(roomy)).not.toContain("<w:keepNext/>");
    // Nobody knows how much there is below a quotation.
    const unsure = await made({ type: "quote", blocks: [paragraph("后。")] });
    expect(unsure.tables[1]!.includes("FormFigure15")).toBe(true);
    expect(announced(unsure)).toContain("<w:keepNext/>");
  });

  it("measures the number and lets its remark wrap", async () => {
    const table = tableTwo();
    const cell = table.cells.find(({ figure }) => figure?.value === "13")!;
    cell.figure!.remark = "含自然失效29件";
    cell.runs = [{ text: "13（含自然失效29件）" }];
    const { tables, html } = await emit([paragraph("表如下。"), { type: "statutory", table }]);
    expect(tables[0]).toContain("FormFigure21");
    expect(grid(html, 0)[3]![1]).toBe("13（含自然失效29件）");
  });
});
