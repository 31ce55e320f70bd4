import type { Big } from "big.js";
import { type Counted, countedAt } from "./counted.js";
import type { WrittenNumber } from "./numbers.js";
import { isMark, segmentAt, type Token } from "./sentences.js";

/**
 * What a number of finished applications may also mean: all of a number just named, or the rest of it, as in
 * “新收7件，办结7件；上年结转1件，已办结1件”.
 */
export function doneOfNamed(number: WrittenNumber, done: Big, found: readonly Counted[]): Big[] {
  const others = found.filter((other) => other.number !== number);
  const named = others.filter(({ claim }) => claim?.agrees).map((each) => each.number.value);
  const rest = others
    .filter(({ bag, claim }) => !claim && bag.has("part", "withdraw"))
    .map((each) => each.number.value);
  const own = found.at(-1)!;
  const later = own.sentence.tokens.flatMap(({ number: other }, at) =>
    other && at > own.at ? [countedAt(own.sentence, at, undefined)] : [],
  );
  const before = [...others, ...later].filter(({ bag }) => bag.has("done") && !bag.has("receive", "carry"));
  // Several numbers of finished applications in one sentence: each is a part of the whole.
  const parts = before.length > 0 ? [number.value] : [];
  return [...named, ...named.flatMap((value) => rest.map((other) => value.minus(other))), ...parts].filter(
    (value) => value.lte(done),
  );
}

/** Whether a bracket follows that says how the number was counted: “受理7件（不含转办2件）”. */
export function bracketFollows(tokens: readonly Token[], at: number): boolean {
  const next = tokens.slice(at + 1, at + 5);
  return next.some((token) => isMark(token, "（(")) && next.some(isReserve);
}

/** 含, 不含, 另有: words that say how a number was counted. */
function isReserve({ text }: Token): boolean {
  return /^(?:不?含|不?包含|不?包括|内含|其中含|剔除|扣除|除|除了|另|另有|另外)$/.test(text);
}

/** The values with, or without, the withdrawn or transferred applications that are named beside them. */
export function besides(
  values: readonly Big[],
  { sentence, number, at }: Counted,
  numbers: readonly WrittenNumber[],
): Big[] {
  const { tokens } = sentence;
  const sides = tokens.flatMap((token, index) => {
    if (!token.number || token.number === number) return [];
    const { left, right } = segmentAt(tokens, index);
    const words = [...left, ...right];
    const isSide =
      words.some(({ sense }) => sense === "withdraw" || sense === "part") ||
      (index > at &&
        index - at < 9 &&
        words.some(isReserve) &&
        !words.some(({ sense }) => sense === "carry"));
    return isSide ? [token.number] : [];
  });
  return sides
    .filter((side) => numbers.includes(side))
    .flatMap((side) => values.flatMap((value) => [value.minus(side.value), value.plus(side.value)]));
}
