import { describe, expect, test } from "vitest";
import { shellArgument } from "../../src/codes/shell-argument.js";

describe("a text as an argument that a message tells to type", () => {
  test.each([
    ["台账2022", "台账2022"],
    ["某合作社=…", '"某合作社=…"'],
    ["二○二二年 台账（定稿）", '"二○二二年 台账（定稿）"'],
  ])("%s", (text, typed) => {
    expect(shellArgument(text)).toBe(typed);
  });

  test.each([
    "",
    " 台账",
    "-o",
    "$(touch a)",
    "`touch a`",
    'a" & del *.* & "',
    "%PATH%",
    "a!b",
    "#N/A",
    "a\nb",
    "\u001b[31m",
    "a\\",
    "'",
    "名".repeat(61),
  ])("%j is told to nobody", (text) => {
    expect(shellArgument(text)).toBe(undefined);
  });
});
