import { describe, expect, test } from "vitest";
import { reportShort } from "../../src/reporters/short.js";
import { run, suppressedRun, UNBALANCED } from "../support/reported.js";

describe("other formats", () => {
  test("short: one line a finding", () => {
    expect(reportShort(run(UNBALANCED), "zh-CN")).toBe(
      "data.yaml:16:33: error GR3002 三（一）予以公开 · 自然人填的是 5，与各项合计对不上：本行各类之和为5，总计为4，相差1。\n",
    );
    expect(reportShort(suppressedRun(), "en").split("\n")).toHaveLength(2);
  });
});
