/** What a report is called: in the title of the form, the name of the 条例 (art. 49) and the metadata. */
const REPORT = "政府信息公开工作年度报告";

/** The name of a year's report without its agency. */
export function reportOn(year: number | string): string {
  return `${year}年${REPORT}`;
}

/** The usual title (practice): the agency's official full name, the year, what it is. */
export function usualTitle(agency: string, year: number | string): string {
  return `${agency}${reportOn(year)}`;
}

const USUAL = new RegExp(`^(.{2,}?)(\\d{4})年${REPORT}$`);

/** The agency and the year that a usual title names; undefined for any other one. */
export function namedInTitle(title: string): { agency: string; year: number } | undefined {
  const [, agency, year] = USUAL.exec(title) ?? [];
  return agency === undefined ? undefined : { agency, year: Number(year) };
}
