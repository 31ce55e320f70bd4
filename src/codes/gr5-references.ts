/** References of the narrative to figures. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

export interface ReferenceFault {
  reference: string;
  reason:
    | "unknown"
    | "notAFigure"
    | "narrative"
    | "syntax"
    | "filter"
    | "divisionByZero"
    | "noPrevious"
    | "notInPrevious"
    | "fromZero"
    | "ofAChange"
    | "notANumber"
    | "unclosed";
  path?: string;
  suggestion?: string;
  keys?: "zh";
  /** Format of last year's report, where it is another one and has no such figure. */
  format?: string;
}

export const GR5001 = defineCode({
  code: "GR5001",
  severity: "error",
  title: { "zh-CN": "引用能取到数", en: "References can be resolved" },
  why: {
    "zh-CN":
      "{{路径}} 从数据里取数，正文就不会与表格不一致。路径写错、除数为零、没有上一年的数据时报在引用上。",
    en: "{{path}} takes a figure from the data, so that the text cannot contradict the tables. Told where the path is wrong, a divisor is 0 or last year's file is missing.",
  },
  clause: "gov-report 引用",
  wrong: 'overview: { body: "受理申请{{applications.newlyReceived}}件。" }',
  right: 'overview: { body: "受理申请{{applications.newlyReceived.total}}件。" }',
  message: {
    "zh-CN": (a: ReferenceFault) => {
      switch (a.reason) {
        case "unknown":
          return say(
            `没有 ${a.path} 这个数据。`,
            a.suggestion
              ? `是不是 {{${a.suggestion}}}？`
              : `路径就是数据文件里的键，用 . 连接，如 {{${a.keys ? "申请.本年新收.总计" : "applications.newlyReceived.total"}}}`,
          );
        case "notAFigure":
          return say(
            `${a.path} 是一行或一组，不是一个数。`,
            a.suggestion ? `要总计的，写 {{${a.suggestion}}}` : "写到具体的一格",
          );
        case "narrative":
          return say(`${a.path} 是正文，不能引用。`, "只能引用数、名称、日期等单个的值");
        case "syntax":
          return say(
            `{{${a.reference}}} 写法不对。`,
            "写成 {{路径}}、{{路径 | percentOf 路径}} 或 {{路径 | change}}",
          );
        case "filter":
          return say(
            `{{${a.reference}}} 里没有这种算法。`,
            a.suggestion ? `是不是 ${a.suggestion}？` : "可以用 percentOf（占比）和 change（同比）",
          );
        case "divisionByZero":
          return say(`${a.path} 是 0，算不出百分比。`, "改用文字说明");
        case "noPrevious":
          return say(
            "没有上一年的数据，算不出同比。",
            `在数据文件里写 ${a.keys ? "上年文件" : "previous"}: 上一年的数据文件`,
          );
        case "notInPrevious":
          return a.format
            ? say(
                `上一年的报告用的是${a.format}年格式，没有 ${a.path} 这一项，算不出同比。`,
                "改用文字说明：两种格式的表二统计的内容不同",
              )
            : say(`上一年的数据里没有 ${a.path}。`, "改用文字说明，或者在上一年的数据文件里补上");
        case "ofAChange":
          return say(
            `${a.path} 本身就是增减数，不能再算同比，也不能作百分比的基数。`,
            "直接引用它，或者改用文字说明",
          );
        case "fromZero":
          return say(`${a.path} 上一年是 0，算不出增长率。`, "改用文字说明，如“比上年增加N件”");
        case "notANumber":
          return say(`${a.path} 不是数，不能计算。`, "百分比和同比只能用于数");
        default:
          return say("{{ 没有配对的 }}。", "补上 }}；要印出 {{ 本身，写 \\{{");
      }
    },
    en: (a) => {
      switch (a.reason) {
        case "unknown":
          return say(
            `There is no ${a.path} in the data.`,
            a.suggestion
              ? `Did you mean {{${a.suggestion}}}?`
              : `A path is the keys of the data file joined by dots, like {{${a.keys ? "申请.本年新收.总计" : "applications.newlyReceived.total"}}}`,
          );
        case "notAFigure":
          return say(
            `${a.path} is a row or group, not one figure.`,
            a.suggestion ? `For its total write {{${a.suggestion}}}` : "Name one cell",
          );
        case "narrative":
          return say(
            `${a.path} is narrative and cannot be referenced.`,
            "Only numbers, names, dates and other single values can",
          );
        case "syntax":
          return say(
            `{{${a.reference}}} is not a reference.`,
            "Write {{path}}, {{path | percentOf path}} or {{path | change}}",
          );
        case "filter":
          return say(
            `There is no such filter in {{${a.reference}}}.`,
            a.suggestion ? `Did you mean ${a.suggestion}?` : "There are percentOf and change",
          );
        case "divisionByZero":
          return say(`${a.path} is 0, so there is no percentage.`, "Say it in words");
        case "noPrevious":
          return say(
            "There is no last year's file to compare with.",
            `Name it with ${a.keys ? "上年文件" : "previous"}:`,
          );
        case "notInPrevious":
          return a.format
            ? say(
                `Last year's report is in the format of ${a.format}, which has no ${a.path}: there is no rate.`,
                "Say it in words: the two formats count different things in table 二",
              )
            : say(`Last year's file has no ${a.path}.`, "Say it in words, or add it to last year's file");
        case "ofAChange":
          return say(
            `${a.path} is a change itself: it has no rate and is no base of a percentage.`,
            "Reference it as it is, or say it in words",
          );
        case "fromZero":
          return say(
            `${a.path} was 0 last year, so there is no rate.`,
            "Say it in words, like 比上年增加N件",
          );
        case "notANumber":
          return say(`${a.path} is not a number.`, "percentOf and change need numbers");
        default:
          return say("Nothing closes this {{.", "Add }}; to print {{ itself write \\{{");
      }
    },
  },
});
