import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { editorSchemaText } from "../../scripts/editor-schema.mjs";
import { TEMPLATES } from "../../src/templates/choose.js";
import { exampleText, MINIMAL } from "../support/files.js";

describe.each(TEMPLATES.map(({ version }) => version))("schemas/%s/report.editor.schema.json", (version) => {
  test("is current (npm run generate)", () => {
    const schema = JSON.parse(readFileSync(`schemas/${version}/report.schema.json`, "utf8"));
    const text = readFileSync(`schemas/${version}/report.editor.schema.json`, "utf8");
    expect(text).toBe(editorSchemaText(schema));
  });
});

test("it takes and refuses what the schema does", () => {
  const [strict, editors] = ["report", "report.editor"].map((name) => {
    const schema = JSON.parse(readFileSync(`schemas/2021/${name}.schema.json`, "utf8"));
    return new Ajv2020({ allowUnionTypes: true, strict: false, logger: false }).compile(schema);
  });
  const cell = (written: string) => MINIMAL.replace("decisions: 9", `decisions: ${written}`);
  const texts = [exampleText(), MINIMAL, cell("{ value: 9, remark: 说明 }")];
  const wrong = [
    cell("{ value: 9 }"),
    cell("-1"),
    cell("九"),
    cell("9.5"),
    MINIMAL.replace("withheld: 0", "withheld: 1"),
  ];
  for (const [taken, each] of [
    [true, texts],
    [false, wrong],
  ] as const)
    for (const text of each)
      expect([strict!(parse(text)), editors!(parse(text)), text]).toEqual([taken, taken, text]);
});
