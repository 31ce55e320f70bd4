import { Big } from "big.js";
import { percentage } from "../../report/reference.js";
import type { ReportFacts, RuleContext } from "../rule.js";
import { type Claim, type Passage, sentenceStart, type ValuedReading, valued } from "./text-claims.js";
import type { WrittenNumber } from "./text-numbers.js";
import { BASES } from "./text-words.js";

/** A percentage that no legal base or comparison gives. */
export interface WrongShare {
  number: WrittenNumber;
  said: string;
  readings: { label: string; paths: string[]; value: string }[];
  /** The reference that would print it. */
  reference?: string;
}

const SHARE =
  /^[（，]?[（，]?占(?:比|全部|总数|总量|总|申请|办理|办结|答复|结果|数|量|政府信息公开|本年度?|全年|新收|件|收到|受理|的)*(?:为|达|约为)?$/;
const RATE =
  /^[（，]?(?:总数|数量|申请量)?(?:同比|较上年度?|比上年度?|较去年|比去年|与上年度?相比)(?:同期|同比)?(增长|增加|上升|上涨|下降|减少|降低)了?$/;

/** As many numbers before a share can be the whole that it is of. */
const NAMED = 50;

/** Percentages behind a number that agrees with the tables: its share of a whole, or its change against last year. */
export function* wrongShares(passage: Passage, context: RuleContext): Generator<WrongShare> {
  const { numbers, claims, text } = passage;
  for (const number of numbers) {
    if (number.unit !== "percent" || number.vague || number.written === "100") continue;
    const start = sentenceStart(text, number.start);
    const counted = numbers
      .filter(({ unit, after, start: at }) => unit === "count" && at >= start && after <= number.start)
      .at(-1);
    const claim = counted && claims.get(counted);
    if (!claim?.agrees || claim.narrowed) continue;
    const between = text.slice(counted!.after, number.start);
    if (/(?:约|近|超|逾)$/.test(between)) continue;
    const rate = RATE.exec(between);
    if (rate) {
      const wrong = wrongRate(number, claim, /增|上/.test(rate[1]!), context);
      if (wrong) yield wrong;
    } else if (SHARE.test(between) || (/^（$/.test(between) && text[number.after] === "）")) {
      const wrong = wrongShare(number, claim, passage, context);
      if (wrong) yield wrong;
    }
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

function wrongRate(
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

/** Rounded or cut to the digits shown, one more or less in the last: lists are made to add up to 100. */
function matches({ value, written }: WrittenNumber, part: Big, whole: Big): boolean {
  const shown = /[.．](.+)$/.exec(written)?.[1]?.length ?? 0;
  const unit = new Big(10).pow(-shown);
  const exact = part.times(100).div(whole);
  return exact.minus(value).abs().lt(unit.times(2));
}
