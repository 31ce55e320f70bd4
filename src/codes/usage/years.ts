import { defineReason } from "./reason.js";

/** What is wrong with the years and formats of reports that a command was called for. */
export const YEAR_REASONS = {
  noTemplate: defineReason<{ year: number; from: number }>({
    "zh-CN": ({ year, from }) => [`没有${year}年度的格式。`, `年度从${from}年起`],
    en: ({ year, from }) => [`There is no format for ${year}.`, `Give a year from ${from} on`],
  }),
  otherTemplate: defineReason<{ year: number; version: string; by: "init" | "form" }>({
    "zh-CN": ({ year, version, by }) =>
      by === "init"
        ? [`${year}年度的报告用${version}年格式。`, "不写 --template，由年度决定"]
        : [`${year}年度的报告不用${version}年格式。`, "去掉 --template，格式由年度决定"],
    en: ({ year, version, by }) =>
      by === "init"
        ? [`Reports on ${year} have the format of ${version}.`, "Leave out --template: the year decides"]
        : [
            `Reports on ${year} are not made in the format of ${version}.`,
            "Leave --template out; the year decides",
          ],
  }),
  tooFewYears: defineReason({
    "zh-CN": () => [
      "至少要有两个年度的数据文件。",
      "如 gov-report compare 2021/data.yaml 2022/data.yaml；只做一年的图解，加上 --format html",
    ],
    en: () => [
      "It takes the data files of at least two years.",
      "Such as gov-report compare 2021/data.yaml 2022/data.yaml; an infographic of one year is --format html",
    ],
  }),
  sameYear: defineReason<{ files: [string, string]; year: number }>({
    "zh-CN": ({ files: [one, other], year }) => [
      `${one} 和 ${other} 都是${year}年度的。`,
      "每个年度只给一个文件",
    ],
    en: ({ files: [one, other], year }) => [
      `${one} and ${other} are both on ${year}.`,
      "Give one file a year",
    ],
  }),
  otherYear: defineReason<{ file: string; year: string; expected: number }>({
    "zh-CN": ({ file, year, expected }) => [
      `${file} 是${year}年度的，这次汇总${expected}年度。`,
      "换成同一年度的数据文件，或者用 --year 指定年度",
    ],
    en: ({ file, year, expected }) => [
      `${file} is on ${year}, this sum is on ${expected}.`,
      "Name the data file on the same year, or say --year",
    ],
  }),
  notNextYear: defineReason<{ file: string; year: number; expected: number; found: number }>({
    "zh-CN": ({ file, year, expected, found }) => [
      `${file} 是${year}年度的，接下去是${expected}年度，不是${found}年度。`,
      `写 --year ${expected}，或者改用${found - 1}年度的报告`,
    ],
    en: ({ file, year, expected, found }) => [
      `${file} reports on ${year}, so the next report is on ${expected}, not ${found}.`,
      `Say --year ${expected}, or give the report on ${found - 1}`,
    ],
  }),
  lastYearItself: defineReason<{ file: string }>({
    "zh-CN": ({ file }) => [`${file} 就是上一年的数据文件。`, "本年度的数据文件另起一个名称"],
    en: ({ file }) => [`${file} is last year's file itself.`, "Name another file for this year"],
  }),
};
