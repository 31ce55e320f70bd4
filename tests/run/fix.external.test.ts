import { spawnSync } from "node:child_process";
import { lstatSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../support/files.js";
import { BIN } from "../support/injected.js";
import { folder, gov, listing } from "../support/run-cli.js";

const PRELOAD = path.resolve("tests/support/at-operation.mjs");

describe("a data file that changes while it is being mended", () => {
  test("is not overwritten", () => {
    const typed = `previous: last.yaml\n${replaced(MINIMAL, "政府信息。", "政府信息,接受监督。")}`;
    const root = folder({ "data.yaml": typed, "last.yaml": replaced(MINIMAL, "2022", "2021") });
    const env = { ...process.env, AT_READING: "last.yaml", AT_SAVES: path.join(root, "data.yaml") };
    const args = ["--import", PRELOAD, BIN, "validate", "--fix", "data.yaml"];
    const run = spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8" });
    expect(run.stdout).toContain("核对期间这个文件被改动了");
    expect(run.status).toBe(2);
    const saved = readFileSync(path.join(root, "data.yaml"), "utf8");
    expect(saved.startsWith(`${typed}# saved\n`)).toBe(true);
    expect(listing(root)).toEqual(["data.yaml", "last.yaml"]);
  });

  test("and a link to it is mended where it lies", async () => {
    const root = folder({
      "in/.keep": "",
      "data.yaml": replaced(MINIMAL, "政府信息。", "政府信息,接受监督。"),
    });
    symlinkSync("../data.yaml", path.join(root, "in/data.yaml"));
    await gov(["validate", "--fix"], path.join(root, "in"));
    expect(lstatSync(path.join(root, "in/data.yaml")).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(root, "data.yaml"), "utf8")).toContain("政府信息，接受监督");
  });
});
