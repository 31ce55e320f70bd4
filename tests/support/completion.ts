import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { folder, gov } from "./run-cli.js";

/** The script for a shell, in a file of a test's own folder. */
export async function script(shell: string): Promise<string> {
  const cwd = folder();
  const { status, stdout } = await gov(["completion", shell], cwd);
  expect(status).toBe(0);
  const file = path.join(cwd, `gov-report.${shell}`);
  writeFileSync(file, stdout);
  return file;
}
