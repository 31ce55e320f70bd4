import type { Big } from "big.js";
import { type Figures, pointerOf, total } from "../figures.js";
import { labelOf } from "../labels.js";
import type { Prose } from "../prose.js";
import type { ReportFacts } from "../rule.js";
import { numbersOf, visible, type WrittenNumber } from "./text-numbers.js";
import { DISPUTES, GAP, GROUPS, OUTCOMES, PHRASES, type Phrase, type Reading } from "./text-phrases.js";
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

/** Where the sentence of an offset begins. */
export function sentenceStart(text: string, at: number): number {
  return Math.max(...["。", "！", "？", "\n"].map((end) => text.lastIndexOf(end, at - 1))) + 1;
}

/** The sentence's text behind an offset. */
export function sentenceRest(text: string, at: number): string {
  return /^[^。！？\n]*/.exec(text.slice(at))![0];
}

const ENDS = /^(?=$|[，。；、：（）！？\s,;…”]|均|全部|都|已|同比|较|比|和|及|占|将)/;

interface Match {
  phrase: Phrase;
  /** Where the phrase begins. */
  at: number;
}

function claimOf(number: WrittenNumber, passage: Passage, facts: ReportFacts): Claim | undefined {
  const { prose, text } = passage;
  const start = sentenceStart(text, number.start);
  const found = matchPhrase(number, text, start, facts);
  if (!found) return undefined;
  const { phrase, at } = found;
  const before = text.slice(0, at);
  if (!isAbout(phrase, text, start, number, prose, facts)) return undefined;
  if (isOtherPeriod(before, facts.report.year)) return undefined;
  const rest = sentenceRest(text, number.after);
  // “含转办2件”, “不含…”: another way of counting is told; “共计2230元”: it is about fees.
  if (/^申?请?（[^）]*(?:含|包括|剔除|除)(?!上年|结转)/.test(rest) || /\d元/.test(rest)) return undefined;
  const lead = /[^，。；、：（）！？\n,;:()]*$/.exec(before.slice(start))![0];
  const isPart = phrase.role === "part";
  const stripped = isPart || phrase.role !== "whole" ? lead.replace(/^其中/, "") : lead;
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

function matchPhrase(
  number: WrittenNumber,
  text: string,
  start: number,
  { report }: ReportFacts,
): Match | undefined {
  const before = text.slice(start, number.start);
  const after = text.slice(number.after);
  for (const phrase of [...PHRASES, ...composed(before)]) {
    const pattern = inYear(phrase.before, report.year);
    const match = pattern.exec(before);
    if (!match) continue;
    if (phrase.after ? !inYear(phrase.after, report.year).test(after) : !ENDS.test(after)) continue;
    // A sign that the pattern only looked at is no part of the phrase.
    const sign = /^[，。；、：（）]/.test(match[0]) ? 1 : 0;
    return { phrase, at: start + match.index + sign };
  }
  return undefined;
}

const compiled = new Map<string, RegExp>();

/** The years that a phrase can name, put into its pattern. */
function inYear(pattern: RegExp, year: number): RegExp {
  if (!/PREVIOUS|THIS|NEXT/.test(pattern.source)) return pattern;
  const source = pattern.source
    .replaceAll("PREVIOUS", `${year - 1}`)
    .replaceAll("THIS", `${year}`)
    .replaceAll("NEXT", `${year + 1}`);
  const known = compiled.get(source) ?? new RegExp(source);
  compiled.set(source, known);
  return known;
}

const GROUP = `(?<![不部分])(?:${[...GROUPS.keys()].join("|")})`;
const GROUP_LIST = new RegExp(
  `(${GROUP}(?:”)?(?:(?:、|和|及|以及|与|或)(?:“)?${GROUP}(?:”)?)*)(?:的?(?:申请|情形|情况|答复|决定|政府信息公开申请)件?)?${GAP}$`,
);
const OUTCOME = new RegExp(
  `(?:结果|被|予以)?(${[...OUTCOMES.keys()].join("|")})(?:结果|原行政行为|的)?${GAP}$`,
);

/** Phrases made of the words of the tables: results of applications, outcomes of disputes. */
function composed(before: string): Phrase[] {
  const groups = GROUP_LIST.exec(before);
  if (groups) {
    const list = groups[1]!;
    const labels = [...list.matchAll(new RegExp([...GROUPS.keys()].join("|"), "g"))].map(([label]) => label);
    const paths = labels.map((label) => GROUPS.get(label)!);
    const readings: Reading[] = [{ add: paths }];
    const tolerated = list.includes("、") ? [{ add: [paths.at(-1)!] }] : [];
    return [
      {
        name: list.replace(/[“”]/g, ""),
        before: GROUP_LIST,
        topic: "application",
        role: "part",
        says: "section",
        readings,
        tolerated,
        obvious: paths.length === 1,
      },
    ];
  }
  const outcome = OUTCOME.exec(before);
  if (!outcome) return [];
  const key = OUTCOMES.get(outcome[1]!)!;
  const named = ["行政复议", "行政诉讼"].filter((dispute) => before.includes(dispute));
  if (named.length === 0) return [];
  const rows = DISPUTES.get(named.length === 1 ? named[0]! : "")!;
  return [
    {
      name: outcome[1]!,
      before: OUTCOME,
      topic: "dispute",
      role: "part",
      says: "sentence",
      readings: rows.map((paths) => ({ add: paths.map((path) => `${path}.${key}`) })),
    },
  ];
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
    return /信息公开/.test(sentence + rest) || isOnRequest(prose, facts);
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
  return others.length > 0 ? [number.value] : named;
}

function withWithdrawals(values: readonly Big[], { text, numbers }: Passage): Big[] {
  return numbers
    .filter(
      ({ start, after }) =>
        /(?:撤回|撤销|撤消|撤诉|撤件)[^，。；、]{0,8}$/.test(text.slice(0, start)) ||
        /^[^，。；、]{0,12}(?:撤回|撤销|撤消|撤诉)/.test(text.slice(after)),
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
  const label = labels(reading.add, " + ") + (reading.less ? ` − ${labels(reading.less, " − ")}` : "");
  return { ...reading, label, value: add.minus(less) };
}

function sumOf(paths: readonly string[], figures: Figures): Big | undefined {
  const values = paths.flatMap((path) => figures.get(path)?.value ?? []);
  return values.length === paths.length ? total(values) : undefined;
}
