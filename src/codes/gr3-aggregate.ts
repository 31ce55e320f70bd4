/** The reports that `aggregate` sums up. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

export const GR3007 = defineCode({
  code: "GR3007",
  severity: "error",
  title: { "zh-CN": "应当汇总的机关都交了报告", en: "Every agency expected has given its report" },
  why: {
    "zh-CN":
      "--expect 名单里的机关没有报告时，汇总数不完整，不生成文件；加 --allow-invalid 才先汇总已有的，并写明不齐全。",
    en: "With the report of an agency on the --expect list missing, nothing is written; --allow-invalid sums up the rest and says that it is not complete.",
  },
  clause: "gov-report aggregate",
  wrong: { scene: "机关名单.txt：某县财政局、某县水利局\n各局/：财政局.yaml" },
  right: { scene: "机关名单.txt：某县财政局、某县水利局\n各局/：财政局.yaml、水利局.yaml" },
  message: {
    "zh-CN": (a: { name: string }) =>
      say(`缺少${a.name}的报告。`, "补交后再汇总；暂时缺着先汇总的，加 --allow-invalid"),
    en: (a) =>
      say(`The report of ${a.name} is missing.`, "Add it; to sum up without it for now, --allow-invalid"),
  },
});

export const GR3008 = defineCode({
  code: "GR3008",
  severity: "error",
  title: { "zh-CN": "汇总的机关都在名单里", en: "Every agency summed up is on the list" },
  why: {
    "zh-CN": "--expect 名单里没有的机关（如垂直管理机构）不应当计入；名称写得与名单不同的，改成一致。",
    en: "An agency that is not on the --expect list (a vertical body, say) does not belong to the sum; a name spelled otherwise is to be corrected.",
  },
  clause: "gov-report aggregate",
  wrong: { scene: "机关名单.txt：某县财政局\n各局/税务局.yaml：agency.name 是国家税务总局某县税务局" },
  right: { scene: "机关名单.txt：某县财政局\n各局/财政局.yaml：agency.name 是某县财政局" },
  message: {
    "zh-CN": (a: { name: string; suggestion?: string }) =>
      say(
        `名单里没有${a.name}。`,
        a.suggestion !== undefined && `是不是${a.suggestion}？改正机关全称或者名单`,
        a.suggestion === undefined && "属于应当汇总的，补进名单；不属于的，不要放进来",
      ),
    en: (a) =>
      say(
        `${a.name} is not on the list.`,
        a.suggestion !== undefined && `Did you mean ${a.suggestion}? Correct the name or the list`,
        a.suggestion === undefined && "Add it to the list if it belongs to the sum, else leave its file out",
      ),
  },
});

/** different: how many figures of the form. */
export interface TwoReports {
  name: string;
  file: string;
  different: number;
}

export const GR3009 = defineCode({
  code: "GR3009",
  severity: "error",
  title: { "zh-CN": "每个机关只汇总一次", en: "No agency is summed up twice" },
  why: {
    "zh-CN":
      "两份报告写了同一个机关全称，合计就会重复。数都相同的只计一次，作为提示；有的数不同的，不能断定哪一份对，加 --allow-invalid 时只计两份一致的数，不一致的标“※”、写“待填”。",
    en: "Two reports with the same agency would count it twice. With the same figures it is counted once, and an info says so; where figures differ nobody can tell which report is right, and with --allow-invalid only those are counted that both have.",
  },
  clause: "gov-report aggregate",
  wrong: { scene: "财政局.yaml、财政局（改）.yaml：agency.name 都是某县财政局" },
  right: { scene: "财政局.yaml：agency.name 是某县财政局" },
  message: {
    "zh-CN": (a: TwoReports) =>
      say(
        `${a.name}的报告有两份，另一份是 ${a.file}，${a.different === 0 ? "两份的数都相同" : `有${a.different}个数不同`}。`,
        a.different === 0 ? "只计一次；留一份就可以了" : "只留正确的一份；机关全称写错的，改正全称",
      ),
    en: (a) =>
      say(
        `${a.name} has two reports, the other one is ${a.file}, ${a.different === 0 ? "with the same figures" : `with ${a.different} different figures`}.`,
        a.different === 0
          ? "It is counted once; keep one of them"
          : "Keep the right one, or correct the agency's name",
      ),
  },
});

export const GR3010 = defineCode({
  code: "GR3010",
  severity: "error",
  title: { "zh-CN": "汇总的报告是同一年度的", en: "The reports summed up are on the same year" },
  why: {
    "zh-CN": "不同年度、不同格式（2019年和2021年）的数不能相加。没有用 --year 指定的，以多数报告的年度为准。",
    en: "Figures of different years or formats (2019 and 2021) are never added up. Without --year the year of most reports counts.",
  },
  clause: "gov-report aggregate",
  wrong: { scene: "财政局.yaml：year: 2022\n水利局.yaml：year: 2020" },
  right: { scene: "财政局.yaml：year: 2022\n水利局.yaml：year: 2022" },
  message: {
    "zh-CN": (a: { name: string; year: number; expected: number }) =>
      say(
        `${a.name}的报告是${a.year}年度的，这次汇总${a.expected}年度。`,
        "换成同一年度的报告；要汇总别的年度，用 --year 指定",
      ),
    en: (a) =>
      say(
        `The report of ${a.name} is on ${a.year}, this sum is on ${a.expected}.`,
        "Take the report on the same year; for another year say --year",
      ),
  },
});

export const GR3011 = defineCode({
  code: "GR3011",
  severity: "error",
  title: { "zh-CN": "汇总数填得进一格", en: "A sum fits its cell" },
  why: {
    "zh-CN": "件数最多12位，金额的整数部分最多9位。超出的多半是某个机关把单位写错了。",
    en: "Counts have 12 digits at most, amounts nine before the point. A sum beyond that mostly comes from a wrong unit.",
  },
  clause: "gov-report aggregate",
  wrong: {
    scene:
      "财政局.yaml：administrativeCharges: { amount: 600000000 }\n水利局.yaml：administrativeCharges: { amount: 600000000 }",
  },
  right: {
    scene:
      "财政局.yaml：administrativeCharges: { amount: 60000 }\n水利局.yaml：administrativeCharges: { amount: 60000 }",
  },
  message: {
    "zh-CN": (a: { label: string; sum: string; limit: string }) =>
      say(
        `${a.label}各机关之和为${a.sum}，超出了一格能填的范围（应当小于${a.limit}）。`,
        "核对各机关这一格的数和单位",
      ),
    en: (a) =>
      say(
        `${a.label}: the agencies add up to ${a.sum}, more than a cell can hold (below ${a.limit}).`,
        "Check this cell of the agencies, and its unit",
      ),
  },
});
