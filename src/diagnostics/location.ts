import { type Language, sayIn } from "./language.js";
import { type Location, type Place, positionAt } from "./source.js";
import { visible } from "./visible.js";

/** A file as a whole, or what a JSON pointer names in it, where no line of it can be shown. */
export function filePlace(name: string, pointer = ""): Place {
  return { source: { name, text: "" }, start: 0, end: 0, pointer };
}

/** A place in a workbook, a document or a page. `pointer` is the JSON pointer of the figure or text it was read for. */
export function locatedPlace(name: string, location: Location, pointer = ""): Place {
  return { ...filePlace(name, pointer), location };
}

/** The file and the place in it for people: `data.yaml:12:3`, `报告.docx 第2个表第5行第3列`. */
export function placeText({ source, start, location }: Place, language: Language): string {
  const name = visible(source.name);
  if (location) return `${name} ${locationText(location, language)}`;
  if (source.text === "") return name;
  const { line, column } = positionAt(source, start);
  return `${name}:${line}:${column}`;
}

/** A location in words. */
export function locationText(location: Location, language: Language): string {
  const say = sayIn(language);
  if ("sheet" in location) {
    return say(
      `工作表“${visible(location.sheet)}”${location.cell}`,
      `sheet ${visible(location.sheet)}, cell ${location.cell}`,
    );
  }
  const page = location.page === undefined ? "" : say(`第${location.page}页`, `page ${location.page}, `);
  if ("table" in location) {
    const { table, row, column } = location;
    return say(
      `${page}第${table}个表第${row}行第${column}列`,
      `${page}table ${table}, row ${row}, column ${column}`,
    );
  }
  return say(`${page}第${location.paragraph}段`, `${page}paragraph ${location.paragraph}`);
}
