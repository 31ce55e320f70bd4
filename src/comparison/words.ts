import type { Language } from "../diagnostics/language.js";
import { DOUBTFUL } from "../report/doubtful-figures.js";

/** What a comparison says besides official labels, which stay Chinese in every language. */
export interface ComparisonWords {
  title(agency: string, first: number, last: number): string;
  figure: string;
  year(year: number): string;
  difference: string;
  rate: string;
  note: string;
  jump: string;
  movers: string;
  moversNote: string;
  nothingMoved: string;
  chain: string;
  chainOf(from: number, to: number): string;
  applicant: string;
  carriedOut(year: number): string;
  carriedIn(year: number): string;
  agrees: string;
  hidden(count: number): string;
  incomparable: string;
  /** @param versions of the formats that are compared, oldest first */
  incomparableNote(versions: readonly string[]): string;
  notInEveryYear: string;
  doubtfulNote: string;
  unreadNote: string;
  gap(from: number, to: number): string;
  rateNote: string;
  markedNote: string;
  headline: string;
  applicants: string;
  outcomes: string;
  details: string;
  /** `43200件，比2021年增加3000件，增长7.5%`, without the figure itself. */
  against(year: number, difference: string, unit: string, rate: string | undefined): string;
  barsOf(label: string): string;
  table: string;
  row: string;
  column: string;
  unit: string;
  carriedFrom: string;
  carriedTo: string;
  carriedOutShort: string;
  carriedInShort: string;
  source: string;
  comma: string;
  otherAgencies(agencies: string): string;
}

/** Stands where there is no rate (from 0) or no such figure. */
export const NONE = "—";

export const COMPARISON_WORDS: Record<Language, ComparisonWords> = {
  "zh-CN": {
    title: (agency, first, last) =>
      first === last
        ? `${agency}${first}年政府信息公开工作数据`
        : `${agency}${first}—${last}年政府信息公开工作数据对比`,
    figure: "项目",
    year: (year) => `${year}年`,
    difference: "增减",
    rate: "增幅",
    note: "提示",
    jump: "五倍以上",
    movers: "变化最大的项目",
    moversNote: "相差五倍以上且至少20的列在最前，其余按最近一年的增减列出；申请人分类不单列。",
    nothingMoved: "各项总数没有变化。",
    chain: "结转衔接",
    chainOf: (from, to) => `结转衔接：${from}年结转下年度与${to}年上年结转`,
    applicant: "申请人",
    carriedOut: (year) => `${year}年第四项`,
    carriedIn: (year) => `${year}年第二项`,
    agrees: "相符",
    hidden: (count) => `另有${count}项各年都是0，没有列出。`,
    incomparable: "不能比较的项目",
    incomparableNote: (versions) =>
      `${versions.map((version) => `${version}年格式`).join("与")}的统计口径不同，这些项目只有一个年度有，不作比较。`,
    notInEveryYear: "当年的格式没有的项目，以“—”表示。",
    doubtfulNote: `标“${DOUBTFUL}”的数与同一份报告里的其他数对不上，照原报告列出，不计算增减。`,
    unreadNote: "原报告里读不出的数，以“—”表示。",
    gap: (from, to) =>
      `没有${from + 1 === to - 1 ? `${from + 1}年` : `${from + 1}—${to - 1}年`}的报告，${from}年与${to}年之间不核对结转。`,
    rateNote: "增幅保留一位小数；从0增加的没有增幅，以“—”表示。",
    markedNote: "表中底色标出的，是相差五倍以上且至少20的项目和不相符的结转。",
    headline: "主要数据",
    applicants: "申请由谁提出",
    outcomes: "申请怎样办结",
    details: "各表数据",
    against: (year, difference, unit, rate) => {
      if (difference === "0") return `与${year}年持平`;
      const [grew, size] = [difference.startsWith("+"), difference.slice(1)];
      const change = `比${year}年${grew ? "增加" : "减少"}${size}${unit}`;
      return rate === undefined ? change : `${change}，${grew ? "增长" : "下降"}${rate.slice(1)}%`;
    },
    barsOf: (label) => `${label}各年数据的条形图，数字见图下的表`,
    table: "表",
    row: "行",
    column: "列",
    unit: "单位",
    carriedFrom: "上一年度",
    carriedTo: "本年度",
    carriedOutShort: "上一年度第四项",
    carriedInShort: "本年度第二项",
    comma: "，",
    source: "数据来源：各年度政府信息公开工作年度报告。",
    otherAgencies: (agencies) => `各年报告的机关名称不同：${agencies}。`,
  },
  en: {
    title: (agency, first, last) =>
      `${agency}: government information disclosure, ${first === last ? first : `${first}–${last}`}`,
    figure: "Figure",
    year: (year) => String(year),
    difference: "Change",
    rate: "Rate",
    note: "Note",
    jump: "fivefold",
    movers: "Largest changes",
    moversNote:
      "First what changed fivefold and by at least 20, then the largest differences of the latest year; classes of applicants are left to their totals.",
    nothingMoved: "No total changed.",
    chain: "结转 from year to year",
    chainOf: (from, to) => `结转: carried forward in ${from}, carried in in ${to}`,
    applicant: "Applicant",
    carriedOut: (year) => `${year}, 四`,
    carriedIn: (year) => `${year}, 二`,
    agrees: "Agrees",
    hidden: (count) => `${count} more figures are 0 in every year and not listed.`,
    incomparable: "Not comparable",
    incomparableNote: (versions) =>
      `The formats of ${versions.join(" and ")} count differently: only one of the years has these figures.`,
    notInEveryYear: "What the format of a year has not is —.",
    doubtfulNote: `${DOUBTFUL}: other figures of the same report contradict it; shown as published, without a change.`,
    unreadNote: "What could not be read in a report is —.",
    gap: (from, to) =>
      `There is no report on ${from + 1 === to - 1 ? from + 1 : `${from + 1}–${to - 1}`}, so 结转 is not checked between ${from} and ${to}.`,
    rateNote: "Rates have one decimal; what grew from 0 has none (—).",
    markedNote: "Coloured rows changed fivefold and by at least 20, or are a 结转 that does not agree.",
    headline: "Key figures",
    applicants: "Who applied",
    outcomes: "How applications were closed",
    details: "All figures",
    against: (year, difference, unit, rate) => {
      if (difference === "0") return `as in ${year}`;
      return `${difference}${unit}${rate === undefined ? "" : ` (${rate}%)`} on ${year}`;
    },
    barsOf: (label) => `Bars of ${label} by year; the numbers stand in the table below`,
    table: "Table",
    row: "Row",
    column: "Column",
    unit: "Unit",
    carriedFrom: "Year before",
    carriedTo: "Year",
    carriedOutShort: "四 of the year before",
    carriedInShort: "二 of the year",
    comma: ", ",
    source: "Source: the annual reports on government information disclosure of these years.",
    otherAgencies: (agencies) => `The reports name different agencies: ${agencies}.`,
  },
};
