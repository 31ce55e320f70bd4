import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "vitest";

/** What a machine may have beyond Node. Each test that needs one of these says so when it is left out. */
const found = {
  /** LibreOffice. */
  soffice: onPath("soffice"),
  /** Text of a PDF, page by page (poppler). */
  pdftotext: onPath("pdftotext"),
  /** Its page count and sizes (poppler). */
  pdfinfo: onPath("pdfinfo"),
  /** Its typefaces (poppler). */
  pdffonts: onPath("pdffonts"),
  chromium: onPath("chromium"),
  /** Folder of the measuring tools, from the environment. */
  measuring: process.env.GOV_REPORT_TOOLS,
  /** Another version of Node, from the environment. */
  secondNode: process.env.GOV_REPORT_SECOND_NODE,
  bash: onPath("bash"),
  zsh: onPath("zsh"),
  fish: onPath("fish"),
  faketime: onPath("faketime"),
  /** Any Python 3, for its standard library. */
  python: onPath("python3"),
  /** The system's Python with openpyxl, and with python-docx. */
  openpyxl: hasModule("openpyxl") ? "/usr/bin/python3" : undefined,
  pythonDocx: hasModule("docx") ? "/usr/bin/python3" : undefined,
  pandoc: onPath("pandoc"),
};

export type Tool = keyof typeof found;

function hasModule(name: string): boolean {
  return spawnSync("/usr/bin/python3", ["-c", `import ${name}`]).status === 0;
}

function onPath(command: string): string | undefined {
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, command))
    .find((file) => existsSync(file));
}

/** Path of a tool that `testWith` made sure of. */
export function tool(name: Tool): string {
  return found[name]!;
}

/**
 * A test that runs where its tools are. CI sets GOV_REPORT_NOTHING_LEFT_OUT, and then a missing tool is a failure.
 */
export function testWith(
  tools: Tool[],
  name: string,
  run: () => void | Promise<void>,
  timeout = 180_000,
): void {
  const missing = tools.filter((each) => !found[each]);
  if (missing.length === 0) test(name, run, timeout);
  else if (process.env.GOV_REPORT_NOTHING_LEFT_OUT) {
    test(name, () => {
      throw new Error(`nothing may be left out here, but there is no ${missing.join(", ")}`);
    });
  } else {
    // The reporter does not name what is skipped.
    console.warn(`left out: “${name}” needs ${missing.join(", ")}, not found on this machine`);
    test.skip(name, () => {});
  }
}

/** Runs a program to its end; its output and status. */
export function runTool(command: string, args: string[], env: Record<string, string> = {}, cwd?: string) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 1e9,
    ...(cwd && { cwd }),
  });
  if (error) throw error;
  return { status, stdout, stderr };
}
