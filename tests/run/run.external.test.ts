import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../support/files.js";
import { startBin } from "../support/run-bin.js";
import { folder, gov, listing } from "../support/run-cli.js";

const UNBALANCED = replaced(MINIMAL, "carriedToNextYear: 0", "carriedToNextYear: { naturalPerson: 1 }");

const sha256 = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

describe("many files", () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`r${String(index).padStart(2, "0")}.yaml`, MINIMAL]),
  );

  test("in one thread and in two the same is written, found and told", async () => {
    const cwd = folder({ ...many, "r07.yaml": UNBALANCED, "r33.yaml": "year: [", "r34.yaml": "" });
    const args = (jobs: string) => [
      "build",
      ".",
      "--jobs",
      jobs,
      "--reporter",
      "json",
      "--out-dir",
      `out${jobs}`,
    ];
    const [one, two] = [await startBin(args("1"), cwd).result, await startBin(args("2"), cwd).result];
    expect(one.status).toBe(1);
    expect(two.status).toBe(1);
    expect(two.stdout).toBe(one.stdout);
    expect(JSON.parse(one.stdout).summary).toMatchObject({ files: 60, errors: 3 });
    const made = listing(path.join(cwd, "out1"));
    expect(made).toHaveLength(2 * 57);
    expect(listing(path.join(cwd, "out2"))).toEqual(made);
    for (const name of made)
      expect(sha256(path.join(cwd, "out2", name))).toBe(sha256(path.join(cwd, "out1", name)));
  }, 120_000);

  test("a batch says how far it has come, in plain lines where there is no terminal", async () => {
    const cwd = folder(many);
    const { stderr } = await startBin(["validate", ".", "--jobs", "1", "--reporter", "json"], cwd).result;
    expect(stderr).toMatch(/^6\/60\n12\/60\n[\s\S]*60\/60\n/);
    const few = await startBin(["validate", "r00.yaml", "r01.yaml"], cwd).result;
    expect(few.stderr).toBe("");
    const quiet = await startBin(["validate", ".", "--quiet"], cwd).result;
    expect(quiet.stderr).toBe("");
  });

  test("a number of files at a time that is none is a wrong use", async () => {
    for (const jobs of ["0", "-1", "two", "1.5"]) {
      const { status, stderr } = await gov(["build", "--jobs", jobs], folder({ "data.yaml": MINIMAL }));
      expect(status).toBe(2);
      expect(stderr).toContain("--jobs");
    }
  });
});
