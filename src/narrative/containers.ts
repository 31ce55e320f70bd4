/** The signs of lists and quotes that lines begin with. */
const SIGNS = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/gm;

/** One of them. */
const SIGN = />|[-+*]|\d+[.)]/g;

/** Where a line begins with signs of lists and quotes: their offsets into the text, and how many there are. */
export function* containersIn(text: string): Generator<{ start: number; end: number; depth: number }> {
  for (const { 0: signs, index } of text.matchAll(SIGNS))
    yield { start: index, end: index + signs.length, depth: signs.match(SIGN)?.length ?? 0 };
}
