import { describe, expect } from "vitest";
import { script } from "../../support/completion.js";
import { runTool, testWith, tool } from "../../support/tools.js";

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
});
