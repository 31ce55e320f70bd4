import { Bag, COUNTS, isAboutApplications, type Phrase, type Surroundings } from "./phrase.js";
import {
  CARRIED_IN,
  CARRIED_OUT,
  DONE,
  less,
  of,
  RECEIVED,
  RESULTS,
  type Reading,
  wholes,
} from "./readings.js";

/** The direction of a carry-over. in: from last year · out: to the next · either: the words do not say. */
export function directionOf(bag: Bag, year: number): "in" | "out" | "either" | undefined {
  const years = bag.of("period").map(({ value }) => Number(value));
  if (years.some((each) => !(Math.abs(each - year) <= 1))) return undefined;
  const isIn = bag.has("lastYear") || years.includes(year - 1);
  const isOut = bag.has("nextYear") || years.includes(year + 1);
  if (isIn && isOut) return undefined;
  return isIn ? "in" : isOut ? "out" : "either";
}

export function carriedPhrase(bag: Bag, around: Surroundings): Phrase | undefined {
  if (!bag.has("carry")) return undefined;
  if (
    !bag.only(
      "carry",
      "lastYear",
      "nextYear",
      "period",
      "application",
      "request",
      "tail",
      "handle",
      "done",
      "underway",
      "except",
    )
  )
    return undefined;
  if (!isAboutApplications(bag, around)) return undefined;
  const direction = directionOf(bag, around.facts.report.year);
  const carriedIn = of(`${CARRIED_IN}.total`);
  const carriedOut = of(`${CARRIED_OUT}.total`);
  if (!direction) return undefined;
  if (direction === "either") {
    if (!bag.says("结转", "转结", "结转办理", "结转继续办理")) return undefined;
    return { name: "结转", topic: "application", role: "moved", readings: [carriedOut, carriedIn] };
  }
  const isIn = direction === "in";
  return {
    name: isIn ? "上年结转" : "结转下年度",
    topic: "application",
    role: "moved",
    readings: [isIn ? carriedIn : carriedOut],
    obvious: true,
  };
}

export function underwayPhrase(bag: Bag, around: Surroundings): Phrase | undefined {
  if (!bag.has("underway") || around.owner === null || around.topic === "dispute") return undefined;
  if (!bag.only("underway", "application", "request", "tail", "except") || !isAboutApplications(bag, around))
    return undefined;
  return {
    name: bag.of("underway")[0]!.text,
    topic: "application",
    role: "moved",
    readings: [of(`${CARRIED_OUT}.total`)],
  };
}

const UNITS_OF_APPLICATIONS = new Set([
  "件",
  "起",
  "宗",
  "件次",
  "条",
  "份",
  "项",
  "个",
  "次",
  "例",
  "封",
  "人次",
]);

const RECEIVED_ONLY = new Set(["收到", "收到的", "接到", "接收", "接收到", "接受", "收悉"]);

export function applicationPhrase(bag: Bag, around: Surroundings): Phrase | undefined {
  const { topic, number, owner, before } = around;
  const isNamed = bag.has("application");
  const isCounted = bag.has("receive", "fresh", "handle", "done");
  const isQualified = isNamed && isCounted && isModified(bag);
  const known = isQualified ? new Bag(bag.tokens.filter(({ sense }) => sense !== "unknown")) : bag;
  if (
    !known.only(
      "application",
      "request",
      "tail",
      "receive",
      "fresh",
      "handle",
      "done",
      "class",
      "channel",
      "via",
      "decide",
    )
  )
    return undefined;
  if (!isNamed && !isCounted && !bag.has("request")) return undefined;
  if (!isNamed && !isAboutApplications(bag, around)) return undefined;
  // Other things arrive by the same channels: “来信来访120件”.
  if (!isNamed && !bag.has("request") && bag.has("channel") && topic !== "application") return undefined;
  if (number && !COUNTS.has(number.unitWritten)) {
    if (!UNITS_OF_APPLICATIONS.has(number.unitWritten)) return undefined;
    if (!bag.has("application", "request") && !isUnitOfApplications(number.unitWritten, before))
      return undefined;
    if (!isCounted && !bag.has("request") && number.unitWritten === "条") return undefined;
  }
  if (!isCounted) {
    // 依申请公开 may be an attribute of documents: “制发公文294件，其中依申请公开84件”.
    if (owner === null || before.some(({ text }) => /公文|发文|属性|主动公开/.test(text))) return undefined;
    if (bag.has("channel")) return undefined;
  }
  if (owner === null && !(isNamed && isCounted)) return undefined;
  const channels = bag.of("channel").filter(({ text }) => !/^(?:渠道|方式|途径|形式|平台|系统)$/.test(text));
  const isPart = bag.has("channel") && new Set(channels.map(({ text }) => text)).size < 2 && !bag.says("等");
  if (isPart && owner) return undefined;
  const part = (isPart || isQualified) && { atMost: true };
  if (bag.has("done") && !bag.has("receive")) {
    const more = bag.has("handle") && isNamed ? wholes("total") : [];
    return { ...donePhrase(more), ...part };
  }
  if (bag.has("handle") && !bag.has("receive", "fresh", "application", "request"))
    return { ...donePhrase(wholes("total")), ...part };
  const verb = bag.of("fresh")[0] ?? bag.of("receive")[0] ?? bag.of("handle")[0];
  const isFresh = bag.has("fresh");
  const readings = isFresh && !bag.has("done") ? [of(`${RECEIVED}.total`)] : wholes("total");
  return {
    name: isFresh
      ? `${verb!.text === "新受理" ? "新受理" : "新收"}…申请`
      : verb
        ? `${RECEIVED_ONLY.has(verb.text) ? "收到" : "受理"}…申请`
        : (bag.of("application")[0] ?? bag.of("request")[0])!.text,
    topic: "application",
    role: "whole",
    readings,
    obvious: isFresh || (verb !== undefined && RECEIVED_ONLY.has(verb.text)),
    withdrawals: verb !== undefined && !RECEIVED_ONLY.has(verb.text) && (!isFresh || verb.text === "新受理"),
    ...part,
  };
}

/** Whether applications were counted in this unit before: “收到申请35份，办结30份”. */
function isUnitOfApplications(unit: string, before: Surroundings["before"]): boolean {
  return (
    before.some(({ sense }) => sense === "application" || sense === "request") &&
    before.some(({ number }) => number?.unitWritten === unit)
  );
}

/** Whether unknown words between the verb and 的申请 leave less than all: “收到涉及科技项目的政府信息公开申请”. */
function isModified({ tokens }: Bag): boolean {
  const unknown = tokens.findLastIndex(({ sense }) => sense === "unknown");
  const noun = tokens.findIndex(({ sense }) => sense === "application");
  const verb = tokens.findIndex(
    ({ sense }) => sense === "receive" || sense === "handle" || sense === "fresh",
  );
  return verb >= 0 && verb < unknown && unknown < noun && tokens[noun - 1]?.text === "的";
}

function donePhrase(more: readonly Reading[]): Phrase {
  return {
    name: "办结（答复）",
    topic: "application",
    role: "done",
    readings: [of(`${DONE}.total`), ...more],
    tolerated: [
      less(`${DONE}.total`, `${CARRIED_IN}.total`),
      less(`${DONE}.total`, `${RESULTS}.otherHandling.total`),
      less(`${DONE}.total`, `${RESULTS}.notProcessed.total`, `${RESULTS}.otherHandling.total`),
    ],
    withdrawals: true,
    obvious: true,
  };
}
