import {
  AFTER,
  APPLICATION,
  CARRIED_IN,
  CARRIED_OUT,
  DIRECT,
  DOCUMENTS,
  DONE,
  GAP,
  less,
  of,
  type Phrase,
  RECEIVED,
  RESULTS,
  REVIEW,
  type Reading,
  SUITS,
} from "./text-phrase.js";

/**
 * The phrases of official prose that name figures, as data (practice of published reports, not law). A phrase is a
 * pattern that ends right before the number, and every reading of it that is legal.
 */

const WHO =
  "(?:到|了|过|共计|共|来自|公民|、|法人|和|或者|或|以及|及|与|其他组织|社会公众|公众|群众|申请人|提出|提交|的|各类|各种|有效|书面)*?";
const APPLICATION_OR_SHORT = `(?:${APPLICATION}|申请件?)`;

/** 一 in its columns, and the wider wholes that the same words can mean. */
const wholes = (column: string) => [
  of(`${RECEIVED}.${column}`),
  of(`${RECEIVED}.${column}`, `${CARRIED_IN}.${column}`),
  of(`${DONE}.${column}`),
  of(`${DONE}.${column}`, `${CARRIED_OUT}.${column}`),
];

const RECEIVE = "(?:受理|收到|接到|收办|处理|办理|接收)";
const received = { topic: "application", role: "whole", word: "申请" } as const;
const byVerb = (name: string, verb: string, readings: Reading[], more: Partial<Phrase> = {}): Phrase[] => [
  {
    ...received,
    says: "itself",
    name,
    before: new RegExp(`${verb}${WHO}${APPLICATION}${GAP}$`),
    readings,
    ...more,
  },
  {
    ...received,
    says: "sentence",
    name,
    before: new RegExp(`${verb}${WHO}申请件?${GAP}$`),
    readings,
    ...more,
  },
  {
    ...received,
    says: "itself",
    name,
    before: new RegExp(`${verb}(?:到|了|过|共计|共)*$`),
    after: new RegExp(`^的?(?:公民、法人(?:和|或者?)其他组织(?:提出|提交)?的?)?${APPLICATION}`),
    readings,
    ...more,
  },
  {
    ...received,
    says: "sentence",
    name,
    before: new RegExp(`${verb}(?:到|了|过|共计|共)*$`),
    after: /^的?申请(?=$|[，。；）、])/,
    readings,
    ...more,
  },
];

const LAST_YEAR = "(?:(?:上一?年度?|去年度?|PREVIOUS年度?)(?:的)?(?:结转|转结|接转|转接|转入|遗留))";
const NEXT_YEAR = "(?:下一?年度?|次年|明年|NEXT年度?)";
const MOVE = "(?:结转|转结|接转|转接|转入|顺延)";
const CONTINUE = "(?:继续)?(?:办理|处理|答复)?的?";

export const PHRASES: readonly Phrase[] = [
  {
    topic: "application",
    role: "moved",
    says: "section",
    name: "上年结转",
    before: new RegExp(
      `(?:${LAST_YEAR}|${MOVE}上一?年度?)(?:至|到|入)?(?:本年度?|今年|THIS年度?)?${CONTINUE}(?:${APPLICATION_OR_SHORT})?${GAP}$`,
    ),
    readings: [of(`${CARRIED_IN}.total`)],
    obvious: true,
  },
  {
    topic: "application",
    role: "moved",
    says: "section",
    name: "结转下年度",
    before: new RegExp(`${MOVE}(?:至|到|入)?${NEXT_YEAR}${CONTINUE}(?:${APPLICATION_OR_SHORT})?${GAP}$`),
    readings: [of(`${CARRIED_OUT}.total`)],
    obvious: true,
  },
  {
    topic: "application",
    role: "moved",
    says: "section",
    name: "结转下年度",
    before: /(?:^|[，。；、：（）]|有|另|其余|剩余)$/,
    after: new RegExp(
      `^(?:申请)?(?:将|按规定|依法)?${MOVE}(?:至|到|入)?${NEXT_YEAR}${CONTINUE}(?=$|[，。；）、])`,
    ),
    readings: [of(`${CARRIED_OUT}.total`)],
    obvious: true,
  },
  ...byVerb("新收…申请", "新(?:收到?|增收到?)", [of(`${RECEIVED}.total`)], { obvious: true }),
  ...byVerb("新受理…申请", "新受理", [of(`${RECEIVED}.total`)], { withdrawals: true, obvious: true }),
  ...byVerb("收到…申请", "(?<!新)(?:收到|接到|接收)", wholes("total"), { obvious: true }),
  ...byVerb("受理…申请", `(?<![新不未])${RECEIVE}`, wholes("total"), { withdrawals: true }),
  {
    topic: "application",
    role: "done",
    says: "sentence",
    name: "办结（答复）",
    before: new RegExp(`(?:办结|办理完毕|完成答复|答复|办复)(?:到|了)?(?:${APPLICATION_OR_SHORT})?${GAP}$`),
    readings: [of(`${DONE}.total`)],
    tolerated: [
      less(`${DONE}.total`, `${CARRIED_IN}.total`),
      less(`${DONE}.total`, `${RESULTS}.otherHandling.total`),
      less(`${DONE}.total`, `${RESULTS}.notProcessed.total`, `${RESULTS}.otherHandling.total`),
    ],
    withdrawals: true,
    obvious: true,
  },
  ...[
    ["自然人", "naturalPerson"],
    ["商业企业", "commercial"],
    ["科研机构", "research"],
    ["社会公益组织", "publicInterest"],
    ["法律服务机构", "legalService"],
  ].map(
    ([label, column]): Phrase => ({
      topic: "application",
      role: "part",
      says: "sentence",
      name: label!,
      word: label!,
      before: new RegExp(
        `${label}(?:的?申请|(?:提出|提交)的?(?:申请|${APPLICATION})?|${APPLICATION})?${GAP}$`,
      ),
      readings: wholes(column!),
    }),
  ),
  {
    topic: "application",
    role: "part",
    says: "sentence",
    name: "法人或其他组织",
    word: "其他组织",
    before: new RegExp(
      `法人(?:或者|或|和|及|与|、)其他组织(?:的?申请|(?:提出|提交)的?(?:申请|${APPLICATION})?|${APPLICATION})?${GAP}$`,
    ),
    readings: wholes("total").map(({ add }) => ({
      add,
      less: add.map((path) => path.replace(/total$/, "naturalPerson")),
    })),
  },
  {
    topic: "dispute",
    role: "whole",
    says: "sentence",
    name: "行政复议、行政诉讼",
    word: "行政复议",
    before: new RegExp(`行政复议(?:案件)?(?:和|及|与|、)(?:行政)?诉讼(?:相关)?(?:案件|案)?${GAP}$`),
    readings: [of(`${REVIEW}.total`, `${SUITS}.total`)],
    tolerated: [of(`${SUITS}.total`)],
  },
  {
    topic: "dispute",
    role: "whole",
    says: "sentence",
    name: "行政复议",
    word: "行政复议",
    before: new RegExp(`(?<![经后])行政复议(?:申请|案件|案)?${GAP}$`),
    readings: [of(`${REVIEW}.total`)],
    obvious: true,
  },
  {
    topic: "dispute",
    role: "whole",
    says: "sentence",
    name: "行政诉讼",
    word: "行政诉讼",
    before: new RegExp(`(?<!复议(?:和|及|与|、))行政诉讼(?:案件|案)?${GAP}$`),
    readings: [of(`${SUITS}.total`), of(`${DIRECT}.total`), of(`${AFTER}.total`)],
  },
  {
    topic: "documents",
    role: "whole",
    says: "itself",
    name: "制发行政规范性文件",
    word: "规范性文件",
    before: new RegExp(
      `(?:新?制发|新?制定|制修订|制定出台|制定发布)了?(?:行政)?规范性文件${GAP}$|(?:行政)?规范性文件(?:新?制发|新?制定|制修订)${GAP}$`,
    ),
    readings: [of(`${DOCUMENTS}.issued`)],
    obvious: true,
  },
  {
    topic: "documents",
    role: "whole",
    says: "itself",
    name: "制发行政规范性文件",
    word: "规范性文件",
    before: /(?:新?制发|新?制定|制修订|制定出台)了?$/,
    after: /^的?(?:行政)?规范性文件(?=$|[，。；）、])/,
    readings: [of(`${DOCUMENTS}.issued`)],
    obvious: true,
  },
  {
    topic: "documents",
    role: "whole",
    says: "sentence",
    name: "废止行政规范性文件",
    word: "废止",
    before: new RegExp(`(?:(?:行政)?规范性文件)?废止了?(?:(?:行政)?规范性文件)?${GAP}$`),
    readings: [of(`${DOCUMENTS}.repealed`)],
    obvious: true,
  },
  {
    topic: "documents",
    role: "whole",
    says: "sentence",
    name: "现行有效行政规范性文件",
    word: "现行有效",
    before: new RegExp(`(?:(?:行政)?规范性文件)?现行有效的?(?:(?:行政)?规范性文件)?${GAP}$`),
    readings: [of(`${DOCUMENTS}.inForce`)],
    obvious: true,
  },
  // The columns of the 2019 format; a report of another one has no such figures, so nothing is said of it.
  ...[
    ["新制作规范性文件", "新制作", "created"],
    ["新公开规范性文件", "新公开", "published"],
    ["对外公开规范性文件", "对外公开", "totalPublished"],
  ].map(
    ([name, verb, column]): Phrase => ({
      topic: "documents",
      role: "whole",
      says: "itself",
      name: name!,
      word: verb!,
      before: new RegExp(`${verb}(?:了|的)*(?:行政)?规范性文件${GAP}$`),
      readings: [of(`${DOCUMENTS}.${column}`)],
      obvious: true,
    }),
  ),
];
