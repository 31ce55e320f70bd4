import type { Style } from "../../document.js";
import { CAPTION_LINE } from "./caption.js";
import { character, exact, fontsXml, paragraph, size } from "./style-elements.js";
import { BORDERS } from "./table.js";

/** Half-points of 10.5 pt (五号), the size of tables where nothing asks for a smaller one. */
export const TABLE_SIZE = 21;

/** Sizes in half-points that a table may step down to, largest first. */
export const TABLE_SIZES = [TABLE_SIZE, 18, 15, 13, 12, 11, 10, 9, 8];

/** Half-points a narrative table may be set in: 10.5 pt, and down to 5.5 pt where its columns need it. */
const NARRATIVE_SIZES = [TABLE_SIZE, 18, 15, 13, 11];

/** Half-points of captions: 12 pt (小四). */
export const CAPTION_SIZE = 24;

/** Space in twips between the text above a table and its upper rule. */
export const ABOVE_TABLE = 80;

/** Height in twips of the small paragraph below a table. */
export const BELOW_TABLE = 120;

/** Space in twips above and below a picture. */
export const AROUND_IMAGE = 60;

/**
 * Side margins of the cells of a table that an editor adds: Word's own, 1.9 mm. The report's tables state theirs.
 */
const MARGINS_OF_NEW_TABLES = ["left", "right"].map((side) => `<w:${side} w:w="108" w:type="dxa"/>`).join("");

/** Marks figures on a line by themselves as Chinese, so that they are read aloud in Chinese. */
const CHINESE_FIGURES = '<w:lang w:val="zh-CN"/>';

/** Page numbers are in 宋体 whatever the tables are in (GB/T 9704-2012 7.5). */
const PAGE_NUMBER_FONT = "宋体";

/** Exact line height in twips of table text of a size in half-points. */
export function tableLine(size: number): number {
  return Math.round(size * 11.9);
}

/** Style ids of statutory table text of a size in half-points, centred and left. */
export function formStyle(size: number, align: "left" | "center"): string {
  return `Form${align === "left" ? "Label" : "Figure"}${size}`;
}

/** Style id of narrative table text of a size in half-points. */
export function tableStyle(size: number): string {
  return size === TABLE_SIZE ? "TableText" : `TableText${size}`;
}

/** Half-points of a note below a table of a size in half-points: 五号, 小五 where the table is smaller. */
export function noteSize(size: number): number {
  return size >= TABLE_SIZE ? TABLE_SIZE : 18;
}

/** Exact line in twips of a note below a table of a size in half-points. */
export function noteLine(size: number): number {
  return Math.round(noteSize(size) * 14);
}

/** Style id of a note below a table of a size in half-points. */
export function noteStyle(size: number): string {
  return `FormNote${noteSize(size)}`;
}

/**
 * The whole `word/styles.xml`: the styles of GB/T 9704-2012 for the fonts and line pitch of one report.
 *
 * Fonts are given by name, because `*Theme` attributes would override the names. LibreOffice ignores
 * `firstLineChars` and Word prefers it, so indents have both forms. `snapToGrid` is off, because LibreOffice gives
 * a character wider than its grid cell two cells; a character spacing of −6 twips puts 28 characters on a line
 * instead.
 *
 * @param formSizes half-points that the statutory tables of the report are set in
 */
export function stylesXml(style: Style, formSizes: Iterable<number>): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...defaults(style),
    ...textStyles(style),
    ...endingStyles(style),
    ...pictureStyles(style),
    ...marginStyles(style),
    ...tableStyles(style, new Set(formSizes)),
    character("Hyperlink", "Hyperlink", '<w:color w:val="000000"/><w:u w:val="none"/>'),
    "</w:styles>",
  ].join("\n");
}

/** What holds where no style says otherwise, and the styles that the others are based on. */
function defaults({ fonts, linePitch }: Style): string[] {
  return [
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontsXml(fonts.latin, fonts.body)}<w:sz w:val="32"/><w:szCs w:val="32"/>`,
    // Digits in running text stay en-US: LibreOffice would break a number anywhere if it were Chinese.
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    // Hides Word's own styles, so that the gallery shows only those that reports use.
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    `<w:pPr><w:widowControl w:val="0"/><w:snapToGrid w:val="0"/>${exact(linePitch, 0, 0)}<w:jc w:val="both"/></w:pPr>`,
    // The size stands here as well: LibreOffice takes its character grid from Normal, not from the defaults.
    `<w:rPr><w:snapToGrid w:val="0"/><w:spacing w:val="-6"/><w:kern w:val="2"/>${size(32)}</w:rPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>',
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>',
    `<w:tblCellMar>${MARGINS_OF_NEW_TABLES}</w:tblCellMar></w:tblPr></w:style>`,
  ];
}

/** The title, headings and paragraphs. */
function textStyles({ fonts, linePitch }: Style): string[] {
  // A smaller line height would clip a title of 22 pt.
  const titleLine = Math.max(linePitch, 540);
  return [
    paragraph("BodyText", "Body Text", "Normal", '<w:ind w:firstLineChars="200" w:firstLine="640"/>', ""),
    paragraph(
      "Title",
      "Title",
      "Normal",
      `${exact(titleLine, 0, linePitch)}<w:jc w:val="center"/>`,
      `${fontsXml(fonts.title, fonts.title)}<w:spacing w:val="0"/>${size(44)}`,
      { next: "BodyText" },
    ),
    heading(1, fonts.latin, fonts.heading1),
    heading(2, fonts.latin, fonts.heading2),
    heading(3, fonts.latin, fonts.body),
    heading(4, fonts.latin, fonts.body),
    paragraph(
      "Quote",
      "Quote",
      "BodyText",
      '<w:ind w:left="632" w:right="632"/>',
      fontsXml(fonts.latin, fonts.heading2),
    ),
  ];
}

/** What stands below the text: 附件说明, 落款, and the heads of attachments. */
function endingStyles({ fonts, linePitch }: Style): string[] {
  return [
    paragraph("Signature", "Signature", "Normal", '<w:keepNext/><w:jc w:val="left"/>', "", { next: "Date" }),
    paragraph("Date", "Date", "Normal", '<w:jc w:val="left"/>', ""),
    paragraph("AttachmentList", "附件说明", "Normal", '<w:jc w:val="left"/>', "", { custom: true }),
    paragraph(
      "AttachmentLabel",
      "附件标识",
      "Normal",
      `<w:pageBreakBefore/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>${exact(linePitch, 0, linePitch)}<w:jc w:val="left"/>`,
      fontsXml(fonts.heading1, fonts.heading1),
      { custom: true, next: "AttachmentTitle" },
    ),
    paragraph("AttachmentTitle", "附件标题", "Title", '<w:outlineLvl w:val="0"/>', "", {
      custom: true,
      next: "BodyText",
    }),
  ];
}

function pictureStyles({ fonts }: Style): string[] {
  return [
    paragraph(
      "Picture",
      "图片",
      "Normal",
      `<w:spacing w:before="${AROUND_IMAGE}" w:after="${AROUND_IMAGE}" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>`,
      "",
      { custom: true },
    ),
    paragraph(
      "Caption",
      "caption",
      "Normal",
      `<w:spacing w:line="${CAPTION_LINE}" w:lineRule="exact"/><w:jc w:val="center"/>`,
      `${fontsXml(fonts.table, fonts.table)}<w:spacing w:val="0"/>${size(CAPTION_SIZE)}`,
    ),
  ];
}

/** What stands in the upper and lower margin of each page. */
function marginStyles({ fonts }: Style): string[] {
  return [
    paragraph(
      "DraftMark",
      "草稿标记",
      "Normal",
      `${exact(800, 0, 0)}<w:jc w:val="center"/>`,
      `${fontsXml(fonts.heading1, fonts.heading1)}<w:color w:val="808080"/><w:spacing w:val="400"/>${size(72)}`,
      { custom: true },
    ),
    paragraph(
      "Footer",
      "footer",
      "Normal",
      '<w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>',
      `${fontsXml(PAGE_NUMBER_FONT, PAGE_NUMBER_FONT)}<w:spacing w:val="0"/>${size(28)}${CHINESE_FIGURES}`,
    ),
  ];
}

/** @param formSizes half-points of statutory tables */
function tableStyles({ fonts }: Style, formSizes: ReadonlySet<number>): string[] {
  return [
    ...NARRATIVE_SIZES.map((half) => tableText(half, fonts.table)),
    ...[...formSizes].map((half) => formTexts(half, fonts.table)),
    ...[...new Set([...formSizes].map(noteSize))].map((half) => formNote(half, fonts)),
    paragraph("TableEnd", "表后间距", "Normal", exact(BELOW_TABLE, 0, 0), size(8), { custom: true }),
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>',
    `<w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr></w:style>`,
    // Pictures beside each other: no rules, half of the gap between them on each side.
    '<w:style w:type="table" w:customStyle="1" w:styleId="PictureRow"><w:name w:val="并排图片"/><w:basedOn w:val="TableNormal"/>',
    '<w:uiPriority w:val="99"/><w:tblPr><w:tblCellMar><w:left w:w="113" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    character("TableNote", "表格说明", fontsXml(fonts.table, fonts.heading2)),
  ];
}

function heading(level: 1 | 2 | 3 | 4, latin: string, eastAsia: string): string {
  const fonts = fontsXml(latin, eastAsia);
  const outline = `<w:keepNext/><w:outlineLvl w:val="${level - 1}"/>`;
  return (
    paragraph(`Heading${level}`, `heading ${level}`, "BodyText", outline, fonts, {
      next: "BodyText",
      link: `Heading${level}Char`,
    }) +
    // For run-in headings (blocks.ts).
    character(`Heading${level}Char`, `标题 ${level} 字符`, fonts, `Heading${level}`)
  );
}

function tableText(half: number, font: string): string {
  const pPr = `${exact(tableLine(half), 0, 0)}<w:jc w:val="center"/>`;
  return paragraph(tableStyle(half), `表格文字${points(half)}`, "Normal", pPr, tableRun(half, font), {
    custom: true,
  });
}

/** Every row is kept with the next, so that a statutory table stays on one page with its heading. */
function formTexts(half: number, font: string): string {
  const pPr = `<w:keepNext/>${exact(tableLine(half), 0, 0)}`;
  return (["center", "left"] as const)
    .map((align) => {
      const name = `规定表格${align === "left" ? "项目" : "数字"}${points(half)}`;
      const run = `${tableRun(half, font)}${CHINESE_FIGURES}`;
      return paragraph(formStyle(half, align), name, "Normal", `${pPr}<w:jc w:val="${align}"/>`, run, {
        custom: true,
      });
    })
    .join("");
}

function formNote(half: number, { latin, heading2 }: Style["fonts"]): string {
  const run = `${fontsXml(latin, heading2)}<w:spacing w:val="0"/>${size(half)}`;
  return paragraph(
    noteStyle(half),
    `规定表格注释${points(half)}`,
    "Normal",
    `<w:keepLines/>${exact(noteLine(half), 0, 0)}`,
    run,
    {
      custom: true,
    },
  );
}

function tableRun(half: number, font: string): string {
  return `${fontsXml(font, font)}<w:spacing w:val="0"/>${size(half)}`;
}

function points(half: number): string {
  return half === TABLE_SIZE ? "" : ` ${half / 2}磅`;
}
