import { describe, expect, it } from "vitest";
import { grid, parts } from "../../fixtures/docx-parts.js";
import { paragraph } from "../../fixtures/docx-report.js";

/** Footers of odd and even pages of an upright, a turned and an upright section. */
async function footers(): Promise<string[]> {
  const { part } = await parts([paragraph("前文。"), grid(30), paragraph("后文。"), grid(30)]);
  return [1, 2, 3, 4, 5, 6, 7, 8].map((number) => part(`word/footer${number}.xml`));
}

const paragraphIn = (xml: string) =>
  /<w:p><w:pPr><w:pStyle w:val="Footer"\/><w:ind .*?<\/w:p>/s.exec(xml)![0];

describe("the number of a turned page", () => {
  it("is the line of an upright page, turned a quarter, and all that its footer has", async () => {
    const [odd, even, turnedOdd, turnedEven] = await footers();
    for (const [upright, turned] of [
      [odd!, turnedOdd!],
      [even!, turnedEven!],
    ] as const) {
      expect(upright).not.toContain("<w:tbl>");
      expect(turned.split(paragraphIn(upright))).toHaveLength(2);
      expect(turned).toContain('<w:textDirection w:val="tbRl"/>');
      expect(turned.match(/PAGE/g)).toHaveLength(1);
    }
  });

  it("lies where the line is on upright pages: 1403 twips from the left edge, along the width of their text", async () => {
    const [, , odd, even] = await footers();
    for (const footer of [odd!, even!]) {
      expect(footer).toMatch(/w:vertAnchor="page" w:horzAnchor="page" w:tblpX="1403" w:tblpY="1587"/);
      // Its bottom, which is turned to the left, holds the line; it ends before the text of the page.
      expect(footer).toContain('<w:vAlign w:val="bottom"/>');
      expect(1403 + Number(/<w:gridCol w:w="(\d+)"/.exec(footer)![1])).toBeLessThan(1984);
      expect(footer).toContain('<w:trHeight w:val="8845" w:hRule="exact"/>');
    }
  });

  it("leaves the sections after it as those before", async () => {
    const all = await footers();
    expect(all.slice(4, 6)).toEqual(all.slice(0, 2));
    expect(all.slice(6)).toEqual(all.slice(2, 4));
  });
});
