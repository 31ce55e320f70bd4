import { Big } from "big.js";
import { percentage } from "../../report/percentage.js";
import type { ReportFacts, RuleContext } from "../rule.js";
import type { WrongWords } from "./absences.js";
import { tellsWhatIsLeft } from "./all-of-them.js";
import type { Claim, Counted } from "./counted.js";
import type { WrittenNumber } from "./numbers.js";
import type { Passage } from "./passages.js";
import { BASES, CARRIED_IN, CARRIED_OUT, DONE, RECEIVED, type ValuedReading, valued } from "./readings.js";
import { segmentAt } from "./sentences.js";
import { topicAfter } from "./topics.js";

/** A percentage that follows from no possible whole and no comparison. */
interface WrongShare {
  number: WrittenNumber;
  said: string;
  readings: { label: string; paths: string[]; value: string }[];
  /** The reference that prints the right percentage. */
  reference?: string;
  info?: boolean;
}

const SHARE =
  /^[（，]?[（，]?占(?:比|全部|总|申请|办理|办结|答复|结果|数|量|政府信息公开|依申请公开|本年度?|全年|新收|件|收到|受理|的)*(?:为|达|约为)?$/;
const RATE =
  /^[（，]?(?:总数|数量|申请量)?(?:同比|较上年度?|比上年度?|较去年|比去年|与上年度?相比|与去年相比|较20\d\d年|比20\d\d年)(?:同期|同比)?(增长|增加|上升|上涨|下降|减少|降低)了?$/;

/** At most this many numbers before a share are tried as its whole. */
const NAMED = 50;

/** Checks percentages behind a number that agrees: its share of a whole, or its change against last year. */
export function* wrongShares(passage: Passage, context: RuleContext): Generator<WrongShare> {
  const { numbers, counted, text } = passage;
  for (const [index, number] of numbers.entries()) {
    if (number.unit !== "percent" || number.vague) continue;
    const place = counted.get(number);
    if (place && isRate(place)) {
      const wrong = wrongRateOfAnswers(place, passage, context);
      if (wrong) yield wrong;
      continue;
    }
    if (number.written === "100") continue;
    const before = numbers.slice(0, index).findLast(({ unit }) => unit === "count");
    const of = before && counted.get(before);
    if (!of?.claim?.agrees || of.claim.narrowed || of.sentence !== place?.sentence) continue;
    const between = text.slice(before!.after, number.start);
    if (/(?:约|近|超|逾)$/.test(between)) continue;
    const rate = RATE.exec(between);
    if (rate) {
      const wrong = wrongChange(number, of.claim, /增|上/.test(rate[1]!), context);
      if (wrong) yield wrong;
    } else if (SHARE.test(between) || (/^（$/.test(between) && text[number.after] === "）")) {
      const wrong = wrongShare(number, of.claim, passage, context);
      if (wrong) yield wrong;
    }
  }
}

function isRate({ bag }: Counted): boolean {
  return bag.of("rate").length === 1;
}

/** Whether a rate is of all applications, not only of those due, nor of anything else. */
function isRateOfApplications(
  { bag, sentence, at }: Counted,
  { counted, openings, isOnRequest }: Passage,
): boolean {
  const [rate] = bag.of("rate");
  if (!bag.only("rate") || /[按及]/.test(rate!.text) || bag.has("onTime")) return false;
  const before = sentence.tokens.slice(0, at);
  // “到期办结率” is the rate of some applications only.
  if (segmentAt(sentence.tokens, at).left.some(({ sense }) => sense === "unknown")) return false;
  const topic = topicAfter(before, openings.get(sentence)!.topic);
  if (topic !== "application" && !(topic === undefined && isOnRequest)) return false;
  const last = before.flatMap(({ number }) => (number && counted.get(number)) ?? []).at(-1);
  // The number before the rate must be of all applications or the finished ones: others have rates of their own.
  return (
    last === undefined ||
    last.number.unit === "percent" ||
    (last.claim?.agrees === true && last.claim.phrase.topic === "application" && !last.claim.narrowed)
  );
}

function wrongRateOfAnswers(place: Counted, passage: Passage, facts: ReportFacts): WrongShare | undefined {
  const { number } = place;
  if (number.value.eq(100) || !isRateOfApplications(place, passage)) return undefined;
  const value = (path: string) => facts.figures.get(`${path}.total`)?.value ?? new Big(0);
  const done = value(DONE);
  const bases = [value(RECEIVED).plus(value(CARRIED_IN)), value(RECEIVED), done.plus(value(CARRIED_OUT))];
  const named = passage.numbers
    .filter(({ unit, value: each }) => unit === "count" && each.gt(0))
    .slice(0, NAMED);
  const ratios = [
    ...bases.filter((base) => base.gt(0)).map((base) => [done, base] as const),
    ...named.flatMap((part) => named.map((whole) => [part.value, whole.value] as const)),
  ];
  if (bases[0]!.eq(0) || ratios.some(([part, whole]) => matches(number, part, whole))) return undefined;
  return {
    number,
    said: place.bag.of("rate")[0]!.text,
    readings: [
      {
        label: "三（七）总计 /（一＋二）",
        paths: [`${DONE}.total`, `${RECEIVED}.total`, `${CARRIED_IN}.total`],
        value: `${percentage(done, bases[0]!)}%`,
      },
    ],
    info: true,
  };
}

/** Finds 办结率100% where some applications were carried over; reported like 均已办结. */
export function* wrongFullRates(passage: Passage, facts: ReportFacts): Generator<WrongWords> {
  const path = `${CARRIED_OUT}.total`;
  if (!facts.figures.get(path)?.value?.gt(0) || tellsWhatIsLeft(passage)) return;
  for (const place of passage.counted.values()) {
    const { number, bag, sentence, at } = place;
    if (!isRate(place) || !number.value.eq(100) || !isRateOfApplications(place, passage)) continue;
    // 办结57件，办结率100%: the rate is of those just named.
    const before = sentence.tokens
      .slice(0, at)
      .flatMap((token) => (token.number && passage.counted.get(token.number)) ?? [])
      .at(-1);
    if (before?.claim && before.claim.phrase.role !== "whole") continue;
    const [rate] = bag.of("rate");
    yield {
      start: rate!.start,
      end: number.after,
      paths: [path],
      ...(rate!.text !== "办结率" && { info: true }),
    };
  }
}

function wrongShare(
  number: WrittenNumber,
  claim: Claim,
  { numbers }: Passage,
  facts: ReportFacts,
): WrongShare | undefined {
  if (claim.phrase.topic !== "application") return undefined;
  const bases = BASES.flatMap((base) => valued(base, facts) ?? []).filter(({ value }) => value.gt(0));
  const part = claim.number.value;
  // Any number that was named before can be the whole that is meant.
  const named = numbers
    .filter(({ unit, end, value }) => unit === "count" && end < claim.number.start && value.gt(0))
    .slice(-NAMED)
    .map(({ value }) => value);
  const agrees = [...bases.map(({ value }) => value), ...named].some((whole) => matches(number, part, whole));
  if (agrees || bases.length === 0) return undefined;
  return {
    number,
    said: "占…%",
    readings: bases.map(({ label, add, value }) => ({
      label: `${claim.said} / ${label}`,
      paths: [...claim.readings[0]!.add, ...add],
      value: `${percentage(part, value)}%`,
    })),
    ...referenceOf(claim, (path) => `{{${path} | percentOf ${bases[0]!.add[0]}}}`),
  };
}

function wrongChange(
  number: WrittenNumber,
  claim: Claim,
  isRise: boolean,
  { previous }: RuleContext,
): WrongShare | undefined {
  if (!previous) return undefined;
  const rates = claim.readings
    .filter(({ value }) => value.eq(claim.number.value))
    .flatMap((reading) => {
      const before = valued(reading, previous)?.value;
      return before?.gt(0) ? [{ reading, before }] : [];
    });
  if (rates.length === 0) return undefined;
  const now = claim.number.value;
  // Where the words allow several figures, last year's of any of them may have been meant.
  const befores = claim.readings.flatMap((reading) => valued(reading, previous)?.value ?? []);
  const agrees = befores.some(
    (before) =>
      before.gt(0) &&
      (now.gte(before) || !isRise) &&
      (now.lte(before) || isRise) &&
      matches(number, now.minus(before).abs(), before),
  );
  if (agrees) return undefined;
  return {
    number,
    said: isRise ? "同比增长" : "同比下降",
    readings: rates.map(({ reading, before }) => ({
      label: reading.label,
      paths: [...reading.add],
      value: `${now.lt(before) ? "-" : ""}${percentage(now.minus(before).abs(), before)}%`,
    })),
    ...referenceOf(claim, (path) => `{{${path} | change}}`),
  };
}

function referenceOf(claim: Claim, make: (path: string) => string): { reference?: string } {
  const reading = claim.readings.find((one: ValuedReading) => one.value.eq(claim.number.value));
  return reading?.add.length === 1 && !reading.less ? { reference: make(reading.add[0]!) } : {};
}

/**
 * Whether a percentage is that of the part, rounded or cut to the digits shown. Its last digit may be one more or
 * less: lists are made to add up to 100.
 */
function matches({ value, written }: WrittenNumber, part: Big, whole: Big): boolean {
  const shown = /[.．](.+)$/.exec(written)?.[1]?.length ?? 0;
  const unit = new Big(10).pow(-shown);
  const exact = part.times(100).div(whole);
  return exact.minus(value).abs().lt(unit.times(2));
}
