import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { emitXlsx } from "../../../src/emit/xlsx/workbook.js";
import { compiled } from "../../gallery/build.js";
import { GALLERY } from "../../gallery/documents.js";
import { EXAMPLE } from "../../support/files.js";
import { validForOffice } from "../../support/open-xml-sdk.js";
import { gov } from "../../support/run-cli.js";
import { runTool, testWith, tool } from "../../support/tools.js";

/** Workbooks as other programs see them: validators, openpyxl, and LibreOffice's arithmetic and pages. */
let root: string;
const file = (name: string) => path.join(root, name);

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "gov-report-workbook-"));
  cpSync(EXAMPLE, file("example.yaml"));
  const wide = readFileSync(new URL("../../fixtures/wide-figures.yaml", import.meta.url), "utf8");
  writeFileSync(
    file("wide.yaml"),
    wide.replace("LONG", "含对本机关下属各单位和其他部门提出的申请".repeat(16)),
  );
  const { status, stderr } = await gov(["build", "example.yaml", "wide.yaml", "--format", "xlsx"], root);
  expect(status, stderr).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const TWO = "主动公开政府信息情况";
const THREE = "收到和处理申请情况";

/** Runs a Python program on files of the folder; what it prints, which is JSON. */
function python(program: string, ...names: string[]) {
  const { status, stdout, stderr } = runTool(tool("openpyxl"), ["-c", program, ...names.map(file)], {
    PYTHONIOENCODING: "utf-8",
  });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

/** Has LibreOffice write a file in another format into the folder `to` of the folder. */
function convert(name: string, format: string, to: string): void {
  convertAll([name], format, to);
}

/** The same of many files with one start of the program. */
function convertAll(names: readonly string[], format: string, to: string): void {
  const profile = `-env:UserInstallation=file://${file("profile")}`;
  const args = [
    profile,
    "--headless",
    "--norestore",
    "--convert-to",
    format,
    "--outdir",
    file(to),
    ...names.map(file),
  ];
  const { status, stderr } = runTool(tool("soffice"), args);
  expect(status, stderr).toBe(0);
}

/** The text of LibreOffice's pages. */
function pagesOf(name: string): string[] {
  convert(`${name}.xlsx`, "pdf", "pdf");
  const { stdout } = runTool(tool("pdftotext"), ["-layout", file(`pdf/${name}.pdf`), "-"]);
  return stdout.split("\f").slice(0, -1);
}

describe.each(["example", "wide"])("%s.xlsx", (name) => {
  testWith(
    ["measuring"],
    "has no fault for the schemas of ISO/IEC 29500 and for the Open XML SDK",
    async () => {
      const program = path.join(tool("measuring"), "ooxml_validate.py");
      const { stdout } = runTool("/usr/bin/python3", [program, file(`${name}.xlsx`)]);
      expect(stdout).toContain(`${name}.xlsx: 0 errors, 0 warnings`);
      await validForOffice(file(`${name}.xlsx`));
    },
  );

  testWith(["soffice", "measuring"], "holds the results that LibreOffice calculates", () => {
    const program = path.join(tool("measuring"), "xlsx_recalc.py");
    const { stdout } = runTool("/usr/bin/python3", [program, file(`${name}.xlsx`)]);
    expect(JSON.parse(stdout)).toMatchObject({ formulas: 41, stale: [], errors: [], risky_text: [] });
  });

  testWith(
    ["soffice", "pdftotext"],
    "prints each table on one numbered page, and 数据 with its head on each",
    () => {
      const pages = pagesOf(name);
      const headings = ["二、主动公开", "三、收到和处理", "四、政府信息公开行政复议"];
      headings.forEach((heading, index) => {
        const found = pages.flatMap((page, at) => (page.includes(heading) ? [at] : []));
        expect(found).toEqual([index]);
      });
      pages.forEach((page, index) => {
        expect(page).toContain("福建省科学技术厅2022年政府信息公开工作年度报告");
        expect(page).toMatch(new RegExp(`— ?${index + 1} ?—`));
        expect(page).not.toContain("##");
      });
      // LibreOffice breaks a text anywhere.
      const raw = runTool(tool("pdftotext"), ["-raw", file(`pdf/${name}.pdf`), "-"]).stdout;
      expect(raw.split("\n").filter((line) => /^\s*[，。、；：）]/.test(line))).toEqual([]);
      const data = pages.slice(3);
      expect(data.length).toBeGreaterThan(1);
      for (const page of data) expect(page).toMatch(/^\s*table +row +column +value +unit/m);
    },
  );
});

describe("the gallery's workbooks", () => {
  /** Those whose tables, titles or typefaces differ. */
  const names = ["zeros", "digits", "title-1", "title-4", "fees", "draft", "style"];
  const documents = GALLERY.filter(({ name }) => names.includes(name)).map(
    (each) => [each.name, compiled(each)] as const,
  );
  beforeAll(async () => {
    for (const [name, document] of documents) writeFileSync(file(`${name}.xlsx`), await emitXlsx(document));
  });

  testWith(["measuring"], "have no fault for the schemas and for the Open XML SDK", async () => {
    const program = path.join(tool("measuring"), "ooxml_validate.py");
    const files = documents.map(([name]) => file(`${name}.xlsx`));
    const { stdout } = runTool("/usr/bin/python3", [program, ...files]);
    for (const [name] of documents) expect(stdout).toContain(`${name}.xlsx: 0 errors, 0 warnings`);
    // The slower of the two sees those with 8 digits, remarks and other typefaces.
    await validForOffice(...["digits", "fees", "style"].map((name) => file(`${name}.xlsx`)));
  });

  testWith(["soffice", "pdftotext"], "are printed a table a page, every number whole, by LibreOffice", () => {
    convertAll(
      documents.map(([name]) => `${name}.xlsx`),
      "pdf",
      "gallery",
    );
    for (const [name, { tables, title, draft }] of documents) {
      const { stdout } = runTool(tool("pdftotext"), ["-layout", file(`gallery/${name}.pdf`), "-"]);
      const pages = stdout.split("\f").slice(0, -1);
      expect(pages.length, name).toBeGreaterThan(tables.length);
      expect(stdout, name).not.toContain("##");
      for (const [index, page] of pages.entries()) {
        expect(bare(page), name).toContain(bare(title));
        expect(page, name).toMatch(new RegExp(`— ?${index + 1} ?—`));
        expect(page.includes("草稿"), name).toBe(draft === true);
      }
      tables.forEach((table, index) => {
        const page = bare(pages[index]!);
        for (const { figure, runs } of table.cells)
          if (figure) expect(page, figure.path).toContain(bare(runs.map(({ text }) => text).join("")));
      });
    }
  });
});

const bare = (text: string) => text.replace(/\s/g, "");

testWith(["soffice", "pdftotext"], "wide figures and remarks are printed as they were written", () => {
  const [two, three, four] = pagesOf("wide") as [string, string, string];
  for (const text of ["999999999999", "12345678", "123456789.123456", "55（含自然失效29件）"])
    expect(two).toContain(text);
  expect(two).toContain('4（含“甲”\\"乙"{丁}😀；<a&b>@_*?#0%）');
  for (const text of ["1000000000001", "2666866666662", "999999999999（见批注）", "2（含自然失效2件）"])
    expect(three).toContain(text);
  expect(three.match(/平衡/g)).toHaveLength(7);
  for (const text of ["123456789012", "123456789014", "12345683"]) expect(four).toContain(text);
});

const INSPECT = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
two, three, data = book["${TWO}"], book["${THREE}"], book["数据"]
rules = [(str(each.sqref), rule.operator, rule.formula, rule.priority)
         for each in three.conditional_formatting for rule in each.rules]
validations = sorted({(sheet.title, each.type, each.operator, each.formula1, each.error)
                      for sheet in (two, three) for each in sheet.data_validations.dataValidation})
amounts = [str(each.sqref) for each in two.data_validations.dataValidation if each.type == "decimal"]
print(json.dumps({
  "protected": [[sheet.protection.sheet, sheet.protection.password, sheet.protection.hashValue] for sheet in book.worksheets],
  "locked": {at: three[at].protection.locked for at in ("A4", "D4", "J4", "D27", "D28", "J28", "D29")},
  "validations": validations, "amounts": amounts,
  "validated": sum(len(list(cells.cells)) for each in three.data_validations.dataValidation for cells in each.sqref.ranges),
  "rules": rules,
  "names": {name: each.attr_text for name, each in book.defined_names.items()} if hasattr(book.defined_names, "items")
           else {each.name: each.attr_text for each in book.defined_names.definedName},
  "table": [[each.name, each.ref, each.autoFilter.ref, [column.name for column in each.tableColumns]] for each in data.tables.values()],
  "frozen": [sheet.freeze_panes for sheet in book.worksheets],
}, ensure_ascii=False))
`;

testWith(["openpyxl"], "openpyxl finds the same protection, rules, names and table", () => {
  const found = python(INSPECT, "example.xlsx");
  expect(found.protected).toEqual([
    [true, null, null],
    [true, null, null],
    [true, null, null],
    [false, null, null],
  ]);
  expect(found.locked).toEqual({
    A4: true,
    D4: false,
    J4: true,
    D27: true,
    D28: false,
    J28: true,
    D29: true,
  });
  const told = (number: string, unit: string) =>
    `这一格应填不小于0的${number}，没有的填0。只写数字，不写单位（${unit}）。`;
  expect(found.validations).toEqual([
    [TWO, "decimal", "greaterThanOrEqual", "0", told("数", "万元")],
    [TWO, "whole", "greaterThanOrEqual", "0", told("整数", "件")],
    [THREE, "whole", "greaterThanOrEqual", "0", told("整数", "件")],
  ]);
  expect(found.amounts).toEqual(["B14"]);
  expect(found.validated).toBe(24 * 6);
  expect(found.rules).toEqual([
    ["D29:J29", "equal", ["0"], 1],
    ["D29:J29", "notEqual", ["0"], 2],
  ]);
  expect(Object.keys(found.names)).toHaveLength(200);
  expect(found.names["applications.results.total.total"]).toBe(`'${THREE}'!$J$27`);
  expect(found.table).toEqual([
    ["数据", "A1:F201", "A1:F201", ["path", "table", "row", "column", "value", "unit"]],
  ]);
  expect(found.frozen).toEqual([null, "A4", "A4", "A2"]);
});

const CORRECT = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
three = book["${THREE}"]
three["D4"] = 16
three["L1"] = "=applications.newlyReceived.total*2"
three["L2"] = "=INDIRECT(数据!A12)"
three["L3"] = "=SUM(数据[value])"
book.save(sys.argv[2])
print("{}")
`;
const VALUES = `
import json, sys, openpyxl
three = openpyxl.load_workbook(sys.argv[1], data_only=True)["${THREE}"]
print(json.dumps([three[at].value for at in ("J4", "D29", "E29", "J29", "L1", "L2", "L3")]))
`;

testWith(["openpyxl", "soffice", "pdftotext"], "totals, balance and names follow a corrected figure", () => {
  python(CORRECT, "example.xlsx", "corrected.xlsx");
  convert("corrected.xlsx", "xlsx", "calculated");
  // It was 6 of 7, and balanced; 数据 keeps what the report said.
  expect(python(VALUES, "calculated/corrected.xlsx")).toEqual([17, 10, 0, 10, 34, 16, 160]);
  const three = pagesOf("corrected")[1]!;
  expect(three.match(/\+10\b/g)).toHaveLength(2);
  expect(three.match(/平衡/g)).toHaveLength(5);
});
