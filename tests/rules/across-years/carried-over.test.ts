import { describe, expect, test } from "vitest";
import { messageOf } from "../../../src/index.js";
import { replaced } from "../../support/files.js";
import { against, LAST, told } from "../../support/last-year.js";

describe("against last year's report", () => {
  test("one that follows from it raises nothing", () => {
    expect(told(against(LAST))).toEqual([]);
  });

  test("GR4001: 结转, in each column, with last year's place", () => {
    const last = replaced(
      LAST,
      "carriedToNextYear: { commercial: 1, total: 1 }",
      "carriedToNextYear: { research: 1, total: 1 }",
    ).replace(
      "naturalPerson: 6, commercial: 2, total: 8 }",
      "naturalPerson: 6, commercial: 1, research: 1, total: 8 }",
    );
    const found = against(last);
    expect(told(found)).toEqual([
      "warning GR4001 /applications/carriedFromLastYear/research «{ commercial: 1, total: 1 }»",
      "warning GR4001 /applications/carriedFromLastYear/commercial «1»",
    ]);
    expect(found[1]!.related[0]!.place.source.name).toBe("last.yaml");
    expect(messageOf(found[1]!, "zh-CN").text).toBe(
      "二、上年结转政府信息公开申请数量 · 商业企业为1，上一年度报告的结转下年度继续办理为0，相差1。",
    );
  });
});
