import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folder, gov } from "../../support/run-cli.js";

describe("help and schema", () => {
  test("schema prints the published schema", async () => {
    const { status, stdout } = await gov(["schema"], folder());
    expect(status).toBe(0);
    expect(stdout).toBe(readFileSync("schemas/2021/report.editor.schema.json", "utf8"));
  });
});

describe("on the command line", () => {
  test("schema --template 2019 prints it; without it the one in force", async () => {
    const root = folder();
    const { status, stdout } = await gov(["schema", "--template", "2019"], root);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).title).toBe("政府信息公开工作年度报告（2019年试行格式）");
    expect(JSON.parse((await gov(["schema"], root)).stdout).title).toContain("2021年格式");
    expect((await gov(["schema", "--template", "2020"], root)).status).toBe(2);
  });
});
