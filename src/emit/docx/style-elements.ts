import { escapeXml } from "../xml.js";
import { printableText } from "./text.js";

/** The styles that an editor needs, in the order in which Word's gallery shows them. */
const GALLERY = [
  "BodyText",
  "Title",
  "Heading1",
  "Heading2",
  "Heading3",
  "Heading4",
  "Quote",
  "Caption",
  "TableText",
  "AttachmentTitle",
];

/** A style of paragraphs; those of the gallery come first in it, in its order. */
export function paragraph(
  id: string,
  name: string,
  basedOn: string,
  pPr: string,
  rPr: string,
  { next, link, custom }: { next?: string; link?: string; custom?: true } = {},
): string {
  const place = GALLERY.indexOf(id);
  return [
    `<w:style w:type="paragraph"${custom ? ' w:customStyle="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>`,
    `<w:basedOn w:val="${basedOn}"/>`,
    next ? `<w:next w:val="${next}"/>` : "",
    link ? `<w:link w:val="${link}"/>` : "",
    place === -1 ? '<w:uiPriority w:val="99"/>' : `<w:uiPriority w:val="${place + 1}"/><w:qFormat/>`,
    `<w:pPr>${pPr}</w:pPr>`,
    rPr ? `<w:rPr>${rPr}</w:rPr>` : "",
    "</w:style>",
  ].join("");
}

/** A style of characters; one with a Chinese name is our own. */
export function character(id: string, name: string, rPr: string, link?: string): string {
  return [
    `<w:style w:type="character"${/^\p{Script=Han}/u.test(name) ? ' w:customStyle="1"' : ""} w:styleId="${id}">`,
    `<w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/>`,
    link ? `<w:link w:val="${link}"/>` : "",
    '<w:uiPriority w:val="99"/>',
    `<w:rPr>${rPr}</w:rPr></w:style>`,
  ].join("");
}

/** The typefaces of a run: of Latin letters and digits, and of Chinese. */
export function fontsXml(latin: string, eastAsia: string): string {
  const [western, chinese] = [latin, eastAsia].map((name) => escapeXml(printableText(name)));
  const names = `w:ascii="${western}" w:hAnsi="${western}" w:eastAsia="${chinese}" w:cs="${western}"`;
  return `<w:rFonts w:hint="eastAsia" ${names}/>`;
}

/** Lines of one height, and the space before and after a paragraph, in twips. */
export function exact(line: number, before: number, after: number): string {
  return `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="exact"/>`;
}

/** The size of a run in half-points. */
export function size(half: number): string {
  return `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
}
