import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../../support/files.js";
import { startBin, until } from "../../support/run-bin.js";
import { folder } from "../../support/run-cli.js";

const UNBALANCED = replaced(MINIMAL, "carriedToNextYear: 0", "carriedToNextYear: { naturalPerson: 1 }");

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
