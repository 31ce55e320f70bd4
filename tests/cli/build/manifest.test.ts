import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../../support/files.js";
import { folder, gov, listing } from "../../support/run-cli.js";

const UNBALANCED = replaced(MINIMAL, "carriedToNextYear: 0", "carriedToNextYear: { naturalPerson: 1 }");

const sha256 = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

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
    ["validate", "--reporter", "sheet=./data.yaml", "退回单是 .xlsx 文件，./data.yaml 不是", []],
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
