import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importFile } from "../../../src/import/open.js";
import { drawnOf, figuresRead } from "../../support/drawn-report.js";
import { type DrawnPage, drawnPdf } from "../../support/pdf.js";
import { randomReport, VERSIONS } from "../../support/random-report.js";

describe("tables whose cells no lines part", () => {
  test("every figure of random reports is read as it was published", async () => {
    const drawing = fc.record({
      boxes: fc.boolean(),
      repeatHead: fc.boolean(),
      rows: fc.integer({ min: 4, max: 40 }),
      rules: fc.constantFrom("none" as const, "across" as const, "upright" as const, "frame" as const),
      figures: fc.constantFrom("left" as const, "center" as const, "right" as const),
    });
    const report = fc
      .constantFrom(...VERSIONS)
      .chain((template) =>
        randomReport({ template, rows: true, results: true }).map((own) => ({ template, own })),
      );
    await fc.assert(
      fc.asyncProperty(report, drawing, async ({ template, own }, how) => {
        const { document, bytes } = drawnOf(own, how, template === "2019" ? 2020 : 2022);
        // Longer numbers run over two lines of their narrow columns.
        const isWide = document.data.some(({ path, value }) => path.startsWith("app") && value.length > 6);
        for (const { path, published, read } of await figuresRead(bytes, document))
          if (!isWide || read !== "待填") expect(read, path).toBe(published);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  const XS = [70, 190, 290, 390];
  /** Table 二 of the 2021 format without a line, its second row with the given texts. */
  const tableOf = (second: DrawnPage["texts"]): DrawnPage["texts"] => {
    const row = (y: number, ...texts: string[]) =>
      texts.map((text, at) => ({ x: XS[at]!, y, size: 10, text }));
    return [
      ...row(100, "第二十条第（一）项"),
      ...row(120, "信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
      ...row(140, "规章", "1", "2", "3"),
      ...second,
      ...row(200, "第二十条第（五）项"),
      ...row(220, "信息内容", "本年处理决定数量"),
      ...row(240, "行政许可", "7"),
      ...row(260, "第二十条第（六）项"),
      ...row(280, "信息内容", "本年处理决定数量"),
      ...row(300, "行政处罚", "8"),
      ...row(320, "行政强制", "9"),
      ...row(340, "第二十条第（八）项"),
      ...row(360, "信息内容", "本年收费金额（单位：万元）"),
      ...row(380, "行政事业性收费", "1,234.5"),
    ];
  };
  const at = (column: number, text: string, y = 160, size = 10) => ({ x: XS[column]!, y, size, text });
  const label = at(0, "行政规范性文件");

  test.each<[string, DrawnPage["texts"], unknown[]]>([
    ["a whole row", [label, at(1, "40"), at(2, "50"), at(3, "60")], [40, 50, 60]],
    ["an empty cell, which may have lost its number", [label, at(1, "40"), at(3, "60")], [40, "待填", 60]],
    [
      "a number whose digits go on in another line",
      [label, at(1, "40"), at(2, "123456"), at(2, "78", 173), at(3, "60")],
      [40, "待填", 60],
    ],
    [
      "a number over two columns",
      [label, at(1, "40"), at(2, "1234567890123456789012345"), at(3, "60", 160)],
      [40, "待填", "待填"],
    ],
    [
      "two numbers in one cell",
      [label, at(1, "40"), at(2, "5"), at(2, "  6", 160), at(3, "60")],
      [40, "待填", 60],
    ],
    [
      "digits of a watermark over a number",
      [label, at(1, "40"), at(2, "50"), at(3, "60"), at(2, "2023", 163, 30)],
      [40, "待填", 60],
    ],
    ["a number between two rows", [label, at(1, "40", 150), at(2, "50"), at(3, "60")], ["待填", 50, 60]],
    ["words in the place of a number", [label, at(1, "40"), at(2, "见附件"), at(3, "60")], [40, "待填", 60]],
    ["a sign in the place of a number", [label, at(1, "/"), at(2, "50"), at(3, "60")], [0, 50, 60]],
  ])("%s", async (_, second, wanted) => {
    const { value, diagnostics } = await read(tableOf(second));
    const { normativeDocuments, rules, administrativeCharges } = value.values.proactiveDisclosure as Record<
      string,
      Record<string, unknown>
    >;
    const { issued, repealed, inForce } = normativeDocuments!;
    expect([issued, repealed, inForce]).toEqual(wanted);
    expect(administrativeCharges).toEqual({ amount: "1234.5" });
    if (wanted[0] !== "待填") expect(rules).toMatchObject({ issued: 1 });
    // All that is open is told, once for the table.
    const told = diagnostics.flatMap(({ code, args, place }) =>
      code === "GR8010" && place.pointer.startsWith("/proactiveDisclosure") ? [args] : [],
    );
    expect(told.length).toBe(wanted.includes("待填") ? 1 : 0);
    expect(JSON.stringify(value.values.proactiveDisclosure).split("待填").length - 1).toBe(
      told.flatMap((args) => (args as { cells: unknown[] }).cells).length,
    );
  });

  test("a table without its heads is left open as a whole, and is no text of the report", async () => {
    const { value, diagnostics } = await read(
      tableOf([label, at(1, "40"), at(2, "50"), at(3, "60")]).filter(({ text }) => !/件数/.test(text)),
    );
    expect(value.values.proactiveDisclosure).toMatchObject({
      rules: { issued: "待填", repealed: "待填", inForce: "待填" },
      licensing: { decisions: 7 },
    });
    expect(JSON.stringify(value.values)).not.toContain("信息内容");
    expect(diagnostics.map(({ code }) => code)).toContain("GR8010");
  });

  async function read(texts: DrawnPage["texts"]) {
    const heading = { x: 70, y: 80, size: 12, text: "二、主动公开政府信息情况" };
    const title = { x: 100, y: 60, size: 16, text: "某县某局2022年政府信息公开工作年度报告" };
    const read = await importFile({
      name: "年报.pdf",
      bytes: drawnPdf([{ texts: [title, heading, ...texts], lines: [] }]),
    });
    if (!read.ok) throw new Error("not read");
    return read;
  }
});
