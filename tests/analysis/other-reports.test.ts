import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import type { FoundFile } from "../../src/host/host.js";
import { MINIMAL } from "../support/files.js";
import { against, bytes, LAST } from "../support/last-year.js";

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

describe("the reports that are summed up here", () => {
  const NAMES = Array.from({ length: 30 }, (_, index) => `${index}.yaml`);

  /** What a check says of children that every pattern finds, and how often a child was read. */
  function summed(patterns: number) {
    const child = bytes(MINIMAL);
    let reads = 0;
    const childAt = (name: string): FoundFile => ({
      name,
      pattern: "*",
      get bytes() {
        reads += 1;
        return child;
      },
    });
    const list = Array.from({ length: patterns }, () => '"*"').join(", ");
    const file = { name: "data.yaml", bytes: bytes(`${MINIMAL}children: { files: [${list}] }\n`) };
    const { diagnostics } = compile(file, { readFiles: () => NAMES.map(childAt) });
    const told = diagnostics.filter(({ code }) => code === "GR2023" || code === "GR3005");
    return { told, reads };
  }

  test("are each read once, however many patterns find them, and that they are there twice is said once", () => {
    const { told, reads } = summed(300);
    expect(reads).toBe(NAMES.length);
    expect(told).toHaveLength(1);
    const { files } = told[0]!.args as { files: { file: string; why: string }[] };
    // All are of one agency: but for the first one, each is another's copy, and is found again.
    expect(files).toHaveLength(2 * NAMES.length - 1);
    expect(new Set(files.map(({ why }) => why))).toEqual(new Set(["twice"]));
  });

  test.each(["names", "comparisons"] as const)(
    "that the search has used up its %s is said once, not of each pattern behind",
    (reason) => {
      const file = { name: "data.yaml", bytes: bytes(`${MINIMAL}children: { files: ["a*", "b*", "c*"] }\n`) };
      const { diagnostics } = compile(file, { readFiles: () => reason });
      const told = diagnostics.filter(({ code }) => code === "GR2023");
      expect(told).toMatchObject([
        { args: { pattern: "a*", reason }, place: { pointer: "/children/files/0" } },
      ]);
    },
  );

  test("are no more, by all patterns together, than one pattern may look at", () => {
    const { told } = summed(2000);
    expect(told).toMatchObject([
      {
        code: "GR2023",
        args: { reason: "names", maximum: 20_000 },
        place: { pointer: "/children/files/666" },
      },
    ]);
  });
});
