/** Items that official prose counts within a paragraph: 一是…；二是…, 第一，…, （一）…, ①…. */
export interface Counted {
  /** What stands before the first item. */
  lead: string;
  items: string[];
}

const NUMERALS = "一二三四五六七八九十";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";

/** A sign of counting at the start of a clause, with its number. */
const MARK = new RegExp(
  `(?<=^|[。；：，！？\\s])(?:([${NUMERALS}])[是要]|第([${NUMERALS}])[，、是]|（([${NUMERALS}])）|([${CIRCLED}]))`,
  "gu",
);

/**
 * The runs of items in a text; a run begins at the first number and goes up by one. A single 一是 is no run.
 *
 * @param text prose without markup
 */
export function countedItems(text: string): Counted[] {
  const runs: { marks: { at: number; end: number }[] }[] = [];
  let expected = 0;
  for (const mark of text.matchAll(MARK)) {
    const sign = mark.slice(1).find((each) => each !== undefined)!;
    const number = NUMERALS.includes(sign) ? NUMERALS.indexOf(sign) : CIRCLED.indexOf(sign);
    const place = { at: mark.index, end: mark.index + mark[0].length };
    if (number === 0) runs.push({ marks: [place] });
    else if (number === expected) runs.at(-1)?.marks.push(place);
    else continue;
    expected = number + 1;
  }
  const counted = runs.filter(({ marks }) => marks.length > 1);
  let from = 0;
  return counted.map(({ marks }, index) => {
    const next = counted[index + 1]?.marks[0]?.at ?? text.length;
    const lead = text.slice(from, marks[0]!.at);
    const items = marks.map(({ end }, item) => text.slice(end, marks[item + 1]?.at ?? next));
    // Sentences behind the last item may lead to the next run.
    from = marks.at(-1)!.end;
    return { lead, items: items.map(headline).filter(Boolean) };
  });
}

/** Whether a sentence is or has an item of what is counted. */
export function isItem(sentence: string): boolean {
  return sentence.match(MARK) !== null;
}

/** Characters of an item of a list that is read at a glance, and of a sentence that stands for a paragraph. */
const GLANCE = 34;
const SENTENCE = 90;

/** The statement that an item begins with, up to its first full stop; of a long one the first clause. */
export function headline(text: string): string {
  const [beginning = ""] = text.trim().split(/[。；：！？\n]/u);
  const statement = beginning.replace(/[，、]$/u, "");
  if (statement.length <= GLANCE) return statement;
  const [first = "", ...clauses] = statement.split("，");
  let told = first;
  for (const clause of clauses) {
    if (told.length >= 8 && told.length + clause.length >= GLANCE) break;
    told += `，${clause}`;
  }
  return told;
}

/**
 * The first sentence of a paragraph; of a very long one what it says up to a semicolon, or as many clauses as are read with
 * ease.
 */
export function firstSentence(text: string): string {
  const [sentence = ""] = /^[^。！？]*[。！？]?[”」』）]?/u.exec(text.trim()) ?? [];
  if (sentence.length <= SENTENCE) return sentence;
  const whole = upTo(sentence, /(?<=；)/u);
  if (whole.length <= SENTENCE) return `${whole.slice(0, -1)}。`;
  return `${upTo(sentence, /(?<=[，：])/u).replace(/[，：]$/u, "")}……`;
}

/** The first pieces of a sentence that are read with ease, one at least. */
function upTo(sentence: string, ends: RegExp): string {
  const [first = "", ...others] = sentence.split(ends);
  let told = first;
  for (const piece of others) {
    if (told.length + piece.length > SENTENCE) break;
    told += piece;
  }
  return told;
}
