import type { Lexicon } from "./lexicon.js";
import { wordAt } from "./lexicon.js";
import type { Sense } from "./meaning.js";
import type { WrittenNumber } from "./numbers.js";

/** A word, number, mark, time or stretch of unknown characters, by its place in the paragraph. */
export interface Token {
  /** mark: ，、；：（） · period: a year or part of one · unknown: in no vocabulary. */
  sense: Sense | "number" | "mark" | "period" | "unknown";
  text: string;
  start: number;
  end: number;
  value?: string;
  number?: WrittenNumber;
}

/** A sentence between two full stops, which is read as a whole. */
export interface Sentence {
  start: number;
  end: number;
  tokens: Token[];
}

/** The words that a report's sentences are read with. */
export interface Vocabulary {
  lexicon: Lexicon;
  /** The agency's own names. */
  names: readonly string[];
}

/** Only sentences with a number, or with words for none and for all, can say anything of a figure. */
const SAYS_SOMETHING =
  /\d|[一二三四五六七八九十两][件起宗条份]|[未无没零均都]|全部|已|申请公开|办结|答复|维持|纠|审/;

/** The longest sentence that is read, in characters; the longest of real reports have a third of that. */
const LONGEST = 3_000;

/**
 * The sentences of a text that can say something of a figure.
 *
 * @param text as `visible` in numbers.ts returns it
 * @param year of the report
 */
export function sentencesOf(
  text: string,
  numbers: readonly WrittenNumber[],
  vocabulary: Vocabulary,
  year: number,
): Sentence[] {
  const numberAt = new Map(numbers.map((number) => [number.start, number]));
  const found: Sentence[] = [];
  for (const { 0: whole, index } of text.matchAll(/[^。！？\n]+/g)) {
    if (!SAYS_SOMETHING.test(whole) || whole.length > LONGEST) continue;
    const end = index + whole.length;
    found.push({ start: index, end, tokens: tokensOf(text, index, end, numberAt, vocabulary, year) });
  }
  return found;
}

const MARKS = "，、；：（）,;:()";

function tokensOf(
  text: string,
  from: number,
  to: number,
  numberAt: ReadonlyMap<number, WrittenNumber>,
  { lexicon, names }: Vocabulary,
  year: number,
): Token[] {
  const periods = periodsOf(text.slice(from, to), from, year);
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    const token = read(at);
    const last = tokens.at(-1);
    if (token.sense === "unknown" && last?.sense === "unknown") {
      last.text += token.text;
      last.end = token.end;
    } else tokens.push(token);
    at = token.end;
  }
  return tokens;

  function read(start: number): Token {
    const number = numberAt.get(start);
    if (number)
      return { sense: "number", text: text.slice(start, number.after), start, end: number.after, number };
    const period = periods.get(start);
    if (period) return period;
    const mark = text[start]!;
    if (MARKS.includes(mark)) return { sense: "mark", text: mark, start, end: start + 1 };
    const name = names.find((own) => text.startsWith(own, start));
    if (name) return { sense: "self", text: name, start, end: start + name.length };
    const word = wordAt(lexicon, text, start);
    if (!word) return { sense: "unknown", text: mark, start, end: start + 1 };
    const end = start + word.text.length;
    return { sense: word.sense, text: word.text, start, end, ...(word.value && { value: word.value }) };
  }
}

const YEAR_END = "(?:12月(?:31日|底|末)|年?底|年?末|末|底)";
const PERIOD = new RegExp(
  [
    // 自2023年1月1日至2023年12月31日
    `(20\\d\\d)年1月1?日?起?[至到—–\\-－～]+(?:(20\\d\\d)年)?12月(?:31日?)?(?:止|期间|底)?`,
    `20\\d\\d年?度?[至到—–\\-－～]+20\\d\\d年度?`,
    `(20\\d\\d)年度?(?:1[—–\\-－～至]12月)?以来`,
    `(20\\d\\d)年${YEAR_END}`,
    `20\\d\\d年\\d{1,2}月(?:\\d{1,2}日)?`,
    `(20\\d\\d)年度?`,
    `截[至止](?:12月(?:31日|底|末)|年底|年末)|12月(?:31日|底|末)`,
    `上半年|下半年|第?[一二三四1-4]季度|前[一二三\\d]个?季度|近[\\d一二三四五六七八九十两]+年(?:来)?|\\d{1,2}月?[—–\\-－～至到]\\d{1,2}月份?|\\d{1,2}月份?|(?<!今年|本年|年度)以来|往年(?!度?(?:结转|转结|遗留|接转|转入))|历年|前年|“?十[一二三四五]五”?|每年|每月|每季度|月均|年均`,
  ].join("|"),
  "g",
);

/**
 * Words for a time by where they begin. `value`: the year, or "this" for the report's own, "other" for parts of
 * one.
 */
function periodsOf(sentence: string, offset: number, year: number): Map<number, Token> {
  const found = new Map<number, Token>();
  for (const match of sentence.matchAll(PERIOD)) {
    const [text, from, until, since, ending, plain] = match;
    const named = [from, until, since, ending, plain].filter((each) => each !== undefined).map(Number);
    const value =
      named.length > 0
        ? new Set(named).size === 1
          ? String(named[0])
          : "other"
        : /^(?:截[至止])?(?:12月|年底|年末)(?!份)/.test(text) && !/12月份?$/.test(text)
          ? String(year)
          : "other";
    const start = offset + match.index;
    found.set(start, { sense: "period", text, start, end: start + text.length, value });
  }
  return found;
}

/** The tokens of a sentence that a number, or words in place of one, are read with. */
export interface Segment {
  left: Token[];
  right: Token[];
}

const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.sense === "mark" && marks.includes(token.text);

/** Words that begin the next statement even without a mark before them. */
const STARTERS: ReadonlySet<Token["sense"]> = new Set(["all", "already", "compare", "onTime", "open"]);
const STARTING = new Set(["占", "和", "及", "与", "并", "且", "而", "将", "另", "另有", "其余"]);

/** The words around the number at `at`: back to a comma or another number, on to the next mark. */
export function segmentAt(tokens: readonly Token[], at: number): Segment {
  const left: Token[] = [];
  let index = at - 1;
  for (; index >= 0; index--) {
    const token = tokens[index]!;
    if (token.number) break;
    if (isMark(token, "，,；;")) break;
    if (isMark(token, "：:")) {
      if (left.length > 0) break;
      continue;
    }
    if (isMark(token, "（(")) {
      // 征地（8件）: a number in brackets belongs to the word before them.
      if (left.length > 0 || !isMark(tokens[at + 1], "）)") || tokens[index - 1]?.number) break;
      continue;
    }
    if (isMark(token, "）)")) {
      const open = openerOf(tokens, index);
      if (open < 0 || left.length > 0 || tokens.slice(open, index).some(({ number }) => number)) break;
      index = open;
      continue;
    }
    left.unshift(token);
  }
  while (isMark(left[0], "、")) left.shift();
  const right: Token[] = [];
  for (index = at + 1; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.number || token.sense === "mark") break;
    right.push(token);
  }
  return { left, right };
}

/** Whether words behind a number begin a statement of their own. */
export function startsStatement(token: Token | undefined): boolean {
  return token === undefined || STARTERS.has(token.sense) || STARTING.has(token.text);
}

function openerOf(tokens: readonly Token[], closer: number): number {
  let depth = 0;
  for (let index = closer; index >= 0; index--) {
    if (isMark(tokens[index], "）)")) depth++;
    else if (isMark(tokens[index], "（(") && --depth === 0) return index;
  }
  return -1;
}

export { isMark };
