/**
 * A line of a narrative that is meant for the checker or as a note to oneself, but would be printed. Offsets into
 * the text.
 */
export interface Remark {
  kind: "directive" | "note";
  start: number;
  end: number;
}

/** `# gov-report-disable-next-line …` in any spelling, after the signs that a line can begin with. */
const DIRECTIVE = /^#{1,6}[ \t]*(?:gov[-_ ]?report\b|(?:disable|ignore)[-_ ]?next[-_ ]?line\b)/i;

/** `# 待核实：…`, `# TODO …`: no heading of an official document begins so. */
const NOTE =
  /^#{1,6}[ \t]*(?:待(?:核实|核对|核查|补充|确认|完善|填写|修改|定|办)(?=[：:，,。！!？?（(]|[ \t]|$)|(?:TODO|FIXME|TBD)\b|(?:注意|备注|批注|注|问|疑问)[：:])/i;

/** Lines that would become headings of the printed report though they are remarks to oneself or to the checker. */
export function remarksIn(value: string): Remark[] {
  if (!value.includes("#")) return [];
  return [...value.matchAll(/^([ \t\u3000>]*)(#.*)$/gm)].flatMap(({ index, 1: lead = "", 2: line = "" }) => {
    const kind = DIRECTIVE.test(line) ? "directive" : NOTE.test(line) ? "note" : undefined;
    const start = index + lead.length;
    return kind ? [{ kind, start, end: start + line.trimEnd().length }] : [];
  });
}
