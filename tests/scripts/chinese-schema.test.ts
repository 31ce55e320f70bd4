import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { chineseSchemaText } from "../../scripts/chinese-schema.mjs";
import { writeDataFile } from "../../src/data-file/write.js";
import { compile } from "../../src/index.js";
import type { SchemaNode } from "../../src/schema/schema.js";
import { TEMPLATES } from "../../src/templates/choose.js";
import { EXAMPLE_2019, exampleText, MINIMAL, MINIMAL_2019 } from "../support/files.js";

/** Every schema node with the way to it. */
function* nodes(node: SchemaNode, way: string): Generator<[string, SchemaNode]> {
  yield [way, node];
  for (const [name, child] of Object.entries({ ...node.properties, ...node.$defs }))
    yield* nodes(child, `${way}/${name}`);
  if (node.items) yield* nodes(node.items, `${way}/*`);
  if (typeof node.additionalProperties === "object") yield* nodes(node.additionalProperties, `${way}/<name>`);
}

const FILES: Record<string, string[]> = {
  "2019": [readFileSync(EXAMPLE_2019, "utf8"), MINIMAL_2019],
  "2021": [exampleText(), MINIMAL],
};

describe.each(TEMPLATES.map((template) => [template.version, template] as const))(
  "schemas/%s/report.zh.schema.json",
  (version, template) => {
    const schema = JSON.parse(readFileSync(`schemas/${version}/report.schema.json`, "utf8"));
    const text = readFileSync(`schemas/${version}/report.zh.schema.json`, "utf8");
    const chinese = JSON.parse(text);

    test("is current (npm run generate)", () => {
      expect(text).toBe(chineseSchemaText(schema));
    });

    test("names no key and no choice in English, in its help texts either", () => {
      const english = new Set(
        [...nodes(schema, "")].flatMap(([, node]) => Object.keys(node.properties ?? {})),
      );
      for (const [way, { title, description, properties = {}, ...node }] of nodes(chinese, "")) {
        expect(title, way).toMatch(/\p{Script=Han}/u);
        expect(Object.keys(properties).join(""), way).toMatch(/^\p{Script=Han}*$/u);
        const words = description!.match(/[a-z][A-Za-z]*/g) ?? [];
        // HTTP addresses, and a name that the writer chooses.
        expect(
          words.filter((word) => english.has(word) || word === "true"),
          way,
        ).toEqual([]);
        expect((node.enum ?? []).join(""), way).not.toMatch(/[a-z]/);
      }
    });

    test("as an editor reads it, accepts a file with Chinese keys and no other key", () => {
      const validate = new Ajv2020({ allowUnionTypes: true, strict: false }).compile(chinese);
      const values = compile({
        name: "data.yaml",
        bytes: new TextEncoder().encode(FILES[version]![0]!),
      }).report;
      const data = parse(writeDataFile({ template, values: values as never, keys: "zh" }));
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
      expect(validate({ ...data, 标体: "甲" })).toBe(false);
      expect(validate({ ...data, 机关: { 全称: "甲", 类型: "机构" } })).toBe(false);
    });
  },
);
