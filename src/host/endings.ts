/** Endings of the kinds in which offices have a report, the one that is nearest to its data first. */
export const REPORT_ENDINGS = [
  "yaml",
  "yml",
  "docx",
  "odt",
  "doc",
  "wps",
  "rtf",
  "html",
  "htm",
  "mht",
  "mhtml",
  "pdf",
  "xlsx",
] as const;

/** Endings of workbooks and mail in which nobody has a report, and which are told as what they are. */
const OTHER_KINDS = ["xls", "et", "ods", "eml"];

/** Endings of documents, pages, workbooks and mail: of all that is no data file. */
export const FOREIGN_ENDINGS: ReadonlySet<string> = new Set([
  ...REPORT_ENDINGS.filter((ending) => ending !== "yaml" && ending !== "yml"),
  ...OTHER_KINDS,
]);

/** The ending of a name or path without its dot, in small letters; "" where it has none. */
export function endingOf(name: string): string {
  return /[^/\\]\.([^./\\]*)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
