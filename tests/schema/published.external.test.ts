import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { publishedSchema } from "../../src/schema/published.js";
import type { KeyLanguage } from "../../src/schema/schema.js";
import { TEMPLATES } from "../../src/templates/choose.js";
import { LanguageClient } from "../support/language-client.js";
import { folder } from "../support/run-cli.js";

const SERVER = path.resolve("node_modules/yaml-language-server/bin/yaml-language-server");

/** A report in each language of keys, its last line being typed. */
const TEXTS = {
  en: {
    text: "agency: { name: 某局 }\nreviewAndLitigation:\n  reconsideration:\n    upheld: 0\n    corr",
    hovers: {
      reviewAndL: "四、政府信息公开行政复议、行政诉讼情况",
      "    uph": "结果维持",
      "{ na": "机关全称",
    },
    row: "applications:\n  newlyReceived:\n    naturalPerson: 1\n  carr",
    rowHovers: { newlyR: "一、本年新收政府信息公开申请数量", naturalP: "自然人" },
    typed: "    corr",
    completed: ["corrected", "corrected: "],
    typedRow: "  carr",
    completedRow: ["carriedFromLastYear", "carriedFromLastYear:\n  "],
  },
  zh: {
    text: "机关: { 全称: 某局 }\n复议诉讼:\n  行政复议:\n    结果维持: 0\n    结果纠",
    hovers: { 复议诉: "四、政府信息公开行政复议、行政诉讼情况", "    结果": "结果维持", "{ 全": "机关全称" },
    row: "申请:\n  本年新收:\n    自然人: 1\n  上年",
    rowHovers: { 本年新: "一、本年新收政府信息公开申请数量", 自然: "自然人" },
    typed: "    结果纠",
    completed: ["结果纠正", "结果纠正: "],
    typedRow: "  上年",
    completedRow: ["上年结转", "上年结转:\n  "],
  },
} as const satisfies Record<KeyLanguage, object>;

describe.each(TEMPLATES.map(({ version }) => version))(
  "the schema of %s in yaml-language-server",
  (version) => {
    test.each(["en", "zh"] as const)(
      "keys in %s: hover is the official label, a cell is completed to a number",
      async (keys) => {
        const root = folder({ "report.schema.json": publishedSchema(version, keys) });
        const schema = pathToFileURL(path.join(root, "report.schema.json")).href;
        const settings = { yaml: { hover: true, completion: true, schemas: { [schema]: "*.yaml" } } };
        const client = await LanguageClient.start([process.execPath, SERVER, "--stdio"], { settings });
        const { text, hovers, row, rowHovers, ...rest } = TEXTS[keys];
        const cell = pathToFileURL(path.join(root, "cell.yaml")).href;
        const rows = pathToFileURL(path.join(root, "row.yaml")).href;
        await client.open(cell, text);
        await client.open(rows, row);
        // Only when it has told its findings has it read the schema.
        for (const uri of [cell, rows]) await client.diagnostics(uri, () => true);
        for (const [at, label] of Object.entries(hovers))
          expect(await client.hover(cell, text, at)).toContain(`#### ${label}\n`);
        for (const [at, label] of Object.entries(rowHovers))
          expect(await client.hover(rows, row, at)).toContain(`#### ${label}\n`);
        const inserted = async (uri: string, typed: string, before: string) =>
          (await client.complete(uri, typed, before)).map(({ label, insertText }) => [label, insertText]);
        expect(await inserted(cell, text, rest.typed)).toContainEqual(rest.completed);
        expect(await inserted(rows, row, rest.typedRow)).toContainEqual(rest.completedRow);
      },
    );
  },
);

test("no keyword of our own is published", () => {
  for (const { version } of TEMPLATES)
    for (const keys of ["en", "zh"] as const)
      expect(publishedSchema(version, keys)).not.toMatch(/"(?:x-|tsType)/);
});
