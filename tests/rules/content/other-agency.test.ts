import { expect, test } from "vitest";
import { isSameOrgan } from "../../../src/rules/content/organ-name.js";
import { told } from "../../support/prose.js";
import { COUNTY, OFFICE, PROVINCIAL, reportWith, STREET, sentences, TOWN } from "../../support/sentences.js";

const MARKET = "{ name: 海河市北辰区市场监督管理局, kind: department, level: county }";

sentences("GR7013", {
  wrong: [
    ["2022年，«示例县民政局»主动公开信息3条。"],
    ["«示例县卫生健康委员会»未收到政府信息公开申请。"],
    ["现将«示例县民政局»2022年政府信息公开工作年度报告公布如下。", { part: "preamble" }],
    ["现发布《«示例县民政局»2022年政府信息公开工作年度报告》。", { part: "preamble" }],
    ["如有疑问，请与«示例县民政局»联系。", { part: "preamble" }],
    ["2022年，«绿水镇»主动公开信息30条。", { agency: TOWN }],
    ["2022年，«示例县绿水镇人民政府»认真落实条例要求。", { agency: TOWN }],
    ["2022年，«河东街道办事处»深入开展政务公开。", { agency: STREET }],
    ["2022年，«示例省林业厅»坚持以公开为常态。", { agency: PROVINCIAL }],
    ["2022年，«海河市北辰区城市管理局»主动公开信息3条。", { agency: MARKET }],
    ["2022年，«另一县人民政府»主动公开信息3条。", { agency: COUNTY }],
    ["现公布«另一市人民政府办公室»2022年政府信息公开工作年度报告。", { agency: OFFICE, part: "preamble" }],
    ["2022年，«另一县教育局»收到政府信息公开申请，均已答复。"],
  ],
  right: [
    "2022年，示例县教育局主动公开信息3条。",
    "2022年，县教育局主动公开信息3条。",
    "示例县民政局会同我局开展检查。",
    "示例县人民政府办公室对公开工作进行考核。",
    "示例市教育局印发工作要点。",
    "指导各乡镇认真做好公开工作。",
    "县委、县政府高度重视政务公开。",
    ["2022年，青山镇主动公开信息30条。", { agency: TOWN }],
    ["示例县青山镇认真落实条例要求。", { agency: TOWN }],
    ["各村镇认真落实条例要求。", { agency: TOWN }],
    ["2022年，示例县教育局主动公开信息3条，示例县民政局公开信息5条。", { agency: COUNTY }],
    ["如有疑问，请与示例县人民政府办公室联系。", { part: "preamble" }],
    ["海河市北辰区市场监管局主动公开信息3条。", { agency: MARKET }],
    ["2022年，省水利厅坚持以公开为常态。", { agency: PROVINCIAL }],
    [
      "现发布《示例市人民政府（市人民政府办公室）2022年政府信息公开工作年度报告》。",
      { agency: OFFICE, part: "preamble" },
    ],
  ],
});

test.each([
  ["示例县民政局2022年政府信息公开工作年度报告", ["GR7013 示例县民政局"]],
  ["示例县教育局2021年政府信息公开工作年度报告", ["GR7012 2021"]],
  ["2022年示例县民政局政府信息公开工作年度报告", ["GR7013 示例县民政局"]],
  ["示例县教育局2022年政府信息公开工作年度报告", []],
  ["县教育局2022年政府信息公开工作年度报告", []],
  ["2022年示例县教育局政府信息公开工作年度报告", []],
])("title %s", (title, said) => {
  expect(told(reportWith("本机关依法公开。", { title }))).toEqual(said);
});

test.each([
  ["{ name: 示例县民政局, date: 2023-01-18 }", ["GR7013 示例县民政局"]],
  ["{ name: 示例县教育局, date: 2023-01-18 }", []],
  ["{ name: 县教育局, date: 2023-01-18 }", []],
  ["{ name: 示例县教育局办公室, date: 2023-01-18 }", []],
])("signature %s", (signature, said) => {
  expect(told(reportWith("本机关依法公开。", { signature }))).toEqual(said);
});

test.each([
  ["福建省科学技术厅", "省科技厅", true],
  ["洪山县教育和体育局", "县教体局", true],
  ["江北市洪山区教育局", "洪山区教育局", true],
  ["示例县城市管理局", "示例县城管局", true],
  ["示例县教育局", "示例县体育局", false],
  ["甲县教育局", "乙县教育局", false],
  ["示例市市场监督管理局", "示例市市场监管局", true],
])("%s and %s", (one, other, same) => {
  expect(isSameOrgan(one, other)).toBe(same);
  expect(isSameOrgan(other, one)).toBe(same);
});
