import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../support/files.js";
import { folder, gov, listing } from "../support/run-cli.js";

interface Report {
  diagnostics: { code: string; args: { reason: string }; message: string; hints: string[] }[];
}

const FILES = { "last.yaml": "year: 2022\n", "names.txt": "# nobody\n", "table.txt": "x\n" };

/** Command lines that are wrong, each with the reason that a program is told. */
const WRONG: [reason: string, args: string[]][] = [
  ["unknownOption", ["build", "--formt", "x"]],
  ["unknownOption", ["build", "-x"]],
  ["unknownOption", ["--bogus"]],
  ["unknownCommand", ["buld"]],
  ["unknownCommand", ["help", "buld"]],
  ["optionWithoutValue", ["build", "--out-dir"]],
  ["missingOption", ["tally", "a.csv"]],
  ["missingArgument", ["explain"]],
  ["missingArgument", ["aggregate"]],
  ["conflictingOptions", ["aggregate", "a.yaml", "--into", "x.yaml", "-o", "y.yaml"]],
  ["tooManyArguments", ["schema", "x", "y"]],
  ["invalidValue", ["validate", "--fail-on", "x"]],
  ["invalidValue", ["validate", "--fail-on", ""]],
  ["invalidValue", ["build", "--format", "docx,doc"]],
  ["invalidValue", ["build", "--jobs", "0"]],
  ["invalidValue", ["init", "--kind", "x"]],
  ["invalidValue", ["init", "--year", "22"]],
  ["invalidValue", ["init", "--agency", " "]],
  ["invalidValue", ["completion", "x"]],
  ["invalidValue", ["validate", "--reporter", "x"]],
  ["invalidValue", ["validate", "--reporter", "sheet"]],
  ["invalidValue", ["validate", "--reporter", "sarif", "--reporter", "junit"]],
  ["needsOption", ["build", "--html", "page"]],
  ["stdoutTwice", ["compare", "a.yaml", "b.yaml"]],
  ["stdoutTwice", ["tally", "a.csv", "--year", "2022"]],
  ["oneOf", ["tally", "a.csv", "--year", "2022", "-o", "x.yaml", "--into", "y.yaml"]],
  ["wrongEnding", ["form", "x.docx", "--year", "2022"]],
  ["wrongEnding", ["aggregate", "last.yaml", "-o", "x.xlsx"]],
  ["wrongEnding", ["tally", "a.csv", "--year", "2022", "-o", "x.yaml", "--sheet", "x.csv"]],
  ["unknownFormat", ["compare", "a.yaml", "b.yaml", "-o", "x.doc"]],
  ["otherFormat", ["compare", "a.yaml", "b.yaml", "-o", "x.md", "--format", "html"]],
  ["needsFile", ["compare", "a.yaml", "b.yaml", "--format", "xlsx"]],
  ["noNames", ["aggregate", "last.yaml", "--expect", "names.txt", "-o", "x.yaml"]],
  ["otherTemplate", ["form", "x.xlsx", "--year", "2022", "--template", "2019"]],
];

/** The fault of a command line as programs are told of it, in a language. */
async function fault(args: string[], lang: string) {
  const [command, ...rest] = args;
  const { status, stdout } = await gov(
    [command!, "--reporter", "json", "--lang", lang, ...rest],
    folder(FILES),
  );
  expect(status).toBe(2);
  const { diagnostics } = JSON.parse(stdout) as Report;
  return diagnostics.find(({ code }) => code === "GR9005");
}

/** Other commands have no --reporter, which would be the fault that is met first; a second one would be another fault. */
const REPORTING = ["build", "validate", "aggregate", "compare", "form", "tally"];
const told = WRONG.filter(
  ([, [command, ...rest]]) => REPORTING.includes(command ?? "") && !rest.includes("--reporter"),
);

describe("a program is told the reason, whatever the language", () => {
  test.each(told)("%s: %j", async (reason, args) => {
    const [zh, en] = [await fault(args, "zh-CN"), await fault(args, "en")];
    expect(zh?.args.reason).toBe(reason);
    const { message: inChinese, hints: waysInChinese, ...plain } = zh!;
    const { message: inEnglish, hints: waysInEnglish, ...same } = en!;
    expect(plain).toEqual(same);
    expect(inChinese).toMatch(/\p{Script=Han}.*。$/u);
    expect(inEnglish).toMatch(/^[\w\p{P}].*\.$/u);
    expect(waysInChinese).toHaveLength(1);
    expect(waysInEnglish).toHaveLength(1);
  });
});

describe("people are told in their language", () => {
  const spoken = WRONG.filter(([reason, args]) => reason !== "stdoutTwice" && !args.includes("sarif"));
  test.each(spoken)("%s: %j", async (_reason, args) => {
    const chinese = await gov(args, folder(FILES));
    expect(chinese.status).toBe(2);
    expect(chinese.stderr).toMatch(/^错误 GR9005\n {2}.*\p{Script=Han}.*。\n {2}→ \S/mu);
    expect(chinese.stderr).not.toMatch(/commander|undefined|\[object/);
  });
});

test("a misspelt word comes back with those that are nearest", async () => {
  const { stderr } = await gov(["build", "--form"], folder());
  expect(stderr).toContain("是不是 --format？");
  const short = await gov(["build", "-x"], folder());
  expect(short.stderr).toContain("gov-report build --help");
  const far = await gov(["zzzz"], folder());
  expect(far.stderr).toContain("没有 zzzz 这个命令。");
  expect(far.stderr).toContain("gov-report --help");
});

test("--lang and --reporter count wherever they stand, but not behind --", async () => {
  const before = await gov(["--lang=en", "buld"], folder());
  expect(before.stderr).toContain("Unknown option '--lang=en'");
  const behind = await gov(["validate", "--bogus", "--", "--lang", "en"], folder());
  expect(behind.stderr).toContain("没有 --bogus 这个选项");
  const value = await gov(["build", "--bogus", "--reporter", "json=x.json", "--lang", "en"], folder());
  expect(value.stderr).toContain("Unknown option '--bogus'");
});

describe("wrong use: exit 2, said in Chinese with a way out, never a stack trace", () => {
  test.each([
    [["biuld"], "没有 biuld 这个命令", "是不是 build？"],
    [["build", "--formt", "docx"], "没有 --formt 这个选项", "是不是 --format？"],
    [["build", "--format", "docx,exe"], "--format 不能是 docx,exe", "不支持 exe 格式"],
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

describe("what people try first", () => {
  test("gov-report alone shows the help, -v the version", async () => {
    const bare = await gov([], folder());
    expect([bare.status, bare.stderr]).toEqual([0, ""]);
    expect(bare.stdout).toContain("gov-report [选项] [命令]");
    const versions = await Promise.all(["-v", "-V", "--version"].map((flag) => gov([flag], folder())));
    for (const { status, stdout } of versions)
      expect([status, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
  });

  test("arguments have Chinese names in Chinese", async () => {
    expect((await gov(["tally", "--help"], folder())).stdout).toContain("gov-report tally [选项] <台账>");
    expect((await gov(["tally", "--help", "--lang", "en"], folder())).stdout).toContain("<LEDGER>");
    expect((await gov(["tally", "--year", "2022"], folder())).stderr).toContain("缺少参数 台账");
    expect((await gov(["explain"], folder())).stderr).toContain("缺少参数 编号");
  });

  test("explain finds codes by words; one alone is explained", async () => {
    const several = await gov(["explain", "勾稽"], folder());
    expect([several.status, several.stdout]).toEqual([0, expect.stringContaining("GR3001 ")]);
    expect((await gov(["explain", "退格"], folder())).status).toBe(2);
    const one = await gov(["explain", "字节顺序标记"], folder());
    expect(one.stdout).toMatch(/^GR1002 错误/);
  });

  test("where no file was looked at, none are counted", async () => {
    const { stderr } = await gov(["build", "--bogus"], folder());
    expect(stderr).not.toContain("0个文件");
    expect(stderr.trimEnd().split("\n").at(-1)).toBe("1个错误，0个警告");
  });

  test("a figure in a group's place is told with its key; a choice is taken in either language", async () => {
    const { stdout } = await gov(
      ["validate", "data.yaml"],
      folder({ "data.yaml": replaced(MINIMAL, "licensing: { decisions: 9 }", "licensing: 1200") }),
    );
    expect(stdout).toContain("写成 { decisions: 1200 }");
    const chinese = folder({ "data.yaml": replaced(MINIMAL, "kind: department", "kind: 部门") });
    expect((await gov(["validate", "data.yaml"], chinese)).status).toBe(0);
  });

  test("--fix takes a byte order mark off, and goes on behind it", async () => {
    const cwd = folder({
      "data.yaml": `\ufeff${replaced(MINIMAL, "公开的深度还不够。", "公开的深度,还不够。")}`,
    });
    const { status, stdout } = await gov(["validate", "data.yaml", "--fix"], cwd);
    expect([status, stdout]).toEqual([0, expect.stringContaining("改了2处")]);
    expect(readFileSync(path.join(cwd, "data.yaml"), "utf8")).toBe(
      replaced(MINIMAL, "公开的深度还不够。", "公开的深度，还不够。"),
    );
  });

  test.each([
    [["validate", ""], "缺少参数 FILE"],
    [["validate", "data.yaml", ""], "缺少参数 FILE"],
    [["build", ""], "缺少参数 FILE"],
    [["init", ""], "缺少参数"],
    [["explain", ""], "缺少参数"],
    [["compare", "data.yaml", ""], "缺少参数"],
    [["build", "data.yaml", "--out-dir", ""], "选项 --out-dir"],
    [["build", "data.yaml", "--manifest="], "选项 --manifest"],
    [["validate", "data.yaml", "--children", ""], "选项 --children"],
    [["validate", "data.yaml", "--previous", ""], "选项 --previous"],
    [["aggregate", "data.yaml", "--expect", ""], "选项 --expect"],
    [["tally", "台账.csv", "--year", "2022", "--worksheet", ""], "选项 --worksheet"],
  ])("%j, as a variable gives it that is not set: nothing is read or written", async (args, told) => {
    const cwd = folder({ "data.yaml": MINIMAL, "台账.csv": "a,b\n" });
    const { status, stdout, stderr } = await gov(args, cwd);
    expect([status, stdout, stderr]).toEqual([2, "", expect.stringContaining(told)]);
    expect(stderr).toMatch(/→ 用 gov-report \w+ --help 查看用法/);
    expect(listing(cwd)).toEqual(["data.yaml", "台账.csv"]);
  });
});
