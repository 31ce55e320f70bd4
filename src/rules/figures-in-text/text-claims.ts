import type { Big } from "big.js";
import type { Prose } from "../../narrative/prose.js";
import { type Figures, pointerOf, total } from "../../report/figures.js";
import { labelOf } from "../../templates/labels.js";
import type { ReportFacts } from "../rule.js";
import { matchPhrase } from "./text-match.js";
import { numbersOf, visible, type WrittenNumber } from "./text-numbers.js";
import type { Phrase, Reading } from "./text-phrase.js";
import { isOtherPeriod, narrowing, PARTIAL, topicOf } from "./text-scope.js";

/** A reading with its value in the tables. */
export interface ValuedReading extends Reading {
  label: string;
  value: Big;
}

/** A number that a phrase ties to figures. */
export interface Claim {
  prose: Prose;
  number: WrittenNumber;
  phrase: Phrase;
  /** The phrase as its message quotes it. */
  said: string;
  readings: ValuedReading[];
  /** Equals one of the readings or what some mean by them. */
  agrees: boolean;
  /** Names only a part of what the tables hold, such as 市本级. */
  narrowed: boolean;
}

/** A paragraph with its numbers, those that mean figures tied to them. */
export interface Passage {
  prose: Prose;
  text: string;
  numbers: WrittenNumber[];
  claims: ReadonlyMap<WrittenNumber, Claim>;
}

const KINDS: ReadonlySet<Prose["kind"]> = new Set(["paragraph", "item"]);

/** The report's own running text: no titles, tables, quotations or attachments. */
export function passagesOf(facts: ReportFacts): Passage[] {
  return facts.prose
    .filter(({ kind, part }) => KINDS.has(kind) && part !== "attachments" && part !== "title")
    .map((prose) => passageOf(prose, facts));
}

function passageOf(prose: Prose, facts: ReportFacts): Passage {
  const text = visible(prose.text);
  const numbers = numbersOf(text, prose);
  const claims = new Map<WrittenNumber, Claim>();
  const passage: Passage = { prose, text, numbers, claims };
  for (const number of numbers) {
    if (number.unit !== "count" || number.vague) continue;
    const claim = claimOf(number, passage, facts);
    if (claim) claims.set(number, claim);
  }
  return passage;
}

/** How far around a number its meaning is looked for; a sentence of the longest reports has half as many characters. */
const REACH = 1_000;

/** Where the sentence of an offset begins. */
export function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  const near = text.slice(from, Math.max(at, 1));
  return from + Math.max(...["。", "！", "？", "\n"].map((end) => near.lastIndexOf(end))) + 1;
}

/** The sentence's text behind an offset. */
export function sentenceRest(text: string, at: number): string {
  return /^[^。！？\n]*/.exec(text.slice(at, at + REACH))![0];
}

function claimOf(number: WrittenNumber, passage: Passage, facts: ReportFacts): Claim | undefined {
  const { prose, text } = passage;
  const start = sentenceStart(text, number.start);
  const found = matchPhrase(number, text, start, facts.report.year);
  if (!found) return undefined;
  const { phrase, at } = found;
  const before = text.slice(0, at);
  const near = text.slice(Math.max(0, at - REACH), at);
  if (!isAbout(phrase, text, start, number, prose, facts)) return undefined;
  if (isOtherPeriod(near, facts.report.year)) return undefined;
  const rest = sentenceRest(text, number.after);
  // “含转办2件”, “不含…”: another way of counting is told; “共计2230元”: it is about fees.
  if (/^申?请?（[^）]*(?:含|包括|剔除|除)(?!上年|结转)/.test(rest) || /\d元/.test(rest)) return undefined;
  // “制定5件、修订8件”: each is a part of what the table counts.
  const amended = /(?:(?<!制)修订|修改|修正|失效)[^，。；、\d]{0,8}[\d０-９]/;
  if (phrase.topic === "documents" && amended.test(text.slice(start, number.start) + number.written + rest))
    return undefined;
  const lead = /[^，。；、：（）！？\n,;:()]*$/.exec(before.slice(start))![0];
  const isPart = phrase.role === "part";
  const isWhole = phrase.role === "whole" && phrase.topic === "application";
  const stripped = isWhole ? lead : lead.replace(/^其中/, "").replace(/(?:收到|受理|来自|申请人)$/, "");
  const narrow = narrowing(stripped, facts, phrase.topic);
  if (narrow !== "" && !PARTIAL.test(narrow)) return undefined;
  if (isPart && !belongsToWhole(number, at, passage, start)) return undefined;
  const readings = phrase.readings.flatMap((reading) => valued(reading, facts) ?? []);
  if (readings.length < phrase.readings.length) return undefined;
  const tolerated = (phrase.tolerated ?? []).flatMap((reading) => valued(reading, facts) ?? []);
  const values = [...readings, ...tolerated].map(({ value }) => value);
  if (phrase.role === "done") values.push(...doneOfNamed(number, passage, start));
  if (phrase.withdrawals) values.push(...withWithdrawals(values, passage));
  return {
    prose,
    number,
    phrase,
    said: phrase.name,
    readings,
    agrees: values.some((value) => value.eq(number.value)),
    narrowed: narrow !== "" || PARTIAL.test(text.slice(start, at)),
  };
}

function isAbout(
  { topic, says }: Phrase,
  text: string,
  start: number,
  number: WrittenNumber,
  prose: Prose,
  facts: ReportFacts,
): boolean {
  const sentence = text.slice(start, number.start);
  const rest = sentenceRest(text, number.after);
  const clause = /[^，。；！？\n]*$/.exec(sentence)![0];
  if (topic === "dispute") {
    // An organ that decides reconsiderations or goes to court counts other cases than these.
    if (/受理|收到|审理|审结|办理|办结|应诉|代理|出庭/.test(clause)) return false;
    // “行政复议12件，其中涉及政府信息公开的7件”
    if (/^[^。]*其中[^。]*信息公开/.test(rest) && !/信息公开/.test(clause)) return false;
    return /信息公开/.test(sentence) || isOnRequest(prose, facts);
  }
  if (topic === "application" && /公文|发文|属性|主动公开/.test(sentence)) return false;
  if (says === "itself") return true;
  const own = topicOf(sentence);
  if (own !== undefined) return own === topic;
  const previous = topicOf(text.slice(sentenceStart(text, Math.max(0, start - 1)), start));
  if (previous !== undefined) return previous === topic;
  return topic === "application" && says === "section" && isOnRequest(prose, facts);
}

function isOnRequest({ pointer }: Prose, { report }: ReportFacts): boolean {
  if (/^\/(?:applications|reviewAndLitigation)\//.test(pointer)) return true;
  const index = /^\/overview\/sections\/(\d+)\//.exec(pointer)?.[1];
  return index !== undefined && report.overview.sections?.[Number(index)]?.topic === "onRequest";
}

/** A part in a list belongs to the number that the list opens behind, which must be a whole itself. */
function belongsToWhole(
  number: WrittenNumber,
  at: number,
  { text, numbers, claims }: Passage,
  start: number,
): boolean {
  // Brackets that are closed again are another list.
  const before = text.slice(start, at).replace(/（[^（）]*）/g, (closed) => "◇".repeat(closed.length));
  const opener = Math.max(before.lastIndexOf("其中"), before.lastIndexOf("（"), before.lastIndexOf("包括"));
  if (opener === -1) return true;
  const whole = numbers
    .filter((other) => other !== number && other.start >= start && other.end <= start + opener)
    .filter((other) => before[other.start - start] !== "◇")
    .at(-1);
  if (!whole) return true;
  const claim = claims.get(whole);
  return claim !== undefined && (claim.phrase.role === "whole" || claim.phrase.role === "done");
}

/** “新收7件，办结7件；上年结转1件，已办结1件”: all of what was just named, or the rest of it. */
function doneOfNamed(number: WrittenNumber, { numbers, claims, text }: Passage, start: number): Big[] {
  const end = number.after + sentenceRest(text, number.after).length;
  const near = numbers.filter((other) => other !== number && other.start >= start && other.end <= end);
  const named = near.filter((other) => claims.get(other)?.agrees).map(({ value }) => value);
  const sign = /(?:办结|办理完毕|答复|办复)[^，。；、]{0,20}$/;
  const others = near.filter((other) => sign.test(text.slice(start, other.start)));
  // Several numbers of finished applications in one sentence: each is a part of the whole.
  if (others.length > 0) return [number.value];
  // “收到56件，转办3件，答复53件”: what other numbers leave of it.
  const left = named.flatMap((value) => near.map((other) => value.minus(other.value)));
  return [...named, ...left];
}

function withWithdrawals(values: readonly Big[], { text, numbers }: Passage): Big[] {
  return numbers
    .filter(
      ({ start, after }) =>
        /(?:撤回|撤销|撤消|撤诉|撤件)[^，。；、]{0,8}$/.test(text.slice(Math.max(0, start - 12), start)) ||
        /^[^，。；、]{0,12}(?:撤回|撤销|撤消|撤诉)/.test(text.slice(after, after + 16)),
    )
    .flatMap((withdrawn) =>
      values.flatMap((value) => [value.minus(withdrawn.value), value.plus(withdrawn.value)]),
    );
}

/** A reading's value and label; undefined where the template has not all of its figures. */
export function valued(
  reading: Reading,
  { figures, template }: Pick<ReportFacts, "figures" | "template">,
): ValuedReading | undefined {
  const sum = (paths: readonly string[]): Big | undefined => sumOf(paths, figures);
  const add = sum(reading.add);
  const less = sum(reading.less ?? []);
  if (!add || !less) return undefined;
  const labels = (paths: readonly string[], sign: string) =>
    paths.map((path) => labelOf(template, pointerOf(path))).join(sign);
  return {
    ...reading,
    value: add.minus(less),
    // Only findings need it.
    get label() {
      return labels(reading.add, " + ") + (reading.less ? ` − ${labels(reading.less, " − ")}` : "");
    },
  };
}

function sumOf(paths: readonly string[], figures: Figures): Big | undefined {
  const values = paths.flatMap((path) => figures.get(path)?.value ?? []);
  return values.length === paths.length ? total(values) : undefined;
}
