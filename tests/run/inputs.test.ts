import { describe, expect, test } from "vitest";
import { exampleDocx, exampleHtml } from "../support/example-docx.js";
import { MINIMAL } from "../support/files.js";
import { organ } from "../support/organs.js";
import { folder, gov, listing } from "../support/run-cli.js";

const json = async (args: string[], cwd: string, options = {}) => {
  const { status, stdout } = await gov([...args, "--reporter", "json"], cwd, options);
  const { summary, diagnostics } = JSON.parse(stdout);
  const told = diagnostics.map(({ code, file, args: own }: { code: string; file: string; args: object }) => ({
    code,
    file,
    ...own,
  }));
  return { status, files: summary.files as number, told };
};

describe("a folder means every report in it, of any kind", () => {
  const mixed = async () => ({
    "各局/第10局.docx": await exampleDocx(organ("第十局")),
    "各局/第2局.html": await exampleHtml(organ("第二局")),
    "各局/第1局.yaml": organ("第一局"),
    "各局/README.md": "# 说明",
    "各局/联系人.txt": "",
    "各局/~$第10局.docx": "",
    "各局/通知.html": "<html><body><p>关于放假的通知</p></body></html>",
    "各局/下级/第3局.yaml": organ("第三局"),
    "各局/gov-report.config.yaml": "severity: {}\n",
  });

  test("in the order of the numbers; what is left out is counted and named", async () => {
    const cwd = folder(await mixed());
    expect(await json(["validate", "各局"], cwd)).toEqual({
      status: 0,
      files: 3,
      told: [
        { code: "GR9011", file: "各局", reason: "noReport", names: ["通知.html"], count: 1 },
        { code: "GR9011", file: "各局", reason: "below", names: ["下级"], count: 1 },
        { code: "GR9011", file: "各局", reason: "otherKind", names: ["联系人.txt", "README.md"], count: 2 },
      ],
    });
    const { stdout } = await gov(["validate", "各局"], cwd);
    expect(stdout.match(/第\d+局\.\w+(?= )/g)).toEqual(["第1局.yaml", "第2局.html", "第10局.docx"]);
    expect(stdout).toContain("有2个文件不是报告的格式，没有读取：联系人.txt、README.md。");
    expect(stdout).toContain(
      "下面的文件夹里还有1个文件，没有读取，在 下级 里。\n  → 要连同下面的文件夹一起读取，加上 --recursive",
    );
  });

  test("--recursive goes into the folders below", async () => {
    const cwd = folder(await mixed());
    expect((await json(["validate", "各局", "--recursive"], cwd)).files).toBe(4);
    expect((await json(["validate", ".", "--recursive"], cwd)).files).toBe(4);
    expect(await json(["validate", "."], cwd)).toMatchObject({ status: 2, files: 0 });
  });

  test("a pattern means the reports among what it finds, unless it says the ending itself", async () => {
    const cwd = folder({ ...(await mixed()), "各局/第4局.data": organ("第四局") });
    expect((await json(["validate", "各局/第*"], cwd)).files).toBe(3);
    expect((await json(["validate", "各局/*.data"], cwd)).files).toBe(1);
    expect((await json(["validate", "各局/*.md"], cwd)).told).toMatchObject([{ code: "GR1003" }]);
  });

  test("what promises to be a report is never left out in silence, nor what is named itself", async () => {
    const nothing = "<html><body><p>见附件</p></body></html>";
    const cwd = folder({ "a/某局2024年报.html": nothing, "a/b.html": nothing, "a/c.yaml": MINIMAL });
    const { status, told } = await json(["validate", "a"], cwd);
    expect(status).toBe(1);
    expect(told.map(({ code, file }: { code: string; file: string }) => `${code} ${file}`)).toEqual([
      "GR9011 a",
      "GR8001 a/某局2024年报.html",
    ]);
    expect((await json(["validate", "a/b.html", "a"], cwd)).told).toContainEqual({
      code: "GR8001",
      file: "a/b.html",
      reason: "noTables",
    });
  });

  test("what may be a report in a kind that is not read is told with the way out, never left out", async () => {
    const cwd = folder({
      "a/1.rtf": "{\\rtf1 text}",
      "a/2.doc": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
      "a/3.mht": "MIME-Version: 1.0\n",
      "a/4.yaml": MINIMAL,
    });
    const { status, stdout } = await gov(["validate", "a"], cwd);
    expect(status).toBe(1);
    expect(stdout).toContain("a/1.rtf 错误 GR8001\n  是RTF文件（.rtf），没有读取。");
    expect(stdout.match(/a\/\d\.\w+ 错误 GR8001/g)).toEqual([
      "a/1.rtf 错误 GR8001",
      "a/2.doc 错误 GR8001",
      "a/3.mht 错误 GR8001",
    ]);
    expect(stdout).not.toContain("GR9011");
  });

  test("a report once where there are sums; build takes data files, and not what it built", async () => {
    const cwd = folder({
      "各局/a.yaml": organ("甲局"),
      "各局/a.docx": await exampleDocx(organ("甲局")),
      "各局/b.html": await exampleHtml(organ("乙局")),
    });
    const run = await gov(["aggregate", "各局"], cwd);
    expect(run).toMatchObject({ status: 0, stdout: "data.yaml\n" });
    expect(run.stderr).toContain("有1个文件与同名的报告数都相同，是同一份，只计一次：a.docx。");
    expect(run.stderr).toContain("汇总了2个机关2022年度的报告");
    for (const turn of [1, 2]) {
      const built = await gov(["build", "各局"], cwd);
      expect([turn, built.status, built.stdout]).toEqual([turn, 0, "各局/a.docx\n各局/a.xlsx\n"]);
    }
    expect(listing(cwd)).toEqual(["data.yaml", "各局/a.docx", "各局/a.xlsx", "各局/a.yaml", "各局/b.html"]);
  });
});

describe("--files-from", () => {
  test("a list of old line ends, and patterns that a matcher takes for ever or has no stack for", async () => {
    const long = `${"a".repeat(100)}.yaml`;
    const cwd = folder({ [long]: MINIMAL, "b/c 1 2.yaml": organ("丙局") });
    const files = async (names: string[]) => {
      const stdin = names.join("\r");
      return (await json(["validate", "--files-from", "-"], cwd, { stdin })).files;
    };
    expect(
      await files([`${"*a".repeat(60)}b`, "*(a|".repeat(60), "(".repeat(20_000), "+(a+".repeat(60)]),
    ).toBe(0);
    expect(await files(["*a*a*a*.yaml", "*/*c*1*2*.yaml"])).toBe(2);
    expect(await files([`${cwd}/b/*c*1*2*`, "./b/*c*1*2*.yaml"])).toBe(1);
    expect(await files(["*a*b*a*.yaml", "b/*2*1*c*", "b/c*.yaml"])).toBe(1);
  });

  test("a folder that a list names again and again is looked into once", async () => {
    const cwd = folder({ "a/data.yaml": MINIMAL, "a/说明.txt": "" });
    const names = ["a", "./a", "a/", "none", "a", "none", `${cwd}/a`];
    const stdin = names.join("\n");
    expect((await json(["validate", "--files-from", "-"], cwd, { stdin })).told).toEqual(
      (await json(["validate", "a", "none"], cwd)).told,
    );
  });

  const files = { "a.yaml": organ("甲局"), "b c.yaml": organ("乙局"), "sub/d.yaml": organ("丙局") };

  test("a list of files, folders and patterns, with Windows' line ends, comments and a mark", async () => {
    const cwd = folder({ ...files, "list.txt": "\ufeff# 名单\r\na.yaml\r\n\r\n b c.yaml \r\nsub\r\n" });
    expect(await json(["validate", "--files-from", "list.txt"], cwd)).toEqual({
      status: 0,
      files: 3,
      told: [],
    });
    expect((await json(["validate", "sub/d.yaml", "--files-from", "list.txt"], cwd)).files).toBe(3);
  });

  test("from standard input, ended by null bytes as find prints them", async () => {
    const cwd = folder(files);
    const stdin = "a.yaml\0b c.yaml\0";
    expect((await json(["validate", "--files-from", "-"], cwd, { stdin })).files).toBe(2);
    expect(await gov(["aggregate", "--files-from", "-"], cwd, { stdin })).toMatchObject({ status: 0 });
    expect(await gov(["build", "--files-from", "-"], cwd, { stdin: "a.yaml" })).toMatchObject({
      status: 0,
      stdout: "a.docx\na.xlsx\n",
    });
  });

  test.each([
    [["validate", "--files-from", "none.txt"], "找不到 none.txt"],
    [["validate", "--files-from", "empty.txt"], "empty.txt 里没有文件名"],
    [["validate", "--files-from", "wrong.txt"], "找不到 nothing.yaml"],
    [["validate", "-", "--files-from", "wrong.txt"], "不能与别的文件一起核对"],
    [["aggregate"], "缺少参数 FILE"],
  ])("wrong use %j", async (args, message) => {
    const cwd = folder({ ...files, "empty.txt": "\n# nothing\n", "wrong.txt": "a.yaml\nnothing.yaml\n" });
    const { status, stdout, stderr } = await gov(args, cwd);
    expect(status).toBe(2);
    expect(stdout + stderr).toContain(message);
  });
});

describe("validate --year", () => {
  test("a report on another year is an error at its year, of any kind", async () => {
    const cwd = folder({
      "a.yaml": MINIMAL,
      "b.docx": await exampleDocx(MINIMAL),
      "c.yaml": "year: 2022\nagency: {",
    });
    expect(await json(["validate", "a.yaml", "b.docx", "--year", "2022"], cwd)).toMatchObject({ status: 0 });
    const { status, told } = await json(["validate", "a.yaml", "b.docx", "--year", "2023"], cwd);
    expect(status).toBe(1);
    expect(told).toEqual([
      { code: "GR2025", file: "a.yaml", year: "2022", expected: 2023 },
      { code: "GR2025", file: "b.docx", year: "2022", expected: 2023 },
    ]);
    const { stdout } = await gov(["validate", "b.docx", "--year", "2023"], cwd);
    expect(stdout).toContain("b.docx 第1段 错误 GR2025\n  这份报告是2022年度的，要的是2023年度。");
  });
});
