import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { derivedSchemas } from "../../scripts/derived-schemas.mjs";

test("schemas that differ from another one by a file are current (npm run generate)", () => {
  const derived = derivedSchemas();
  expect(derived.map(({ file }) => file)).toEqual(["schemas/2019/report.schema.json"]);
  for (const { file, schema } of derived)
    expect(JSON.stringify(JSON.parse(readFileSync(file, "utf8")))).toBe(JSON.stringify(schema));
});
