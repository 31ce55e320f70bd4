import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../support/files.js";
import { folder, gov } from "../support/run-cli.js";

describe("--reporter sheet", () => {
  const broken = replaced(
    MINIMAL,
    "disclosed: { naturalPerson: 4, total: 4 }",
    "disclosed: { naturalPerson: 5, total: 4 }",
  ).replace("某省科学技术厅", "=甲局");

  const run = async () => {
    const root = folder({ "a.yaml": MINIMAL, "b.yaml": broken });
    expect(
      (await gov(["validate", "a.yaml", "b.yaml", "--reporter", "sheet=退回单.xlsx"], root)).status,
    ).toBe(1);
    return path.join(root, "退回单.xlsx");
  };

  test("needs a file", async () => {
    const { status, stderr } = await gov(["validate", "--reporter", "sheet"], folder());
    expect(status).toBe(2);
    expect(stderr).toContain("sheet=退回单.xlsx");
  });

  test("is the same bytes each time", async () => {
    expect(readFileSync(await run()).equals(readFileSync(await run()))).toBe(true);
  });
});
