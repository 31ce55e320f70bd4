import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { folder, gov } from "../../support/run-cli.js";
import { runTool, testWith, tool } from "../../support/tools.js";

/** The script for a shell, in a file of a test's own folder. */
async function script(shell: string): Promise<string> {
  const cwd = folder();
  const { status, stdout } = await gov(["completion", shell], cwd);
  expect(status).toBe(0);
  const file = path.join(cwd, `gov-report.${shell}`);
  writeFileSync(file, stdout);
  return file;
}

/** Types each line and a tab at the prompt of a zsh of its own, and prints what the shell makes of it. */
const TYPIST = String.raw`zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT=; autoload -Uz compinit; compinit -u -d $1.dump; source $1; gov-report() { print ran: \$* }"
shift
for line in "$@"; do
  zpty -w -n shell "$line"$'\t\n'
  zpty -r -m shell out $'*\nran: *\n*'
  print -r -- "$out"
done
zpty -d shell
`;

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
    expect(complete("validate", "--fail-on", "=", "w")).toEqual(["warning"]);
    expect(complete("validate", "--fail-on", "=")).toEqual(["error", "warning", "never"]);
    expect(complete("build", "--format", "docx,x")).toEqual(["docx,xlsx"]);
    expect(complete("init", "--kind", "部")).toEqual(["部门"]);
    expect(complete("explain", "GR301")).toEqual(["GR3010", "GR3011"]);
    expect(complete("help", "agg")).toEqual(["aggregate"]);
    expect(complete("--v")).toEqual(["--version"]);
  });

  testWith(["fish"], "fish completes the same, with what each is for", async () => {
    const file = await script("fish");
    const complete = (line: string) =>
      runTool(tool("fish"), ["--no-config", "-c", `source ${file}; complete -C "${line}"`]).stdout;
    expect(complete("gov-report va")).toMatch(/^validate\t只核对/);
    expect(complete("gov-report build --dra")).toMatch(/^--draft\t/);
    expect(complete("gov-report completion ")).toBe("bash\nfish\nzsh\n");
    expect(complete("gov-report build --format docx,p")).toMatch(/^docx,pdf\t/);
    expect(complete("gov-report help agg")).toBe("aggregate\n");
    expect(complete("gov-report explain GR301")).toBe("GR3010\nGR3011\n");
    expect(complete("gov-report --v")).toMatch(/^--version\t/);
  });

  testWith(["zsh"], "zsh completes the same at its own prompt", async () => {
    const file = await script("zsh");
    const driver = `${file}.driver`;
    writeFileSync(driver, TYPIST);
    const lines = [
      "va",
      "validate --fail-on=w",
      "build --format docx,pd",
      "init --kind 部",
      "help agg",
      "--vers",
    ];
    const { stdout } = runTool(
      tool("zsh"),
      ["-f", driver, file, ...lines.map((line) => `gov-report ${line}`)],
      { LC_ALL: "C.UTF-8" },
    );
    expect([...stdout.matchAll(/^ran: (.*?)\s*$/gm)].map(([, line]) => line)).toEqual([
      "validate",
      "validate --fail-on=warning",
      "build --format docx,pdf",
      "init --kind 部门",
      "help aggregate",
      "--version",
    ]);
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
