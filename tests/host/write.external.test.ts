import { chmodSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { writeOutputs } from "../../src/host/write.js";
import { MINIMAL } from "../support/files.js";
import { gr, rebuilt, whose } from "../support/injected.js";
import { folder, gov, listing } from "../support/run-cli.js";

describe("a disk that fails at any one operation", () => {
  // The two files, the plan, then link and rename of each.
  test.each([1, 2, 3, 4, 5, 6, 7])(
    "operation %i: both outputs are the old ones, nothing is left over",
    async (operation) => {
      const root = await rebuilt();
      const { status, stderr } = gr(["build"], root, { operation, what: "ENOSPC" });
      expect(stderr).toContain("GR9002");
      expect(stderr).toContain("磁盘空间不够");
      expect(stderr).not.toContain("    at ");
      expect(status).toBe(2);
      expect(listing(root)).toEqual(["data.docx", "data.xlsx", "data.yaml"]);
      for (const name of ["data.docx", "data.xlsx"])
        expect(whose(path.join(root, name))).toBe("某省科学技术厅");
    },
  );

  test("there is no operation 8", async () => {
    const root = await rebuilt();
    expect(gr(["build"], root, { operation: 8, what: "ENOSPC" }).status).toBe(0);
    expect(whose(path.join(root, "data.docx"))).toBe("某省教育厅");
  });

  test.each([
    ["EACCES", "没有写入权限"],
    ["EBUSY", "正被别的程序使用"],
    ["EROFS", "只读"],
  ])("%s at the last rename is told in its own words", async (what, words) => {
    const root = await rebuilt();
    const { status, stderr } = gr(["build"], root, { operation: 2, what, names: "renameSync" });
    expect(stderr).toContain(words);
    expect(status).toBe(2);
    for (const name of ["data.docx", "data.xlsx"])
      expect(whose(path.join(root, name))).toBe("某省科学技术厅");
  });

  test("one report of a batch fails, the others are written", () => {
    const root = folder(Object.fromEntries([1, 2, 3].map((index) => [`${index}.yaml`, MINIMAL])));
    const { status, stdout, stderr } = gr(["build", "."], root, {
      operation: 3,
      what: "ENOSPC",
      names: "renameSync",
    });
    expect(stderr).toContain("2.docx 无法写入");
    expect(status).toBe(2);
    expect(stdout.split("\n").filter(Boolean)).toEqual(["1.docx", "1.xlsx", "3.docx", "3.xlsx"]);
    expect(listing(root).filter((name) => !name.endsWith(".yaml"))).toEqual([
      "1.docx",
      "1.xlsx",
      "3.docx",
      "3.xlsx",
    ]);
  });
});

describe("what stands in an output's place", () => {
  test("a folder: it says so and leaves it", async () => {
    const root = folder({ "data.yaml": MINIMAL, "data.xlsx/a.txt": "a" });
    const { status, stderr } = await gov(["build"], root);
    expect(stderr).toContain("同名的文件夹");
    expect(status).toBe(2);
    expect(listing(root)).toEqual(["data.xlsx/a.txt", "data.yaml"]);
  });

  test.each(["outside.docx", "nothing.docx"])(
    "a link to %s is replaced, and not written through",
    async (to) => {
      const root = folder({ "in/data.yaml": MINIMAL, "outside.docx": "not mine" });
      symlinkSync(`../${to}`, path.join(root, "in/data.docx"));
      expect((await gov(["build"], path.join(root, "in"))).status).toBe(0);
      expect(lstatSync(path.join(root, "in/data.docx")).isSymbolicLink()).toBe(false);
      expect(readFileSync(path.join(root, "outside.docx"), "utf8")).toBe("not mine");
      expect(listing(root)).toEqual(["in/data.docx", "in/data.xlsx", "in/data.yaml", "outside.docx"]);
    },
  );

  test("in a folder like /tmp no second name of another account's file is left, which nobody else could remove", () => {
    const root = folder({ "a.yaml": "theirs", "b.xlsx": "theirs" });
    chmodSync(root, 0o1777);
    vi.spyOn(process, "geteuid").mockReturnValue(54_321);
    onTestFinished(() => void vi.restoreAllMocks());
    const bytes = new TextEncoder().encode("mine");
    const wrote = writeOutputs(
      ["a.yaml", "b.xlsx"].map((name) => ({ name, bytes })),
      root,
    );
    expect(wrote.diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ["GR9002", { file: "a.yaml", reason: "denied" }],
    ]);
    expect(listing(root)).toEqual(["a.yaml", "b.xlsx"]);
    expect(readFileSync(path.join(root, "a.yaml"), "utf8")).toBe("theirs");
  });

  test("a link comes back as the link it was when a later output fails", () => {
    const root = folder({ "in/data.yaml": MINIMAL, "outside.docx": "not mine" });
    symlinkSync("../outside.docx", path.join(root, "in/data.docx"));
    const run = gr(["build"], path.join(root, "in"), { operation: 2, what: "EACCES", names: "renameSync" });
    expect(run.status).toBe(2);
    expect(lstatSync(path.join(root, "in/data.docx")).isSymbolicLink()).toBe(true);
    expect(listing(root)).toEqual(["in/data.docx", "in/data.yaml", "outside.docx"]);
  });
});
