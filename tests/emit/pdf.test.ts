import { chmodSync, existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL } from "../support/files.js";
import { folder, gov, listing } from "../support/run-cli.js";

describe("build --format pdf", () => {
  test("without LibreOffice nothing is begun, and the way out is named", async () => {
    const cwd = folder({ "data.yaml": MINIMAL });
    const { status, stderr } = await gov(["build", "--format", "docx,pdf"], cwd, { env: { PATH: "" } });
    expect(status).toBe(2);
    expect(stderr).toContain("GR9009");
    expect(stderr).toContain("另存为PDF");
    expect(listing(cwd)).toEqual(["data.yaml"]);
  });

  test("a LibreOffice that fails writes nothing", async () => {
    const cwd = folder({ "data.yaml": MINIMAL, "bin/soffice": "#!/bin/sh\nexit 1\n" });
    chmodSync(path.join(cwd, "bin/soffice"), 0o755);
    const PATH = path.join(cwd, "bin");
    const { status, stderr } = await gov(["build", "--format", "docx,pdf"], cwd, { env: { PATH } });
    expect(status).toBe(2);
    expect(stderr).toContain("LibreOffice没有生成");
    expect(existsSync(path.join(cwd, "data.docx"))).toBe(false);
  });
});
