import { distance } from "fastest-levenshtein";
import { standsInOrder } from "../text/in-order.js";

/**
 * Finds the listed agency that a name not on the list may mean. The names may differ in spaces or brackets, in
 * words before them (某市某县教育局, 县教育局), in the word for the kind (局, 委员会), by shortening (卫健局) or by a misspelling,
 * if only one agency is as similar. Names with different numbers (第1街道, 第11街道) never match.
 *
 * @param agencies those without a report under their own name: an agency with its own report is not meant
 */
export function nearestAgency<Agency extends { name: string }>(
  name: string,
  agencies: readonly Agency[],
): Agency | undefined {
  const own = plain(name);
  const candidates = agencies.filter((each) => numbersOf(each.name) === numbersOf(name));
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
  (one, other) => distance(one, other) <= Math.min(2, Math.floor(Math.min(one.length, other.length) / 4)),
  (one, other) => isShortened(stem(one), stem(other)),
];

function plain(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "");
}

/** A name without the part in brackets, such as a second name: 市场监督管理局（知识产权局）. */
function bare(name: string): string {
  return name.replace(/\([^()]*\)/g, "");
}

/** A name without brackets and without the word for its kind. */
function stem(name: string): string {
  return bare(name).replace(/(?:委员会|办公室|委|局|厅|办)$/, "");
}

function numbersOf(name: string): string {
  return (plain(name).match(/\d+|[一二三四五六七八九十]+/g) ?? []).join();
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
