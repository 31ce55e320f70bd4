import { distance } from "fastest-levenshtein";
import { readChineseNumeral } from "../text/chinese-numeral.js";
import { standsInOrder } from "../text/in-order.js";

/**
 * Finds the listed agency that a name not on the list may mean. The names may differ in spaces or brackets, in
 * words before them (某市某县教育局, 县教育局), in the word for the kind (局, 委员会), by shortening (市卫健委), in how a number is
 * written (第10中学, 第十中学) or by a misspelling, if only one agency is as similar. Names with different numbers (第1街道,
 * 第11街道) never match.
 *
 * @param agencies those without a report under their own name: an agency with its own report is not meant
 */
export function nearestAgency<Agency extends { name: string }>(
  name: string,
  agencies: readonly Agency[],
): Agency | undefined {
  const own = plain(name);
  const candidates = agencies.filter((each) => ordinalsOf(each.name) === ordinalsOf(name));
  for (const isLike of LIKENESSES) {
    const [first, ...others] = candidates.filter((each) => isLike(plain(each.name), own));
    if (first && others.length === 0) return first;
  }
  return undefined;
}

/**
 * Ways in which names can be similar, the surest first; a way in which several agencies are similar is not used.
 */
const LIKENESSES: readonly ((one: string, other: string) => boolean)[] = [
  (one, other) => one === other,
  (one, other) => bare(one) === bare(other),
  (one, other) => isEnd(bare(one), bare(other), 3),
  (one, other) => stem(one) === stem(other) || isEnd(stem(one), stem(other), 2),
  (one, other) =>
    numeralsOf(one) === numeralsOf(other) &&
    distance(one, other) <= Math.min(2, Math.floor(Math.min(one.length, other.length) / 4)),
  (one, other) => isShortened(stem(one), stem(other)),
  (one, other) => splits(stem(one)).some((a) => splits(stem(other)).some((b) => isShortenedIn(a, b))),
];

function plain(name: string): string {
  return inDigits(name.normalize("NFKC").replace(/\s/g, ""));
}

/** A name without the part in brackets, such as a second name: 市场监督管理局（知识产权局）. */
function bare(name: string): string {
  return name.replace(/\([^()]*\)/g, "");
}

/** A name without brackets and without the word for its kind. */
function stem(name: string): string {
  return bare(name).replace(/(?:委员会|办公室|委|局|厅|办)$/, "");
}

/** Every numeral of a name, those of places too: 三明市第一中学 has two. */
function numeralsOf(name: string): string {
  return (name.match(/\d+|[一二三四五六七八九十]+/g) ?? []).join();
}

/** The numbers that tell an agency from others of its kind: the numeral of a place (三明市) is none of them. */
function ordinalsOf(name: string): string {
  return (plain(name).match(/\d+/g) ?? []).join();
}

/** Ordinals in digits: 第十中学 as 第10中学. */
function inDigits(name: string): string {
  return name.replace(
    /(第)?([一二三四五六七八九十百]+)(?=(中|小|幼|街|村|社区|院|队|所|组|科|分)?)/g,
    (written, ordinal?: string, numeral = "", kind?: string) => {
      const value = ordinal || kind ? readChineseNumeral(numeral) : undefined;
      return value === undefined ? written : `${ordinal ?? ""}${value}`;
    },
  );
}

/** Whether the longer name ends with the shorter one: the places that the agency lies in come before it. */
function isEnd(one: string, other: string, shortest: number): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= shortest && short.length < long.length && long.endsWith(short);
}

/** Whether the shorter name is some characters of the longer in order, the first one included: 发改, 发展和改革. */
function isShortened(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 2 || short.length === long.length || short[0] !== long[0]) return false;
  return standsInOrder(short, long);
}

/** A name as a place and what stands behind it. */
interface Split {
  place: string;
  rest: string;
}

/** Every way to take a place off a name's beginning, none of it included. */
function splits(name: string): Split[] {
  const ends = [0, ...[...name.matchAll(/[省市州盟区县旗]/g)].map(({ index }) => index + 1)];
  return ends.map((end) => ({ place: name.slice(0, end), rest: name.slice(end) }));
}

/** Whether one name is short for the other, in places of which one may be a part of the other: 市, 临江市. */
function isShortenedIn(one: Split, other: Split): boolean {
  const isSamePlace = one.place.endsWith(other.place) || other.place.endsWith(one.place);
  return isSamePlace && isShortened(one.rest, other.rest);
}
