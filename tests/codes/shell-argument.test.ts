import { describe, expect, test } from "vitest";
import { fileArgument, shellArgument } from "../../src/codes/shell-argument.js";

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

describe("the name of a file in a command that a message tells to type", () => {
  test.each([
    ["县/data.yaml", "县/data.yaml"],
    ["../2023/data.yaml", "../2023/data.yaml"],
    ["各 局/a (1).yaml", '"各 局/a (1).yaml"'],
    ["-rf.yaml", "./-rf.yaml"],
    ["- a.yaml", '"./- a.yaml"'],
    [`${"长".repeat(200)}.yaml`, `${"长".repeat(200)}.yaml`],
  ])("%s", (name, typed) => {
    expect(fileArgument(name, "文件")).toBe(typed);
  });

  test.each([
    "$(touch a).yaml",
    "a;b'.yaml",
    "a`b`.yaml",
    "~/a.yaml",
    "%PATH%.yaml",
    "a!b.yaml",
    "a\nb.yaml",
    "a␛b.yaml",
    "\ufffd.yaml",
    "a\\u202eb.yaml",
    "长".repeat(261),
  ])("%j is not told: something stands for it", (name) => {
    expect(fileArgument(name, "文件")).toBe("文件");
  });
});
