import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { chineseSchemaText } from "../scripts/chinese-schema.mjs";
import { writeDataFile } from "../src/data-file.js";
import { compile } from "../src/index.js";
import type { SchemaNode } from "../src/schema.js";
import { template2021 } from "../src/templates/2021.js";
import { exampleText, MINIMAL } from "./support/files.js";

const schema = JSON.parse(readFileSync("schemas/2021/report.schema.json", "utf8"));

/** Every schema node with the way to it. */
function* nodes(node: SchemaNode, way: string): Generator<[string, SchemaNode]> {
  yield [way, node];
  for (const [name, child] of Object.entries({ ...node.properties, ...node.$defs }))
    yield* nodes(child, `${way}/${name}`);
  if (node.items) yield* nodes(node.items, `${way}/*`);
  if (typeof node.additionalProperties === "object") yield* nodes(node.additionalProperties, `${way}/<name>`);
}

describe("schemas/2021/report.schema.json", () => {
  test("has a Chinese title and description at every key", () => {
    for (const [way, node] of nodes(schema, "")) {
      expect(node.title, way).toMatch(/\p{Script=Han}/u);
      expect(node.description, way).toMatch(/\p{Script=Han}.*。$/su);
    }
  });

  test("has a Chinese key beside every title, unique among its siblings and written without quotes", () => {
    for (const [way, { properties = {} }] of nodes(schema, "")) {
      const keys = Object.values(properties).map((child) => child["x-key"] ?? "");
      expect(new Set(keys).size, way).toBe(keys.length);
      for (const key of keys) {
        expect(key, way).toMatch(/^\p{Script=Han}{2,10}$/u);
        expect(Object.keys(properties), way).not.toContain(key);
      }
    }
  });

  test("has a Chinese word for every choice that is written in English", () => {
    for (const [way, node] of nodes(schema, "")) {
      const english = (node.enum ?? []).filter((choice) => /^[a-z]/i.test(String(choice)));
      expect(new Set(Object.values(node["x-values"] ?? {})), way).toEqual(new Set(english));
      for (const word of Object.keys(node["x-values"] ?? {})) expect(word).toMatch(/^\p{Script=Han}+$/u);
    }
  });

  test("uses only what draft-07 editors know", () => {
    const text = JSON.stringify(schema);
    for (const keyword of [
      "oneOf",
      "prefixItems",
      "unevaluatedProperties",
      "dependentRequired",
      "$dynamicRef",
    ]) {
      expect(text).not.toContain(`"${keyword}"`);
    }
  });

  test("agrees with the template: each cell has its path in the schema, and the official label", () => {
    const cells = template2021.tables.flatMap(({ rows }) => rows.flat());
    const figures = cells.flatMap((cell) => ("figure" in cell ? [cell] : []));
    expect(figures).toHaveLength(10 + 175 + 15);
    expect(new Set(figures.map(({ figure }) => figure)).size).toBe(200);
    for (const { figure, column } of figures) expect(template2021.schema.title(figure)).toBe(column);
  });

  test("as an editor reads it, accepts the example and the smallest file", () => {
    const ajv = new Ajv2020({ allowUnionTypes: true, strict: false });
    const validate = ajv.compile(schema);
    for (const text of [exampleText(), MINIMAL]) {
      expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
    }
  });
});

describe("schemas/2021/report.zh.schema.json", () => {
  const text = readFileSync("schemas/2021/report.zh.schema.json", "utf8");
  const chinese = JSON.parse(text);

  test("is current (npm run generate)", () => {
    expect(text).toBe(chineseSchemaText(schema));
  });

  test("names no key and no choice in English, in its help texts either", () => {
    const english = new Set([...nodes(schema, "")].flatMap(([, node]) => Object.keys(node.properties ?? {})));
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
    const values = compile({ name: "data.yaml", bytes: new TextEncoder().encode(exampleText()) }).report;
    const data = parse(writeDataFile({ template: template2021, values: values as never, keys: "zh" }));
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...data, 标体: "甲" })).toBe(false);
    expect(validate({ ...data, 机关: { 全称: "甲", 类型: "机构" } })).toBe(false);
  });
});

test("headings are exact and in order", () => {
  const { document } = compile({ name: "data.yaml", bytes: new TextEncoder().encode(MINIMAL) });
  const headings = document!.blocks.flatMap((block) =>
    block.type === "heading" && block.level === 1 ? [block] : [],
  );
  expect(
    headings.map(
      ({ number, title }) => number + title.map((inline) => ("text" in inline ? inline.text : "")).join(""),
    ),
  ).toEqual([
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
  ]);
});

test("the compiled validator needs no module at run time", () => {
  const code = readFileSync("generated/2021/validator.js", "utf8");
  expect(code).not.toMatch(/\brequire\(|^import /m);
});
