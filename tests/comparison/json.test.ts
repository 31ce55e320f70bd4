import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { folder, gov } from "../support/run-cli.js";
import { YEARS } from "../support/years.js";

const ALL = Object.keys(YEARS);

const inYears = async (...args: string[]) => gov(["compare", ...ALL, ...args], folder(YEARS));

describe("--format json", () => {
  test("conforms to schemas/comparison.schema.json, which knows every field", async () => {
    const schema = JSON.parse(readFileSync("schemas/comparison.schema.json", "utf8"));
    for (const node of [schema, ...Object.values<Record<string, { items?: object }>>(schema.properties)])
      for (const each of [node, node.items].filter(Boolean) as { properties?: object }[])
        if (each.properties) Object.assign(each, { additionalProperties: false });
    const json = JSON.parse((await inYears("--format", "json")).stdout);
    const ajv = new Ajv2020({ allErrors: true });
    expect(ajv.validate(schema, json) ? [] : ajv.errors).toEqual([]);
    expect(json.years.map(({ year }: { year: number }) => year)).toEqual([2021, 2022, 2023]);
    const figure = (at: string) => json.figures.find((each: { path: string }) => each.path === at);
    expect(figure("proactiveDisclosure.administrativeCharges.amount")).toMatchObject({
      unit: "万元",
      values: ["0", "27.948692", "27.9"],
      changes: [
        { difference: "+27.948692", jump: true },
        { difference: "-0.048692", rate: "-0.2", jump: false },
      ],
    });
    expect(json.figures).toHaveLength(200 + 4 * 7 + 5);
  });
});
