import { describe, expect, test } from "vitest";
import { compile } from "../../src/index.js";
import { TEMPLATES } from "../../src/templates/choose.js";
import { MINIMAL, MINIMAL_2019, replaced } from "../support/files.js";
import { folder, gov } from "../support/run-cli.js";

const compiled = (text: string) => compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });

test("the formats follow each other without a gap", () => {
  expect(TEMPLATES[0]!.years.from).toBe(2019);
  for (const [index, { years }] of TEMPLATES.entries())
    expect(years.to + 1).toBe(TEMPLATES[index + 1]?.years.from ?? 10_000);
});

describe("the format of a file", () => {
  const codes = (text: string) =>
    compiled(text).diagnostics.map(({ code, place }) => `${code} ${place.pointer}`);

  test.each(["2019", "2020"])("%i is read by the 2019 format, said or not", (year) => {
    const text = replaced(MINIMAL_2019, "year: 2020", `year: ${year}`);
    for (const line of ["", "template: 2019\n", 'template: "2019"\n'])
      expect(codes(`${line}${text}`)).toEqual([]);
    expect(compiled(text).template!.version).toBe("2019");
  });

  test.each([
    ["the wrong template", `template: "2021"\n${MINIMAL_2019}`, ["GR2009 /template"]],
    ["a template that is none", `template: "2020"\n${MINIMAL_2019}`, ["GR2009 /template"]],
    ["a year of the other format", MINIMAL_2019.replace("year: 2020", "year: 2021"), ["GR2009 /year"]],
    ["the other way round", MINIMAL.replace("year: 2022", "year: 2019"), ["GR2009 /year"]],
    ["both wrong", `template: "2021"\n${MINIMAL.replace("year: 2022", "year: 2020")}`, ["GR2009 /template"]],
    ["a year that is quoted", MINIMAL_2019.replace("year: 2020", 'year: "2020"'), ["GR2008 /year"]],
    ["a year before all", MINIMAL_2019.replace("year: 2020", "year: 2018"), ["GR2008 /year"]],
    ["no year", MINIMAL_2019.replace("year: 2020\n", ""), ["GR2001 "]],
  ])("%s is one fault, not one at each key", (_, text, wanted) => {
    expect(codes(text)).toEqual(wanted);
  });

  test("says to check the year first, and where the keys of the year's format are", async () => {
    const root = folder({ "data.yaml": MINIMAL.replace("year: 2022", "year: 2020") });
    const { status, stdout } = await gov(["validate"], root);
    expect(status).toBe(1);
    expect(stdout).toBe(`data.yaml:1:7 错误 GR2009
  2020年度的报告应当用2019年格式，这份文件却是按2021年格式填的。
  1 │ year: 2020
    │       ^^^^
  → 先核对报告年度
  → 年度没有写错的，按2019年格式重填（各项见 gov-report schema --template 2019）

检查了1个文件：1个错误，0个警告
`);
  });

  test.each([
    [
      "a key of 2021 in a row of 2019",
      "created: 0, published",
      "issued: 0, published",
      ["GR2002 /proactiveDisclosure/rules/issued"],
    ],
    [
      "a row of 2021",
      "created: 0, published: 0, totalPublished: 0",
      "issued: 0, repealed: 0, inForce: 0",
      ["GR2022 /proactiveDisclosure/rules"],
    ],
    [
      "three rows for one",
      "{ naturalPerson: 1, total: 1 }\n    total",
      "{ correctionOverdue: 1, feeUnpaid: 0, otherReasons: 0 }\n    total",
      ["GR2022 /applications/results/otherHandling"],
    ],
    [
      "one row alone is a total without classes",
      "otherHandling: { naturalPerson: 1, total: 1 }",
      "otherHandling: { total: 1 }",
      ["GR2011 /applications/results/otherHandling/total"],
    ],
    [
      "a row left out",
      "  procurement: { items: 12, amount: 386.520, unit: 万元 }\n",
      "",
      ["GR2001 /proactiveDisclosure"],
    ],
    ["a column left out", "items: 12, ", "", ["GR2001 /proactiveDisclosure/procurement"]],
  ])("%s stays a fault of its own place", (_, from, to, wanted) => {
    expect(codes(replaced(MINIMAL_2019, from, to))).toEqual(wanted);
  });
});
