import { describe, expect, test } from "vitest";
import { folder, gov } from "../../support/run-cli.js";

describe("completion", () => {
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
