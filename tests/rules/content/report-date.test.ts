import { expect, test } from "vitest";
import { diagnosticsOf } from "../../support/prose.js";
import { COUNTY, OFFICE, reportWith, STREET, TOWN } from "../../support/sentences.js";

const said = (date: string, setting: { agency?: string; signer?: string } = {}) =>
  diagnosticsOf(
    reportWith("本机关依法公开。", {
      signature: `{ name: ${setting.signer ?? "示例县教育局"}, date: ${date} }`,
      ...(setting.agency !== undefined && { agency: setting.agency }),
    }),
  ).map(({ code, severity }) => `${severity} ${code}`);

test.each([
  ["2022-01-18", "a year too early"],
  ["2022-12-20", "before the year ended"],
  ["2023-02-01", "a day after the deadline of a department"],
  ["2024-01-18", "a year too late"],
])("%s: %s", (date) => {
  expect(said(date)).toEqual(["warning GR7015"]);
});

test.each(["2022-12-31", "2023-01-01", "2023-01-31"])("%s is in time for a department", (date) => {
  expect(said(date)).toEqual([]);
});

test("a government has until the end of March", () => {
  const county = { agency: COUNTY, signer: "示例县人民政府" };
  expect(said("2023-03-31", county)).toEqual([]);
  expect(said("2023-04-01", county)).toEqual(["warning GR7015"]);
});

test("where the date is local, it is a remark", () => {
  expect(said("2023-02-10", { agency: TOWN, signer: "示例县青山镇人民政府" })).toEqual(["info GR7015"]);
  expect(said("2023-02-10", { agency: STREET, signer: "河湾街道办事处" })).toEqual(["info GR7015"]);
  expect(said("2023-02-10", { agency: OFFICE, signer: "示例市人民政府办公室" })).toEqual([]);
});
