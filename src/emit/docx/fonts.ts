import type { Style } from "../../document.js";
import { element, escapeXml } from "../xml.js";
import { printableText } from "./text.js";

/** What a word processor needs to replace a missing typeface by the nearest one. */
interface Typeface {
  /** Other names of the typeface, or of what offices have in its place, the nearest first. */
  names?: readonly string[];
  /** PANOSE-1, ten bytes in hexadecimal. */
  panose: string;
  family: "roman" | "swiss" | "modern" | "auto";
  pitch: "fixed" | "variable";
}

/** Typefaces of GB/T 9704-2012 and those that offices use in their place. */
const TYPEFACES = typefaces({
  仿宋_GB2312: {
    names: ["仿宋", "FangSong"],
    panose: "02010609030101010101",
    family: "modern",
    pitch: "fixed",
  },
  仿宋: {
    names: ["FangSong", "仿宋_GB2312"],
    panose: "02010609060101010101",
    family: "modern",
    pitch: "fixed",
  },
  楷体_GB2312: { names: ["楷体", "KaiTi"], panose: "02010609030101010101", family: "modern", pitch: "fixed" },
  楷体: { names: ["KaiTi", "楷体_GB2312"], panose: "02010609060101010101", family: "modern", pitch: "fixed" },
  黑体: { names: ["SimHei"], panose: "02010609060101010101", family: "modern", pitch: "fixed" },
  宋体: { names: ["SimSun"], panose: "02010600030101010101", family: "auto", pitch: "variable" },
  华文中宋: { names: ["STZhongsong"], panose: "02010600040101010101", family: "auto", pitch: "variable" },
  方正小标宋简体: {
    names: ["方正小标宋_GBK", "华文中宋"],
    panose: "02010601030101010101",
    family: "auto",
    pitch: "variable",
  },
  方正小标宋_GBK: {
    names: ["方正小标宋简体", "华文中宋"],
    panose: "03000509000000000000",
    family: "auto",
    pitch: "variable",
  },
});

/** Typefaces of digits and Latin letters. */
const LATIN = typefaces({
  "Times New Roman": { panose: "02020603050405020304", family: "roman", pitch: "variable" },
  Arial: { panose: "020B0604020202020204", family: "swiss", pitch: "variable" },
  Calibri: { panose: "020F0502020204030204", family: "swiss", pitch: "variable" },
});

/** By a name that the data gives, which may be that of a property of every object. */
function typefaces(byName: Record<string, Typeface>): ReadonlyMap<string, Typeface> {
  return new Map(Object.entries(byName));
}

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** `word/fontTable.xml`: the fonts of the report and what replaces missing ones (ISO/IEC 29500-1 17.8.3). */
export function fontTableXml({ fonts }: Style): string {
  const names = [...new Set([...Object.values(fonts), "宋体"])];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<w:fonts xmlns:w="${NAMESPACE}">${names.map(fontXml).join("")}</w:fonts>`,
  ].join("");
}

/**
 * The entry of a font. For an unknown typeface it states only the script: a font is Chinese if its name is Chinese
 * or contains GB2312, or ends with GB or GBK.
 */
function fontXml(name: string): string {
  const known = TYPEFACES.get(name) ?? LATIN.get(name);
  const isLatin = LATIN.has(name) || (!known && !/\p{Script=Han}|GBK?$|GB2312/u.test(name));
  const { names, panose, family = "auto", pitch = "variable" } = known ?? {};
  const content = [
    names ? element("w:altName", { "w:val": names.join(",") }) : "",
    panose ? element("w:panose1", { "w:val": panose }) : "",
    // 86 is GB 2312, 00 Western.
    element("w:charset", { "w:val": isLatin ? "00" : "86" }),
    element("w:family", { "w:val": family }),
    element("w:pitch", { "w:val": pitch }),
  ];
  return element("w:font", { "w:name": printableText(name) }, content.join(""));
}

/** The fonts of the theme, so that new text and new objects are set in the report's own fonts. */
export function themeFontsXml({ fonts }: Style): string {
  const collection = (kind: "major" | "minor", chinese: string) => {
    const [latin, eastAsian] = [fonts.latin, chinese].map((name) => escapeXml(printableText(name)));
    return [
      `<a:${kind}Font><a:latin typeface="${latin}"/><a:ea typeface="${eastAsian}"/><a:cs typeface=""/>`,
      `<a:font script="Hans" typeface="${eastAsian}"/></a:${kind}Font>`,
    ].join("");
  };
  return `<a:fontScheme name="公文">${collection("major", fonts.heading1)}${collection("minor", fonts.body)}</a:fontScheme>`;
}
