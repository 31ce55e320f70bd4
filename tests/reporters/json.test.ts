import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { reportJson } from "../../src/reporters/json.js";
import { MINIMAL, replaced } from "../support/files.js";
import { run } from "../support/reported.js";

const validate = new Ajv2020().compile(JSON.parse(readFileSync("schemas/diagnostics.schema.json", "utf8")));

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
