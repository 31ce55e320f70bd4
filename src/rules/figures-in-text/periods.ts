import { isMark, type Token } from "./sentences.js";

const CLAUSE = "，,；;：:（(）)";

/** The nearest token on one side that is no filler. */
function next(tokens: readonly Token[], at: number, step: 1 | -1): Token | undefined {
  let index = at + step;
  while (tokens[index]?.sense === "filler") index += step;
  return tokens[index];
}

/**
 * Whether what follows is about another year than the report's, or about a part of it. Undefined where the token
 * is not the time of the sentence: it tells what was carried over, what is compared, or the year of a cause.
 */
export function periodBehind(tokens: readonly Token[], at: number, year: number): boolean | undefined {
  const token = tokens[at]!;
  if (token.sense === "thisYear") return false;
  if (token.sense !== "period" && token.sense !== "lastYear") return undefined;
  if (next(tokens, at, 1)?.sense === "carry" || next(tokens, at, -1)?.sense === "carry") return undefined;
  const before = clauseBefore(tokens, at);
  if (before.some(({ sense, text }) => sense === "compare" || sense === "cause" || /^[与和同较]$/.test(text)))
    return undefined;
  return token.value !== String(year);
}

function clauseBefore(tokens: readonly Token[], at: number): readonly Token[] {
  const mark = tokens.slice(0, at).findLastIndex((token) => isMark(token, CLAUSE));
  return tokens.slice(mark + 1, at);
}

/** Whether the number at `at` is what a year is compared with: “较2022年的25件”, “与2022年收到的25件相比”. */
export function isOtherPeriod(tokens: readonly Token[], at: number): boolean {
  const before = clauseBefore(tokens, at);
  const compared = before.findIndex(({ sense, text }) => sense === "compare" || /^[与和同较]$/.test(text));
  if (compared < 0) return false;
  const years = before.slice(compared).some(({ sense }) => sense === "period" || sense === "lastYear");
  return years && !before.slice(compared).some(({ sense }) => sense === "carry");
}
