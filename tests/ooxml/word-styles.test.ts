import { describe, expect, test } from "vitest";
import { openPackage } from "../../src/ooxml/open-package.js";
import { readWordStyles, type WordStyles } from "../../src/ooxml/word-styles.js";
import {
  fonts,
  rels,
  STANDARD_PAGE,
  type TemplateParts,
  wordStyle,
  wordTemplate,
} from "../support/word-template.js";

const LIMITS = { file: 1e6, unpacked: 1e6, xml: 1e6 };

function stylesOf(parts: TemplateParts): WordStyles | undefined {
  const opened = openPackage(wordTemplate(parts), LIMITS, () => undefined);
  if (!opened) throw new Error("not opened");
  return readWordStyles(opened.value);
}

const read = (parts: TemplateParts) => stylesOf(parts)!;

describe("a style is found by", () => {
  const styles = [
    wordStyle("1", "heading 1", { rPr: fonts("黑体") }),
    wordStyle("a3", "Title", { rPr: fonts("方正小标宋_GBK"), more: '<w:aliases w:val="公文标题,Head"/>' }),
    wordStyle("af", "公文 正文", { rPr: fonts("仿宋") }),
    '<w:style w:type="table" w:styleId="T"><w:name w:val="表格文字"/></w:style>',
    '<w:style w:type="character" w:styleId="10"><w:name w:val="标题 1"/></w:style>',
  ].join("");
  test.each([
    [["heading 1"], "黑体"],
    [["Heading1"], "黑体"],
    [["1"], "黑体"],
    [["公文标题"], "方正小标宋_GBK"],
    [["head"], "方正小标宋_GBK"],
    [["公文正文"], "仿宋"],
    [["没有的", "A3"], "方正小标宋_GBK"],
    [["表格文字"], undefined],
    [["标题 1"], undefined],
  ])("%j: %s", (names, font) => {
    expect(read({ styles }).find(names)?.eastAsia).toBe(font);
  });

  test("its name before another's alias or id", () => {
    const both =
      wordStyle("Title", "页眉标题", { rPr: fonts("宋体") }) +
      wordStyle("x", "Title", { rPr: fonts("黑体") });
    expect(read({ styles: both }).find(["Title"])?.eastAsia).toBe("黑体");
  });
});

describe("what a style says", () => {
  test("comes from what it is based on, and last from the defaults", () => {
    const styles = [
      `<w:docDefaults><w:rPrDefault><w:rPr>${fonts("宋体", "Arial")}<w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>`,
      wordStyle("a", "Normal", { rPr: fonts("仿宋"), pPr: '<w:spacing w:line="560" w:lineRule="exact"/>' }),
      wordStyle("b", "heading 1", { basedOn: "a", rPr: '<w:sz w:val="32"/><w:spacing w:val="-6"/>' }),
      wordStyle("c", "heading 2", { basedOn: "b", pPr: '<w:spacing w:line="360" w:lineRule="auto"/>' }),
    ].join("");
    const { find } = read({ styles });
    expect(find(["heading 1"])).toEqual({ eastAsia: "仿宋", ascii: "Arial", size: 32, line: 560 });
    expect(find(["heading 2"])).toEqual({ eastAsia: "仿宋", ascii: "Arial", size: 32, line: 0 });
  });

  test("ends where styles are based on each other", () => {
    const styles = wordStyle("a", "Normal", { basedOn: "b" }) + wordStyle("b", "x", { basedOn: "a" });
    expect(read({ styles }).find(["Normal"])?.eastAsia).toBeUndefined();
  });

  test("is not what a tracked change replaced", () => {
    const old = `<w:rPrChange w:id="1" w:author="x"><w:rPr>${fonts("楷体")}<w:sz w:val="20"/></w:rPr></w:rPrChange>`;
    const styles = wordStyle("a", "Normal", { rPr: `${fonts("仿宋")}${old}` });
    expect(read({ styles }).find(["Normal"])).toMatchObject({ eastAsia: "仿宋", size: undefined });
  });

  test.each([
    ["the theme's", '<a:latin typeface="Georgia"/><a:ea typeface="思源宋体"/>', "思源宋体", "Georgia"],
    [
      "its one for Chinese",
      '<a:latin typeface="Georgia"/><a:ea typeface=""/><a:font script="Jpan" typeface="明朝"/><a:font script="Hans" typeface="楷体"/>',
      "楷体",
      "Georgia",
    ],
    [
      "none that Office put there",
      '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/>',
      undefined,
      undefined,
    ],
  ])("in a typeface of the theme is %s", (_, inside, eastAsia, ascii) => {
    const rPr =
      '<w:rFonts w:ascii="旧" w:eastAsia="旧" w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/>';
    const theme = `<a:majorFont><a:latin typeface="大"/><a:ea typeface="大"/></a:majorFont><a:minorFont>${inside}</a:minorFont>`;
    const styles = wordStyle("a", "Normal", { rPr });
    expect(read({ styles, theme }).find(["Normal"])).toMatchObject({ eastAsia, ascii });
  });
});

describe("the page", () => {
  test("is that of the first section that stands upright", () => {
    const turned = STANDARD_PAGE.replace("11906", "16838").replace('w:h="16838"', 'w:h="11906"');
    const body = `<w:p><w:pPr><w:sectPr>${turned}</w:sectPr></w:pPr></w:p>`;
    const section = `${STANDARD_PAGE.replace("2098", "-1440")}<w:docGrid w:type="lines" w:linePitch="579"/>`;
    expect(read({ body, section }).page).toEqual({
      width: 11906,
      height: 16838,
      top: 1440,
      right: 1474,
      bottom: 1984,
      left: 1588,
      gridPitch: 579,
    });
  });

  test.each([
    ["has no size", '<w:pgMar w:top="1" w:right="1" w:bottom="1" w:left="1"/>'],
    ["is measured in words", STANDARD_PAGE.replace("11906", "wide")],
    ["is not there", ""],
  ])("%s: none", (_, section) => {
    expect(read({ section }).page).toBeUndefined();
  });
});

describe("the parts of a document", () => {
  test("may be called otherwise, and lie elsewhere", () => {
    const parts = {
      "_rels/.rels": rels({ officeDocument: "/word/document2.xml" }),
      "word/_rels/document2.xml.rels": rels({ styles: "./styles2.xml" }),
      "word/document2.xml": "<document/>",
      "word/styles2.xml": `<x:styles xmlns:x="urn:x">${wordStyle("a", "Normal", { rPr: fonts("仿宋") }).replaceAll("w:", "x:")}</x:styles>`,
      "word/document.xml": undefined,
    };
    expect(read({ parts }).find(["normal"])?.eastAsia).toBe("仿宋");
  });

  test("of a workbook are none of a document", () => {
    const parts = {
      "_rels/.rels": rels({ officeDocument: "xl/workbook.xml" }),
      "xl/workbook.xml": "<workbook/>",
    };
    expect(stylesOf({ parts })).toBeUndefined();
  });

  test("that are damaged are not read", () => {
    expect(() => read({ parts: { "word/styles.xml": "<w:styles>" } })).toThrow();
  });
});
