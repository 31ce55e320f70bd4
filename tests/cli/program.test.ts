import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folder, gov } from "../support/run-cli.js";

describe("help and schema", () => {
  test("--help of each command begins with an example", async () => {
    const all = (await gov(["--help"], folder())).stdout.split("命令：")[1]!;
    const commands = [...all.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name!);
    expect(commands.length).toBeGreaterThan(11);
    for (const command of commands.filter((name) => name !== "help")) {
      const { status, stdout } = await gov([command, "--help"], folder());
      expect(status).toBe(0);
      expect(stdout.split("\n")[0]).toMatch(new RegExp(`^例：gov-report ${command}`));
    }
    expect((await gov(["build", "--help", "--lang", "en"], folder())).stdout).toMatch(
      /^Example: gov-report build/,
    );
  });

  test("--version", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(await gov(["--version"], folder())).toMatchObject({ status: 0, stdout: `${version}\n` });
  });
});
