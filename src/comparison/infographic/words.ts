import type { Language } from "../../diagnostics/language.js";

/** What the page says besides the report's own words and the official labels, which stay Chinese in every language. */
export interface InfographicWords {
  inOnePicture: string;
  against(years: number[]): string;
  headline: string;
  highlights: string;
  aspects: string;
  applicants: string;
  outcomes: string;
  problems: string;
  about: { overview: string; problems: string; measures: string };
  applicant: string;
  outcome: string;
  count: string;
  share: string;
  /** Above the bars: `共7件`. */
  all(total: string, unit: string): string;
  none: { applicants: string; outcomes: string };
  /** A share that is more than nothing or less than all, but rounds to it. */
  nearlyNone: string;
  nearlyAll: string;
  notListed: string;
  shares: string;
  source(titles: string): string;
}

export const INFOGRAPHIC_WORDS: Record<Language, InfographicWords> = {
  "zh-CN": {
    inOnePicture: "一图读懂",
    against: (years) => `与${years.join("年、")}年比较`,
    headline: "主要数据",
    highlights: "亮点数字",
    aspects: "工作情况",
    applicants: "申请由谁提出",
    outcomes: "申请怎样办结",
    problems: "问题和改进",
    about: { overview: "总体情况", problems: "存在的问题", measures: "改进措施" },
    applicant: "申请人",
    outcome: "办理结果",
    count: "件数",
    share: "占比",
    all: (total, unit) => `共${total}${unit}`,
    none: { applicants: "本年没有新收申请。", outcomes: "本年没有办结的申请。" },
    nearlyNone: "不足0.1%",
    nearlyAll: "99.9%以上",
    notListed: "没有列出的各类是0件。",
    shares: "占比四舍五入，保留一位小数，合计可能不是100%。",
    source: (titles) => `数据来源：${titles}。`,
  },
  en: {
    inOnePicture: "At a glance",
    against: (years) => `Compared with ${years.join(", ")}`,
    headline: "Key figures",
    highlights: "Highlights",
    aspects: "The year's work",
    applicants: "Who applied",
    outcomes: "How applications were closed",
    problems: "Problems and measures",
    about: { overview: "Overview", problems: "Problems", measures: "Measures" },
    applicant: "Applicant",
    outcome: "Outcome",
    count: "Count",
    share: "Share",
    all: (total, unit) => `${total}${unit} in all`,
    none: { applicants: "No application came in.", outcomes: "No application was closed." },
    nearlyNone: "<0.1%",
    nearlyAll: ">99.9%",
    notListed: "Those not listed are 0.",
    shares: "Shares are rounded to one decimal, and may not add up to 100%.",
    source: (titles) => `Source: ${titles}.`,
  },
};
