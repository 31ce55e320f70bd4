import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { replaced } from "../support/files.js";
import { folder, gov } from "../support/run-cli.js";
import { folded, parseScenario } from "../support/scenario.js";

const FILES = readdirSync("tests/cli").filter((name) => name.endsWith(".scenario"));

describe("terminal sessions (tests/cli)", () => {
  test.each(FILES)("%s", async (file) => {
    const { title, steps } = parseScenario(readFileSync(path.join("tests/cli", file), "utf8"));
    expect(title).not.toBe("");
    const cwd = folder();
    for (const step of steps) {
      for (const [name, content] of Object.entries(step.files)) {
        mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
        writeFileSync(path.join(cwd, name), content);
      }
      for (const [name, changes] of Object.entries(step.edits)) {
        const text = readFileSync(path.join(cwd, name), "utf8");
        const edited = changes.reduce((all, { from, to }) => replaced(all, from, to), text);
        writeFileSync(path.join(cwd, name), edited);
      }
      const command = ["gov-report", ...step.args].join(" ");
      const { status, stdout, stderr } = await gov(step.args, cwd, { env: step.env });
      const said = { status, stdout: folded(stdout, step.stdout), stderr: folded(stderr, step.stderr) };
      expect({ command, ...said }).toEqual({
        command,
        status: step.status,
        stdout: step.stdout,
        stderr: step.stderr,
      });
      for (const [name, content] of Object.entries(step.written)) {
        expect(folded(readFileSync(path.join(cwd, name), "utf8"), content), `${command}: ${name}`).toBe(
          content,
        );
      }
      for (const name of step.missing) expect(existsSync(path.join(cwd, name)), name).toBe(false);
    }
  });
});

describe("the scenario format", () => {
  test("… stands for any lines, and for none", () => {
    expect(folded("a\nb\nc\n", "a\n…\nc\n")).toBe("a\n…\nc\n");
    expect(folded("a\nc\n", "a\n…\nc\n")).toBe("a\n…\nc\n");
    expect(folded("a\nb\n", "a\n…\n")).toBe("a\n…\n");
    expect(folded("a\nb\n", "a\n…\nc\n")).not.toBe("a\n…\nc\n");
    expect(folded("a\nb\nc\nd\n", "a\n…\nc\n")).not.toBe("a\n…\nc\n");
  });

  test.each([
    ["一次会话\n==== stdout ====\n", "line 2: stdout before the first command"],
    ["一次会话\n==== comand ====\n", "line 2: no such section: ==== comand ===="],
    ["一次会话\n==== command ====\nls\n", "line 2: a command begins with gov-report"],
    ["一次会话\n", "no command"],
  ])("%j: %s", (text, message) => {
    expect(() => parseScenario(text)).toThrow(message);
  });
});
