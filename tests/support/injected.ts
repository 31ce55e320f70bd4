import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect } from "vitest";
import { MINIMAL, replaced } from "./files.js";
import { folder, gov } from "./run-cli.js";

export const BIN = path.resolve("bin/gov-report.js");

const PRELOAD = path.resolve("tests/support/at-operation.mjs");

export const NEW = replaced(MINIMAL, "某省科学技术厅", "某省教育厅");

export interface At {
  operation: number;
  what: string;
  names?: string;
}

/** The program with the disk failing, or a signal coming, at a counted operation. */
export function gr(args: string[], cwd: string, { operation, what, names }: At) {
  const env = {
    ...process.env,
    // The cache of compiled code uses the disk too, and its failures are silent.
    NODE_DISABLE_COMPILE_CACHE: "1",
    AT_OPERATION: `${operation}`,
    AT_WHAT: what,
    ...(names && { AT_NAMES: names }),
  };
  const run = spawnSync(process.execPath, ["--import", PRELOAD, BIN, ...args], {
    cwd,
    env,
    encoding: "utf8",
  });
  return { status: run.status, signal: run.signal, stdout: run.stdout, stderr: run.stderr };
}

/** Whose report an output is; throws where the file is not whole. */
export function whose(file: string): string {
  const parts = unzipSync(readFileSync(file));
  const text = Object.entries(parts)
    .filter(([name]) => name.endsWith(".xml"))
    .map(([, bytes]) => strFromU8(bytes))
    .join("");
  expect(Object.keys(parts)).toContain("[Content_Types].xml");
  return ["某省科学技术厅", "某省教育厅"].filter((name) => text.includes(name)).join();
}

/** A folder where a report was built already and its data file says something else now. */
export async function rebuilt(): Promise<string> {
  const root = folder({ "data.yaml": MINIMAL });
  expect((await gov(["build"], root)).status).toBe(0);
  writeFileSync(path.join(root, "data.yaml"), NEW);
  return root;
}
