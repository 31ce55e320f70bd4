import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ORGANS, organ } from "../../support/organs.js";
import { folder, gov } from "../../support/run-cli.js";

const LIST = "\ufeff# 某县2022年度\r\n某县财政局\r\n\r\n  某县公安局  # 原公安分局\r\n某县城关镇人民政府\r\n";

const read = (root: string, name: string) => readFileSync(path.join(root, name), "utf8");

describe("aggregate", () => {
  test.each(["en", "zh"])(
    "--into brings the sum up to date and leaves what was written since (keys: %s)",
    async (keys) => {
      const root = folder({ ...ORGANS, "名单.txt": LIST });
      await gov(["aggregate", "各局", "--agency", "某县人民政府", "--keys", keys, "-o", "县.yaml"], root);
      const notes = "# 李四核对过\n";
      const written = `${notes}${read(root, "县.yaml").replaceAll("待填", "未收取信息处理费，工作考核有序开展。")}`;
      writeFileSync(path.join(root, "县.yaml"), written);
      const again = ["aggregate", "各局", "--into", "县.yaml"];
      // Nothing has changed, and so nothing does.
      expect(await gov(again, root)).toMatchObject({ status: 0, stdout: "县.yaml\n" });
      expect(read(root, "县.yaml")).toBe(written);
      const corrected = organ(
        "某县财政局",
        ["decisions: 9 }", "decisions: 12 }"],
        [
          "  body: 未收取",
          "  processingFee: { notices: 1, noticedAmount: 10, collected: 10 }\n  body: 未收取",
        ],
      );
      writeFileSync(path.join(root, "各局/财政局.yaml"), corrected);
      const run = await gov([...again, "--expect", "名单.txt"], root);
      expect(run.stderr).toContain("县.yaml 已经更新。\n下一步：运行 gov-report validate 县.yaml");
      const [before, after] = [written.split("\n"), read(root, "县.yaml").split("\n")];
      const changed = before.filter((line) => !after.includes(line)).map((line) => line.trim().split(":")[0]);
      expect(changed).toEqual(
        keys === "en"
          ? ["complete", "licensing", "administrativeCharges", "notices", "noticedAmount", "collected"]
          : ["齐全", "行政许可", "行政事业性收费", "收费通知件数", "收费通知金额", "实际收取金额"],
      );
      const { stdout } = await gov(["validate", "县.yaml", "--reporter", "short"], root);
      expect(stdout).not.toContain("GR3");
    },
  );

  test("--into a table that has no lines of its own, in brackets, or on another year", async () => {
    const root = folder({
      ...ORGANS,
      "县.yaml": organ("某县人民政府").replace("overview:", "children: {\n  files: []\n}\noverview:"),
      "行.yaml": '{ "year": 2022 }',
      "旧.yaml": "year: 2021\n",
    });
    expect((await gov(["aggregate", "各局", "--into", "县.yaml"], root)).status).toBe(0);
    expect(read(root, "县.yaml")).toMatch(
      /\nchildren:\n {2}files:\n(?: {4}- .*\n){3} {2}complete: false\noverview:/,
    );
    const twice = await gov(["aggregate", "各局", "--into", "旧.yaml", "--agency", "甲"], root);
    expect([twice.status, twice.stderr]).toEqual([
      2,
      expect.stringContaining("--into 和 --agency 不能一起用"),
    ]);
    const other = await gov(["aggregate", "各局", "--into", "旧.yaml"], root);
    expect([other.status, other.stderr]).toEqual([
      2,
      expect.stringContaining("旧.yaml 是2021年度的，这次汇总2022年度。"),
    ]);
    expect(read(root, "旧.yaml")).toBe("year: 2021\n");
    const flow = await gov(["aggregate", "各局", "--into", "行.yaml"], root);
    expect([flow.status, flow.stderr]).toEqual([
      2,
      expect.stringContaining("行.yaml 里的 children 没有单独成行，不能替换。"),
    ]);
  });
});
