import type { Big } from "big.js";
import type { Counted } from "./counted.js";
import type { WrittenNumber } from "./numbers.js";
import type { Passage } from "./passages.js";
import { isMark, segmentAt, type Token } from "./sentences.js";

/** A list whose parts do not make up the whole before it. */
interface WrongList {
  /** The whole. */
  number: WrittenNumber;
  said: string;
  sum: Big;
  info: boolean;
}

/** Numbers with these words are not parts of a whole: they overlap, compare, or tell something else. */
const OTHERWISE: ReadonlySet<Token["sense"]> = new Set([
  "period",
  "lastYear",
  "nextYear",
  "compare",
  "carry",
  "done",
  "underway",
  "withdraw",
  "fresh",
  "receive",
  "handle",
  "issue",
  "repeal",
  "inForce",
  "amend",
  "part",
  "dispute",
  "outcome",
]);
const OVERLAPS =
  /涉|同时|联合|转载|含|新增|累计|平均|最高|阅读|浏览|点击|关注|粉丝|转发|受众|覆盖|报送|采用|录用|回复|办理|组织|开展|举办|召开|制作|编发|编制|发放|印制|修订|完成/;

/**
 * Lists whose parts do not fit their whole: “公开信息100条，其中政策60条、动态50条”. No table is needed to know that parts
 * are never more than their whole; that they are less is reported only where the list says that it names them all.
 */
export function* wrongLists(passage: Passage): Generator<WrongList> {
  const lists = new Map<Counted, Counted[]>();
  for (const one of passage.counted.values()) {
    const whole = one.owner ?? channelOwner(one, passage);
    if (whole?.number.unit !== "count" || whole.number.vague) continue;
    lists.set(whole, [...(lists.get(whole) ?? []), one]);
  }
  for (const [whole, parts] of lists) {
    if (whole.claim && !whole.claim.agrees) continue;
    const wrong = wrongList(whole, parts);
    if (wrong) yield wrong;
  }
}

/** The whole that a channel of applications divides, without 其中: “收到申请16件，10件为网络申请，7件为信函申请”. */
function channelOwner(one: Counted, { counted }: Passage): Counted | undefined {
  if (!one.bag.has("channel") || one.claim) return undefined;
  const wholes = [...counted.values()].filter(
    ({ sentence, at, claim }) =>
      sentence === one.sentence &&
      at < one.at &&
      claim?.phrase.role === "whole" &&
      claim.phrase.topic === "application",
  );
  return wholes.at(-1);
}

function wrongList(whole: Counted, all: readonly Counted[]): WrongList | undefined {
  const divisions = new Map<string, Counted[]>();
  for (const part of all) {
    const kind = kindOf(part, whole);
    if (kind === undefined) break;
    divisions.set(kind, [...(divisions.get(kind) ?? []), part]);
  }
  for (const parts of divisions.values()) {
    if (parts.some(({ claim }) => claim && !claim.agrees)) return undefined;
    // Parts that the tables hold are compared with the tables instead.
    if (parts.every(({ claim }) => claim)) continue;
    const [first, ...more] = parts.map(({ number }) => number.value);
    if (!first) continue;
    let sum = first;
    for (const value of more) {
      // The parts make up the whole: those that follow divide it in another way.
      if (sum.eq(whole.number.value)) break;
      sum = sum.plus(value);
    }
    const opener = openerOf(whole, parts[0]!);
    if (sum.gt(whole.number.value)) return { number: whole.number, said: opener, sum, info: false };
    const last = textOf(parts.at(-1)!);
    const isComplete =
      (/^(?:包括|分别)/.test(opener) || /^其[他它]/.test(last)) && !goesOn(parts.at(-1)!, whole);
    const own = parts.every(({ claim }) => !claim);
    if (isComplete && own && parts.length > 1 && parts.length === all.length && sum.lt(whole.number.value))
      return { number: whole.number, said: opener, sum, info: !parts.every(({ bag }) => bag.has("channel")) };
  }
  return undefined;
}

/** Whether the list goes on behind a semicolon: “…其他文件102条；工作报告2条”. */
function goesOn({ sentence: { tokens }, at }: Counted, { number }: Counted): boolean {
  const next = tokens.slice(at + 1).find((token) => token.number || token.sense === "mark");
  if (!next || !isMark(next, "；;")) return false;
  return tokens.slice(at + 1).some((token) => token.number?.unitWritten === number.unitWritten);
}

/** The criterion by which a part divides its whole; undefined where the number is no such part. */
function kindOf({ number, bag, sentence, at }: Counted, whole: Counted): string | undefined {
  if (number.unit !== "count" || number.vague || number.unitWritten !== whole.number.unitWritten)
    return undefined;
  if (number.value.eq(0)) return kindOfBag(bag);
  const { left, right } = segmentAt(sentence.tokens, at);
  const words = [...left, ...right];
  const label = words.map(({ text }) => text).join("");
  if (label === "" || label.length > 24 || OVERLAPS.test(label)) return undefined;
  if (words.some(({ sense, text }) => OTHERWISE.has(sense) && !/^其[他它]/.test(text))) return undefined;
  if (bag.has("publish") && !bag.has("via")) return undefined;
  return kindOfBag(bag);
}

function kindOfBag(bag: Counted["bag"]): string {
  if (bag.has("class")) return "class";
  if (bag.has("result", "row")) return bag.has("row") ? "row" : "result";
  return bag.has("channel") ? "channel" : "other";
}

function openerOf(whole: Counted, part: Counted): string {
  const { tokens } = part.sentence;
  const from = whole.sentence === part.sentence ? whole.at : 0;
  return (
    tokens.slice(from, part.at).find(({ sense, value }) => sense === "open" && value !== "with")?.text ??
    "其中"
  );
}

function textOf({ sentence, at }: Counted): string {
  return segmentAt(sentence.tokens, at)
    .left.map(({ text }) => text)
    .join("");
}
