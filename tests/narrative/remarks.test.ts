import { describe, expect, test } from "vitest";
import { remarksIn } from "../../src/narrative/remarks.js";
import { diagnosticsOf, told } from "../support/prose.js";
import { reportWith } from "../support/sentences.js";

describe("a remark inside a text", () => {
  test.each([
    ["# gov-report-disable-next-line GR6001 -- 照原文", "directive"],
    ["## gov-report-disable-nextline GR6001 -- 照原文", "directive"],
    ["#gov-report-disable-next-line GR6001 -- 照原文", "directive"],
    ["# Gov-Report disable-next-line GR6001", "directive"],
    ["# 待核实：数字请办公室确认", "note"],
    ["# 待补充", "note"],
    ["# TODO 补充培训情况", "note"],
    ["# 备注：此处核对", "note"],
  ] as const)("%s is an error at its line", (line, kind) => {
    const text = reportWith(`本机关依法公开。\n\n${line}\n\n接受监督。`);
    const found = diagnosticsOf(text).filter(({ code }) => code === "GR5012");
    expect(found.map(({ severity, args }) => [severity, args])).toEqual([["error", { kind }]]);
    const [{ place }] = found as [(typeof found)[number]];
    expect(text.slice(place.start, place.end)).toBe(line);
  });

  test("nothing else is said of it, and moved above its key it answers nothing more than it did", () => {
    expect(told(reportWith("本机关依法公开。\n\n# 待核实：数字\n\n接受监督。"))).toEqual([
      "GR5012 # 待核实：数字",
    ]);
  });

  test.each([
    "# 主动公开情况",
    "# 待办事项清理情况",
    "# 备注栏的使用",
    "# 问题及改进",
    "本条例#待核实",
    "## 注重实效",
  ])("%s is a heading or a text", (line) => {
    expect(remarksIn(`本机关依法公开。\n\n${line}\n`)).toEqual([]);
  });
});
