import { existsSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../../src/host/make-folder.js";
import { MINIMAL } from "../support/files.js";
import { folder, gov } from "../support/run-cli.js";

test("a folder and those above it are made, and one that is there stays", () => {
  const cwd = folder({ 文件: "" });
  const deep = path.join(cwd, "甲", "乙", "丙");
  makeFolder(deep, 0o700);
  makeFolder(deep);
  expect(statSync(deep).mode & 0o777).toBe(0o700);
  expect(() => makeFolder(path.join(cwd, "文件", "甲"))).toThrow("ENOTDIR");
  symlinkSync("nowhere", path.join(cwd, "链"));
  expect(() => makeFolder(path.join(cwd, "链"))).toThrow("EEXIST");
});

test.runIf(existsSync("/proc/self"))(
  "a place that takes no folders is told, and nothing waits for ever",
  async () => {
    expect(() => makeFolder("/proc/gov-report/甲")).toThrow("ENOENT");
    const { status, stderr } = await gov(
      ["build", "data.yaml", "--out-dir", "/proc/gov-report"],
      folder({ "data.yaml": MINIMAL }),
    );
    expect(status).toBe(2);
    expect(stderr).toContain("GR9002");
  },
);
