import Papa from "papaparse";

/**
 * The cells of a .csv or .tsv by row, its byte order mark left out: parted by commas, tabs or semicolons, whichever its first
 * lines have most of. Papa's own guess gives up on a short table with empty lines.
 */
export function delimitedRows(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ""), {
    delimiter: delimiterOf(text),
    skipEmptyLines: false,
  });
  return data;
}

/** So much of a table tells its delimiter. */
const SAMPLE = 10_000;

function delimiterOf(text: string): string {
  // What stands in quotes parts nothing.
  const plain = text.slice(0, SAMPLE).replace(/"[^"]*"/g, "");
  const counts = [",", "\t", ";"].map((sign) => ({ sign, count: plain.split(sign).length }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).sign;
}
