import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import { TOOL } from "../../src/host/package.js";
import { reportJson } from "../../src/reporters/json.js";
import { CODES } from "../../src/rules/codes.js";
import { overlaid } from "../support/overlay.js";
import { folder, gov } from "../support/run-cli.js";

/** A report without what people read: all that may differ between languages. */
function withoutWords(json: string): unknown {
  return JSON.parse(json, (key, value) => (key === "message" || key === "hints" ? undefined : value));
}

describe("--reporter json", () => {
  const examples = CODES.flatMap(({ code, wrong }) => {
    if (wrong === undefined) return [];
    if (typeof wrong === "string") return [{ code, data: wrong }];
    return "data" in wrong ? [{ code, data: wrong.data }] : [];
  });

  test("says the same in both languages but for messages and hints, of every code with an example", () => {
    expect(examples.length).toBeGreaterThan(80);
    for (const { code, data } of examples) {
      const { diagnostics } = compile({ name: "data.yaml", bytes: overlaid(data) }, {});
      const run = { tool: TOOL, files: ["data.yaml"], diagnostics };
      const [zh, en] = [reportJson(run, "zh-CN"), reportJson(run, "en")];
      expect(withoutWords(en), code).toEqual(withoutWords(zh));
      if (diagnostics.length > 0) expect(en, code).not.toBe(zh);
    }
  });

  test.each([
    [["validate", "missing.yaml"]],
    [["validate", "--jobs", "0", "data.yaml"]],
    [["build", "--format", "doc", "data.yaml"]],
    [["init", "--kind", "x"]],
    [["validate", "data.yaml", "data.yaml"]],
  ])("says the same of wrong use: %j", async (args) => {
    const cwd = folder({ "data.yaml": readFileSync("examples/fujian-kjt-2022/data.yaml", "utf8") });
    const told = async (lang: string) => {
      const { status, stdout } = await gov([...args, "--reporter", "json", "--lang", lang], cwd);
      return { status, told: stdout.startsWith("{") ? withoutWords(stdout) : stdout };
    };
    const zh = await told("zh-CN");
    expect(await told("en")).toEqual(zh);
  });
});
