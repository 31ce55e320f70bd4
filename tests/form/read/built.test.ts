import fc from "fast-check";
import { describe, expect, test } from "vitest";
import Workbook from "../../../generated/exceljs.js";
import { auditReport, compile, emitXlsx, importFile } from "../../../src/index.js";
import { MINIMAL } from "../../support/files.js";
import { randomReport, VERSIONS, write } from "../../support/random-report.js";
import { folder, gov, listing } from "../../support/run-cli.js";
import { TABLE3 } from "../../support/worked-form.js";

async function built(text: string): Promise<Uint8Array> {
  const { document } = compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });
  return emitXlsx(document!);
}

/** The built workbook with a cell of 三 changed by hand. */
async function changed(cell: string, value: number): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load((await built(MINIMAL)).buffer as ArrayBuffer);
  workbook.getWorksheet(TABLE3)!.getCell(cell).value = value;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("the workbook that build writes beside the report", () => {
  test("its figures are those of the report, its year and agency those of its title", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...VERSIONS).chain((template) => randomReport({ template }).map(write)),
        async ({ text }) => {
          const input = { name: "data.xlsx", bytes: await built(text) };
          const read = await importFile(input);
          expect(read.ok && read.value.workbook).toBe("tables");
          const { diagnostics, figures } = await auditReport(input);
          expect(diagnostics.map(({ code }) => code)).toEqual(["GR8112"]);
          const { figures: own, template } = compile({
            name: "a.yaml",
            bytes: new TextEncoder().encode(text),
          });
          const tables = template!.tables.map(({ id }) => `${id}.`);
          for (const [path, figure] of own!)
            if (tables.some((id) => path.startsWith(id)))
              expect([path, figures!.get(path)?.text]).toEqual([path, figure.text]);
        },
      ),
      { numRuns: 10 },
    );
  }, 60_000);

  test("validate checks it and says that there are tables alone", async () => {
    const cwd = folder({ "data.xlsx": await built(MINIMAL) });
    const { status, stdout } = await gov(["validate", "data.xlsx"], cwd);
    expect(status).toBe(0);
    expect(stdout).toContain("只核对了表里的数");
    expect(stdout).not.toContain("错误 GR");
  });

  test("a figure changed by hand is found at its cell", async () => {
    const cwd = folder({ "data.xlsx": await changed("D4", 5) });
    const { status, stdout } = await gov(["validate", "data.xlsx", "--reporter", "json"], cwd);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      { code: "GR8112", severity: "info" },
      { code: "GR3001", args: { left: 5, right: 6 } },
    ]);
    expect(JSON.parse(stdout).diagnostics[1].location.sheet).toBe(TABLE3);
  });

  test("build refuses it, and says of what the report is made", async () => {
    const cwd = folder({ "data.xlsx": await built(MINIMAL) });
    const { status, stderr } = await gov(["build", "data.xlsx"], cwd);
    expect(status).toBe(2);
    expect(stderr).toContain("只有三张表，生成不了报告");
    expect(listing(cwd)).toEqual(["data.xlsx"]);
  });
});
