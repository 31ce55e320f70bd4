import { strFromU8 } from "fflate";

/** Merged cells over several rows of a sheet, of the parts of a workbook as any program writes them; from the top. */
export function mergedRows(parts: Record<string, Uint8Array>, sheet: string): MergedRows[] {
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const entry = elements(xml("xl/workbook.xml"), "sheet").find(
    (each) => plain(attribute(each, "name")) === sheet,
  );
  const id = attribute(entry ?? "", String.raw`\w+:id`);
  const target = elements(xml("xl/_rels/workbook.xml.rels"), "Relationship").find(
    (each) => attribute(each, "Id") === id,
  );
  const part = `xl/${attribute(target ?? "", "Target").replace(/^\/xl\//, "")}`;
  return elements(xml(part), "mergeCell")
    .flatMap((each) => rangeOf(attribute(each, "ref")) ?? [])
    .sort((a, b) => a.top - b.top);
}

/** The opening tags of elements of a name, whatever their prefix. */
function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(String.raw`<(?:\w+:)?${name}\s[^>]*>`, "g")) ?? [];
}

function attribute(tag: string, name: string): string {
  return new RegExp(String.raw`\s${name}\s*=\s*"([^"]*)"`).exec(tag)?.[1] ?? "";
}

function plain(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

function rangeOf(ref: string): MergedRows | undefined {
  const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref);
  if (!found) return undefined;
  const [, left = "", top, right = "", bottom] = found;
  const range = { top: Number(top), bottom: Number(bottom), left: columnOf(left), right: columnOf(right) };
  return range.bottom > range.top ? range : undefined;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Rows and columns of merged cells, all included. */
export interface MergedRows {
  top: number;
  bottom: number;
  left: number;
  right: number;
}
