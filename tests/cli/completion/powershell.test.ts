import { expect, test } from "vitest";
import { folder, gov } from "../../support/run-cli.js";

interface Model {
  options: { long: string }[];
  commands: {
    name: string;
    about: string;
    words: string[];
    options: { long: string; takes: string; words: string[] }[];
  }[];
}

test("PowerShell's script has every command with its options and their words, in ASCII", async () => {
  const { status, stdout } = await gov(["completion", "powershell"], folder());
  expect(status).toBe(0);
  expect(stdout).toMatch(/^[\n\x20-\x7e]+$/);
  const json = /ConvertFrom-Json @'\n(.*)\n'@\n/.exec(stdout)?.[1];
  const { options, commands } = JSON.parse(json!) as Model;
  expect(options.map(({ long }) => long)).toContain("--version");
  const { stdout: help } = await gov(["--help"], folder());
  const listed = [...help.matchAll(/^ {2}([a-z]+)(?= )/gm)].map(([, name]) => name!);
  expect(commands.map(({ name }) => name).sort()).toEqual(listed.sort());
  const build = commands.find(({ name }) => name === "build")!;
  expect(build.about).toContain("生成");
  const format = build.options.find(({ long }) => long === "--format")!;
  expect([format.takes, format.words]).toEqual(["word", expect.arrayContaining(["docx", "pdf"])]);
  expect(build.options.find(({ long }) => long === "--previous")!.takes).toBe("file");
  expect(commands.find(({ name }) => name === "explain")!.words).toContain("GR3010");
});
