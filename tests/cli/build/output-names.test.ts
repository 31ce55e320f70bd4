import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL } from "../../support/files.js";
import { formOf } from "../../support/forms.js";
import { folder, gov, listing } from "../../support/run-cli.js";
import { put, TABLE2, TABLE3, worked } from "../../support/worked-form.js";

test("two reports of one title under --official-names: one fault, nothing written, the way out", async () => {
  const root = folder({ "甲.yaml": MINIMAL, "乙.yaml": MINIMAL, "丙.yaml": `${MINIMAL}title: 另一个标题\n` });
  const clash = await gov(["build", ".", "--official-names"], root);
  expect(clash.status).toBe(2);
  expect(clash.stderr.match(/GR9004/g)).toHaveLength(1);
  const name = "某省科学技术厅2022年政府信息公开工作年度报告";
  expect(clash.stderr).toContain(`都要写到 ${name}.docx、${name}.xlsx。`);
  expect(clash.stderr).toContain("或者在数据文件里用 title 写不同的标题");
  expect(listing(root)).toEqual(["丙.yaml", "乙.yaml", "甲.yaml"]);
  const apart = await gov(["build", "甲.yaml", "丙.yaml", "--official-names", "--format", "csv"], root);
  expect(apart).toMatchObject({ status: 0, stdout: `${name}.csv\n另一个标题.csv\n` });
});

describe("build of a filled form", () => {
  const TITLE = "某省科学技术厅2022年政府信息公开工作年度报告";

  test("writes the report under its title beside the form, and leaves the form as it is", async () => {
    const form = await formOf(MINIMAL);
    const root = folder({ "甲/填报表.xlsx": form, "data.yaml": MINIMAL });
    const { status, stdout } = await gov(["build", "甲/填报表.xlsx"], root);
    expect({ status, stdout }).toEqual({ status: 0, stdout: `甲/${TITLE}.docx\n甲/${TITLE}.xlsx\n` });
    expect(readFileSync(path.join(root, "甲/填报表.xlsx")).equals(form)).toBe(true);
    // It is the report that its data file makes.
    await gov(["import", "甲/填报表.xlsx", "-o", "b.yaml"], root);
    await gov(["build", "b.yaml"], root);
    expect(
      readFileSync(path.join(root, "b.docx")).equals(readFileSync(path.join(root, `甲/${TITLE}.docx`))),
    ).toBe(true);
  });

  test("a form that is named by the report's title is not written over", async () => {
    const form = await formOf(MINIMAL);
    const root = folder({ [`${TITLE}.xlsx`]: form });
    const { status, stdout } = await gov(["build", `${TITLE}.xlsx`], root);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `${TITLE}（生成）.docx\n${TITLE}（生成）.xlsx\n`,
    });
    expect(readFileSync(path.join(root, `${TITLE}.xlsx`)).equals(form)).toBe(true);
  });

  test("what nobody has filled in stops it, each at its cell", async () => {
    const root = folder();
    await gov(["form", "表.xlsx", "--year", "2025"], root);
    const { status, stdout } = await gov(["build", "表.xlsx", "--reporter", "json"], root);
    expect(status).toBe(1);
    const { diagnostics } = JSON.parse(stdout);
    expect(diagnostics.length).toBeGreaterThan(40);
    for (const { code, location } of diagnostics)
      expect([code, location]).toEqual(["GR2007", { sheet: expect.any(String), cell: expect.any(String) }]);
    expect(diagnostics[0].location).toEqual({ sheet: "单位信息", cell: "B4" });
    expect(listing(root)).toEqual(["表.xlsx"]);
  });

  test("a wrong cell stops it, and so does a table that does not balance", async () => {
    const root = folder({
      "a.xlsx": await worked(MINIMAL, put([TABLE2, "B3", "若干"])),
      "b.xlsx": await worked(MINIMAL, put([TABLE3, "D4", 9])),
      "c.xlsx": Buffer.from("不是工作簿"),
    });
    for (const name of ["a.xlsx", "b.xlsx", "c.xlsx"])
      expect((await gov(["build", name], root)).status).toBe(1);
    expect(listing(root)).toEqual(["a.xlsx", "b.xlsx", "c.xlsx"]);
  });
});

describe("build", () => {
  test("--out-dir and --official-names", async () => {
    const root = folder({ "data.yaml": MINIMAL });
    const { status, stdout } = await gov(
      ["build", "--out-dir", "out/2022", "--official-names", "--format=docx"],
      root,
    );
    const name = "out/2022/某省科学技术厅2022年政府信息公开工作年度报告.docx";
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${name}\n` });
    expect(listing(root)).toContain(name);
  });

  test("two inputs that would write one path: exit 2, nothing written", async () => {
    const root = folder({ "a/data.yaml": MINIMAL, "b/data.yaml": MINIMAL });
    const { status, stdout, stderr } = await gov(
      ["build", "a/data.yaml", "b/data.yaml", "--out-dir", "out"],
      root,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("a/data.yaml和b/data.yaml都要写到 out/data.docx");
    expect(listing(root)).toEqual(["a/data.yaml", "b/data.yaml"]);
  });

  test("the same file named twice is one input", async () => {
    const root = folder({ "data.yaml": MINIMAL });
    const { status, stderr } = await gov(["build", "data.yaml", "./data.yaml", "*.yaml"], root);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "检查了1个文件：没有问题\n" });
  });
});
