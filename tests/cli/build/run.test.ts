import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../../support/files.js";
import { startBin, until } from "../../support/run-bin.js";
import { folder, gov, listing } from "../../support/run-cli.js";
import { runTool, testWith, tool } from "../../support/tools.js";

const UNBALANCED = replaced(MINIMAL, "carriedToNextYear: 0", "carriedToNextYear: { naturalPerson: 1 }");
const sha256 = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

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

describe("build --manifest", () => {
  test("records what was made from what, by schemas/manifest.schema.json", async () => {
    const last = replaced(MINIMAL, "year: 2022", "year: 2021");
    const cwd = folder({
      "2021/data.yaml": replaced(last, "carriedToNextYear: 0", "carriedToNextYear: 0 # 无"),
      "2022/data.yaml": `${MINIMAL}previous: ../2021/data.yaml\n`,
      "2022/bad.yaml": UNBALANCED,
      "gov-report.config.yaml": "severity: { GR4001: info }\n",
    });
    await gov(["build", "2022", "--manifest", "manifest.json"], cwd);
    const manifest = JSON.parse(readFileSync(path.join(cwd, "manifest.json"), "utf8"));
    const schema = JSON.parse(readFileSync("schemas/manifest.schema.json", "utf8"));
    const validate = new Ajv2020().compile(schema);
    expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true);
    const [bad, good] = manifest.files;
    expect(bad).toMatchObject({ input: { path: "2022/bad.yaml" }, outputs: [], errors: 1 });
    expect(good.input).toEqual({
      path: "2022/data.yaml",
      sha256: sha256(path.join(cwd, "2022/data.yaml")),
      agency: "某省科学技术厅",
      template: "2021",
    });
    expect(good.used).toEqual([
      { path: "2021/data.yaml", role: "previous", sha256: sha256(path.join(cwd, "2021/data.yaml")) },
      {
        path: "gov-report.config.yaml",
        role: "settings",
        sha256: sha256(path.join(cwd, "gov-report.config.yaml")),
      },
    ]);
    for (const output of good.outputs) expect(output.sha256).toBe(sha256(path.join(cwd, output.path)));
    expect(good.outputs.map(({ format }: { format: string }) => format)).toEqual(["docx", "xlsx"]);
  });

  test("the same filing gives the same manifest", async () => {
    const cwd = folder({ "data.yaml": MINIMAL });
    await gov(["build", "--manifest", "a.json"], cwd);
    await gov(["build", "--manifest", "b.json"], cwd);
    expect(sha256(path.join(cwd, "a.json"))).toBe(sha256(path.join(cwd, "b.json")));
  });

  test("a manifest that cannot be written is said so", async () => {
    const cwd = folder({ "data.yaml": MINIMAL, "m/x": "" });
    const { status, stderr } = await gov(["build", "--manifest", "m"], cwd);
    expect(status).toBe(2);
    expect(stderr).toContain("GR9002");
  });
});

describe("files that a record of the run must not replace", () => {
  const cwd = () =>
    folder({
      "data.yaml": `${MINIMAL}previous: last.yaml\n`,
      "last.yaml": replaced(MINIMAL, "year: 2022", "year: 2021"),
    });

  test.each([
    ["build", "--manifest", "data.yaml", "它是要读取的文件之一", []],
    ["build", "--manifest", "x/../last.yaml", "它是要读取的文件之一", ["data.csv"]],
    ["build", "--manifest", "data.csv", "它也是这次要写的另一个文件", []],
    ["build", "--reporter", "json=data.yaml", "它是要读取的文件之一", ["data.csv"]],
    ["build", "--reporter", "junit=data.csv", "它也是这次要写的另一个文件", ["data.csv"]],
    ["validate", "--reporter", "sheet=./data.yaml", "它是要读取的文件之一", []],
    ["validate", "--reporter", "sarif=last.yaml", "它是要读取的文件之一", []],
  ])("%s %s %s", async (command, option, file, message, made) => {
    const root = cwd();
    const before = ["data.yaml", "last.yaml"].map((name) => sha256(path.join(root, name)));
    const csv = command === "build" ? ["--format", "csv"] : [];
    const { status, stdout, stderr } = await gov([command, ...csv, option, file], root);
    expect(status).toBe(2);
    expect(stdout + stderr).toContain(message);
    expect(["data.yaml", "last.yaml"].map((name) => sha256(path.join(root, name)))).toEqual(before);
    expect(listing(root)).toEqual([...made, "data.yaml", "last.yaml"]);
    if (made.length > 0) expect(readFileSync(path.join(root, "data.csv"), "utf8")).toMatch(/^\ufeffpath,/);
  });

  test("two records are not one file", async () => {
    const root = cwd();
    const records = ["--manifest", "m.json", "--reporter", "json=m.json"];
    const { status, stderr } = await gov(["build", "--format", "csv", ...records], root);
    expect(status).toBe(2);
    expect(stderr).toContain("m.json 无法写入：它也是这次要写的另一个文件。");
    expect(JSON.parse(readFileSync(path.join(root, "m.json"), "utf8"))).toHaveProperty("files");
  });
});

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

describe("many files", () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`r${String(index).padStart(2, "0")}.yaml`, MINIMAL]),
  );

  test("in one thread and in two the same is written, found and told", async () => {
    const cwd = folder({ ...many, "r07.yaml": UNBALANCED, "r33.yaml": "year: [", "r34.yaml": "" });
    const args = (jobs: string) => [
      "build",
      ".",
      "--jobs",
      jobs,
      "--reporter",
      "json",
      "--out-dir",
      `out${jobs}`,
    ];
    const [one, two] = [await startBin(args("1"), cwd).result, await startBin(args("2"), cwd).result];
    expect(one.status).toBe(1);
    expect(two.status).toBe(1);
    expect(two.stdout).toBe(one.stdout);
    expect(JSON.parse(one.stdout).summary).toMatchObject({ files: 60, errors: 3 });
    const made = listing(path.join(cwd, "out1"));
    expect(made).toHaveLength(2 * 57);
    expect(listing(path.join(cwd, "out2"))).toEqual(made);
    for (const name of made)
      expect(sha256(path.join(cwd, "out2", name))).toBe(sha256(path.join(cwd, "out1", name)));
  }, 120_000);

  test("a batch says how far it has come, in plain lines where there is no terminal", async () => {
    const cwd = folder(many);
    const { stderr } = await startBin(["validate", ".", "--jobs", "1", "--reporter", "json"], cwd).result;
    expect(stderr).toMatch(/^6\/60\n12\/60\n[\s\S]*60\/60\n/);
    const few = await startBin(["validate", "r00.yaml", "r01.yaml"], cwd).result;
    expect(few.stderr).toBe("");
    const quiet = await startBin(["validate", ".", "--quiet"], cwd).result;
    expect(quiet.stderr).toBe("");
  });

  test("a number of files at a time that is none is a wrong use", async () => {
    for (const jobs of ["0", "-1", "two", "1.5"]) {
      const { status, stderr } = await gov(["build", "--jobs", jobs], folder({ "data.yaml": MINIMAL }));
      expect(status).toBe(2);
      expect(stderr).toContain("--jobs");
    }
  });
});

describe("build --watch", () => {
  test("builds again on save, keeps the last good output on errors, ends with 0", async () => {
    const cwd = folder({
      "data.yaml": MINIMAL,
      "2021/data.yaml": replaced(MINIMAL, "year: 2022", "year: 2021"),
    });
    const { child, result } = startBin(["build", "--watch", "--format", "csv"], cwd);
    const csv = path.join(cwd, "data.csv");
    let told = "";
    child.stderr!.on("data", (text) => {
      told += text;
    });
    const waits = () => told.split("等待文件变化").length - 1;
    await until(() => waits() === 1);
    expect(readFileSync(csv, "utf8")).toContain("normativeDocuments.issued");
    writeFileSync(path.join(cwd, "data.yaml"), replaced(MINIMAL, "issued: 13", "issued: 4321"));
    await until(() => readFileSync(csv, "utf8").includes("4321") && waits() === 2);
    writeFileSync(path.join(cwd, "data.yaml"), UNBALANCED);
    await until(() => waits() === 3);
    expect(told).toContain("GR3001");
    expect(told).toContain("data.yaml 有改动，重新核对。");
    expect(told).toContain("没有重新生成，原来生成的文件没有动。");
    expect(readFileSync(csv, "utf8")).toContain("4321");
    const named = `${replaced(MINIMAL, "issued: 13", "issued: 14")}previous: 2021/data.yaml\n`;
    writeFileSync(path.join(cwd, "data.yaml"), named);
    await until(() => waits() === 4);
    // Last year's file has a part in it from now on.
    const before = waits();
    writeFileSync(
      path.join(cwd, "2021/data.yaml"),
      replaced(replaced(MINIMAL, "year: 2022", "year: 2021"), "inForce: 90", "inForce: 7"),
    );
    await until(() => waits() > before && told.includes("GR4002"));
    // Editors and cloud drives may take a file away and put it back; settings count from when they are there.
    rmSync(path.join(cwd, "data.yaml"));
    await until(() => told.endsWith("按Ctrl+C结束。\n") && told.includes("找不到 data.yaml。"));
    writeFileSync(path.join(cwd, "data.yaml"), replaced(named, "issued: 14", "issued: 5555"));
    await until(() => told.endsWith("按Ctrl+C结束。\n") && readFileSync(csv, "utf8").includes("5555"));
    const last = told.length;
    writeFileSync(path.join(cwd, "gov-report.config.yaml"), "severity: { GR4002: off }\n");
    await until(() => told.length > last && told.endsWith("按Ctrl+C结束。\n"));
    expect(told.slice(last)).toContain("gov-report.config.yaml 有改动");
    expect(told.slice(last)).not.toContain("GR4002");
    child.kill("SIGINT");
    expect((await result).status).toBe(0);
  }, 60_000);
});

test("build --watch without a data file ends at once", async () => {
  const { status, stderr } = await startBin(["build", "--watch"], folder({})).result;
  expect(status).toBe(2);
  expect(stderr).toContain("找不到 data.yaml。");
  expect(stderr).not.toContain("等待");
});

describe("build --format pdf", () => {
  test("without LibreOffice nothing is begun, and the way out is named", async () => {
    const cwd = folder({ "data.yaml": MINIMAL });
    const { status, stderr } = await gov(["build", "--format", "docx,pdf"], cwd, { env: { PATH: "" } });
    expect(status).toBe(2);
    expect(stderr).toContain("GR9009");
    expect(stderr).toContain("另存为PDF");
    expect(listing(cwd)).toEqual(["data.yaml"]);
  });

  test("a LibreOffice that fails writes nothing", async () => {
    const cwd = folder({ "data.yaml": MINIMAL, "bin/soffice": "#!/bin/sh\nexit 1\n" });
    runTool("chmod", ["+x", path.join(cwd, "bin/soffice")]);
    const PATH = path.join(cwd, "bin");
    const { status, stderr } = await gov(["build", "--format", "docx,pdf"], cwd, { env: { PATH } });
    expect(status).toBe(2);
    expect(stderr).toContain("LibreOffice没有生成");
    expect(existsSync(path.join(cwd, "data.docx"))).toBe(false);
  });

  testWith(
    ["soffice"],
    "prints the report as LibreOffice does, and names the fonts that are missing",
    async () => {
      const cwd = folder({
        "data.yaml": `${MINIMAL}style: { fonts: { title: 没有这种字体 } }\n`,
        "more.yaml": `${MINIMAL}style: { fonts: { title: 没有这种字体 } }\n`,
      });
      const PATH = path.dirname(tool("soffice"));
      const { status, stdout, stderr } = await gov(["build", ".", "--format", "pdf"], cwd, { env: { PATH } });
      expect(status).toBe(0);
      expect(stdout).toBe("data.pdf\nmore.pdf\n");
      expect(stderr.split("没有这种字体")).toHaveLength(2);
      const pdf = readFileSync(path.join(cwd, "data.pdf")).toString("latin1");
      expect(pdf).toMatch(/^%PDF-/);
      // For screen readers: a structure, bookmarks, and Chinese as the language of the whole.
      for (const part of ["/StructTreeRoot", "/Outlines", "/Lang(zh-CN)"]) expect(pdf).toContain(part);
      expect(listing(cwd)).toEqual(["data.pdf", "data.yaml", "more.pdf", "more.yaml"]);
    },
  );
});
