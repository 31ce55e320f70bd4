import { expect, test } from "vitest";
import { isReportText } from "../../src/lsp/report-text.js";
import { exampleText, MINIMAL } from "../support/files.js";

test.each([
  MINIMAL,
  exampleText(),
  "年度: 2024\n机关: { 全称: 某局 }\n",
  "year：2022\nagency: {}\n",
  "# yaml-language-server: $schema=./gov-report.2021.zh.schema.json\n",
  "# yaml-language-server: $schema=../../schemas/2021/report.schema.json\ntitle: 年报",
])("a report: %#", (text) => expect(isReportText(text)).toBe(true));

test.each([
  "",
  "services:\n  web: { image: nginx }\n",
  "name: CI\non: push\njobs: {}\n",
  "year: 2022\ntitle: 相册\n",
  "# yaml-language-server: $schema=https://json.schemastore.org/github-workflow.json\n",
  "nested:\n  year: 2022\n  agency: 某局\n",
])("none: %#", (text) => expect(isReportText(text)).toBe(false));
