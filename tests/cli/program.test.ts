import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../support/files.js";
import { folder, gov, listing } from "../support/run-cli.js";

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

describe("validate", () => {
  test("reports on stdout, the summary last", async () => {
    const root = folder({ "data.yaml": BROKEN });
    const { status, stdout, stderr } = await gov(["validate", "data.yaml"], root);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toBe(
      `data.yaml:13:60 错误 GR3002
  一、本年新收政府信息公开申请数量 · 总计填的是 8，与各项合计对不上：本行各类之和为7，总计为8，相差-1。
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
});

describe("wrong use: exit 2, said in Chinese with a way out, never a stack trace", () => {
  test.each([
    [["biuld"], "没有 biuld 这个命令", "是不是 build？"],
    [["build", "--formt", "docx"], "没有 --formt 这个选项", "是不是 --format？"],
    [["build", "--format", "docx,exe"], "--format 不能是 docx,exe", "没有 exe 这种格式"],
    [["build", "--out-dir"], "--out-dir", ""],
    [["validate", "--fail-on", "sometimes"], "--fail-on 不能是 sometimes", "可以用：error、warning、never"],
    [["validate", "--reporter", "yaml"], "--reporter 不能是 yaml", "可以用：pretty、short、json"],
    [["validate", "--reporter", "json", "--reporter", "json"], "都要写到标准输出", "=FILE"],
    [["validate", "no-such.yaml"], "找不到 no-such.yaml", ""],
    [["validate", "none/*.yaml"], "找不到 none/*.yaml", ""],
    [["validate", "empty"], "文件夹 empty 里没有数据文件", ""],
    [["validate", "-", "data.yaml"], "标准输入", ""],
    [["schema", "--template", "1999"], "--template 不能是 1999", "2021"],
    [["tally", "台账.csv"], "缺少选项 --year", "用 gov-report tally --help 查看用法"],
    [[], "缺少命令", "gov-report build data.yaml"],
  ])("%j", async (args, message, hint) => {
    const root = folder({ "empty/readme.txt": "" });
    const { status, stdout, stderr } = await gov(args, root);
    const all = stdout + stderr;
    expect(status).toBe(2);
    expect(all).toContain(message);
    expect(all).toContain(hint);
    expect(all).not.toMatch(/^\s+at /m);
  });

  test("with --reporter json it is still JSON", async () => {
    for (const args of [
      ["validate", "no.yaml", "--reporter", "json"],
      ["validate", "--wrong", "--reporter=json"],
      ["build", "--reporter", "json", "--format", "exe"],
    ]) {
      const { status, stdout } = await gov(args, folder());
      expect(status).toBe(2);
      const report = JSON.parse(stdout);
      expect(report.diagnostics).toHaveLength(1);
      expect(report.diagnostics[0]).toMatchObject({ severity: "error" });
      expect(report.diagnostics[0].code).toMatch(/^GR9/);
    }
  });

  test("an unreadable file beside a good one: the highest code counts, the good one is built", async () => {
    const root = folder({ "a.yaml": MINIMAL });
    const { status, stdout } = await gov(["build", "a.yaml", "no.yaml", "--format", "docx"], root);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "a.docx\n" });
  });
});

describe("help and schema", () => {
  test("--help of each command begins with an example", async () => {
    const all = (await gov(["--help"], folder())).stdout.split("命令：")[1]!;
    const commands = [...all.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name!);
    expect(commands.length).toBeGreaterThan(11);
    for (const command of commands.filter((name) => name !== "help")) {
      const { status, stdout } = await gov([command, "--help"], folder());
      expect(status).toBe(0);
      expect(stdout.split("\n")[0]).toMatch(new RegExp(`^例：gov-report ${command}`));
    }
    expect((await gov(["build", "--help", "--lang", "en"], folder())).stdout).toMatch(
      /^Example: gov-report build/,
    );
  });

  test("--version", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(await gov(["--version"], folder())).toMatchObject({ status: 0, stdout: `${version}\n` });
  });

  test("schema prints the published schema", async () => {
    const { status, stdout } = await gov(["schema"], folder());
    expect(status).toBe(0);
    expect(stdout).toBe(readFileSync("schemas/2021/report.schema.json", "utf8"));
  });
});

describe("images stay inside the data file's folder", () => {
  // The smallest PNG: one pixel.
  const pixel = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const withImage = (name: string) =>
    replaced(
      MINIMAL,
      "  body: 本机关依法公开政府信息。",
      `  body: |\n    本机关依法公开。\n\n    ![图](${name})`,
    );

  test("a picture beside the data is taken", async () => {
    const root = folder({ "in/data.yaml": withImage("img/a.png"), "in/img/a.png": pixel });
    expect((await gov(["build", "in/data.yaml"], root)).status).toBe(0);
  });

  test.each(["../a.png", "/etc/passwd", "link.png", "img/../../a.png", "http://example.com/a.png"])(
    "%s is refused",
    async (name) => {
      const root = folder({ "in/data.yaml": withImage(name), "a.png": pixel });
      symlinkSync(path.join(root, "a.png"), path.join(root, "in/link.png"));
      const { status, stdout } = await gov(["validate", "in/data.yaml"], root);
      expect(status).toBe(1);
      expect(stdout).toContain("GR5005");
    },
  );

  test("a file that is no picture is refused, whatever its name", async () => {
    const root = folder({ "data.yaml": withImage("a.png"), "a.png": "<svg/>" });
    const { stdout } = await gov(["validate"], root);
    expect(stdout).toContain("不是可用的PNG或JPEG图片：a.png");
    writeFileSync(path.join(root, "a.png"), "");
    expect((await gov(["validate"], root)).stdout).toContain("GR5005");
  });
});
