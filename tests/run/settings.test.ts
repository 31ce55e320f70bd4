import { describe, expect, test } from "vitest";
import { MINIMAL } from "../support/files.js";
import { folder, gov } from "../support/run-cli.js";

const LAST = MINIMAL.replace("year: 2022", "year: 2021").replace("inForce: 90", "inForce: 77");

const DATA = `${MINIMAL}previous: last/data.yaml\n`;

const files = (config: string) => ({
  "in/data.yaml": DATA,
  "in/last/data.yaml": LAST,
  "gov-report.config.yaml": config,
});

const json = async (root: string, ...args: string[]) =>
  JSON.parse((await gov(["validate", "in/data.yaml", "--reporter", "json", ...args], root)).stdout);

describe("gov-report.config.yaml", () => {
  test("is found upwards and sets the level of warnings", async () => {
    expect((await json(folder(files("# 没有设置\n")))).summary).toMatchObject({ warnings: 1, infos: 0 });
    expect((await json(folder(files("severity: { GR4001: info }\n")))).summary).toMatchObject({
      warnings: 0,
      infos: 1,
    });
    expect((await json(folder(files("severity: { GR4001: off }\n")))).diagnostics).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ["severity: { GR3001: off }", "GR2021", "/severity/GR3001", "GR3001 是错误"],
    ["severity: { GR4010: off }", "GR2002", "/severity/GR4010", "没有 GR4010 这个键"],
    ["severity: { GR4001: of }", "GR2006", "/severity/GR4001", "GR4001不能是 of"],
    ["severty: {}", "GR2002", "/severty", "没有 severty 这个键"],
    ["severity: off", "GR2003", "/severity", "severity"],
    ["severity: { GR4001: off", "GR1006", "", "没有配对的 }"],
  ])("%s is a fault of that file, exit 1", async (config, code, pointer, message) => {
    const root = folder(files(`${config}\n`));
    const { diagnostics } = await json(root);
    const own = diagnostics.filter(({ file }: { file: string }) => file === "gov-report.config.yaml");
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ code, path: pointer });
    expect(own[0].message).toContain(message);
    expect((await gov(["validate", "in/data.yaml"], root)).status).toBe(1);
  });
});
