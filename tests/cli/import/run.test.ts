import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { read } from "../../support/example-docx.js";
import { MINIMAL } from "../../support/files.js";
import { foreign } from "../../support/foreign.js";
import { folder, gov, listing } from "../../support/run-cli.js";

describe("gov-report import", () => {
  test("its help begins with an example", async () => {
    const { stdout } = await gov(["import", "--help"], folder());
    expect(stdout.split("\n")[0]).toBe("例：gov-report import 2023年报.docx");
  });

  test("writes beside the input; the same input gives the same bytes", async () => {
    const cwd = folder({ "报告/plain.docx": foreign("plain.docx") });
    const first = await gov(["import", "报告/plain.docx"], cwd);
    expect(first).toMatchObject({ status: 0, stdout: "报告/plain.yaml\n" });
    expect(first.stderr.trimEnd().split("\n").at(-1)).toBe("检查了1个文件：0个错误，5个警告");
    const text = read(cwd, "报告/plain.yaml");
    await gov(["import", "报告/plain.docx", "--force"], cwd);
    expect(read(cwd, "报告/plain.yaml")).toBe(text);
    expect((await gov(["validate", "报告/plain.yaml"], cwd)).status).toBe(0);
  });

  test("a figure that cannot be read: the file is written with 待填, exit 1", async () => {
    const cwd = folder({ "cut.docx": foreign("cut.docx") });
    const { status, stdout, stderr } = await gov(
      ["import", "cut.docx", "-o", "data.yaml", "--lang", "en"],
      cwd,
    );
    expect(status).toBe(1);
    expect(stdout).toBe("data.yaml\n");
    expect(stderr).toContain(
      "cut.docx table 1, row 10, column 2 error GR8002\n  行政处罚 · 本年处理决定数量: no number can be read out of “约4O件”.\n",
    );
    const { stdout: told } = await gov(["validate", "data.yaml"], cwd);
    expect(told.match(/错误 GR\d+/g)).toEqual(["错误 GR2007"]);
  });

  test("never overwrites without --force, and two inputs never write one file", async () => {
    const cwd = folder({
      "plain.docx": foreign("plain.docx"),
      "plain.yaml": "mine",
      "plain.html": foreign("spans.html"),
    });
    const refused = await gov(["import", "plain.docx"], cwd);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("GR9002");
    expect(read(cwd, "plain.yaml")).toBe("mine");
    const clash = await gov(["import", "plain.docx", "plain.html", "--force"], cwd);
    expect(clash.status).toBe(2);
    expect(clash.stderr).toContain("GR9004");
    expect(read(cwd, "plain.yaml")).toBe("mine");
    expect((await gov(["import", "plain.docx", "--force"], cwd)).status).toBe(0);
  });

  test("several inputs go into the folder of -o; a missing one is exit 2", async () => {
    const cwd = folder({ "a.docx": foreign("plain.docx"), "b.html": foreign("spans.html") });
    const { status, stdout } = await gov(["import", "a.docx", "b.html", "-o", "out"], cwd);
    expect([status, stdout]).toEqual([0, "out/a.yaml\nout/b.yaml\n"]);
    const { status: missing, stderr } = await gov(["import", "c.docx"], cwd);
    expect([missing, stderr.includes("找不到 c.docx")]).toEqual([2, true]);
  });

  test("what a folder has besides is told, and keeps no report from being imported", async () => {
    const cwd = folder({ "报告/plain.docx": foreign("plain.docx"), "报告/说明.txt": "x" });
    const { status, stdout, stderr } = await gov(["import", "报告"], cwd);
    expect([status, stdout]).toEqual([0, "报告/plain.yaml\n"]);
    expect(stderr).toContain("GR9011");
    expect(stderr).toContain("说明.txt");
  });

  test("into a data file: a name that leads nowhere is not passed over", async () => {
    const cwd = folder({ "plain.docx": foreign("plain.docx"), "data.yaml": MINIMAL });
    const { status, stderr } = await gov(["import", "plain.docx", "没有.docx", "--into", "data.yaml"], cwd);
    expect([status, stderr.match(/GR\d+/g)]).toEqual([2, ["GR9001"]]);
    expect(read(cwd, "data.yaml")).toBe(MINIMAL);
  });

  test.each([
    ["报告.docx", 2],
    ["表.XLSX", 2],
    ["页.html", 2],
    ["无扩展名", 0],
    ["数据.yml", 0],
  ])("a data file is not named %s unless it can be opened as one", async (name, expected) => {
    const cwd = folder({ "plain.docx": foreign("plain.docx") });
    const { status, stderr } = await gov(["import", "plain.docx", "-o", name], cwd);
    expect(status).toBe(expected);
    expect(listing(cwd).includes(name)).toBe(expected === 0);
    if (expected === 2) expect(stderr).toMatch(/如 -o \S+\.yaml/);
  });

  test("pictures of the document stand beside the data file, which then builds", async () => {
    const png =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    const text = MINIMAL.replace(
      /overview:[\s\S]*?(?=\nproactiveDisclosure)/,
      "overview:\n  body: |\n    见图。\n\n    ![说明](图.png)",
    );
    const source = folder({ "data.yaml": text, "图.png": Buffer.from(png, "base64") });
    expect((await gov(["build", "data.yaml", "--format", "docx"], source)).status).toBe(0);
    const cwd = folder({ "report.docx": readFileSync(path.join(source, "data.docx")) });
    expect(await gov(["import", "report.docx"], cwd)).toMatchObject({
      stdout: "report.yaml\nimages/report-1.png\n",
    });
    expect(readFileSync(path.join(cwd, "images/report-1.png"), "base64")).toBe(png);
    expect(read(cwd, "report.yaml")).toContain("![说明](images/report-1.png)");
    expect(listing(cwd)).toEqual(["images/report-1.png", "report.docx", "report.yaml"]);
    const built = await gov(["build", "report.yaml", "--format", "docx"], cwd);
    expect(built.stderr).not.toContain("GR5005");
    const taken = await gov(["import", "report.docx", "-o", "again.yaml"], cwd);
    expect([taken.status, listing(cwd).includes("again.yaml")]).toEqual([2, false]);
  });
});

test.each([
  ["年 报", '"年 报.yaml"', '"年 报.docx"'],
  ["a'b", "文件", "文件"],
])("the commands to run next on %s can be pasted", async (stem, made, given) => {
  const cwd = folder({ [`${stem}.docx`]: foreign("plain.docx") });
  const refused = await gov(["build", `${stem}.docx`], cwd);
  expect(refused.stderr).toContain(`先转成数据文件：gov-report import ${given}\n`);
  expect((await gov(["import", `${stem}.docx`], cwd)).status).toBe(0);
  expect(read(cwd, `${stem}.yaml`)).toContain(`填好后运行 gov-report validate ${made}\n`);
});
