import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { reportSarif } from "../../src/reporters/sarif.js";
import { MINIMAL } from "../support/files.js";
import { run, suppressedRun, UNBALANCED } from "../support/reported.js";

describe("other formats", () => {
  test("sarif: what the 2.1.0 schema of OASIS says, with places and rules", () => {
    const { id: _, ...schema } = JSON.parse(readFileSync("tests/schemas/sarif-schema-2.1.0.json", "utf8"));
    const sarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile({
      ...schema,
      $schema: undefined,
    });
    for (const [, text] of [
      ["", MINIMAL],
      ["", UNBALANCED],
      ["", "a: ["],
    ] as const) {
      expect(sarif(JSON.parse(reportSarif(run(text), "zh-CN"))), JSON.stringify(sarif.errors)).toBe(true);
    }
    const log = JSON.parse(reportSarif(suppressedRun(), "en"));
    expect(sarif(log), JSON.stringify(sarif.errors)).toBe(true);
    const [first, second] = log.runs[0].results;
    expect(first).toMatchObject({ ruleId: "GR3002", level: "error" });
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "%E7%9B%AE%E5%BD%95%201/a%2Cb%3Ac.yaml", uriBaseId: "%SRCROOT%" },
      region: { startLine: 16, startColumn: 33, endLine: 16, endColumn: 34, snippet: { text: "5" } },
      contextRegion: {
        startLine: 16,
        startColumn: 1,
        endLine: 16,
        endColumn: 46,
        snippet: { text: "    disclosed: { naturalPerson: 5, total: 4 }" },
      },
    });
    expect(first.relatedLocations).toHaveLength(2);
    const { rules } = log.runs[0].tool.driver;
    const anchors = new Set(readFileSync("docs/rules.md", "utf8").match(/(?<=<a id=")\w+/g));
    for (const { id, name, helpUri } of rules) {
      expect(name).toMatch(/^[A-Z][A-Za-z\d]+$/);
      expect(helpUri).toMatch(/^https:\S+\/docs\/rules\.md#gr\d{4}$/);
      expect(anchors).toContain(id.toLowerCase());
    }
    expect(second.suppressions).toEqual([
      { kind: "inSource", status: "accepted", justification: "理由<&>\n二" },
    ]);
  });
});
