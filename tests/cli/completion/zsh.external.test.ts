import { writeFileSync } from "node:fs";
import { describe, expect } from "vitest";
import { script } from "../../support/completion.js";
import { runTool, testWith, tool } from "../../support/tools.js";

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
});
