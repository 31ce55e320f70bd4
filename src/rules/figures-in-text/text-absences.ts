import type { ReportFacts } from "../rule.js";
import { type Passage, sentenceRest, sentenceStart } from "./text-claims.js";
import { APPLICATION, CARRIED_OUT, RECEIVED, REVIEW, SUITS } from "./text-phrase.js";
import { isOtherPeriod, narrowing, topicOf } from "./text-scope.js";

/** Words that say there was none, against cells that hold some. */
export interface WrongAbsence {
  start: number;
  end: number;
  /** The cells that are not 0. */
  paths: string[];
}

const NONE_RECEIVED = new RegExp(
  `((?:未|没有|未曾|尚未)(?:收到|接到|受理)过?|(?<!有)无)(?:任何|公民|、|法人|和|或者?|及|其他组织|提出|提交|的|群众|公众)*${APPLICATION}(?=$|[，。；）]|的?(?:情况|情形)(?!下))`,
  "g",
);
const ABOUT =
  "(?:因|涉及|关于|有关|由|对|本机关|我局|我厅|我办|与|本年度|(?:政府|政务)?信息公开|依申请公开|工作|申请|事项|答复|问题|方面|而|所|被|引起|引发|产生|导致|提起|相关|有关|的)*";
const NO_DISPUTE = new RegExp(
  `(?:未|没有|未曾)(?:发生|出现|产生|引发|收到|因|被)过?${ABOUT}行政(?:复议|诉讼)(?:案件|申请)?(?:(?:、|和|或者?|及|以及|与|，也?[未无没]有?(?:发生|被)?)(?:被)?(?:提起|引起|引发)?(?:的)?(?:行政)?(?:复议|诉讼)(?:案件|申请)?)*`,
  "g",
);
const ALL_DONE =
  /(?:均|全部|都)(?:已经?(?:依法|按时|按期|如期)?)?(?:办结|办理完毕|答复完毕)(?=$|[，。；）])|(?<!按时|按期|及时|限时)办结率(?:均|为|达到|达|是)*(?:100[%％]|百分之百)/g;

/** 未收到…申请, 未发生行政复议、行政诉讼, 均已办结, where the tables say otherwise. */
export function* wrongAbsences({ text, prose }: Passage, facts: ReportFacts): Generator<WrongAbsence> {
  const { figures, report } = facts;
  const some = (paths: string[]) => paths.filter((path) => figures.get(path)?.value?.gt(0));
  const isOwn = (at: number) => {
    const sentence = text.slice(sentenceStart(text, at), at);
    const lead = /[^，。；、：（）]*$/.exec(sentence)![0];
    return !isOtherPeriod(text.slice(0, at), report.year) && narrowing(lead, facts) === "";
  };
  for (const match of text.matchAll(NONE_RECEIVED)) {
    const paths = some([`${RECEIVED}.total`]);
    if (paths.length > 0 && isOwn(match.index)) yield { ...span(match), paths };
  }
  for (const match of text.matchAll(NO_DISPUTE)) {
    const at = match.index;
    const rest = sentenceRest(text, at + match[0].length);
    const clause = /^[^，。；]*/.exec(rest)![0];
    const sentence = text.slice(sentenceStart(text, at), at) + match[0] + rest;
    const isAbout =
      /信息公开/.test(sentence) || /^\/(?:applications|reviewAndLitigation)\//.test(prose.pointer);
    const corrected =
      /^(?:的)?(?:被)?(?:纠错|纠正|败诉|撤销|确认违法)/.test(clause) || /(?:纠错|纠正|败诉)/.test(clause);
    if (!isAbout || !isOwn(at)) continue;
    // “行政复议被纠错或行政诉讼败诉” is about the outcome, and so is all else that follows the words.
    if (!corrected && !/^(?:的)?(?:情况|情形|案件|事项|问题)?$/.test(clause)) continue;
    const rows = [
      ...(/复议/.test(match[0] + (corrected ? clause : "")) ? [REVIEW] : []),
      ...(/诉讼/.test(match[0] + (corrected ? clause : "")) ? [SUITS] : []),
    ];
    const paths = some(rows.map((row) => `${row}.${corrected ? "corrected" : "total"}`));
    if (paths.length > 0) yield { ...span(match), paths };
  }
  for (const match of text.matchAll(ALL_DONE)) {
    const start = sentenceStart(text, match.index);
    const sentence = text.slice(start, match.index);
    const paths = some([`${CARRIED_OUT}.total`]);
    const limited =
      /结转|到期|正在|尚在|其余|除|信访|复议|诉讼/.test(text) || isOtherPeriod(sentence, report.year);
    // Named in the same sentence: what “all” is about may be told in another one.
    if (paths.length > 0 && !limited && topicOf(sentence) === "application") yield { ...span(match), paths };
  }
}

function span(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
