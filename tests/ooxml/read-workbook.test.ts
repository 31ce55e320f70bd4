import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../src/ooxml/read-workbook.js";
import { lyingZip, rawWorkbook, worksheet } from "../support/hostile-workbooks.js";

const read = (bytes: Uint8Array) => readWorkbook({ name: "a.xlsx", bytes }, "GR8208");

/** The one reason why a workbook cannot be read, or `read`. */
function reasonOf(bytes: Uint8Array): string {
  const outcome = read(bytes);
  if (outcome.ok) return "read";
  expect(outcome.diagnostics.map(({ code }) => code)).toEqual(["GR8208"]);
  return (outcome.diagnostics[0]!.args as { reason: string }).reason;
}

function cellsOf(rows: string, others: Record<string, string> = {}, below = "") {
  const outcome = read(rawWorkbook(worksheet(rows, below), others));
  if (!outcome.ok) throw new Error("not read");
  return outcome.value[0]!;
}

describe("cells as programs write them", () => {
  test("numbers, texts of every kind, truth, errors and formulas", () => {
    const sheet = cellsOf(
      `<row r="2"><c r="A2"><v>7.50</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>` +
        `<c r="D2" t="str"><v>a_x000D_b</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#REF!</v></c>` +
        `<c r="G2"><f>1+1</f><v>2</v></c><c r="H2"><f>1+1</f></c><c r="I2"/></row>`,
      { "xl/sharedStrings.xml": "<sst><si><t>零</t></si><si><t>一</t><rPh><t>いち</t></rPh></si></sst>" },
    );
    const row = Array.from({ length: 9 }, (_, index) => sheet.at(2, index + 1));
    expect(row).toEqual([
      { text: "7.5", number: 7.5 },
      { text: "一" },
      { text: "甲乙" },
      { text: "a\nb" },
      { text: "true" },
      { text: "#REF!", error: true },
      { text: "2", number: 2, formula: true },
      { text: "", formula: true },
      undefined,
    ]);
  });

  test("days by the format of their cells, from 1900 and from 1904", () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-804]yyyy&quot;年&quot;"/><numFmt numFmtId="165" formatCode="&quot;day&quot;0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;
    const row = `<row><c s="1"><v>44625</v></c><c s="2"><v>44625.9</v></c><c s="3"><v>44625</v></c></row>`;
    const sheet = cellsOf(row, { "xl/styles.xml": styles });
    expect([1, 2, 3].map((column) => sheet.at(1, column)?.date)).toEqual([
      "2022-03-05",
      "2022-03-05",
      undefined,
    ]);
    const from1904 = `<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>`;
    expect(cellsOf(row, { "xl/styles.xml": styles, "xl/workbook.xml": from1904 }).at(1, 1)?.date).toBe(
      "2026-03-06",
    );
  });

  test("prefixes, rows and cells without addresses, merged cells", () => {
    const outcome = read(
      rawWorkbook(
        `<x:worksheet xmlns:x="x"><x:sheetData><x:row/><x:row><x:c/><x:c t="str"><x:v>甲</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="B2:C4"/><x:mergeCell ref="A1:C1"/></x:mergeCells></x:worksheet>`,
      ),
    );
    if (!outcome.ok) throw new Error("not read");
    const [sheet] = outcome.value;
    expect([sheet!.rows, sheet!.columns, sheet!.at(2, 2)]).toEqual([2, 2, { text: "甲" }]);
    expect(sheet!.merged).toEqual([{ top: 2, bottom: 4, left: 2, right: 3 }]);
  });

  test.each(["一", "12 345", "NaN", "Infinity", "1e999", "0x10"])(
    "%s in a number's place is a text",
    (text) => {
      expect(cellsOf(`<row><c><v>${text}</v></c></row>`).at(1, 1)).toEqual({ text });
    },
  );
});

describe("what must not hang or fill the memory", () => {
  const many = (text: string, count = 200_000) => text.repeat(count);

  test.each<[string, string]>([
    ["unclosed tags of sheetData", many("<sheetData ")],
    ["open elements", `<worksheet>${many("<sheetData>")}`],
    ["unclosed merged cells", `<worksheet>${many("<mergeCell ")}`],
    ["a document type", `<!DOCTYPE a [<!ENTITY b "c">]>${worksheet("")}`],
    ["a row that no sheet has", worksheet(`<row r="1048577"><c><v>1</v></c></row>`)],
    ["a column that no sheet has", worksheet(`<row r="1"><c r="XFE1"><v>1</v></c></row>`)],
    ["nothing", ""],
  ])("%s: broken", (_, sheet) => {
    expect(reasonOf(rawWorkbook(sheet))).toBe("broken");
  });

  test("a zip that holds more than it says, or less", () => {
    const bytes = rawWorkbook(worksheet(many("<row/>")));
    expect(reasonOf(bytes)).toBe("read");
    expect(reasonOf(lyingZip(bytes, 100))).toBe("broken");
    expect(reasonOf(lyingZip(bytes, 70_000_000))).toBe("broken");
  });

  test("parts that unpack to more than any register has", () => {
    expect(reasonOf(zipSync({ "xl/workbook.xml": new Uint8Array(90_000_000) }))).toBe("tooLarge");
  });

  test("columns formatted down to the last row take no room", () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" s="1"/></row>`,
    );
    const sheet = cellsOf(`${rows.join("")}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`);
    expect([sheet.filledRows, sheet.rows, sheet.columns]).toEqual([[1_048_576], 1_048_576, 16_384]);
  });

  test("more cells than a form has", () => {
    const bytes = rawWorkbook(worksheet(many("<row><c><v>1</v></c></row>", 200_001)));
    const outcome = readWorkbook({ name: "a.xlsx", bytes }, "GR8101");
    expect(outcome.diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ["GR8101", { reason: "tooLarge" }],
    ]);
    expect(reasonOf(bytes)).toBe("read");
  });
});
