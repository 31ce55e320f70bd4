import { describe, expect, test } from "vitest";
import { agencyIn, reportKeywords } from "../../src/report/keywords.js";
import type { Report } from "../../src/report/report.js";
import { ReportSchema } from "../../src/schema/schema.js";
import { CURRENT } from "../../src/templates/choose.js";

const choices = (key: "kind" | "level") =>
  ReportSchema.choicesIn("en", CURRENT.schema.at(`/agency/${key}`) ?? {});

describe("keywords of a report's document", () => {
  test("what they say of the agency is read from them again, for every kind and level", () => {
    for (const kind of choices("kind"))
      for (const level of [...choices("level"), undefined]) {
        const agency = { name: "某县,某局", kind, ...(level && { level }) };
        const keywords = reportKeywords({ agency } as Report, CURRENT).join(",");
        expect(agencyIn(keywords, CURRENT)).toEqual({ kind, ...(level && { level }) });
      }
  });

  test("in the words of the form", () => {
    const agency = { name: "某街道办事处", kind: "subdistrict", level: "township" } as const;
    expect(reportKeywords({ agency } as Report, CURRENT)).toEqual([
      "政府信息公开工作年度报告",
      "政府信息公开",
      "某街道办事处",
      "机关类型=街道办事处",
      "行政层级=乡镇级",
    ]);
  });

  test.each([
    ["", {}],
    ["部门,县级", {}],
    ["机关类型=局", {}],
    ["机关类型=,行政层级", {}],
    [" 机关类型 = 部门 ；行政层级=县级", { kind: "department", level: "county" }],
  ])("keywords of others: %j", (keywords, found) => expect(agencyIn(keywords, CURRENT)).toEqual(found));
});
