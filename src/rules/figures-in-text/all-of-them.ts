import type { ReportFacts } from "../rule.js";
import type { WrongWords } from "./absences.js";
import type { Claim, Counted } from "./counted.js";
import { outcomeKeys } from "./dispute-phrases.js";
import type { Passage } from "./passages.js";
import { periodBehind } from "./periods.js";
import { Bag } from "./phrase.js";
import { CARRIED_OUT, DONE, RECEIVED, RESULTS } from "./readings.js";
import { isMark, type Sentence, type Token } from "./sentences.js";
import { topicAfter } from "./topics.js";

const ENDS = "，,；;：:（(）)";

/** The words between two marks, without a number. */
interface Clause {
  tokens: readonly Token[];
  /** Its place among the tokens of the sentence. */
  from: number;
}

/**
 * Finds statements about all of a number, without a number of their own, that the figures contradict: 均已办结,
 * 均予以公开, 均为自然人申请, “1件，结果维持”.
 */
export function* wrongWholes(passage: Passage, facts: ReportFacts): Generator<WrongWords> {
  for (const sentence of passage.sentences) {
    for (const clause of clausesOf(sentence)) {
      const found =
        ofDisputes(clause, sentence, passage, facts) ?? ofApplications(clause, sentence, passage, facts);
      if (found && found.paths.length > 0) yield found;
    }
  }
}

function* clausesOf({ tokens }: Sentence): Generator<Clause> {
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    if (token && !isMark(token, ENDS) && !token.number) continue;
    // A clause with a number is no statement about all: “已审结5件”.
    if (at > from && !token?.number) yield { tokens: tokens.slice(from, at), from };
    from = at + 1;
  }
}

/** The offsets of a clause, without the fillers that it begins with. */
function span(tokens: readonly Token[]): { start: number; end: number } {
  const said = tokens.filter(({ sense, text }) => sense !== "filler" || text === "了");
  return { start: (said[0] ?? tokens[0]!).start, end: tokens.at(-1)!.end };
}

function countedBefore(from: number, sentence: Sentence, { counted }: Passage): Counted[] {
  return sentence.tokens.slice(0, from).flatMap(({ number }) => (number && counted.get(number)) ?? []);
}

/** Compares an outcome that is said of all disputes just named: “行政复议1件、行政诉讼2件，均维持”. */
function ofDisputes(
  { tokens, from }: Clause,
  sentence: Sentence,
  passage: Passage,
  facts: ReportFacts,
): WrongWords | undefined {
  const bag = new Bag(tokens);
  const outcomes = bag.of("outcome");
  const isEnded =
    outcomes.length === 0 && (bag.says("审结") || (bag.has("done") && bag.has("already", "all")));
  if (!isEnded && outcomes.length !== 1) return undefined;
  if (!bag.only("outcome", "tail", "cause", "judge", "done", "dispute", "decide", "disclosure"))
    return undefined;
  if (bag.says("其他", "其余", "剩余")) return undefined;
  const disputes = disputesBefore(from, sentence, passage);
  if (disputes.length === 0) return undefined;
  const paths = disputes.flatMap((claim) => meantRows(claim));
  const told = disputes.reduce((sum, { number }) => sum + Number(number.value), 0);
  if (told === 0) return undefined;
  const sumOf = (key: string) =>
    paths.reduce((sum, path) => sum + Number(facts.figures.get(`${path}.${key}`)?.value ?? 0), 0);
  if (isEnded)
    return sumOf("pending") > 0
      ? { ...span(tokens), paths: paths.map((path) => `${path}.pending`) }
      : undefined;
  const keys = outcomeKeys(outcomes[0]!.value!);
  const sums = keys.map(sumOf);
  const agrees = [...sums, sums.reduce((all, each) => all + each, 0)].includes(told);
  // Without 均, an outcome of several may be that of some: “2件，维持”.
  if (
    agrees ||
    (!bag.has("all") && keys[0] !== "pending" && told > 1 && sums.some((sum) => sum > 0 && sum < told))
  )
    return undefined;
  return { ...span(tokens), paths: paths.map((path) => `${path}.${keys[0]}`) };
}

/**
 * The disputes that were counted last: those of one list, if all of them agree and nothing else was counted since.
 */
function disputesBefore(from: number, sentence: Sentence, passage: Passage): Claim[] {
  const counted = countedBefore(from, sentence, passage);
  const found: Claim[] = [];
  let whole: Counted | undefined;
  for (const one of counted.reverse()) {
    const { claim, at } = one;
    // 均 in “诉讼3件，其中直接起诉2件，均维持” means the 2.
    if (one === whole) break;
    whole = one.owner;
    if (claim?.phrase.topic !== "dispute" || claim.phrase.role !== "whole" || claim.narrowed) break;
    if (!claim.agrees) return [];
    if (found.length > 0 && sentence.tokens.slice(at, from).some((token) => isMark(token, "；;"))) break;
    found.push(claim);
  }
  return found;
}

function meantRows({ readings, number }: Claim): string[] {
  const meant = readings.find(({ value }) => value.eq(number.value)) ?? readings[0]!;
  return meant.add.map((path) => path.replace(/\.total$/, ""));
}

function ofApplications(
  { tokens, from }: Clause,
  sentence: Sentence,
  passage: Passage,
  facts: ReportFacts,
): WrongWords | undefined {
  const bag = new Bag(tokens);
  const isStated = bag.has("all") || (startsSo(tokens) && sentence.tokens[from - 2]?.number !== undefined);
  if (!isStated || !bag.has("done", "result", "class")) return undefined;
  if (
    !bag.only(
      "done",
      "result",
      "class",
      "tail",
      "request",
      "application",
      "decide",
      "receive",
      "handle",
      "via",
    )
  )
    return undefined;
  if (bag.says("其余", "剩余", "余下", "另", "另有", "此外", "不")) return undefined;
  const counted = countedBefore(from, sentence, passage);
  const whole = counted.at(-1);
  if (whole ? !isWholeOfApplications(whole) : !isAboutAll(sentence, from, facts)) return undefined;
  const some = (paths: readonly string[]) => paths.filter((path) => facts.figures.get(path)?.value?.gt(0));
  if (bag.has("class")) {
    const own = bag.values("class");
    if (own.length !== 1 || bag.has("result", "done") || !whole) return undefined;
    const isOrganisation = own[0] === "organisations" || own[0] === "company";
    const others = facts.template.applications.classes.filter((key) =>
      isOrganisation ? key === "naturalPerson" : key !== own[0],
    );
    return { ...span(tokens), paths: some(others.map((key) => `${RECEIVED}.${key}`)) };
  }
  if (bag.has("result")) {
    if (!whole || !bag.has("all")) return undefined;
    const own = bag.values("result");
    const groups = [
      "disclosed",
      "partiallyDisclosed",
      "withheld",
      "unavailable",
      "notProcessed",
      "otherHandling",
    ];
    const others = groups.filter((key) => !own.includes(key));
    return { ...span(tokens), paths: some(others.map((key) => `${RESULTS}.${key}.total`)) };
  }
  if (tellsWhatIsLeft(passage)) return undefined;
  const done = facts.figures.get(`${DONE}.total`)?.value;
  // “办理57件，均按时答复” speaks only of those that were finished.
  if (whole?.claim && done?.eq(whole.number.value) && !whole.claim.readings[0]!.value.eq(done))
    return undefined;
  const paths = some([`${CARRIED_OUT}.total`]);
  const isPlain =
    bag.has("all") &&
    (!bag.has("onTime") || bag.has("already") || bag.says("均已")) &&
    bag.of("done").some(({ text }) => /办结|完毕/.test(text));
  if (!whole && !isPlain) return undefined;
  return { ...span(tokens), paths, ...(!isPlain && { info: true }) };
}

function startsSo(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  return first !== undefined && (first.sense === "already" || first.sense === "onTime");
}

function isWholeOfApplications({ claim }: Counted): boolean {
  return (
    claim?.agrees === true &&
    !claim.narrowed &&
    claim.phrase.topic === "application" &&
    claim.phrase.role === "whole"
  );
}

/** Whether a clause without a number before it is about all applications, and those of the report's year. */
function isAboutAll({ tokens }: Sentence, from: number, facts: ReportFacts): boolean {
  const before = tokens.slice(0, from);
  const isOther = before.some((_, at) => periodBehind(before, at, facts.report.year) === true);
  return !isOther && topicAfter(before, undefined) === "application";
}

/** Whether the paragraph tells what was not finished, or limits what it says. */
export function tellsWhatIsLeft({ sentences, counted, text }: Passage): boolean {
  for (const { claim } of counted.values()) {
    if (claim?.phrase.readings[0]?.add[0] !== `${CARRIED_OUT}.total`) continue;
    if (claim.number.value.gt(0)) return true;
  }
  return (
    /到期/.test(text) || sentences.some(({ tokens }) => tokens.some(({ sense }) => sense === "underway"))
  );
}
