import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { listNumbers, type Numbered } from "../../src/import/list-numbers.js";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (format: string, text: string, at = 0, inside = "") =>
  `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/>${inside}<w:lvlText w:val="${text}"/></w:lvl>`;
const kind = (id: number, inside: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`;
const use = (id: number, of: number, inside = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${inside}</w:num>`;
const style = (id: string, inside: string, given = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}"${given}>${inside}</w:style>`;
const inList = (list: number | "", at: number | "" = "") =>
  `<w:pPr><w:numPr>${at === "" ? "" : `<w:ilvl w:val="${at}"/>`}${list === "" ? "" : `<w:numId w:val="${list}"/>`}</w:numPr></w:pPr>`;

const shows = (lists: string, paragraph: Numbered, styles = "") =>
  listNumbers(
    [strToU8(`<w:styles ${W}>${styles}</w:styles>`)],
    strToU8(`<w:numbering ${W}>${lists}</w:numbering>`),
  ).shows(paragraph);
const showsOne = (inside: string, at = "0") => shows(kind(5, inside) + use(1, 5), { list: "1", level: at });

test.each([
  ["a number", level("decimal", "%1.")],
  ["a number alone", level("chineseCounting", "%1")],
  ["a bullet", level("bullet", "\u25cf")],
  ["a text without a number", level("none", "第")],
  ["a picture", level("bullet", "", 0, '<w:lvlPicBulletId w:val="0"/>')],
  [
    "a level whose sign was hidden before a change",
    level("decimal", "%1", 0, "<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"),
  ],
])("%s shows", (_, inside) => {
  expect(showsOne(inside)).toBe(true);
});

test.each([
  ["no number", level("none", "%1")],
  ["no text", level("decimal", "")],
  ["blanks", level("none", " \u200b%1\u3000")],
  ["a text that is left out", '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'],
  ["a hidden number", level("decimal", "%1", 0, "<w:rPr><w:vanish/></w:rPr>")],
  ["another level", level("decimal", "%1", 1)],
])("%s shows nothing", (_, inside) => {
  expect(showsOne(inside)).toBe(false);
});

test("a deeper level shows the numbers of those above it", () => {
  const above = (format: string) => level(format, "%1") + level("none", "%1%2", 1);
  expect(showsOne(above("decimal"), "1")).toBe(true);
  expect(showsOne(above("none"), "1")).toBe(false);
});

test("a list that is not there, or none, shows nothing", () => {
  const lists = kind(5, level("decimal", "%1")) + use(1, 5) + use(2, 6) + use(0, 5);
  for (const list of ["7", "2", "0", undefined]) expect(shows(lists, { list })).toBe(false);
  expect(listNumbers([], undefined).shows({ list: "1" })).toBe(false);
});

test("a list in use has levels of its own", () => {
  const own = (inside: string) =>
    `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>${inside}</w:lvlOverride>`;
  const lists = (inside: string) => kind(5, level("decimal", "%1")) + use(1, 5, own(inside));
  expect(shows(lists(""), { list: "1" })).toBe(true);
  expect(shows(lists(level("none", "%1")), { list: "1" })).toBe(false);
});

test("a list may be defined by a style of lists", () => {
  const lists =
    kind(5, '<w:numStyleLink w:val="条"/>') + kind(6, `<w:styleLink w:val="条"/>${level("decimal", "%1")}`);
  expect(shows(lists + use(1, 5), { list: "1" })).toBe(true);
});

test("a paragraph is in the list of its style, or of one that this is based on, until it says otherwise", () => {
  const lists =
    kind(5, level("decimal", "%1") + level("none", "%2", 1, '<w:pStyle w:val="款"/>')) + use(1, 5);
  const styles =
    style("条", inList(1)) +
    style("目", '<w:basedOn w:val="条"/>') +
    style("款", `<w:basedOn w:val="条"/>`) +
    style("静", `<w:basedOn w:val="条"/>${inList("", 1)}`) +
    style("外", `<w:basedOn w:val="条"/>${inList(0)}`) +
    style("改", `<w:pPr><w:pPrChange w:id="1">${inList(1)}</w:pPrChange></w:pPr>`);
  const of = (paragraph: Numbered) => shows(lists, paragraph, styles);
  expect(["条", "目", "款", "静", "外", "改", "无"].filter((each) => of({ style: each }))).toEqual([
    "条",
    "目",
  ]);
  expect(of({ style: "条", list: "0" })).toBe(false);
  expect(of({ style: "条", level: "1" })).toBe(false);
  expect(of({ style: "外", list: "1" })).toBe(true);
});

test("a paragraph without a style has that of the document", () => {
  const lists = kind(5, level("decimal", "%1")) + use(1, 5);
  const styles = style("a", inList(1), ' w:default="1"');
  expect(shows(lists, {}, styles)).toBe(true);
  expect(shows(lists, { style: "无" }, styles)).toBe(true);
});

test("styles based on each other in a circle end", () => {
  const styles =
    style("甲", '<w:basedOn w:val="乙"/>') + style("乙", `<w:basedOn w:val="甲"/>${inList("", 0)}`);
  expect(shows(kind(5, level("decimal", "%1")) + use(1, 5), { style: "甲" }, styles)).toBe(false);
});
