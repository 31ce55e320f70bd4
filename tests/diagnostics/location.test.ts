import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { diagnostic } from "../../src/codes/diagnostic.js";
import { locatedPlace } from "../../src/diagnostics/location.js";
import type { Location } from "../../src/diagnostics/source.js";
import { reportGithub } from "../../src/reporters/github.js";
import { reportJson } from "../../src/reporters/json.js";
import { reportJunit } from "../../src/reporters/junit.js";
import type { RunResult } from "../../src/reporters/run.js";
import { reportSarif } from "../../src/reporters/sarif.js";
import { reportShort } from "../../src/reporters/short.js";

const run = (location: Location): RunResult => ({
  tool: { name: "gov-report", version: "0.0.0" },
  files: ["报告.docx"],
  diagnostics: [diagnostic("GR2002", locatedPlace("报告.docx", location, "/year"), { key: "年", known: [] })],
});

describe("findings in files without lines", () => {
  const cell = { table: 2, row: 5, column: 3 };

  test("json gives a location in place of the range, as its schema says", () => {
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync("schemas/diagnostics.schema.json", "utf8")),
    );
    for (const location of [cell, { sheet: "申请", cell: "B7" }, { paragraph: 12 }]) {
      const written = JSON.parse(reportJson(run(location), "en"));
      expect(written.diagnostics[0].location).toEqual(location);
      expect(written.diagnostics[0].range).toBeUndefined();
      expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
      written.diagnostics[0].range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
      expect(validate(written)).toBe(false);
    }
  });

  test("short, junit and github say it in words and name no line", () => {
    expect(reportShort(run(cell), "zh-CN")).toMatch(/^报告\.docx table 2, row 5, column 3: error GR2002 /);
    expect(reportJunit(run(cell), "zh-CN")).toContain('name="GR2002 第2个表第5行第3列 /year"');
    expect(reportGithub(run({ sheet: "申请", cell: "B7" }), "zh-CN")).toMatch(
      /^::error file=报告\.docx,title=GR2002::工作表“申请”B7%0A/,
    );
  });

  test("sarif says it in the message, which is all that code hosts show; a document is in no language", () => {
    const [{ artifacts, results }] = JSON.parse(reportSarif(run(cell), "zh-CN")).runs;
    expect(results[0].locations[0].physicalLocation.region).toEqual({ startLine: 1 });
    expect(results[0].message.text).toMatch(/^第2个表第5行第3列\n/);
    expect(Object.keys(artifacts[0])).toEqual(["location"]);
  });
});
