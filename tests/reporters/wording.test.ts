import { describe, expect, test } from "vitest";
import { exampleDocx } from "../support/example-docx.js";
import { MINIMAL } from "../support/files.js";
import { folder, gov } from "../support/run-cli.js";

const LAST = MINIMAL.replace("year: 2022", "year: 2021").replace("body: 本机关", "body: 去年本机关");

describe("how a warning is answered", () => {
  test("a comment in a data file; in a document there is no place for one", async () => {
    const cwd = folder({ "2021.yaml": LAST, "2022.yaml": MINIMAL, "2022.docx": await exampleDocx(MINIMAL) });
    const check = async (name: string) =>
      (await gov(["validate", name, "--previous", "2021.yaml"], cwd)).stdout;
    const data = await check("2022.yaml");
    expect(data).toContain("→ 清理或重新统计的，在前一行写 # gov-report-disable-next-line GR4002 -- 理由");
    const document = await check("2022.docx");
    expect(document).toContain("警告 GR4002");
    expect(document).toContain("→ 确有原因的，可以不改");
    expect(document).not.toContain("gov-report-disable-next-line");
  });
});
