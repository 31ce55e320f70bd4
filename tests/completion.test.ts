import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { folder, gov } from "./support/run-cli.js";
import { runTool, testWith, tool } from "./support/tools.js";

/** The script for a shell, in a file of a test's own folder. */
async function script(shell: string): Promise<string> {
  const cwd = folder();
  const { status, stdout } = await gov(["completion", shell], cwd);
  expect(status).toBe(0);
  const file = path.join(cwd, `gov-report.${shell}`);
  writeFileSync(file, stdout);
  return file;
}

describe("completion", () => {
  testWith(["bash"], "bash completes commands, options, and the words that an option takes", async () => {
    const file = await script("bash");
    const complete = (...words: string[]) => {
      const { stdout, stderr } = runTool(tool("bash"), [
        "-c",
        `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _gov_report; printf '%s\\n' "\${COMPREPLY[@]}"`,
        file,
        "gov-report",
        ...words,
      ]);
      expect(stderr).toBe("");
      return stdout.split("\n").filter(Boolean);
    };
    expect(complete("va")).toEqual(["validate"]);
    expect(complete("build", "--dr")).toEqual(["--draft"]);
    expect(complete("validate", "--fail-on", "")).toEqual(["error", "warning", "never"]);
    expect(complete("build", "--format", "")).toEqual(
      expect.arrayContaining(["docx", "xlsx", "pdf", "csv", "json"]),
    );
    expect(complete("completion", "f")).toEqual(["fish"]);
    expect(complete("build", "--draft-mode")).toEqual([]);
  });

  testWith(["fish"], "fish completes the same, with what each is for", async () => {
    const file = await script("fish");
    const complete = (line: string) =>
      runTool(tool("fish"), ["--no-config", "-c", `source ${file}; complete -C "${line}"`]).stdout;
    expect(complete("gov-report va")).toMatch(/^validate\t只核对/);
    expect(complete("gov-report build --dra")).toMatch(/^--draft\t/);
    expect(complete("gov-report completion ")).toBe("bash\nfish\nzsh\n");
  });

  testWith(["zsh"], "zsh loads its script and knows the function", async () => {
    const file = await script("zsh");
    const { stdout, stderr } = runTool(tool("zsh"), [
      "-fc",
      `autoload -U compinit; compinit -u -d ${file}.dump; source ${file}; print \${_comps[gov-report]}; zsh -n ${file}`,
    ]);
    expect(stderr).toBe("");
    expect(stdout).toBe("_gov_report\n");
  });

  test("a shell that it does not know is a wrong use that names those it knows", async () => {
    const { status, stderr } = await gov(["completion", "tcsh"], folder());
    expect(status).toBe(2);
    expect(stderr).toContain("bash");
  });

  test("every command that the help lists is completed", async () => {
    const { stdout: help } = await gov(["--help"], folder());
    const listed = [...help.matchAll(/^ {2}([a-z]+)(?= )/gm)].map(([, name]) => name!);
    expect(listed.length).toBeGreaterThan(5);
    const { stdout } = await gov(["completion", "fish"], folder());
    for (const name of listed.filter((each) => each !== "help")) expect(stdout).toContain(`-a ${name} -d`);
  });
});
