import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeForm } from "../../src/form/merge.js";
import { compile } from "../../src/index.js";
import { exampleText, MINIMAL, replaced } from "../support/files.js";
import { formOf, imported } from "../support/forms.js";
import { randomReport, write } from "../support/random-report.js";
import { folder, gov } from "../support/run-cli.js";
import { put, TABLE2, TABLE3, worked } from "../support/worked-form.js";

const file = (text: string) => ({ name: "data.yaml", bytes: new TextEncoder().encode(text) });

/** A data file after a form is written into it. */
async function merged(text: string, form: Uint8Array) {
  const outcome = await mergeForm(file(text), "填报表.xlsx", await imported(form));
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ code }) => code).join());
  return { text: outcome.value!, codes: outcome.diagnostics.map(({ code, args }) => [code, args]) };
}

/** A data file that was worked on by hand: comments, references, an answered warning, keys that no form has. */
const HAND = replaced(
  MINIMAL,
  "  normativeDocuments: { issued: 13,",
  "  # gov-report-disable-next-line GR4002 -- 重新清理\n  normativeDocuments: { issued: 13,",
)
  .replace(
    "agency: { name: 某省科学技术厅, kind: department }",
    "agency: { name: 某省科学技术厅, kind: department } # 厅里",
  )
  .replace(
    "body: 本机关依法公开政府信息。",
    "body: |\n    本机关新收{{applications.newlyReceived.total}}件。\n    接着写。",
  )
  .replace("carriedToNextYear: 0", "carriedToNextYear: 0 # 核对过")
  .concat("style: { linePitch: 28 }\n");

describe("import --into", () => {
  test("the form of the data file itself changes nothing, whatever the file looks like", async () => {
    for (const text of [HAND, exampleText()])
      expect(await merged(text, await formOf(text))).toEqual({ text, codes: [] });
    await fc.assert(
      fc.asyncProperty(randomReport({ template: "2021" }).map(write), async ({ text }) => {
        expect(await merged(text, await formOf(text))).toEqual({ text, codes: [] });
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  test("new figures go in, typed totals with them; everything else stays to the character", async () => {
    const form = await worked(
      HAND,
      put([TABLE2, "B4", 14], [TABLE3, "D4", 7], [TABLE3, "D6", 5], [TABLE3, "E9", 0]),
    );
    const { text, codes } = await merged(HAND, form);
    expect(codes).toEqual([]);
    const expected = replaced(HAND, "issued: 13,", "issued: 14,")
      .replace(
        "newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 }",
        "newlyReceived: { naturalPerson: 7, commercial: 1, total: 8 }",
      )
      .replace("disclosed: { naturalPerson: 4, total: 4 }", "disclosed: { naturalPerson: 5, total: 5 }")
      .replace(
        "total: { naturalPerson: 6, commercial: 2, total: 8 }",
        "total: { naturalPerson: 7, commercial: 2, total: 9 }",
      );
    expect(text).toBe(expected);
    expect(compile(file(text)).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("a row or group that is written 0, a class that is left out, a figure with a remark", async () => {
    const text = replaced(
      HAND,
      "licensing: { decisions: 9 }",
      "licensing: { decisions: { value: 9, remark: 含备案 } }",
    );
    const form = await worked(text, put([TABLE2, "B7", 10], [TABLE3, "E8", 1], [TABLE3, "F4", 1]));
    const after = (await merged(text, form)).text;
    expect(after).toContain("decisions: { value: 10, remark: 含备案 }");
    expect(after).toContain("newlyReceived: { naturalPerson: 6, commercial: 1, total: 8, research: 1 }");
    expect(after).toMatch(/withheld:\n {6}stateSecret: \{ naturalPerson: 0, commercial: 1, research: 0/);
    expect(after).toContain("total: { naturalPerson: 6, commercial: 3, total: 9 }");
    expect(after).toContain("# gov-report-disable-next-line GR4002 -- 重新清理");
  });

  test("a text that stands in the data file stays, and is told where the form has another; 待填 is filled in", async () => {
    const form = await worked(MINIMAL, put(["五、存在的主要问题及改进情况", "C3", "公开还不够及时。"]));
    const kept = await merged(MINIMAL, form);
    expect(kept).toEqual({
      text: MINIMAL,
      codes: [["GR8113", { label: expect.any(String), file: "data.yaml" }]],
    });
    const open = replaced(MINIMAL, "body: 公开的深度还不够。", "body: 待填 # 五");
    const filled = await merged(open, form);
    expect(filled.codes).toEqual([]);
    expect(filled.text).toContain("problems:\n  body: |\n    公开还不够及时。\n");
  });

  test("contacts, the agency's level and Chinese keys", async () => {
    const cwd = folder();
    await gov(
      ["init", "data.yaml", "--year", "2025", "--agency", "某县教育局", "--kind", "部门", "--keys", "zh"],
      cwd,
    );
    const text = readFileSync(path.join(cwd, "data.yaml"), "utf8");
    const form = await worked(
      text,
      put(["单位信息", "B7", "县级"], ["单位信息", "B10", "350003"], [TABLE3, "D4", 3]),
    );
    const after = (await merged(text, form)).text;
    expect(after).toMatch(/^ {2}层级: 县级$/m);
    expect(after).toMatch(/^ {4}邮编: "350003"$/m);
    expect(after).toMatch(/自然人: 3/);
    expect(after).toContain("yaml-language-server");
  });

  test("random figures: what goes in is what the form says", async () => {
    await fc.assert(
      fc.asyncProperty(
        randomReport({ template: "2021" }).map(write),
        fc.array(fc.tuple(fc.integer({ min: 4, max: 28 }), fc.constantFrom(..."DEFGHI"), fc.nat(99)), {
          minLength: 1,
          maxLength: 6,
        }),
        async ({ text }, picks) => {
          const cells = picks
            .filter(([row]) => row !== 27)
            .map(([row, column, value]): [string, string, unknown] => [TABLE3, `${column}${row}`, value]);
          const form = await worked(text, put(...cells));
          const after = (await merged(text, form)).text;
          const [own, into] = [(await imported(form)).text, after].map(
            (each) => compile(file(each)).figures!,
          );
          for (const [name, figure] of own!)
            if (figure.kind === "count" && /^applications\..*\.(?!total)\w+$/.test(name))
              expect([name, into!.get(name)?.text]).toEqual([name, figure.text]);
        },
      ),
      { numRuns: 10 },
    );
  }, 60_000);

  test("another year's or agency's form, two forms, -o besides, a file that is not there: nothing is written", async () => {
    const cwd = folder({
      "a.xlsx": await formOf(MINIMAL),
      "b.xlsx": await formOf(MINIMAL),
      "data.yaml": replaced(MINIMAL, "year: 2022", "year: 2023"),
      "b.yaml": replaced(MINIMAL, "某省科学技术厅", "某省教育厅"),
      "c.yaml": "year: [",
    });
    const run = async (...args: string[]) => (await gov(["import", ...args], cwd)).status;
    expect(await run("a.xlsx", "--into", "data.yaml")).toBe(1);
    expect(await run("a.xlsx", "--into", "b.yaml")).toBe(1);
    expect(await run("a.xlsx", "--into", "c.yaml")).toBe(1);
    expect(await run("a.xlsx", "b.xlsx", "--into", "b.yaml")).toBe(2);
    expect(await run("a.xlsx", "--into", "b.yaml", "-o", "d.yaml")).toBe(2);
    expect(await run("a.xlsx", "--into", "没有.yaml")).toBe(2);
    expect(readFileSync(path.join(cwd, "b.yaml"), "utf8")).toBe(
      replaced(MINIMAL, "某省科学技术厅", "某省教育厅"),
    );
  });

  test("on the command line", async () => {
    const form = await worked(MINIMAL, put([TABLE2, "B4", 20]));
    const cwd = folder({ "a.xlsx": form, "data.yaml": HAND });
    const { status, stdout } = await gov(["import", "a.xlsx", "--into", "data.yaml"], cwd);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "data.yaml\n" });
    expect(readFileSync(path.join(cwd, "data.yaml"), "utf8")).toBe(
      replaced(HAND, "issued: 13,", "issued: 20,"),
    );
  });
});
