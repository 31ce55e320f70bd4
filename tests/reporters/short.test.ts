import { describe, expect, test } from "vitest";
import type { RunResult } from "../../src/reporters/run.js";
import { reportShort } from "../../src/reporters/short.js";
import { MINIMAL, replaced } from "../support/files.js";
import { run } from "../support/reported.js";

describe("other formats", () => {
  const faulty = replaced(
    MINIMAL,
    "disclosed: { naturalPerson: 4, total: 4 }",
    "disclosed: { naturalPerson: 5, total: 4 }",
  );

  const answered: RunResult = (() => {
    const found = run(faulty, "目录 1/a,b:c.yaml");
    const note = found.diagnostics[0]!;
    return {
      ...found,
      diagnostics: [note, { ...note, severity: "warning", suppressed: { reason: "理由<&>\n二" } }],
    };
  })();

  test("short: one line a finding", () => {
    expect(reportShort(run(faulty), "zh-CN")).toBe(
      "data.yaml:16:33: error GR3002 三（一）予以公开 · 自然人填的是 5，与各项合计对不上：本行各类之和为5，总计为4，相差1。\n",
    );
    expect(reportShort(answered, "en").split("\n")).toHaveLength(2);
  });
});
