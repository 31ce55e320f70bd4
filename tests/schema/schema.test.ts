import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { compile } from "../../src/index.js";
import { isNumeric, kindOf, type SchemaNode } from "../../src/schema/schema.js";
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

const COUNTS: Record<string, number> = { "2019": 22 + 161 + 15, "2021": 10 + 175 + 15 };

const FILES: Record<string, string[]> = {
  "2019": [readFileSync(EXAMPLE_2019, "utf8"), MINIMAL_2019],
  "2021": [exampleText(), MINIMAL],
};

describe.each(TEMPLATES.map((template) => [template.version, template] as const))(
  "schemas/%s/report.schema.json",
  (version, template) => {
    const schema = JSON.parse(readFileSync(`schemas/${version}/report.schema.json`, "utf8"));

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

    test("says in the workbook what it says in the data file, but for how it is written there", () => {
      const provisions = (text: string) => text.match(/第[^，。；）]{1,8}条|〔\d{4}〕\d+号/g) ?? [];
      let told = 0;
      for (const [way, { description = "", "x-form": form }] of nodes(schema, "")) {
        if (form === undefined) continue;
        expect(form, way).not.toBe(description);
        expect(form, way).toMatch(/^(?:.*。)?$/su);
        expect(form, way).not.toMatch(/true|false|remark|sections|body|数据文件/);
        expect(
          provisions(form).filter((each) => !description.includes(each)),
          way,
        ).toEqual([]);
        for (const law of description.match(/《条例》第[^）]+/g) ?? []) expect(form, way).toContain(law);
        told += 1;
      }
      expect(told).toBeGreaterThan(70);
    });

    test("lists each choice with the words that a form offers", () => {
      let listed = 0;
      for (const [way, node] of nodes(schema, "")) {
        if (!node["x-labels"]) continue;
        expect(Object.keys(node["x-labels"]), way).toEqual(node.enum);
        for (const [choice, label] of Object.entries(node["x-labels"]))
          expect(node.description, way).toContain(`${choice} ${label}`);
        listed += 1;
      }
      expect(listed).toBe(3);
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

    test("names the document of its own format, and no key that it has not", () => {
      const others = ["国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号"].filter(
        (name) => !name.includes(version),
      );
      for (const [way, node] of nodes(schema, ""))
        for (const other of others) {
          expect(node.description, way).not.toContain(other);
          expect(node["x-form"] ?? "", way).not.toContain(other);
        }
    });

    test("agrees with the template: each cell has its path in the schema, and the official label", () => {
      const cells = template.tables.flatMap(({ rows }) => rows.flat());
      const figures = cells.flatMap((cell) => ("figure" in cell ? [cell] : []));
      expect(figures).toHaveLength(COUNTS[version]!);
      expect(new Set(figures.map(({ figure }) => figure)).size).toBe(COUNTS[version]);
      for (const { figure, column } of figures) expect(template.schema.title(figure)).toBe(column);
    });

    test("every number of the three tables stands in a cell, but for the sums", () => {
      const cells = template.tables.flatMap(({ rows }) => rows.flat());
      const figures = new Set(cells.flatMap((cell) => ("figure" in cell ? [cell.figure] : [])));
      const leaves = (path: string): string[] => {
        const node = template.schema.at(`/${path.replaceAll(".", "/")}`)!;
        const isCell = node.properties?.value !== undefined;
        if (isCell || !node.properties) return isNumeric(kindOf(node)) ? [path] : [];
        return Object.keys(node.properties).flatMap((key) => leaves(`${path}.${key}`));
      };
      expect(template.tables.flatMap(({ id }) => leaves(id)).toSorted()).toEqual([...figures].toSorted());
    });

    test("as an editor reads it, accepts the example and the smallest file", () => {
      const validate = new Ajv2020({ allowUnionTypes: true, strict: false, validateFormats: false }).compile(
        schema,
      );
      for (const text of FILES[version]!)
        expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
    });

    test("as an editor reads it, refuses a report of the other format", () => {
      const validate = new Ajv2020({ allowUnionTypes: true, strict: false, validateFormats: false }).compile(
        schema,
      );
      const other = version === "2019" ? "2021" : "2019";
      for (const text of FILES[other]!) expect(validate(parse(text))).toBe(false);
    });

    test("the compiled validator needs no module at run time", () => {
      const code = readFileSync(`generated/${version}/validator.js`, "utf8");
      expect(code).not.toMatch(/\brequire\(|^import /m);
    });
  },
);

test.each([MINIMAL, MINIMAL_2019])("headings are exact and in order", (text) => {
  const { document } = compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });
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
