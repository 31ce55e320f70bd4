import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../support/files.js";
import { folder, gov, listing } from "../support/run-cli.js";

describe("other formats", () => {
  const faulty = replaced(
    MINIMAL,
    "disclosed: { naturalPerson: 4, total: 4 }",
    "disclosed: { naturalPerson: 5, total: 4 }",
  );

  test("all of them at once, to files", async () => {
    const root = folder({ "data.yaml": faulty });
    const args = ["short", "sarif", "junit", "github", "json"].flatMap((name) => [
      "--reporter",
      `${name}=out/${name}`,
    ]);
    const { status, stdout } = await gov(["validate", ...args], root);
    expect(status).toBe(1);
    expect(stdout).toContain("GR3002");
    expect(listing(root)).toEqual([
      "data.yaml",
      "out/github",
      "out/json",
      "out/junit",
      "out/sarif",
      "out/short",
    ]);
  });
});
