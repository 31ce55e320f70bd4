import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { exampleText, MINIMAL } from "../../support/files.js";
import { formOf, imported, printed } from "../../support/forms.js";
import { validForOffice } from "../../support/open-xml-sdk.js";
import { folder, gov } from "../../support/run-cli.js";
import { runTool, testWith, tool } from "../../support/tools.js";

/** The form of a data file after a script of openpyxl has worked on `book`. */
function withOpenpyxl(form: Uint8Array, script: string): Uint8Array {
  const cwd = folder({ "form.xlsx": form });
  const code = `import datetime, openpyxl\nbook = openpyxl.load_workbook("form.xlsx")\n${script}\nbook.save("filled.xlsx")\n`;
  writeFileSync(path.join(cwd, "fill.py"), code);
  const { status, stderr } = runTool(tool("openpyxl"), ["fill.py"], {}, cwd);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return readFileSync(path.join(cwd, "filled.xlsx"));
}

/** The form after LibreOffice has opened, recalculated and saved it. */
function throughLibreOffice(form: Uint8Array): Uint8Array {
  const cwd = folder({ "form.xlsx": form });
  const profile = `-env:UserInstallation=file://${cwd}/profile`;
  const args = [
    profile,
    "--headless",
    "--convert-to",
    "xlsx:Calc MS Excel 2007 XML",
    "--outdir",
    "out",
    "form.xlsx",
  ];
  const { status } = runTool(tool("soffice"), args, {}, cwd);
  expect(status).toBe(0);
  return readFileSync(path.join(cwd, "out", "form.xlsx"));
}

describe("what is written, as validators see it", () => {
  const LEDGER =
    "编号,申请人类别,收到日期,办理结果,办结日期\n1,个人,2022-1-5,信访,2022-2-1\n2,=1+1,2022-1-5,,\n3,公司,2022-1-5,,\n";

  testWith(
    ["measuring", "openpyxl"],
    "an empty form, a filled one, and the evidence of a tally",
    async () => {
      const cwd = folder({ "data.yaml": exampleText(), "台账.csv": LEDGER });
      expect((await gov(["form", "empty.xlsx"], cwd)).status).toBe(0);
      expect((await gov(["form", "filled.xlsx", "--from", "data.yaml"], cwd)).status).toBe(0);
      expect(
        (await gov(["tally", "台账.csv", "--year", "2022", "--sheet", "evidence.xlsx"], cwd)).status,
      ).toBe(1);
      const program = path.join(tool("measuring"), "ooxml_validate.py");
      for (const name of ["empty.xlsx", "filled.xlsx", "evidence.xlsx"]) {
        const file = path.join(cwd, name);
        expect(runTool(tool("openpyxl"), [program, file]).stdout).toContain("0 errors, 0 warnings");
        await validForOffice(file);
      }
    },
  );

  testWith(["openpyxl"], "every input of the form is open, and everything else locked", async () => {
    const cwd = folder({ "form.xlsx": await formOf(exampleText()) });
    const script = `import json, openpyxl
book = openpyxl.load_workbook("form.xlsx")
print(json.dumps({sheet.title: [sheet.protection.sheet, sorted({(cell.fill.fgColor.rgb == "FFFFF7D6", cell.protection.locked) for row in sheet.iter_rows() for cell in row if cell.__class__.__name__ != "MergedCell"})] for sheet in book}))
`;
    writeFileSync(path.join(cwd, "read.py"), script);
    const sheets = JSON.parse(runTool(tool("openpyxl"), ["read.py"], {}, cwd).stdout) as Record<
      string,
      unknown
    >;
    expect(Object.keys(sheets)).toHaveLength(13);
    const [guide, ...others] = Object.values(sheets);
    expect(guide).toEqual([true, [[false, true]]]);
    for (const sheet of others)
      expect(sheet).toEqual([
        true,
        [
          [false, true],
          [true, false],
        ],
      ]);
  });
});

describe("a form that other programs saved", () => {
  testWith(["openpyxl"], "openpyxl: filled in cell by cell, totals without results", async () => {
    const form = await formOf("year: 2022\nagency: { name: 待填, kind: 待填 }\n");
    const filled = withOpenpyxl(
      form,
      `
fields = {row[0].value: row[1] for row in book["单位信息"].iter_rows(min_row=2)}
fields["机关全称"].value = "某省科学技术厅"
fields["机关类型"].value = "部门"
fields["落款署名（可以不填）"].value = "某省科学技术厅"
fields["落款成文日期（可以不填）"].value = datetime.date(2023, 1, 18)
two = book["主动公开政府信息情况"]
two["B4"], two["C4"], two["D4"] = 13, 0, 90
two["B7"], two["B14"] = 9, 27.948692
three = book["收到和处理申请情况"]
three["D4"], three["E4"], three["E5"], three["D6"], three["D7"], three["E7"] = 6, 1, 1, 4, 2, 2
four = book["行政复议行政诉讼情况"]
four["A4"], four["C4"] = 1, 2
for name, column in (("一、总体情况", "D"), ("五、存在的主要问题及改进情况", "C"), ("六、其他需要报告的事项", "C")):
    sheet = book[name]
    for row in range(3, 25):
        for cell in sheet[row]: cell.value = None
    sheet[column + "3"] = {"一": "本机关依法公开政府信息。", "五": "公开的深度还不够。", "六": "未收取信息处理费。"}[name[0]]
book.move_sheet("单位信息", 3)
`,
    );
    const result = await imported(filled);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(["GR8104", "GR8104", "GR8104"]);
    const { figures, ...report } = printed(result.text);
    const signed = `${MINIMAL}signature: { name: 某省科学技术厅, date: 2023-01-18 }\n`;
    const { figures: expected, ...wanted } = printed(signed);
    expect(report).toEqual(wanted);
    expect(figures).toEqual(expected);
  });

  testWith(["soffice"], "LibreOffice: opened, recalculated and saved", async () => {
    const text = exampleText().replace("issued: 13", "issued: { value: 13, remark: 含联合发文1件 }");
    const result = await imported(throughLibreOffice(await formOf(text)));
    expect(result.diagnostics).toEqual([]);
    expect(printed(result.text)).toEqual(printed(text));
  });

  testWith(
    ["openpyxl", "soffice"],
    "LibreOffice counts the totals and the balance of what was filled in",
    async () => {
      const filled = withOpenpyxl(
        await formOf("year: 2022\nagency: { name: 待填, kind: 待填 }\n"),
        `
three = book["收到和处理申请情况"]
three["D4"], three["E4"], three["D6"], three["E28"] = 6, 1, 5, 1
`,
      );
      const cwd = folder({ "form.xlsx": throughLibreOffice(filled) });
      const script = `import openpyxl
three = openpyxl.load_workbook("form.xlsx", data_only=True)["收到和处理申请情况"]
print([three[cell].value for cell in ("J4", "D27", "J27", "J28", "D29", "E29", "J29")])
`;
      writeFileSync(path.join(cwd, "read.py"), script);
      expect(runTool(tool("openpyxl"), ["read.py"], {}, cwd).stdout).toBe("[7, 5, 5, 1, 1, 0, 1]\n");
    },
  );
});
