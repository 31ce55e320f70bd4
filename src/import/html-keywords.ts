/** A page's head lies within this many characters. */
const HEAD = 20_000;

/** The keywords that a page's head names. */
export function htmlKeywords(html: string): string {
  const metas = html.slice(0, HEAD).match(/<meta\s[^<>]{0,2000}>/gi) ?? [];
  const own = metas.find((meta) => /\sname\s*=\s*["']?keywords["'\s]/i.test(meta));
  return /\scontent\s*=\s*(["'])(.*?)\1/is.exec(own ?? "")?.[2] ?? "";
}
