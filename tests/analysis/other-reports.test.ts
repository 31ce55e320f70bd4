import { describe, expect, test } from "vitest";
import { MINIMAL } from "../support/files.js";
import { against, LAST } from "../support/last-year.js";

/** Codes of a check of 2022 with a report on 2021 of this agency, which agrees with it but for the name. */
function found(own: string, before: string, more = "") {
  const last = LAST.replace("某省科学技术厅", before).replace(
    "本机关依法公开政府信息。",
    "去年的工作另有总结。",
  );
  return against(last, MINIMAL.replace("agency: { name: 某省科学技术厅", `${more}agency: { name: ${own}`));
}

describe("last year's report", () => {
  test("of another agency is told at the name, and compared all the same", () => {
    const [one, ...others] = found("临江市教育局", "临江市公安局");
    expect(others.filter(({ code }) => code.startsWith("GR4"))).toEqual([]);
    expect(one).toMatchObject({
      code: "GR4005",
      severity: "warning",
      place: { pointer: "/agency/name" },
      args: {
        agencies: [
          { year: 2021, name: "临江市公安局" },
          { year: 2022, name: "临江市教育局" },
        ],
      },
    });
  });

  test.each([
    ["临江市教育局", "临江市教育局"],
    ["江西省临江市教育局", "临江市教育局"],
    ["教育局", "临江市教育局"],
    ["临江市 教育局", "临江市教育局"],
  ])("of the same agency is not: %s, %s", (own, before) => {
    expect(found(own, before).map(({ code }) => code)).not.toContain("GR4005");
  });

  test("of an agency that was renamed is answered by a reason", () => {
    const more = "# gov-report-disable-next-line GR4005 -- 2021年机构改革改名\n";
    const told = found("临江市卫生健康局", "临江市卫生和计划生育局", more);
    expect(told.filter(({ suppressed }) => !suppressed).map(({ code }) => code)).not.toContain("GR4005");
  });
});
