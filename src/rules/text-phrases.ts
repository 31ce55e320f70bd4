/**
 * The phrases of official prose that name figures, as data (domain: practice of published reports, not law). A phrase is
 * a pattern that ends right before the number, and every reading of it that is legal: a sum of figures, less others.
 */
export interface Reading {
  add: readonly string[];
  less?: readonly string[];
}

export type Topic = "application" | "dispute" | "documents";

export interface Phrase {
  /** How a message quotes it. */
  name: string;
  /** What stands before the number, ending right there. */
  before: RegExp;
  /** What must follow the number's unit. */
  after?: RegExp;
  topic: Topic;
  /**
   * whole: of which lists tell the parts · done: finished applications · moved: carried in or out · part: a share of
   * the whole named before it.
   */
  role: "whole" | "done" | "moved" | "part";
  /** The phrase itself says what it is about; else the sentence, or at least the section, must. */
  says: "itself" | "sentence" | "section";
  readings: readonly Reading[];
  /** Sums that some agencies mean by the same words: accepted, never proposed. */
  tolerated?: readonly Reading[];
  /** Applications that were withdrawn and are named beside it may be left out. */
  withdrawals?: boolean;
  /** Whether the first reading is the one that the words mean wherever it agrees. */
  obvious?: boolean;
}

const of = (...add: string[]): Reading => ({ add });
const less = (whole: string, ...parts: string[]): Reading => ({ add: [whole], less: parts });

const ROW = "applications";
const RECEIVED = `${ROW}.newlyReceived`;
const CARRIED_IN = `${ROW}.carriedFromLastYear`;
const RESULTS = `${ROW}.results`;
const DONE = `${RESULTS}.total`;
const CARRIED_OUT = `${ROW}.carriedToNextYear`;
const REVIEW = "reviewAndLitigation.reconsideration";
const DIRECT = "reviewAndLitigation.litigation.direct";
const AFTER = "reviewAndLitigation.litigation.afterReconsideration";
const SUITS = "reviewAndLitigation.litigation";
const DOCUMENTS = "proactiveDisclosure.normativeDocuments";

export const CARRIED_OUT_TOTAL = `${CARRIED_OUT}.total`;

/** Words that may stand between a phrase and its number; a comma never does. */
export const GAP =
  "(?:[”’」]|共计|总计|合计|累计|共有|共|计|总数|总量|数量|数|件数|为|是|有|达到|达|了|的|\\s|：)*";

/** What counts as an application under 条例. */
export const APPLICATION =
  "(?:依申请公开(?:政府信息|信息)?的?(?:申请|办件|事项)?件?|(?:政府|政务)?信息公开的?申请(?:事项|办件)?件?|政府信息申请公开|申请公开的?政府信息|公开政府信息的?申请)";

const WHO =
  "(?:到|了|过|共计|共|来自|公民|自然人|、|法人|和|或者|或|以及|及|与|其他组织|社会公众|公众|群众|申请人|提出|提交|的|各类|各种|有效|书面)*?";
const APPLICATION_OR_SHORT = `(?:${APPLICATION}|申请件?)`;

/** 一 in its columns, and the wider wholes that the same words can mean. */
const wholes = (column: string) => [
  of(`${RECEIVED}.${column}`),
  of(`${RECEIVED}.${column}`, `${CARRIED_IN}.${column}`),
  of(`${DONE}.${column}`),
  of(`${DONE}.${column}`, `${CARRIED_OUT}.${column}`),
];

const RECEIVE = "(?:受理|收到|接到|收办|处理|办理|接收)";
const received = { topic: "application", role: "whole" } as const;
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
    readings: [of(CARRIED_OUT_TOTAL)],
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
    readings: [of(CARRIED_OUT_TOTAL)],
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
    before: new RegExp(`行政复议(?:案件)?(?:和|及|与|、)(?:行政)?诉讼(?:相关)?(?:案件|案)?${GAP}$`),
    readings: [of(`${REVIEW}.total`, `${SUITS}.total`)],
    tolerated: [of(`${SUITS}.total`)],
  },
  {
    topic: "dispute",
    role: "whole",
    says: "sentence",
    name: "行政复议",
    before: new RegExp(`(?<![经后])行政复议(?:申请|案件|案)?${GAP}$`),
    readings: [of(`${REVIEW}.total`)],
    obvious: true,
  },
  {
    topic: "dispute",
    role: "whole",
    says: "sentence",
    name: "行政诉讼",
    before: new RegExp(`(?<!复议(?:和|及|与|、))行政诉讼(?:案件|案)?${GAP}$`),
    readings: [of(`${SUITS}.total`), of(`${DIRECT}.total`), of(`${AFTER}.total`)],
  },
  {
    topic: "documents",
    role: "whole",
    says: "itself",
    name: "制发行政规范性文件",
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
    before: new RegExp(`(?:(?:行政)?规范性文件)?废止了?(?:(?:行政)?规范性文件)?${GAP}$`),
    readings: [of(`${DOCUMENTS}.repealed`)],
    obvious: true,
  },
  {
    topic: "documents",
    role: "whole",
    says: "sentence",
    name: "现行有效行政规范性文件",
    before: new RegExp(`(?:(?:行政)?规范性文件)?现行有效的?(?:(?:行政)?规范性文件)?${GAP}$`),
    readings: [of(`${DOCUMENTS}.inForce`)],
    obvious: true,
  },
];

/** The results of applications, by the words of table 三; several of them before one number are its sum. */
export const GROUPS: ReadonlyMap<string, string> = new Map([
  ["予以公开", `${RESULTS}.disclosed.total`],
  ["部分公开", `${RESULTS}.partiallyDisclosed.total`],
  ["不予公开", `${RESULTS}.withheld.total`],
  ["无法提供", `${RESULTS}.unavailable.total`],
  ["不予处理", `${RESULTS}.notProcessed.total`],
  ["其他处理", `${RESULTS}.otherHandling.total`],
]);

/** The results of disputes, by the words of table 四. */
export const OUTCOMES: ReadonlyMap<string, string> = new Map([
  ["维持", "upheld"],
  ["纠正", "corrected"],
  ["纠错", "corrected"],
  ["其他", "other"],
  ["尚未审结", "pending"],
]);

/** The rows of table 四 that an outcome can belong to, by the dispute that was named. */
export const DISPUTES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ["行政复议", [[REVIEW]]],
  ["行政诉讼", [[SUITS], [DIRECT], [AFTER]]],
  ["", [[REVIEW, SUITS], [REVIEW], [SUITS], [DIRECT], [AFTER]]],
]);

/** The figures that shares are of, most usual first. */
export const BASES: readonly Reading[] = [
  of(`${DONE}.total`),
  of(`${RECEIVED}.total`),
  of(`${RECEIVED}.total`, `${CARRIED_IN}.total`),
  of(`${DONE}.total`, `${CARRIED_OUT}.total`),
];

export const RECEIVED_TOTAL = `${RECEIVED}.total`;
export const REVIEW_ROW = REVIEW;
export const SUITS_ROW = SUITS;
