import { describe, expect, test } from "vitest";
import { messageOf } from "../../../src/index.js";
import { MINIMAL, replaced } from "../../support/files.js";
import { against, LAST, told } from "../../support/last-year.js";
import { folder, gov } from "../../support/run-cli.js";

describe("against last year's report", () => {
  test("GR4002: 现行有效 = 上年 + 制发 − 废止", () => {
    const found = against(replaced(LAST, "inForce: 77", "inForce: 70"));
    expect(told(found)).toEqual(["warning GR4002 /proactiveDisclosure/normativeDocuments/inForce «90»"]);
    expect(messageOf(found[0]!, "zh-CN").text).toContain("按上年70加制发13减废止0应当是83，相差7");
  });

  test("`previous` in the data is read relative to the data file", async () => {
    const root = folder({
      "2022/data.yaml": `${MINIMAL}previous: ../2021/data.yaml\n`,
      "2021/data.yaml": LAST.replace("inForce: 77", "inForce: 1"),
    });
    const { status, stdout } = await gov(["validate", "2022/data.yaml"], root);
    expect(status).toBe(0);
    expect(stdout).toContain("警告 GR4002");
    expect(stdout).toContain("相关 2021/data.yaml:");
    expect((await gov(["validate", "2022/data.yaml", "--fail-on", "warning"], root)).status).toBe(1);
  });
});
