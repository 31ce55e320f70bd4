import type { Prose } from "../../narrative/prose.js";
import { viewOf } from "../../narrative/view.js";
import type { ReportFacts } from "../rule.js";
import { claimOf } from "./claims.js";
import { type Counted, countedAt } from "./counted.js";
import { lexiconOf } from "./lexicon.js";
import { numbersOf, visible, type WrittenNumber } from "./numbers.js";
import { periodBehind } from "./periods.js";
import type { Topic } from "./phrase.js";
import { namesOf } from "./scope.js";
import { isMark, type Sentence, sentencesOf, type Token } from "./sentences.js";
import { topicAfter } from "./topics.js";

/** A paragraph with what was read in it. */
export interface Passage {
  prose: Prose;
  text: string;
  sentences: Sentence[];
  numbers: WrittenNumber[];
  counted: ReadonlyMap<WrittenNumber, Counted>;
  /** What each sentence is about where it begins, and whether it is about another year. */
  openings: ReadonlyMap<Sentence, { topic: Topic | undefined; isOther: boolean }>;
  isOnRequest: boolean;
}

const KINDS: ReadonlySet<Prose["kind"]> = new Set(["paragraph", "item"]);

/** The report's own running text: no titles, tables, quotations or attachments. */
export function passagesOf(facts: ReportFacts): Passage[] {
  return facts.prose
    .filter(({ kind, part }) => KINDS.has(kind) && part !== "attachments" && part !== "title")
    .map((prose) => passageOf(viewOf(prose), facts));
}

function passageOf(prose: Prose, facts: ReportFacts): Passage {
  const text = visible(prose.text);
  const numbers = numbersOf(text, prose);
  const vocabulary = { lexicon: lexiconOf(facts.template), names: namesOf(facts) };
  const sentences = sentencesOf(text, numbers, vocabulary, facts.report.year);
  const counted = new Map<WrittenNumber, Counted>();
  const openings = new Map<Sentence, { topic: Topic | undefined; isOther: boolean }>();
  const passage: Passage = {
    prose,
    text,
    sentences,
    numbers,
    counted,
    openings,
    isOnRequest: isOnRequest(prose, facts),
  };
  let topic: Topic | undefined;
  let isOther = false;
  let last: Counted | undefined;
  for (const sentence of sentences) {
    openings.set(sentence, { topic, isOther });
    const read = readSentence(sentence, passage, facts, { topic, isOther, last });
    for (const one of read.found) counted.set(one.number, one);
    ({ topic, isOther } = read);
    last = read.last ?? last;
  }
  return passage;
}

/** Parts of the report, and sections of its overview, that tell of applications and what came of them. */
function isOnRequest({ pointer }: Prose, { report }: ReportFacts): boolean {
  if (/^\/(?:applications|reviewAndLitigation)\//.test(pointer)) return true;
  const index = /^\/overview\/sections\/(\d+)\//.exec(pointer)?.[1];
  const section = index === undefined ? undefined : report.overview.sections?.[Number(index)];
  return section !== undefined && (section.topic === "onRequest" || /依申请公开/.test(section.title));
}

interface State {
  topic: Topic | undefined;
  isOther: boolean;
  /** The last number that stands for itself and is no part of another; 其中 at the start of the next sentence divides it. */
  last: Counted | undefined;
}

interface Frame {
  owner: Counted | undefined;
  last?: Counted;
  /** The last whole or sum of finished applications. */
  whole?: Counted;
  /** Numbers told as parts of the owner. */
  parts: number;
}

function readSentence(
  sentence: Sentence,
  passage: Passage,
  facts: ReportFacts,
  state: State,
): State & { found: Counted[] } {
  const { tokens } = sentence;
  const found: Counted[] = [];
  const frames: Frame[] = [{ owner: undefined, parts: 0 }];
  let { topic, isOther } = state;
  let recent: Counted | undefined;
  for (const [at, token] of tokens.entries()) {
    const top = frames.at(-1)!;
    topic = topicAfter([token], topic);
    isOther = periodBehind(tokens, at, facts.report.year) ?? isOther;
    if (isMark(token, "（(")) frames.push({ owner: recent ?? top.owner, parts: 0 });
    else if (isMark(token, "）)")) {
      if (frames.length > 1) frames.pop();
    } else if (token.sense === "mark") {
      recent = undefined;
      if (isMark(token, "；;") && top.owner && !top.owner.claim && frames.length === 1) {
        frames[0] = { ...top, owner: undefined, parts: 0 };
      }
    } else if (token.sense === "open" && token.value !== "with" && opensList(tokens, at)) {
      if (top.parts < 2) top.owner = meantBy(top, tokens, at) ?? (at === 0 ? state.last : top.owner);
      top.parts = 0;
    } else if (token.number) {
      const one = countedAt(sentence, at, top.owner);
      found.push(one);
      const claim = claimOf(one, passage, facts, found, { topic, isOther });
      if (claim) {
        one.claim = claim;
        topic = claim.phrase.topic;
      }
      if (token.number.unit === "percent" || one.bag.has("compare")) continue;
      top.last = one;
      if (isWhole(one)) top.whole = one;
      if (top.owner) top.parts++;
      recent = one;
    }
  }
  const alone = found.filter(({ owner, number }) => !owner && number.unit === "count");
  const last = alone.findLast(isWhole) ?? alone.at(-1);
  // 充分考虑市民诉求: another topic without a number does not carry over to the next sentence.
  if (topic === "other" && found.length === 0) topic = state.topic;
  return { topic, isOther: isOther && found.length > 0, last, found };
}

const isWhole = ({ claim }: Counted): boolean =>
  claim?.phrase.role === "whole" || claim?.phrase.role === "done";

/** The number that 其中 divides: in “收到56件，上年结转3件，其中予以公开22件” not the 3, which are fewer than 22. */
function meantBy({ last, whole }: Frame, tokens: readonly Token[], at: number): Counted | undefined {
  if (last?.claim?.phrase.role !== "moved" || !whole) return last;
  const next = tokens.slice(at).find(({ number }) => number)?.number;
  return next?.value.gt(last.number.value) ? whole : last;
}

/** Whether 其中, 包括 or 分别 begins a list here, and is not part of a longer phrase. */
function opensList(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before === undefined ||
    before.sense === "mark" ||
    before.number !== undefined ||
    tokens[at]!.text === "分别为"
  );
}
