/** Characters of 22 pt that fit on a line of the 156 mm text block. */
const LINE = 20;

/** The last character of a place or an office, of a list or a bracket: a line may end behind it. */
const ENDS = /[省市区县州旗盟乡镇局委会厅部院办室、）》]/;

/** No line begins with one of these: they belong to the name or mark before them. */
const GOES_ON = /[会员局厅办室）》、的]/;

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
  return parts.flatMap((part) => linesBySense(part.trim(), LINE));
}

/** Text in even lines of at most so many characters, broken where the name of a place or an office ends. */
export function linesBySense(text: string, line: number): string[] {
  if (text.length <= line) return [text];
  const ideal = Math.ceil(text.length / Math.ceil(text.length / line));
  const places = Array.from({ length: line }, (_, index) => index + 1);
  const nearest = (fits: (at: number) => boolean): number | undefined =>
    places.filter(fits).sort((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal))[0];
  // The break nearest to an even share that follows the name of a place or an office, else one that tears no word.
  const best =
    nearest((at) => ENDS.test(text[at - 1]!) && !GOES_ON.test(text[at]!)) ??
    nearest((at) => !GOES_ON.test(text[at]!) && !/\w\w/.test(text.slice(at - 1, at + 1))) ??
    ideal;
  return [text.slice(0, best), ...linesBySense(text.slice(best), line)];
}
