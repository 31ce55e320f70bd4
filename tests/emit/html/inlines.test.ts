import { describe, expect, test } from "vitest";
import { plainValue } from "../../../src/emit/html/inlines.js";
import { documentOf, read } from "../../fixtures/html-document.js";
import { attribute, textOf, within } from "../../fixtures/html-page.js";
import { MINIMAL, replaced } from "../../support/files.js";

describe("the value of a reference", () => {
  test.each([
    ["7", "7"],
    ["27.948692", "27.948692"],
    ["-8", "-8"],
    ["+3", "+3"],
    ["32.0%", "0.320"],
    ["0.5%", "0.005"],
    ["1250.0%", "12.500"],
    ["同比增长12.5%", "0.125"],
    ["同比下降12.5%", "-0.125"],
    ["与上年持平", "0"],
    ["某省科学技术厅", undefined],
    ["0591-87869628", undefined],
    ["", undefined],
  ])("%s is %s", (text, value) => expect(plainValue(text)).toBe(value));

  test("change against last year, in the text", () => {
    const text = replaced(
      MINIMAL,
      "本机关依法公开政府信息。",
      '"现行有效文件{{proactiveDisclosure.normativeDocuments.inForce | change}}。"',
    );
    const last = replaced(MINIMAL, "year: 2022", "year: 2021").replace("inForce: 90", "inForce: 80");
    const found = read(documentOf(text, last)).all("p")[0]!;
    expect(textOf(found)).toBe("现行有效文件同比增长12.5%。");
    expect(within(found, "data").map((each) => attribute(each, "value"))).toEqual(["0.125"]);
  });
});
