import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../support/files.js";
import { printed } from "../support/printed-references.js";

const LAST = replaced(MINIMAL, "year: 2022", "year: 2021")
  .replace("naturalPerson: 6, commercial: 1, total: 7", "naturalPerson: 7, commercial: 1, total: 8")
  .replace("carriedFromLastYear: { commercial: 1, total: 1 }", "carriedFromLastYear: 0")
  .replace("issued: 13", "issued: 0")
  .replace("inForce: 90", "inForce: 77");

describe("references", () => {
  test.each([
    ["{{applications.newlyReceived.total}}件", "7件"],
    ["{{ applications.newlyReceived.total }}", "7"],
    ["{{applications.carriedToNextYear.total}}", "0"],
    ["{{applications.carriedToNextYear.legalService}}", "0"],
    ["{{applications.newlyReceived.research}}", "0"],
    ["{{applications.results.withheld.stateSecret.total}}", "0"],
    ["{{applications.results.withheld.total}}", "0"],
    ["{{applications.results.withheld.naturalPerson}}", "0"],
    ["{{applications.results.total.total}}", "8"],
    ["{{reviewAndLitigation.reconsideration.total}}", "3"],
    ["{{reviewAndLitigation.litigation.total}}", "0"],
    ["{{proactiveDisclosure.administrativeCharges.amount}}万元", "27.948692万元"],
    ["{{year}}年", "2022年"],
    ["{{agency.name}}", "某省科学技术厅"],
    ["\\{{year}}", "{{year}}"],
    ["{{applications.results.disclosed.total | percentOf applications.results.total.total}}", "50.0%"],
    ["{{ applications.newlyReceived.naturalPerson|percentOf applications.newlyReceived.total }}", "85.7%"],
  ])("%s prints %s", (body, text) => {
    expect(printed(body)).toBe(text);
  });

  test.each([
    [
      "{{applications.newlyReceived}}",
      "是一行或一组，不是一个数。 要总计的，写 {{applications.newlyReceived.total}}",
    ],
    ["{{applications.results.withheld}}", "要总计的，写 {{applications.results.withheld.total}}"],
    ["{{applications.carriedToNextYear}}", "要总计的，写 {{applications.carriedToNextYear.total}}"],
    ["{{applications}}", "是一行或一组"],
    ["{{aplications.newlyReceived.total}}", "是不是 {{applications.newlyReceived.total}}？"],
    ["{{newlyReceived.total}}", "是不是 {{applications.newlyReceived.total}}？"],
    ["{{overview.body}}", "是正文，不能引用"],
    ["{{title}}", "不能引用"],
    ["{{figures.followers}}", "没有 figures.followers 这个数据"],
    ["{{year + 1}}", "写法不对"],
    ["{{}}", "写法不对"],
    ["{{year | percentOf}}", "写法不对"],
    ["{{year | change year}}", "写法不对"],
    ["{{year | percentof year}}", "是不是 percentOf？"],
    ["{{agency.name | change}}", "不是数"],
    ["{{year | percentOf applications.carriedToNextYear.total}}", "是 0，算不出百分比"],
    ["{{applications.newlyReceived.total | change}}", "没有上一年的数据"],
    ["共{{year件", "没有配对的 }}"],
    ["{{constructor}}", "没有 constructor 这个数据"],
    ["{{__proto__.x}}", "没有"],
  ])("%s is GR5001", (body, message) => {
    const text = printed(body);
    expect(text).toMatch(/^GR5001 /);
    expect(text).toContain(message);
    expect(text.split("\n")).toHaveLength(1);
  });

  test("what a reference inserts is never Markdown", () => {
    const text = replaced(MINIMAL, "name: 某省科学技术厅", "name: '**某**<b>[x](y)'");
    expect(printed("由{{agency.name}}负责", { text })).toBe("由**某**<b>[x](y)负责");
  });

  test("a remark is not inserted, and is no path", () => {
    const text = replaced(MINIMAL, "issued: 13", "issued: { value: 55, remark: 含自然失效29件 }");
    expect(printed("{{proactiveDisclosure.normativeDocuments.issued}}件", { text })).toBe("55件");
    expect(printed("{{proactiveDisclosure.normativeDocuments.issued.remark}}", { text })).toMatch(/^GR5001/);
    expect(printed("{{proactiveDisclosure.normativeDocuments.issued.value}}", { text })).toMatch(/^GR5001/);
  });
});

describe("| change", () => {
  test.each([
    ["{{applications.newlyReceived.total | change}}", "同比下降12.5%"],
    ["{{proactiveDisclosure.normativeDocuments.inForce | change}}", "同比增长16.9%"],
    ["{{proactiveDisclosure.licensing.decisions | change}}", "与上年持平"],
    ["{{applications.carriedToNextYear.total | change}}", "与上年持平"],
  ])("%s prints %s", (body, text) => {
    expect(printed(body, { previous: LAST })).toBe(text);
  });

  test("from 0 to more is an error", () => {
    expect(
      printed("{{proactiveDisclosure.normativeDocuments.issued | change}}", { previous: LAST }),
    ).toContain("上一年是 0，算不出增长率");
  });

  test("a figure that last year's file has not", () => {
    const text = replaced(MINIMAL, "year: 2022", "year: 2022\nfigures: { followers: 22595 }");
    expect(printed("{{figures.followers | change}}", { text, previous: LAST })).toContain(
      "上一年的数据里没有 figures.followers",
    );
  });

  test.each([
    [
      "a file of another year",
      LAST.replace("year: 2021", "year: 2022"),
      "是2022年度的，上一年应当是2021年度",
    ],
    ["a file with errors", LAST.replace("issued: 0", "issued: 无"), "有错误，不能引用"],
    ["no data file", "hello", "有错误，不能引用"],
  ])("%s: one diagnostic, not one for each reference", (_, previous, message) => {
    const text = printed(
      "{{applications.newlyReceived.total | change}}{{proactiveDisclosure.licensing.decisions | change}}",
      { previous },
    );
    expect(text.split("\n")).toHaveLength(1);
    expect(text).toMatch(/^GR2019 /);
    expect(text).toContain(message);
  });
});
