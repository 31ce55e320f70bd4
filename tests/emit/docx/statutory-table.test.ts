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
      paragraph(note),
      heading("五"),
    ];
    const { body } = await parts(blocks("注。"));
    expect(body).toMatch(/<w:pStyle w:val="TableEnd"\/><w:keepNext\/>/);
    const loose = await parts(blocks("注".repeat(28 * 12)));
    expect(loose.body).not.toMatch(/<w:pStyle w:val="TableEnd"\/><w:keepNext\/>/);
  });
});
