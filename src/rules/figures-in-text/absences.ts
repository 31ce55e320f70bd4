import type { ReportFacts } from "../rule.js";
import { directionOf } from "./application-phrases.js";
import { rowsOf } from "./dispute-phrases.js";
import type { Passage } from "./passages.js";
import { periodBehind } from "./periods.js";
import { Bag, isAboutApplications, type Surroundings, type Topic } from "./phrase.js";
import { CARRIED_IN, CARRIED_OUT, DISCLOSURE, RECEIVED } from "./readings.js";
import { saysPart, scopeOf } from "./scope.js";
import { isMark, type Sentence, type Token } from "./sentences.js";
import { topicAfter } from "./topics.js";

/** Words that the tables contradict. */
export interface WrongWords {
  start: number;
  end: number;
  /** The cells that contradict them. */
  paths: string[];
  info?: boolean;
}

const ENDS = "，,；;：:。（(）)";

/** Finds denials of what the tables hold: 未收到…申请, 未发生行政复议、行政诉讼, 无下年度结转, 未作出行政处罚. */
export function* wrongAbsences(passage: Passage, facts: ReportFacts): Generator<WrongWords> {
  for (const sentence of passage.sentences) {
    let { isOther, topic } = passage.openings.get(sentence)!;
    for (const [at, token] of sentence.tokens.entries()) {
      isOther = periodBehind(sentence.tokens, at, facts.report.year) ?? isOther;
      topic = topicAfter([token], topic);
      if (token.sense !== "none" || isOther) continue;
      const found = absenceAt(sentence, at, topic, passage, facts);
      const paths = found?.paths.filter((path) => facts.figures.get(path)?.value?.gt(0)) ?? [];
      if (found && paths.length > 0) yield { start: found.start, end: found.end, paths };
    }
  }
}

function absenceAt(
  { tokens, start }: Sentence,
  at: number,
  topic: Topic | undefined,
  passage: Passage,
  facts: ReportFacts,
): WrongWords | undefined {
  const from = tokens
    .slice(0, at)
    .findLastIndex((token) => isMark(token, ENDS) || token.number !== undefined);
  const before = tokens.slice(from + 1, at);
  const until = tokens.findIndex(
    (token, index) => index > at && (isMark(token, ENDS) || token.number !== undefined),
  );
  const end = until < 0 ? tokens.length : until;
  // A denial with a number is none: “未收到…的3件”.
  if (tokens[end]?.number) return undefined;
  const behind = tokens.slice(at + 1, end);
  // Each 未 is read by itself: “未发生行政复议，也未发生行政诉讼”.
  const again = behind.findIndex(({ sense }) => sense === "none");
  const own = again < 0 ? behind : withoutMark(behind.slice(0, again));
  const isBare = own.every(({ sense }) => sense === "filler" || sense === "tail");
  const head = before.findIndex(({ sense }) =>
    [
      "cause",
      "disclosure",
      "application",
      "request",
      "dispute",
      "decision",
      "document",
      "nextYear",
      "lastYear",
    ].includes(sense),
  );
  const lead = head < 0 ? before : before.slice(0, head);
  const cause = head < 0 ? [] : before.slice(head);
  if (before.some(({ sense }) => sense === "none") && !isBare) {
    // A list may go on behind 、: “零诉讼、零复议”.
    if (!isMark(before.at(-1), "、")) return undefined;
  } else if (
    scopeOf(lead, facts) !== "whole" ||
    saysPart(passage.text.slice(start, tokens[at]!.start), facts)
  )
    return undefined;
  const words = isBare ? cause : own;
  const bag = new Bag(words);
  const around: Surroundings = {
    facts,
    topic: topicAfter([...cause, ...words], topic),
    isOnRequest: passage.isOnRequest,
    before: tokens.slice(0, at),
    after: tokens.slice(end),
  };
  if (
    !isBare &&
    !new Bag(before.some(({ sense }) => sense === "none") ? [] : cause).only(
      "cause",
      "disclosure",
      "application",
      "request",
      "tail",
      "handle",
      "done",
      "receive",
      "nextYear",
      "lastYear",
    )
  )
    return undefined;
  const paths = nothingOf(bag, new Bag([...cause, ...words]), around);
  if (!paths) return undefined;
  const isCarried = words.some(({ sense }) => sense === "carry");
  const named = words.filter(({ sense }) => (isCarried ? CARRIED : NAMED).has(sense));
  const last = named.at(-1);
  if (!last) return undefined;
  return isBare
    ? { start: named[0]!.start, end: tokens[at]!.end, paths }
    : { start: tokens[at]!.start, end: last.end, paths };
}

const CARRIED: ReadonlySet<Token["sense"]> = new Set(["carry", "nextYear", "lastYear", "period"]);
const NAMED: ReadonlySet<Token["sense"]> = new Set([
  "application",
  "request",
  "dispute",
  "carry",
  "document",
  "decision",
  "nextYear",
  "lastYear",
]);

function withoutMark(tokens: Token[]): Token[] {
  return isMark(tokens.at(-1), "、") ? tokens.slice(0, -1) : tokens;
}

/** The cells that must be 0 if there is nothing of what the words name. */
function nothingOf(bag: Bag, all: Bag, around: Surroundings): string[] | undefined {
  const { facts } = around;
  if (bag.has("dispute")) {
    if (
      !bag.only(
        "dispute",
        "cause",
        "disclosure",
        "application",
        "request",
        "tail",
        "receive",
        "handle",
        "outcome",
        "class",
        "done",
      )
    )
      return undefined;
    const isAbout =
      all.has("disclosure", "application") ||
      around.isOnRequest ||
      around.before.some(({ sense }) => sense === "disclosure" || sense === "application");
    const outcomes = bag.values("outcome");
    if (!isAbout || outcomes.some((value) => value !== "corrected")) return undefined;
    const disputes = bag.values("dispute");
    const rows = disputes.flatMap((dispute) => rowsOf([dispute])[0] ?? []);
    const suits =
      bag.says("败诉") && !disputes.includes("litigation") ? (rowsOf(["litigation"])[0] ?? []) : [];
    return [...new Set([...rows, ...suits])].map(
      (row) => `${row}.${outcomes.length > 0 ? "corrected" : "total"}`,
    );
  }
  if (bag.has("carry")) {
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
        "receive",
        "none",
      )
    )
      return undefined;
    if (!isAboutApplications(bag, around)) return undefined;
    const direction = directionOf(all, facts.report.year);
    return direction === "in"
      ? [`${CARRIED_IN}.total`]
      : direction === "out"
        ? [`${CARRIED_OUT}.total`]
        : undefined;
  }
  if (bag.has("decision")) {
    if (
      !bag.only("decision", "decide", "handle", "tail", "cause") ||
      bag.says("事项", "工作", "业务", "申请")
    )
      return undefined;
    return bag.values("decision").map((key) => `${DISCLOSURE}.${key}.decisions`);
  }
  if (bag.has("document")) {
    if (!bag.has("issue", "repeal") || !bag.only("document", "issue", "repeal", "tail")) return undefined;
    const keys = [...(bag.has("issue") ? ["issued"] : []), ...(bag.has("repeal") ? ["repealed"] : [])];
    return bag.values("document").flatMap((kind) => keys.map((key) => `${DISCLOSURE}.${kind}.${key}`));
  }
  if (!bag.has("application", "request")) return undefined;
  if (!bag.only("application", "request", "tail", "receive", "fresh", "handle", "class", "channel"))
    return undefined;
  if (bag.has("channel") || !isAboutApplications(bag, around)) return undefined;
  // “无申请” may be about anything: 申请 alone counts only with a word for receiving.
  if (!bag.has("application") && !bag.has("receive", "fresh")) return undefined;
  const classes = bag.values("class");
  if (classes.length !== 1) return [`${RECEIVED}.total`];
  if (classes[0] === "organisations" || classes[0] === "company")
    return facts.template.applications.classes
      .filter((key) => key !== "naturalPerson")
      .map((key) => `${RECEIVED}.${key}`);
  return [`${RECEIVED}.${classes[0]}`];
}
