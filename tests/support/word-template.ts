import { strToU8, zipSync } from "fflate";

/** Parts of a Word document that is a template: only what its styles and its page need. */
export interface TemplateParts {
  /** What stands in w:styles. */
  styles?: string;
  /** What stands in w:sectPr. */
  section?: string;
  /** What stands in a:fontScheme. */
  theme?: string;
  /** What stands before the section in w:body. */
  body?: string;
  /** More parts, or others in their place; undefined leaves one out. */
  parts?: Record<string, string | Uint8Array | undefined>;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A page after GB/T 9704-2012. */
export const STANDARD_PAGE =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/>';

/** A Word document with these styles, as Word lays its parts out. */
export function wordTemplate({
  styles = "",
  section = STANDARD_PAGE,
  theme = "",
  body = "",
  parts = {},
}: TemplateParts): Uint8Array {
  const all: TemplateParts["parts"] = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": rels({ officeDocument: "word/document.xml" }),
    "word/_rels/document.xml.rels": rels({ styles: "styles.xml", theme: "theme/theme1.xml" }),
    "word/document.xml": `<w:document ${W}><w:body>${body}<w:sectPr>${section}</w:sectPr></w:body></w:document>`,
    "word/styles.xml": `<w:styles ${W}>${styles}</w:styles>`,
    "word/theme/theme1.xml": `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="x">${theme}</a:fontScheme></a:themeElements></a:theme>`,
    ...parts,
  };
  const kept = Object.entries(all).filter(
    (entry): entry is [string, string | Uint8Array] => entry[1] !== undefined,
  );
  return zipSync(
    Object.fromEntries(
      kept.map(([name, data]) => [name, typeof data === "string" ? strToU8(data) : data] as const),
    ),
  );
}

/** A part that refers to others, by the last word of each kind. */
export function rels(targets: Record<string, string>): string {
  const each = Object.entries(targets).map(
    ([type, target], index) =>
      `<Relationship Id="rId${index}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

/** A paragraph style. */
export function wordStyle(
  id: string,
  name: string,
  {
    basedOn = "",
    pPr = "",
    rPr = "",
    more = "",
  }: { basedOn?: string; pPr?: string; rPr?: string; more?: string },
): string {
  const base = basedOn === "" ? "" : `<w:basedOn w:val="${basedOn}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}${base}<w:pPr>${pPr}</w:pPr><w:rPr>${rPr}</w:rPr></w:style>`;
}

/** Typefaces by their names. */
export function fonts(eastAsia: string, ascii = ""): string {
  return `<w:rFonts${ascii === "" ? "" : ` w:ascii="${ascii}" w:hAnsi="${ascii}"`} w:eastAsia="${eastAsia}"/>`;
}
