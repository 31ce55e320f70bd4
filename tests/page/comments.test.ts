import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import { draftText } from "../../src/page/draft.js";
import { draft } from "../support/drafts.js";
import { MINIMAL, replaced } from "../support/files.js";

const saved = (text: string) => draftText(draft(text));
const suppressed = (text: string) =>
  compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) })
    .diagnostics.filter((each) => each.suppressed)
    .map(({ code, place }) => `${code} ${place.pointer}`);

describe("a comment of a file that is opened and saved", () => {
  test.each([
    [
      "above a total that agrees",
      "{ naturalPerson: 6, commercial: 1, total: 7 }",
      "\n    naturalPerson: 6\n    commercial: 1\n    # 含上年补收\n    total: 7",
    ],
    [
      "behind a row",
      "newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 }",
      "newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 } # 含上年补收",
    ],
    ["behind its key", "newlyReceived: {", "newlyReceived: # 含上年补收\n    {"],
  ])("%s stands at the row", (_, was, is) => {
    expect(saved(replaced(MINIMAL, was, is))).toContain(
      "  # 含上年补收\n  newlyReceived: { naturalPerson: 6, commercial: 1, research: 0,",
    );
  });

  test("at what is not written again stands at what is above it", () => {
    const documents =
      "normativeDocuments:\n    issued:\n      # 数值\n      value: 13\n    repealed: 0\n    inForce: 90";
    const text = saved(
      `${replaced(MINIMAL, "withheld: 0", "withheld: 0 # 全零")}# 另行统计\nfigures: 待填\n`
        .replace("normativeDocuments: { issued: 13, repealed: 0, inForce: 90 }", documents)
        .replace("  rules:", "  # 规章\n  rules:"),
    );
    for (const said of [
      "# 另行统计\n\nyear",
      "    # 全零\n    withheld: 0\n",
      "# 数值\n    issued: 13",
      "# 规章\n  rules: {",
    ])
      expect(text).toContain(said);
    expect(saved(text)).toBe(text);
  });

  test("at the top of the file stays there, whatever key comes first", () => {
    const { year, rest } = /^(?<year>year: .*\n)(?<rest>.*)$/s.exec(MINIMAL)!.groups!;
    const line = "# yaml-language-server: $schema=report.schema.json\n";
    expect(saved(`${line}# 经办人：张三\n\n${rest}# 年度\n${year}`)).toMatch(
      new RegExp(`^${line.replaceAll("$", "\\$")}# 经办人：张三\n\n# 年度\nyear`),
    );
    expect(saved(`${line}${MINIMAL}`)).toMatch(/^# yaml-language-server: .*\n\nyear/);
  });

  test("is not lost where a value is a lone dash", () => {
    expect(saved(replaced(MINIMAL, "decisions: 9 }", "decisions: - } # 待核实"))).toContain("# 待核实");
  });

  test("that answers a warning is about the same key, behind another one and in any order", () => {
    const slip = "我厅未收取信息处理费,无此类情形。";
    const said = "# gov-report-disable-next-line GR6001 -- 照录";
    const section = `  sections:\n    ${said}\n    - body: ${slip}\n      title: 其他\n`;
    const first = replaced(MINIMAL, "  body: 未收取信息处理费。\n", section);
    const behind = replaced(MINIMAL, "otherMatters:\n  body: 未收取信息处理费。\n", "").replace(
      "problems:",
      `otherMatters: ${said}\n  body: ${slip}\nproblems:`,
    );
    for (const text of [first, behind]) {
      expect(suppressed(text)).toHaveLength(1);
      expect(suppressed(saved(text))).toEqual(suppressed(text));
    }
  });
});
