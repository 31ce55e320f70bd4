import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Chalk } from "chalk";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/index.js";
import { reportGithub } from "../../src/reporters/github.js";
import { reportJson } from "../../src/reporters/json.js";
import { reportJunit } from "../../src/reporters/junit.js";
import { reportPretty } from "../../src/reporters/pretty.js";
import type { RunResult } from "../../src/reporters/run.js";
import { reportSarif } from "../../src/reporters/sarif.js";
import { reportShort } from "../../src/reporters/short.js";
import { MINIMAL, replaced } from "../support/files.js";
import { folder, gov, listing } from "../support/run-cli.js";
import { testWith, tool } from "../support/tools.js";

const validate = new Ajv2020().compile(JSON.parse(readFileSync("schemas/diagnostics.schema.json", "utf8")));

function run(text: string | Uint8Array, name = "data.yaml"): RunResult {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return {
    files: [name],
    diagnostics: compile({ name, bytes }).diagnostics,
    tool: { name: "gov-report", version: "0.0.0" },
  };
}

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
    const [, , , mark] = pretty(replaced(MINIMAL, "kind: department", "kind: 部门")).split("\n");
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

describe("json", () => {
  const faulty: [string, string | Uint8Array][] = [
    ["nothing", MINIMAL],
    ["arithmetic", replaced(MINIMAL, "commercial: 1, total: 7", "commercial: 1, total: 9")],
    ["a missing key", replaced(MINIMAL, "  carriedToNextYear: 0\n", "")],
    ["YAML", replaced(MINIMAL, "withheld: 0", "withheld: [")],
    ["a reference", replaced(MINIMAL, "本机关依法公开政府信息。", "见{{x}}。")],
    ["bytes", new Uint8Array([0xff, 0xfe, 0x61, 0])],
    ["an empty file", ""],
  ];
  test.each(faulty)("of a run with %s is what its schema says", (_, text) => {
    for (const language of ["zh-CN", "en"] as const) {
      expect(validate(JSON.parse(reportJson(run(text), language))), JSON.stringify(validate.errors)).toBe(
        true,
      );
    }
  });

  test("has places, numbers, label and way out", () => {
    const report = JSON.parse(
      reportJson(
        run(
          replaced(
            MINIMAL,
            "disclosed: { naturalPerson: 4, total: 4 }",
            "disclosed: { naturalPerson: 5, total: 4 }",
          ),
          "报告/data.yaml",
        ),
        "zh-CN",
      ),
    );
    expect(report.summary).toEqual({ files: 1, errors: 1, warnings: 0, infos: 0, suppressed: 0 });
    const [found] = report.diagnostics;
    expect(found).toMatchObject({
      code: "GR3002",
      severity: "error",
      file: "报告/data.yaml",
      path: "/applications/results/disclosed/naturalPerson",
      range: { start: { line: 16, column: 33 }, end: { line: 16, column: 34 } },
      args: { left: 5, right: 4, difference: 1, column: "naturalPerson", value: 5, expected: 4 },
      hints: ["核对这一格；改成 4 就全部相符"],
    });
    expect(found.message).toContain("三（一）予以公开 · 自然人");
    expect(found.related.map(({ path }: { path: string }) => path)).toEqual([
      "/applications/results/disclosed/total",
      "/applications/results/total/naturalPerson",
    ]);
  });
});

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

  test("github: workflow commands, escaped", () => {
    const text = reportGithub(answered, "zh-CN");
    expect(text).toMatch(
      /^::error file=目录 1\/a%2Cb%3Ac\.yaml,line=16,endLine=16,col=33,endColumn=34,title=GR3002::/,
    );
    expect(text).toContain("相差1。%0A核对这一格");
    expect(text.split("\n")).toHaveLength(2);
  });

  testWith(["python"], "junit: read by an XML parser that is not ours", () => {
    const [error, skipped] = answered.diagnostics;
    const diagnostics = [error!, skipped!, { ...error!, severity: "warning" as const }];
    const xml = reportJunit({ ...answered, diagnostics, files: [...answered.files, "好的.yaml"] }, "zh-CN");
    const script = `
import sys, json, xml.etree.ElementTree as E
root = E.fromstring(sys.stdin.buffer.read())
print(json.dumps([root.attrib, [[s.attrib, [[c.attrib, [[r.tag, r.attrib, r.text] for r in c]] for c in s]] for s in root]]))`;
    const { stdout, status } = spawnSync(tool("python"), ["-c", script], { input: xml, encoding: "utf8" });
    expect(status).toBe(0);
    const [root, suites] = JSON.parse(stdout);
    expect(root).toMatchObject({ tests: "4", failures: "1" });
    expect(suites.map(([suite]: [object]) => suite)).toEqual([
      { name: "目录 1/a,b:c.yaml", tests: "3", failures: "1", skipped: "1" },
      { name: "好的.yaml", tests: "1", failures: "0", skipped: "0" },
    ]);
    const [first, second, third] = suites[0][1];
    expect(first[0].name).toBe("GR3002 16:33 /applications/results/disclosed/naturalPerson");
    expect(first[1][0][0]).toBe("failure");
    expect(first[1][0][2]).toContain("改成 4 就全部相符");
    expect(third[1]).toMatchObject([["system-out", {}, expect.stringMatching(/^warning: /)]]);
    expect(second[1]).toEqual([["skipped", { message: "理由<&>\n二" }, null]]);
  });

  test("sarif: what the 2.1.0 schema of OASIS says, with places and rules", () => {
    const { id: _, ...schema } = JSON.parse(readFileSync("tests/schemas/sarif-schema-2.1.0.json", "utf8"));
    const sarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile({
      ...schema,
      $schema: undefined,
    });
    for (const [, text] of [
      ["", MINIMAL],
      ["", faulty],
      ["", "a: ["],
    ] as const) {
      expect(sarif(JSON.parse(reportSarif(run(text), "zh-CN"))), JSON.stringify(sarif.errors)).toBe(true);
    }
    const log = JSON.parse(reportSarif(answered, "en"));
    expect(sarif(log), JSON.stringify(sarif.errors)).toBe(true);
    const [first, second] = log.runs[0].results;
    expect(first).toMatchObject({ ruleId: "GR3002", level: "error" });
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "%E7%9B%AE%E5%BD%95%201/a%2Cb%3Ac.yaml", uriBaseId: "%SRCROOT%" },
      region: { startLine: 16, startColumn: 33, endLine: 16, endColumn: 34 },
    });
    expect(first.relatedLocations).toHaveLength(2);
    expect(second.suppressions).toEqual([
      { kind: "inSource", status: "accepted", justification: "理由<&>\n二" },
    ]);
  });

  test("all of them at once, to files", async () => {
    const root = folder({ "data.yaml": faulty });
    const args = ["short", "sarif", "junit", "github", "json"].flatMap((name) => [
      "--reporter",
      `${name}=out/${name}`,
    ]);
    const { status, stdout } = await gov(["validate", ...args], root);
    expect(status).toBe(1);
    expect(stdout).toContain("GR3002");
    expect(listing(root)).toEqual([
      "data.yaml",
      "out/github",
      "out/json",
      "out/junit",
      "out/sarif",
      "out/short",
    ]);
  });
});
