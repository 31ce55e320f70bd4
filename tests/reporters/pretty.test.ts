import { Chalk } from "chalk";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { reportPretty } from "../../src/reporters/pretty.js";
import { MINIMAL, replaced } from "../support/files.js";
import { run } from "../support/reported.js";

const pretty = (text: string) =>
  reportPretty(run(text), {
    language: "zh-CN",
    chalk: new Chalk({ level: 0 }),
    quiet: false,
    verbose: false,
  });

describe("pretty", () => {
  test("puts the mark right under Chinese", () => {
    const text = replaced(
      MINIMAL,
      "body: 本机关依法公开政府信息。",
      "body: 本机关（某厅）公开{{yaer}}年信息。",
    );
    const [, , line, mark] = pretty(text).split("\n") as [string, string, string, string];
    const at = line.indexOf("{{yaer}}");
    expect(stringWidth(line.slice(0, at))).toBe(mark.indexOf("^"));
    expect(mark.match(/\^+/)![0]).toHaveLength("{{yaer}}".length);
  });

  test("a mark under Chinese characters is as wide as they are", () => {
    const [, , , mark] = pretty(replaced(MINIMAL, "kind: department", "kind: 机构")).split("\n");
    expect(mark!.match(/\^+/)![0]).toHaveLength(4);
  });

  test("shows the part of a long line that matters, and no control characters", () => {
    const text = replaced(
      MINIMAL,
      "body: 本机关依法公开政府信息。",
      `body: ${"公开政府信息，".repeat(60)}{{yaer}}${"，依法公开".repeat(60)}`,
    );
    const [, , line, mark] = pretty(text).split("\n") as [string, string, string, string];
    expect(line).toContain("{{yaer}}");
    expect(line.length).toBeLessThan(130);
    expect(stringWidth(line.slice(0, line.indexOf("{{yaer}}")))).toBe(mark.indexOf("^"));
  });
});
