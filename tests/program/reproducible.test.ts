import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { EXAMPLE, MINIMAL } from "../support/files.js";
import { folder } from "../support/run-cli.js";
import { runTool, testWith, tool } from "../support/tools.js";

/** The command as users have it: the built program in a process of its own. */
const BIN = path.resolve("bin/gov-report.js");

const FILES = ["data.docx", "data.xlsx", "data.html"];
const FORMAT = ["--format", "docx,xlsx,html"];

function hashes(root: string): string[] {
  return FILES.map((name) =>
    createHash("sha256")
      .update(readFileSync(path.join(root, name)))
      .digest("hex"),
  );
}

/** Builds the example in a new folder and returns the hashes of what came out. */
function built(env: Record<string, string> = {}, command: string[] = []): string[] {
  const root = mkdtempSync(path.join(tmpdir(), "gov-report-bytes-"));
  cpSync(path.dirname(EXAMPLE), root, { recursive: true });
  const [program = process.execPath, ...args] = command;
  const { status, stderr } = runTool(program, [...args, BIN, "build", ...FORMAT, "data.yaml"], env, root);
  expect(stderr).toContain("没有问题");
  expect(status).toBe(0);
  const found = hashes(root);
  rmSync(root, { recursive: true });
  return found;
}

describe("the same input gives the same bytes", () => {
  let reference: string[];
  beforeAll(() => {
    reference = built();
  });

  test("on a second run", () => expect(built()).toEqual(reference));
  test("in time zones on both sides of the date line", () => {
    expect(built({ TZ: "Pacific/Kiritimati" })).toEqual(reference);
    expect(built({ TZ: "Pacific/Pago_Pago" })).toEqual(reference);
  });
  test("in other locales", () => {
    expect(built({ LC_ALL: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8" })).toEqual(reference);
    expect(built({ LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" })).toEqual(reference);
  });
  test("in a batch after another report", () => {
    const root = folder({ "a.yaml": MINIMAL });
    cpSync(path.dirname(EXAMPLE), root, { recursive: true });
    expect(runTool(process.execPath, [BIN, "build", ...FORMAT, "a.yaml", "data.yaml"], {}, root).status).toBe(
      0,
    );
    expect(hashes(root)).toEqual(reference);
  });
  testWith(["faketime"], "on another day", () => {
    expect(built({}, [tool("faketime"), "2031-07-04 05:06:07", process.execPath])).toEqual(reference);
  });
  testWith(["secondNode"], "on another version of Node", () => {
    expect(runTool(tool("secondNode"), ["--version"]).stdout).not.toBe(`${process.version}\n`);
    expect(built({}, [tool("secondNode")])).toEqual(reference);
  });
  test("SOURCE_DATE_EPOCH changes the dates in the metadata, and nothing else needs it", () => {
    expect(built({ SOURCE_DATE_EPOCH: "1700000000" })).not.toEqual(reference);
    expect(built({ SOURCE_DATE_EPOCH: "1700000000" })).toEqual(built({ SOURCE_DATE_EPOCH: "1700000000" }));
  });
});
