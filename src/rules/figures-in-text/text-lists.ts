import type { Big } from "big.js";
import { type Passage, sentenceRest } from "./text-claims.js";
import type { WrittenNumber } from "./text-numbers.js";

/** A list whose parts do not make up the whole before it. */
export interface WrongList {
  /** The whole. */
  number: WrittenNumber;
  said: string;
  sum: Big;
  info: boolean;
}

/** Words of one and the same division; parts of different ones overlap. */
const CHANNELS = /网|信函|邮|当面|现场|传真|平台|窗口|来信|快递|在线|来访|线上|线下/;

/**
 * “收到申请7件，其中网络申请5件、信函申请3件”: by how they came in, no table tells, but parts are never more than the
 * whole; less only behind 其中, which need not name them all.
 */
export function* wrongLists({ text, numbers, claims }: Passage): Generator<WrongList> {
  for (const [whole, claim] of claims) {
    if (claim.phrase.role !== "whole" || claim.phrase.topic !== "application" || !claim.agrees) continue;
    const rest = sentenceRest(text, whole.after);
    const list = /^[，（：；]?(其中|包括|分别为|分别是)[，：]?([^。；（）]*)/.exec(rest);
    if (!list) continue;
    const [, opener, items] = list as unknown as [string, string, string];
    const parts = items.split(/[，、]/).filter((item) => item !== "");
    const end = whole.after + list[0].length;
    const inside = numbers.filter(({ start, unit }) => start > whole.end && start < end && unit === "count");
    const first = inside[0];
    const isPlain =
      parts.length >= 2 &&
      first !== undefined &&
      inside.length === parts.length &&
      inside.every((number) => !number.vague && !claims.has(number)) &&
      parts.every((part) => CHANNELS.test(part) && /[\d０-９一-九两十](?:件|起|宗)$/.test(part));
    if (!isPlain) continue;
    const sum = inside.slice(1).reduce((all, { value }) => all.plus(value), first.value);
    const overlaps = /涉及|同时/.test(items);
    if (sum.gt(whole.value) || (opener !== "其中" && sum.lt(whole.value)))
      yield { number: whole, said: opener, sum, info: overlaps };
  }
}
