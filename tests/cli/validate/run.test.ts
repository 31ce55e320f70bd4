import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../../support/files.js";
import { foreign } from "../../support/foreign.js";
import { folder, gov, listing } from "../../support/run-cli.js";

const BROKEN = replaced(
  MINIMAL,
  "naturalPerson: 6, commercial: 1, total: 7",
  "naturalPerson: 6, commercial: 1, total: 8",
);

describe("validate", () => {
  test("reports on stdout, the summary last", async () => {
    const root = folder({ "data.yaml": BROKEN });
    const { status, stdout, stderr } = await gov(["validate", "data.yaml"], root);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toBe(
      `data.yaml:13:60 错误 GR3002
  一、本年新收政府信息公开申请数量 · 总计填的是 8，与各项合计对不上：本行各类之和为7，总计为8，相差1。
  13 │   newlyReceived: { naturalPerson: 6, commercial: 1, total: 8 }
     │                                                            ^
  → 核对这一格；改成 7 就全部相符
  相关 data.yaml:23:3 GR3001 勾稽关系 · 总计：9 ≠ 8，相差1

检查了1个文件：1个错误，0个警告
`.replace("23:3", stdout.match(/相关 data\.yaml:(\d+:\d+)/)![1]!),
    );
  });

  test("reads standard input under a given name", async () => {
    const root = folder();
    const { status, stdout } = await gov(["validate", "-", "--stdin-filename", "目录/报告.yaml"], root, {
      stdin: BROKEN,
    });
    expect(status).toBe(1);
    expect(stdout).toContain("目录/报告.yaml:13:60 错误 GR3002");
    expect(listing(root)).toEqual([]);
  });

  test("a quoted glob", async () => {
    const root = folder({ "towns/a.yaml": MINIMAL, "towns/b.yaml": BROKEN });
    const { status, stdout } = await gov(["validate", "towns/*.yaml"], root);
    expect(status).toBe(1);
    expect(stdout).toContain("towns/b.yaml:13:60");
    expect(stdout).toContain(
      "文件          错误  警告  结果\ntowns/a.yaml     0     0  有效\ntowns/b.yaml     1     0  无效\n\n",
    );
    expect(stdout.endsWith("检查了2个文件：1个错误，0个警告\n")).toBe(true);
  });

  test("--fail-on never: exit 0 in spite of errors", async () => {
    const root = folder({ "data.yaml": BROKEN });
    expect((await gov(["validate", "--fail-on", "never"], root)).status).toBe(0);
  });

  test("--lang en", async () => {
    const root = folder({ "data.yaml": BROKEN });
    const { stdout } = await gov(["validate", "--lang", "en"], root);
    expect(stdout).toMatch(/error GR3002/);
    expect(stdout.endsWith("1 file checked: 1 error, 0 warnings\n")).toBe(true);
  });

  test("reporters to files, with the terminal's own beside them", async () => {
    const root = folder({ "data.yaml": BROKEN });
    const { stdout } = await gov(
      ["validate", "--reporter", "json=r.json", "--reporter", "pretty=r.txt"],
      root,
    );
    expect(stdout).toContain("GR3002");
    expect(JSON.parse(readFileSync(path.join(root, "r.json"), "utf8")).summary.errors).toBe(1);
    expect(readFileSync(path.join(root, "r.txt"), "utf8")).toBe(stdout);
  });

  test("colours only where wanted", async () => {
    const root = folder({ "data.yaml": BROKEN });
    const escapes = async (args: string[], env = {}) =>
      (await gov(["validate", ...args], root, { env })).stdout.includes("\u001b[");
    expect(await escapes([])).toBe(false);
    expect(await escapes(["--color", "always"])).toBe(true);
    expect(await escapes(["--color", "always"], { NO_COLOR: "1" })).toBe(true);
    expect(await escapes(["--color", "never"])).toBe(false);
  });

  test("--previous for | change", async () => {
    const text = replaced(
      MINIMAL,
      "本机关依法公开政府信息。",
      "收到申请{{applications.newlyReceived.total}}件，{{applications.newlyReceived.total | change}}。",
    );
    const last = replaced(MINIMAL, "year: 2022", "year: 2021")
      .replace("naturalPerson: 6, commercial: 1, total: 7", "naturalPerson: 4, commercial: 1, total: 5")
      .replace("naturalPerson: 4, total: 4", "naturalPerson: 2, total: 2")
      .replace("naturalPerson: 6, commercial: 2, total: 8", "naturalPerson: 4, commercial: 2, total: 6");
    const root = folder({ "data.yaml": text, "last.yaml": last });
    expect((await gov(["validate"], root)).stdout).toContain("没有上一年的数据");
    expect((await gov(["validate", "--previous", "last.yaml"], root)).status).toBe(0);
    const missing = await gov(["validate", "--previous", "none.yaml"], root);
    expect(missing.status).toBe(2);
    expect(missing.stdout).toContain("找不到 none.yaml");
  });

  test("--diff takes the data files of a folder, as --fix does", async () => {
    const root = folder({ "报告/data.yaml": MINIMAL, "报告/report.docx": foreign("plain.docx") });
    for (const options of [["--diff"], ["--fix", "--diff"]]) {
      const { status, stdout } = await gov(["validate", "报告", ...options, "--fail-on", "error"], root);
      expect(status).toBe(0);
      expect(stdout).not.toContain("GR9001");
    }
  });

  test("no report of a run replaces the list that names its files", async () => {
    const list = "data.yaml\n";
    const root = folder({ "data.yaml": MINIMAL, "名单.txt": list });
    for (const args of [
      ["validate", "--files-from", "名单.txt", "--reporter", "json=名单.txt"],
      ["build", "--files-from", "名单.txt", "--reporter", "json=名单.txt"],
      ["aggregate", "data.yaml", "--expect", "名单.txt", "--reporter", "json=名单.txt", "--force"],
      [
        "compare",
        "--files-from",
        "名单.txt",
        "--format",
        "html",
        "-o",
        "图解.html",
        "--reporter",
        "json=名单.txt",
      ],
    ]) {
      const { status, stdout, stderr } = await gov(args, root);
      expect([args[0], status, `${stdout}${stderr}`]).toEqual([
        args[0],
        2,
        expect.stringContaining("它是要读取的文件之一"),
      ]);
      expect(readFileSync(path.join(root, "名单.txt"), "utf8")).toBe(list);
    }
  });
});
