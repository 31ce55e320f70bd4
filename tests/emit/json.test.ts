import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { FigureRow } from "../../src/document.js";
import { emitJson } from "../../src/emit/json.js";
import { compile } from "../../src/index.js";
import { MINIMAL, replaced } from "../support/files.js";
import { randomReport, VERSIONS, write } from "../support/random-report.js";
import { folder, gov } from "../support/run-cli.js";

const documentOf = (text: string) =>
  compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) }).document!;

test("build --format json,csv", async () => {
  const root = folder({ "data.yaml": MINIMAL });
  const { status, stdout } = await gov(["build", "--format", "json,csv"], root);
  expect({ status, stdout }).toEqual({ status: 0, stdout: "data.json\ndata.csv\n" });
  expect(JSON.parse(readFileSync(path.join(root, "data.json"), "utf8")).agency).toBe("某省科学技术厅");
});

test.each(VERSIONS)("the JSON of %s is what its schema says, with every figure of the report", (template) => {
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(
    JSON.parse(readFileSync("schemas/figures.schema.json", "utf8")),
  );
  fc.assert(
    fc.property(randomReport({ template }).map(write), ({ text, slots }) => {
      const json = JSON.parse(new TextDecoder().decode(emitJson(documentOf(text)))) as {
        figures: FigureRow[];
      };
      expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
      const byPath = new Map(json.figures.map((figure) => [figure.path, figure]));
      expect(byPath.size).toBe(json.figures.length);
      for (const slot of slots) {
        if (slot.kind !== "count" && slot.kind !== "change" && slot.kind !== "amount") continue;
        const typed = text.slice(...slot.value);
        const value = slot.kind === "amount" ? typed : Number(typed);
        expect(byPath.get(slot.path.slice(1).replaceAll("/", "."))).toMatchObject({ value, origin: "typed" });
      }
    }),
    { numRuns: 30 },
  );
});

test("origins, labels and remarks", () => {
  const text = replaced(MINIMAL, "issued: 13", "issued: { value: 13, remark: 含联合发文2件 }").replace(
    ", total: 7 }",
    " }",
  );
  const { figures } = JSON.parse(new TextDecoder().decode(emitJson(documentOf(text)))) as {
    figures: FigureRow[];
  };
  const at = (wanted: string) => figures.find((figure) => figure.path === wanted);
  expect(at("proactiveDisclosure.normativeDocuments.issued")).toEqual({
    path: "proactiveDisclosure.normativeDocuments.issued",
    label: "行政规范性文件 · 本年制发件数",
    value: 13,
    origin: "typed",
    remark: "含联合发文2件",
  });
  expect(at("applications.newlyReceived.total")).toMatchObject({ value: 7, origin: "computed" });
  expect(at("applications.newlyReceived.research")).toMatchObject({ value: 0, origin: "leftOut" });
  expect(at("applications.results.withheld.total")).toMatchObject({
    label: "（三）不予公开 · 总计",
    value: 0,
    origin: "computed",
  });
  expect(at("proactiveDisclosure.administrativeCharges.amount")).toMatchObject({
    value: "27.948692",
    origin: "typed",
  });
});
