import { describe, expect, test } from "vitest";
import { exampleDocx, exampleHtml } from "../support/example-docx.js";
import { MINIMAL, replaced } from "../support/files.js";
import { importedReport } from "../support/imports.js";

/** An agency whose name says something else, or nothing. */
const ODD = replaced(
  MINIMAL,
  "name: 某省科学技术厅, kind: department",
  "name: 某县行政审批中心, kind: other, level: county",
);

describe("the program's own documents are known again", () => {
  test.each([
    ["report.docx", exampleDocx],
    ["report.html", exampleHtml],
  ])("%s: kind and level of the agency, without a word of interpretation", async (name, made) => {
    for (const level of ["county", "national"]) {
      const text = ODD.replace("level: county", `level: ${level}`);
      const { values, diagnostics, comments } = await importedReport(name, await made(text));
      expect(values.agency).toEqual({ name: "某县行政审批中心", kind: "other", level });
      expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([]);
      expect(comments.get("agency.kind")).toBeUndefined();
    }
  });

  test("a page of others with keywords is read by its name", async () => {
    const html = new TextDecoder().decode(await exampleHtml(MINIMAL));
    for (const content of ["政府,政务公开", "机关类型=局", "机关类型=&quot;部门&quot;", ""]) {
      const other = html.replace(/(<meta name="keywords" content=")[^"]*/, `$1${content}`);
      const { values, diagnostics } = await importedReport("a.html", new TextEncoder().encode(other));
      expect(values.agency).toEqual({ name: "某省科学技术厅", kind: "department" });
      expect(diagnostics.map(({ code }) => code)).toEqual(["GR8007"]);
    }
  });

  test("a document without properties, or with damaged ones, is read all the same", async () => {
    const { unzipSync, zipSync } = await import("fflate");
    const parts = unzipSync(await exampleDocx(MINIMAL));
    for (const core of [undefined, new TextEncoder().encode("<cp:keywords>机关类型=部门")]) {
      const { "docProps/core.xml": _, ...others } = parts;
      const bytes = zipSync({ ...others, ...(core && { "docProps/core.xml": core }) });
      expect((await importedReport("a.docx", bytes)).values.agency).toMatchObject({ kind: "department" });
    }
  });
});
