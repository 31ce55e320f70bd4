import type { Prose } from "../../narrative/prose.js";
import type { ReportFacts } from "../rule.js";
import { type Claim, type Counted, respectiveToken, wordsOf } from "./counted.js";
import type { WrittenNumber } from "./numbers.js";
import { isOtherPeriod } from "./periods.js";
import { Bag, type Phrase, type Topic } from "./phrase.js";
import { phraseOf } from "./phrases.js";
import { valued } from "./readings.js";
import { isOwnName, saysPart, scopeOf } from "./scope.js";
import { segmentAt, type Token } from "./sentences.js";
import { besides, bracketFollows, doneOfNamed } from "./tolerances.js";
import { topicAfter } from "./topics.js";

/** What a number's paragraph tells of it. */
interface Paragraph {
  prose: Prose;
  text: string;
  numbers: readonly WrittenNumber[];
  isOnRequest: boolean;
}

/** The figures that a number states, by the words around it; undefined where the tables hold no such thing. */
export function claimOf(
  one: Counted,
  passage: Paragraph,
  facts: ReportFacts,
  found: readonly Counted[],
  { topic, isOther }: { topic: Topic | undefined; isOther: boolean },
): Claim | undefined {
  const { number, sentence, at, owner } = one;
  const { tokens } = sentence;
  const { year } = facts.report;
  if (number.unit !== "count" || number.vague || isOther || isOtherPeriod(tokens, at)) return undefined;
  const segment = segmentAt(tokens, at);
  const { lead } = wordsOf(segment);
  const bag = new Bag(
    one.bag.tokens
      .map((token) => asOwn(token, facts))
      .filter((token) => one.bag.has("carry") || token.sense !== "period" || token.value !== `${year}`),
  );
  const respective = respectiveToken(tokens, at);
  const phrase = phraseOf(respective ? new Bag([respective]) : bag, {
    facts,
    number,
    topic: topicAfter(bag.tokens, topic),
    isOnRequest: passage.isOnRequest,
    before: tokens.slice(0, at - segment.left.length),
    after: tokens.slice(at + 1),
    owner: owner && (owner.claim ? (owner.claim.narrowed ? null : owner.claim.phrase) : null),
  });
  if (!phrase) return undefined;
  const scope = scopeOf(lead, facts);
  if (scope === "another") return undefined;
  const readings = readingsOf(phrase, owner?.claim).flatMap((reading) => valued(reading, facts) ?? []);
  if (readings.length < phrase.readings.length && !owner) return undefined;
  if (readings.length === 0) return undefined;
  const tolerated = (phrase.tolerated ?? []).flatMap((reading) => valued(reading, facts) ?? []);
  const values = [...readings, ...tolerated].map(({ value }) => value);
  if (phrase.role === "done") values.push(...doneOfNamed(number, values[0]!, found));
  if (phrase.withdrawals || bracketFollows(tokens, at)) values.push(...besides(values, one, passage.numbers));
  const text = passage.text.slice(sentence.start, number.start);
  return {
    prose: passage.prose,
    number,
    phrase,
    said: phrase.name,
    readings,
    agrees: values.some((value) => value.eq(number.value)),
    narrowed:
      scope === "part" || phrase.atMost === true || saysPart(text, facts) || isOfPart(one, phrase, found),
  };
}

/** Whether a number is of the part named before: in “受理线上申请65件，办结62件，结转3件” no noun names other applications. */
function isOfPart({ sentence, bag }: Counted, { role, topic }: Phrase, found: readonly Counted[]): boolean {
  if (topic !== "application" || role === "whole" || bag.has("application")) return false;
  const whole = found.findLast(
    (each) =>
      each.sentence === sentence && each.claim?.phrase.role === "whole" && each.claim.phrase.topic === topic,
  );
  return whole?.claim?.phrase.atMost === true;
}

/** Reads the agency's short name inside a phrase as the agency itself: 办理县政府依申请公开申请. */
function asOwn(token: Token, facts: ReportFacts): Token {
  return token.sense === "unknown" && isOwnName(token.text, facts) ? { ...token, sense: "self" } : token;
}

/** The readings of a phrase; those of an applicant class are narrowed to the reading by which its whole agrees. */
function readingsOf(phrase: Phrase, owner: Claim | undefined): readonly Phrase["readings"][number][] {
  if (
    phrase.role !== "part" ||
    phrase.topic !== "application" ||
    !owner?.agrees ||
    owner.phrase.role !== "whole"
  )
    return phrase.readings;
  const rows = (paths: readonly string[]) => paths.map((path) => path.replace(/\.\w+$/, "")).join("+");
  const meant = new Set(
    owner.readings.filter(({ value }) => value.eq(owner.number.value)).map(({ add }) => rows(add)),
  );
  const own = phrase.readings.filter(({ add }) => meant.has(rows(add)));
  return own.length > 0 ? own : phrase.readings;
}
