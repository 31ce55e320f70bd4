import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { EXAMPLE } from "../../support/files.js";
import { OfflinePage } from "../../support/offline-page.js";
import { folder, gov } from "../../support/run-cli.js";
import { testWith } from "../../support/tools.js";

/** What the command line makes of a data file. */
async function built(data: Uint8Array, format: string) {
  const cwd = folder({ "data.yaml": data });
  expect(await gov(["build", "data.yaml", "--format", format], cwd)).toMatchObject({ status: 0 });
  return cwd;
}

testWith(
  ["chromium"],
  "a report that is opened is taken away with the bytes of the command line",
  async () => {
    const offline = await OfflinePage.open();
    await offline.choose("选择文件…", EXAMPLE);
    expect(await offline.findings()).toContain("没有发现问题");
    const data = await offline.take("yaml");
    expect(data.name).toBe("福建省科学技术厅2022年政府信息公开工作年度报告.yaml");
    const cwd = await built(data.bytes, "docx,xlsx,html");
    for (const kind of ["docx", "xlsx", "html"]) {
      const { name, bytes } = await offline.take(kind);
      expect(name).toBe(`福建省科学技术厅2022年政府信息公开工作年度报告.${kind}`);
      expect(Buffer.compare(bytes, readFileSync(path.join(cwd, `data.${kind}`)))).toBe(0);
    }
    expect(offline.events).toEqual([]);
  },
);
