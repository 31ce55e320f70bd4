import {
  APPLICATION,
  CONTENT_TYPES,
  PARTS,
  PROPERTIES_START,
  WORKBOOK_RELATIONSHIPS_START,
  WORKBOOK_START,
} from "../../../generated/xlsx-frame.js";
import type { ReportDocument } from "../../document.js";
import { absoluteCellName } from "../../ooxml/address.js";
import { element } from "../xml.js";
import type { Sheet } from "./sheet.js";
import { sheetText } from "./texts.js";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Window in which a workbook opens, in twips. */
export const WINDOW = { x: 0, y: 0, width: 24000, height: 14000 } as const;
/** The workbook has three relationships before those of the sheets: styles, theme and texts. */
const BEFORE_SHEETS = 3;

/** What a workbook says of itself. */
export type Properties = Pick<ReportDocument, "title" | "subject" | "creator" | "date">;

/** Kind and target of a relationship. */
export type Relationship = readonly [kind: string, target: string];

/** The relationships of a part, numbered from rId1. */
export function relationshipsXml(all: readonly Relationship[]): string {
  const xmlns = "http://schemas.openxmlformats.org/package/2006/relationships";
  return DECLARATION + element("Relationships", { xmlns }, relationships(all, 1));
}

function relationships(all: readonly Relationship[], first: number): string {
  return all
    .map(([kind, Target], index) =>
      element("Relationship", { Id: `rId${first + index}`, Type: `${OFFICE}/${kind}`, Target }),
    )
    .join("");
}

/**
 * The parts of the package that connect the others.
 *
 * @param noted numbers of the sheets that have notes
 */
export function packageParts(
  properties: Properties,
  sheets: readonly Sheet[],
  noted: readonly number[],
): [string, string][] {
  const targets = sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const);
  return [
    ...Object.entries(PARTS),
    ["[Content_Types].xml", contentTypes(sheets, noted)],
    ["docProps/app.xml", application(sheets)],
    ["docProps/core.xml", core(properties)],
    ["xl/workbook.xml", workbook(sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      `${WORKBOOK_RELATIONSHIPS_START}${relationships(targets, BEFORE_SHEETS + 1)}</Relationships>`,
    ],
  ];
}

function contentTypes(sheets: readonly Sheet[], noted: readonly number[]): string {
  const [start, afterSheets, ofTable, afterTable, end] = CONTENT_TYPES;
  const override = (PartName: string, kind: string) =>
    element("Override", { PartName, ContentType: `${CONTENT}.${kind}+xml` });
  const worksheets = sheets.map((_, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, "worksheet"));
  const table = sheets.some((sheet) => sheet.table !== undefined) ? ofTable : "";
  const comments = noted.map((number) => override(`/xl/comments${number}.xml`, "comments"));
  return [start, ...worksheets, afterSheets, table, afterTable, ...comments, end].join("");
}

function application(sheets: readonly Sheet[]): string {
  const [start, end] = APPLICATION;
  const names = sheets.map(({ name }) => `<vt:lpstr>${sheetText(name)}</vt:lpstr>`).join("");
  const count = `<vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>${sheets.length}</vt:i4></vt:variant>`;
  return [
    start,
    `<HeadingPairs><vt:vector size="2" baseType="variant">${count}</vt:vector></HeadingPairs>`,
    `<TitlesOfParts><vt:vector size="${sheets.length}" baseType="lpstr">${names}</vt:vector></TitlesOfParts>`,
    end,
  ].join("");
}

function core({ title, subject, creator, date }: Properties): string {
  const text = (name: string, value: string) => `<${name}>${sheetText(value)}</${name}>`;
  const time = new Date(date).toISOString().replace(/\.\d+/, "");
  const timed = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return [
    PROPERTIES_START,
    text("dc:creator", creator),
    text("dc:title", title),
    text("dc:subject", subject),
    "<dc:description></dc:description><dc:language>zh-CN</dc:language>",
    "<cp:keywords></cp:keywords><cp:category></cp:category>",
    text("cp:lastModifiedBy", creator),
    timed("created"),
    timed("modified"),
    "</cp:coreProperties>",
  ].join("");
}

function workbook(sheets: readonly Sheet[]): string {
  const { x, y, width, height } = WINDOW;
  const view = `<workbookView xWindow="${x}" yWindow="${y}" windowWidth="${width}" windowHeight="${height}" firstSheet="0" activeTab="0"/>`;
  const entries = sheets.map(({ name }, index) => {
    const id = `rId${BEFORE_SHEETS + 1 + index}`;
    return element("sheet", { sheetId: index + 1, name, state: "visible", "r:id": id });
  });
  const names = [...sheets.flatMap(figureNames), ...sheets.flatMap(printNames)];
  return [
    WORKBOOK_START,
    `<bookViews>${view}</bookViews><sheets>${entries.join("")}</sheets>`,
    `<definedNames>${names.join("")}</definedNames><calcPr calcId="171027"/></workbook>`,
  ].join("");
}

function figureNames({ name, names }: Sheet): string[] {
  return names.map((cell) =>
    element(
      "definedName",
      { name: cell.name },
      sheetText(`'${name}'!${absoluteCellName(cell.row, cell.column)}`),
    ),
  );
}

function printNames({ name, page: { printArea, printTitlesRow } }: Sheet, localSheetId: number): string[] {
  const named = (what: string, range: string) =>
    element("definedName", { name: `_xlnm.${what}`, localSheetId }, sheetText(`'${name}'!${range}`));
  const absolute = (range: string) => range.replaceAll(/(^|:)/g, "$1$");
  return [
    ...(printArea === undefined ? [] : [named("Print_Area", absolute(printArea))]),
    ...(printTitlesRow === undefined ? [] : [named("Print_Titles", absolute(printTitlesRow))]),
  ];
}
