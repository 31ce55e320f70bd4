import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../../support/files.js";
import { folder, gov, listing } from "../../support/run-cli.js";

const UNBALANCED = replaced(MINIMAL, "carriedToNextYear: 0", "carriedToNextYear: { naturalPerson: 1 }");

describe("build --draft", () => {
  test("builds in spite of sums that do not agree, and still exits with 1", async () => {
    const cwd = folder({ "data.yaml": UNBALANCED });
    expect((await gov(["build"], cwd)).stdout).toBe("");
    const drafted = await gov(["build", "--draft"], cwd);
    expect(drafted.status).toBe(1);
    expect(drafted.stdout).toBe("data.docx\ndata.xlsx\n");
    expect(drafted.stderr).toContain("GR3001");
  });

  test("what cannot be read as a report is not built as a draft either", async () => {
    for (const [from, to] of [
      ["issued: 13", "issued: 十三"],
      ["body: 公开的深度还不够。", "body: 新收{{applications.newlyReceived.totl}}件。"],
      ["year: 2022", "year: [2022"],
    ] as const) {
      const cwd = folder({ "data.yaml": replaced(MINIMAL, from, to) });
      expect(await gov(["build", "--draft"], cwd)).toMatchObject({ status: 1, stdout: "" });
      expect(listing(cwd)).toEqual(["data.yaml"]);
    }
  });
});

const BROKEN = replaced(
  MINIMAL,
  "naturalPerson: 6, commercial: 1, total: 7",
  "naturalPerson: 6, commercial: 1, total: 8",
);

describe("build", () => {
  test("writes .docx and .xlsx beside the data file and lists them on stdout", async () => {
    const root = folder({ "data.yaml": MINIMAL });
    const { status, stdout, stderr } = await gov(["build"], root);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: "data.docx\ndata.xlsx\n",
      stderr: "检查了1个文件：没有问题\n",
    });
    expect(listing(root)).toEqual(["data.docx", "data.xlsx", "data.yaml"]);
    expect(readFileSync(path.join(root, "data.docx")).subarray(0, 2).toString()).toBe("PK");
  });

  test("writes nothing when there is an error, and what was there stays", async () => {
    const root = folder({ "data.yaml": BROKEN, "data.docx": "old" });
    const { status, stdout, stderr } = await gov(["build", "data.yaml"], root);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("错误 GR3002");
    expect(stderr.endsWith("检查了1个文件：1个错误，0个警告\n")).toBe(true);
    expect(listing(root)).toEqual(["data.docx", "data.yaml"]);
    expect(readFileSync(path.join(root, "data.docx"), "utf8")).toBe("old");
  });

  test("builds the good files of a folder and tells of the bad one", async () => {
    const root = folder({
      "in/a.yaml": MINIMAL,
      "in/b.yml": BROKEN,
      "in/gov-report.config.yaml": "x",
      "in/deeper/c.yaml": "x",
    });
    const { status, stdout } = await gov(["build", "in", "--format", "xlsx"], root);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "in/a.xlsx\n" });
  });

  test("an output that cannot be written: exit 2, both outputs as before, no temporary file", async () => {
    const root = folder({ "data.yaml": MINIMAL, "data.docx": "old" });
    mkdirSync(path.join(root, "data.xlsx"));
    const { status, stdout, stderr } = await gov(["build"], root);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("data.xlsx 无法写入：那里已有同名的文件夹");
    expect(listing(root)).toEqual(["data.docx", "data.yaml"]);
    expect(readFileSync(path.join(root, "data.docx"), "utf8")).toBe("old");
  });

  test("a file in the way of --out-dir: exit 2", async () => {
    const root = folder({ "data.yaml": MINIMAL, out: "a file" });
    const { status, stderr } = await gov(["build", "--out-dir", "out"], root);
    expect(status).toBe(2);
    expect(stderr).toContain("路径中间有一段不是文件夹");
  });

  test.skipIf(process.getuid?.() === 0)("a folder without permission: exit 2", async () => {
    const root = folder({ "in/data.yaml": MINIMAL });
    chmodSync(path.join(root, "in"), 0o500);
    const { status, stderr } = await gov(["build", "in/data.yaml"], root);
    chmodSync(path.join(root, "in"), 0o700);
    expect(status).toBe(2);
    expect(stderr).toContain("没有写入权限");
  });

  test("a machine reporter owns stdout; paths and summary go to stderr", async () => {
    const root = folder({ "data.yaml": MINIMAL });
    const { status, stdout, stderr } = await gov(["build", "--reporter", "json"], root);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      summary: { files: 1, errors: 0 },
      diagnostics: [],
    });
    expect(stderr).toBe("data.docx\ndata.xlsx\n检查了1个文件：没有问题\n");
  });
});
