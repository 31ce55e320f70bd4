import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { runCli } from "../../src/cli/program.js";
import { success } from "../../src/diagnostics/outcome.js";
import type { Person } from "../../src/host/terminal.js";

export interface Result {
  status: number;
  stdout: string;
  stderr: string;
}

/** A folder of its own for a test, with these files in it; gone when the test ends. */
export function folder(files: Record<string, string | Uint8Array> = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), "gov-report-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
  return root;
}

/** Every file below a folder, hidden ones too, with `/`. */
export function listing(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** The command line in this process, in a folder, on streams that are no terminals. */
export async function gov(
  args: string[],
  cwd: string,
  {
    stdin = "",
    env = {},
    person,
  }: { stdin?: string | Uint8Array; env?: Record<string, string>; person?: Person } = {},
): Promise<Result> {
  const streams = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    isTTY: false,
    write(text: string) {
      streams[name] += text;
    },
  });
  const readStdin = async () => success(typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin);
  const terminal = {
    cwd,
    env,
    readStdin,
    stdout: output("stdout"),
    stderr: output("stderr"),
    ...(person && { person }),
  };
  const status = await runCli(args, terminal);
  return { status, ...streams };
}
