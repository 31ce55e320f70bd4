/** Characters of 22 pt that fit on a line of the 156 mm text block. */
const LINE = 20;

/**
 * Breaks the title by sense (GB/T 9704-2012 7.3.1; two lines are practice): the agency, then year and name. A line too
 * long for the page is broken again where an administrative unit ends.
 *
 * @param title the whole title
 * @param agency official full name
 */
export function titleLines(title: string, agency: string): string[] {
  const at =
    title.startsWith(agency) && title.length > agency.length ? agency.length : title.search(/(?<!^)\d{4}年/);
  const parts = at > 0 && title.length > LINE ? [title.slice(0, at), title.slice(at)] : [title];
  return parts.flatMap((part) => fitted(part.trim()));
}

function fitted(text: string): string[] {
  if (text.length <= LINE) return [text];
  const lines = Math.ceil(text.length / LINE);
  const ideal = Math.ceil(text.length / lines);
  // The break nearest to an even share that follows the name of a place, an office or a mark.
  let best = ideal;
  for (let at = 1; at <= Math.min(LINE, text.length - 1); at++) {
    const sensible =
      /[省市区县州旗盟乡镇局委会厅部院办室、）》]/.test(text[at - 1]!) &&
      !/[会员局厅办室）》、的]/.test(text[at]!);
    const current = /[省市区县州旗盟乡镇局委会厅部院办室、）》]/.test(text[best - 1]!);
    if (sensible && (!current || Math.abs(at - ideal) < Math.abs(best - ideal))) best = at;
  }
  return [text.slice(0, best), ...fitted(text.slice(best))];
}
