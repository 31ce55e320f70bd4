import { distance } from "fastest-levenshtein";

/**
 * The agency of a list that a name may mean which is not on it: but for spaces and brackets the same, the only one that
 * has or lacks words before it (某市某县教育局, 县教育局), of another kind (局, 委员会), shortened (卫健局), or spelled with a
 * slip. Names with different numbers (第1街道, 第11街道) are never each other.
 *
 * @param agencies those that no report bears the name of: one that has its own report is not meant
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

/** Ways of being alike, the surest first; one that several agencies are alike by tells nothing. */
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

/** Without what stands in brackets: 知识产权局 behind 市场监督管理局. */
function bare(name: string): string {
  return name.replace(/\([^()]*\)/g, "");
}

/** Without the word for its kind. */
function stem(name: string): string {
  return bare(name).replace(/(?:委员会|办公室|委|局|厅|办)$/, "");
}

function numbersOf(name: string): string {
  return (plain(name).match(/\d+|[一二三四五六七八九十]+/g) ?? []).join();
}

/** Whether one name is the other with the places that the agency lies in before it. */
function isEnd(one: string, other: string, shortest: number): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= shortest && short.length < long.length && long.endsWith(short);
}

/** Whether one name has only signs of the other, in their order, from its first one on: 发改, 发展和改革. */
function isShortened(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 2 || short.length === long.length || short[0] !== long[0]) return false;
  let at = 0;
  for (const sign of long) if (sign === short[at]) at++;
  return at === short.length;
}
