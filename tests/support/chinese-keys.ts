import { type DataValue, writeDataFile } from "../../src/data-file/write.js";
import { compile } from "../../src/index.js";

/** A report in the words of the official form. */
export function inChinese(text: string): string {
  const { template, report } = compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });
  if (!template) throw new Error("the report has no format");
  return writeDataFile({ template, values: report as unknown as { [key: string]: DataValue }, keys: "zh" });
}
