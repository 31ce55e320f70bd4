import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import Workbook from "../../../generated/exceljs.js";
import { writeDataFile } from "../../../src/data-file/write.js";
import { importForm } from "../../../src/form/read/form.js";
import { MINIMAL } from "../../support/files.js";
import { formOf } from "../../support/forms.js";
import { folder, gov } from "../../support/run-cli.js";
import { put, TABLE2, worked } from "../../support/worked-form.js";

describe("on the command line", () => {
  test.each([
    ["a text", new TextEncoder().encode("不是工作簿"), "broken"],
    ["an archive cut short", undefined, "broken"],
    ["an old .xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "old"],
    [
      "a workbook with a password",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from("EncryptedPackage", "utf16le")]),
      "encrypted",
    ],
  ])("import of %s is one GR8101", async (_, bytes, reason) => {
    const whole = await formOf(MINIMAL);
    const cwd = folder({ "表.xlsx": bytes ?? whole.slice(0, whole.length / 2) });
    const { status, stdout } = await gov(["import", "表.xlsx", "--reporter", "json"], cwd);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      { code: "GR8101", args: { reason }, file: "表.xlsx" },
    ]);
  });

  test("a workbook that is no form, and one that unpacks to too much", async () => {
    const workbook = new Workbook();
    workbook.addWorksheet("Sheet1").getCell("A1").value = "别的表";
    const other = new Uint8Array(await workbook.xlsx.writeBuffer());
    const refused = async (bytes: Uint8Array) => {
      const outcome = await importForm({ name: "a.xlsx", bytes });
      return outcome.ok ? [] : outcome.diagnostics.map(({ args }) => args);
    };
    expect(await refused(other)).toEqual([{ reason: "notAForm" }]);
    const bomb = zipSync({
      "xl/workbook.xml": new Uint8Array(1),
      "xl/worksheets/sheet1.xml": new Uint8Array(90_000_000),
    });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refused(bomb)).toEqual([{ reason: "tooLarge" }]);
  });

  test("findings in json have the sheet and the cell, and a wrong form writes its data file all the same", async () => {
    const bytes = await worked(MINIMAL, put([TABLE2, "B3", "若干"]));
    const cwd = folder({ "表.xlsx": bytes });
    const { status, stdout } = await gov(["import", "表.xlsx", "-o", "data.yaml", "--reporter", "json"], cwd);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      { code: "GR8103", path: "/proactiveDisclosure/rules/issued", location: { sheet: TABLE2, cell: "B3" } },
    ]);
    expect(readFileSync(path.join(cwd, "data.yaml"), "utf8")).toContain("issued: 待填");
    expect((await gov(["import", "表.xlsx", "-o", "data.yaml"], cwd)).status).toBe(2);
  });
});

describe("hostile and damaged workbooks", () => {
  const SPLICES = [
    "",
    "<",
    "</row>",
    "NaN",
    "-1",
    "1e400",
    "99999999999",
    '<c r="ZZZZ1"><v>1</v></c>',
    '<c r="B3" t="s"><v>99999</v></c>',
    '<c r="B3"><f>1/0</f></c>',
    '<row r="0"/>',
    "&undefined;",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "\u0000",
  ];

  test("whatever stands in the parts, there is an answer and no exception", async () => {
    const parts = unzipSync(await formOf(MINIMAL));
    const names = Object.keys(parts).filter((name) =>
      /^xl\/(?:worksheets\/sheet|sharedStrings|styles|workbook)/.test(name),
    );
    const damage = fc.tuple(
      fc.constantFrom(...names),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(...SPLICES),
      fc.nat(60),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const broken = { ...parts };
        for (const [name, share, splice, length] of damages) {
          const text = strFromU8(broken[name]!);
          const at = Math.floor(share * text.length);
          broken[name] = strToU8(text.slice(0, at) + splice + text.slice(at + length));
        }
        const form = await importForm({ name: "x.xlsx", bytes: zipSync(broken, { level: 0 }) });
        if (form.ok) expect(writeDataFile(form.value)).not.toContain("NaN");
        else expect(form.diagnostics.map(({ code }) => code)).toEqual(["GR8101"]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
