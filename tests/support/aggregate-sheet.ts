import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import type { Sheet } from "../fixtures/xlsx-reader.js";
import { ORGANS } from "./organs.js";
import { folder, gov } from "./run-cli.js";

/** `aggregate --sheet` over the three organs, the list naming a fourth. */
export async function sheet(
  files: Record<string, string> = ORGANS,
): Promise<{ file: string; bytes: Uint8Array }> {
  const list = "某县公安局\n某县城关镇人民政府\n某县财政局\n某县水利局\n";
  const root = folder({ ...files, "名单.txt": list });
  const args = ["各局", "--agency", "某县人民政府", "--expect", "名单.txt", "--allow-invalid"];
  const run = await gov(["aggregate", ...args, "--sheet", "汇总表.xlsx"], root);
  expect(run.stdout).toBe("data.yaml\n汇总表.xlsx\n");
  const file = path.join(root, "汇总表.xlsx");
  return { file, bytes: readFileSync(file) };
}

/** A row of a sheet as its texts and numbers. */
export const rowOf = ({ cells }: Sheet, row: number, columns: string) =>
  [...columns].map((column) => {
    const cell = cells.get(`${column}${row}`);
    return cell?.number ?? cell?.text;
  });
