import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../../support/files.js";
import { folder, gov, listing } from "../../support/run-cli.js";

describe("on the command line", () => {
  test("form refuses to overwrite, a name that is no .xlsx, and a format of other years", async () => {
    const cwd = folder({ "表.xlsx": "x" });
    const there = await gov(["form", "表.xlsx"], cwd);
    expect([there.status, there.stderr]).toEqual([2, expect.stringContaining("那里已有同名的文件")]);
    expect(readFileSync(path.join(cwd, "表.xlsx"), "utf8")).toBe("x");
    expect((await gov(["form", "表.docx"], cwd)).status).toBe(2);
    expect((await gov(["form", "新.xlsx", "--year", "22"], cwd)).status).toBe(2);
    expect((await gov(["form", "新.xlsx", "--from", "没有.yaml"], cwd)).status).toBe(2);
    expect(listing(cwd)).toEqual(["表.xlsx"]);
    expect((await gov(["form", "表.xlsx", "--force"], cwd)).status).toBe(0);
  });

  test("a data file with errors fills no form", async () => {
    const cwd = folder({ "data.yaml": replaced(MINIMAL, "issued: 13", "issued: 13件") });
    const { status, stderr } = await gov(["form", "表.xlsx", "--from", "data.yaml"], cwd);
    expect(status).toBe(1);
    expect(stderr).toContain("data.yaml:7:");
    expect(listing(cwd)).toEqual(["data.yaml"]);
  });
});
