/**
 * Makes what is the same in every .docx with the library docx, once: generated/docx-frame.js. The emitter writes
 * the body, the styles and the relationships to it (src/emit/docx/), so that nobody waits for the library when a
 * report is built.
 */
import { writeFileSync } from "node:fs";
import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { strFromU8, unzipSync } from "fflate";

/** One character of the page number, in twips: 4号 is 14 pt. */
const PAGE_NUMBER_CHARACTER = 280;

const DECLARATION = `/** Parts that are the same in every .docx, by their names. */
export declare const PARTS: Readonly<Record<string, string>>;
/** A footer each with the page number on the right and on the left, and the header that marks a draft. */
export declare const PAGE_NUMBER_RIGHT: string;
export declare const PAGE_NUMBER_LEFT: string;
export declare const DRAFT_MARK: string;
/** The beginnings of parts up to where what differs from report to report is written. */
export declare const DOCUMENT_START: string;
export declare const PROPERTIES_START: string;
/** Content types of parts that every report has; those of its pictures, headers and footers follow. */
export declare const CONTENT_TYPES_START: string;
/** word/theme/theme1.xml before and after its fonts. */
export declare const THEME: readonly [string, string];
/** word/settings.xml before and from its line rules on. */
export declare const SETTINGS: readonly [string, string];
`;

/**
 * Writes docx-frame.js and docx-frame.d.ts.
 *
 * @param {string} folder
 */
export async function makeDocxFrame(folder) {
  const all = unzipSync(new Uint8Array(await Packer.toArrayBuffer(emptyReport())));
  const part = (/** @type {string} */ name) => {
    const bytes = all[name];
    if (!bytes) throw new Error(`docx writes no ${name} now`);
    return strFromU8(bytes);
  };
  const [beforeRules, afterRules] = divided(part("word/settings.xml"), "<w:compat>");
  const frame = {
    PARTS: { "_rels/.rels": part("_rels/.rels").replace(/<Relationship [^<>]*custom\.xml"\/>/, "") },
    PAGE_NUMBER_RIGHT: withResult(part("word/footer1.xml"), 1),
    PAGE_NUMBER_LEFT: withResult(part("word/footer2.xml"), 2),
    DRAFT_MARK: part("word/header1.xml"),
    DOCUMENT_START: divided(part("word/document.xml"), "<w:p>")[0],
    PROPERTIES_START: divided(part("docProps/core.xml"), "<dc:title>")[0],
    CONTENT_TYPES_START: part("[Content_Types].xml")
      .replace(/<Default [^<>]*Extension="(?!rels"|xml")\w+"\/>/g, "")
      .replace(/<Override [^<>]*(?:header\d*|footer\d*|custom|numbering|footnotes|endnotes)\.xml"\/>/g, "")
      .replace("</Types>", ""),
    THEME: between(part("word/theme/theme1.xml"), "<a:fontScheme ", "</a:fontScheme>"),
    SETTINGS: [
      beforeRules,
      afterRules.replace("</w:settings>", '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'),
    ],
  };
  const code = Object.entries(frame).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`,
  );
  writeFileSync(`${folder}/docx-frame.js`, code.join(""));
  writeFileSync(`${folder}/docx-frame.d.ts`, DECLARATION);
}

/**
 * A document with every fixed part: page numbers, the mark of a draft, a paragraph where the report will stand.
 */
function emptyReport() {
  const mark = new Header({ children: [draftMark()] });
  return new Document({
    title: "title",
    evenAndOddHeaderAndFooters: true,
    // A line that ends in a break is not stretched to the margin.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [
      {
        headers: { default: mark, even: mark },
        footers: {
          default: new Footer({ children: [pageNumber(AlignmentType.RIGHT)] }),
          even: new Footer({ children: [pageNumber(AlignmentType.LEFT)] }),
        },
        children: [new Paragraph("text")],
      },
    ],
  });
}

/**
 * `— 1 —`, odd pages right and even pages left, one character in from the edge (GB/T 9704-2012 7.5).
 *
 * @param {"left" | "right"} side
 */
function pageNumber(side) {
  return new Paragraph({
    style: "Footer",
    alignment: side,
    indent: { [side]: PAGE_NUMBER_CHARACTER },
    children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: { hint: "eastAsia" } })],
  });
}

/**
 * 草稿 at the head of every page, odd and even. A line of the header and no watermark: it stands in the upper
 * margin, so that the grid of the page stays what it will be, prints on any machine and is read aloud by screen
 * readers.
 */
function draftMark() {
  return new Paragraph({
    style: "DraftMark",
    children: [new TextRun({ text: "草稿", font: { hint: "eastAsia" } })],
  });
}

/**
 * Adds the last shown page number to its field: programs that do not compute fields would show none.
 *
 * @param {string} footer
 * @param {number} page
 */
function withResult(footer, page) {
  const end = '<w:fldChar w:fldCharType="separate"/></w:r>';
  const [before, after] = divided(footer, end);
  const run = /<w:r>(?:(?!<w:r>).)*$/.exec(before)?.[0] ?? "<w:r>";
  return `${before}${end}${run}<w:t>${page}</w:t></w:r>${after.slice(end.length)}`;
}

/**
 * @param {string} xml
 * @param {string} first
 * @param {string} last
 * @returns {[string, string]} what stands before and after a stretch
 */
function between(xml, first, last) {
  return [divided(xml, first)[0], divided(xml, last)[1].slice(last.length)];
}

/**
 * @param {string} xml
 * @param {string} tag
 * @returns {[string, string]} what stands before a tag, and the rest
 */
function divided(xml, tag) {
  const at = xml.indexOf(tag);
  if (at === -1) throw new Error(`docx writes no ${tag} now`);
  return [xml.slice(0, at), xml.slice(at)];
}
