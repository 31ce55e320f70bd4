import { describe, expect, test } from "vitest";
import { MINIMAL } from "../../support/files.js";
import { folder, gov, listing } from "../../support/run-cli.js";

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
