import { expect, test } from "vitest";
import { Audit } from "../../src/page/audit.js";
import { exampleText, MINIMAL } from "../support/files.js";

test("reports of one name from several folders are told apart", async () => {
  const audit = new Audit();
  const add = (text: string) =>
    audit.add({ name: "data.yaml", bytes: new TextEncoder().encode(text) }, "zh-CN");
  const clean = await add(exampleText());
  const faulty = await add(MINIMAL.replace(/^year: .*$/m, "year: 20222"));
  const pdf = await audit.add({ name: "data.yaml", bytes: new TextEncoder().encode("%PDF-1.7") }, "zh-CN");
  expect([clean, faulty, pdf].map(({ name }) => name)).toEqual([
    "data.yaml",
    "data（2）.yaml",
    "data（3）.yaml",
  ]);
  expect(clean).toMatchObject({ agency: "福建省科学技术厅", errors: 0, told: [] });
  expect(faulty.errors).toBeGreaterThan(0);
  expect(faulty.told.every(({ place }) => place.startsWith("data（2）.yaml"))).toBe(true);
});
