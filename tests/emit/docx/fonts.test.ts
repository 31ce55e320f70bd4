import { describe, expect, it } from "vitest";
import { emit } from "../../fixtures/docx-reader.js";
import { paragraph, style } from "../../fixtures/docx-report.js";

const fontOf = (xml: string, name: string) =>
  new RegExp(`<w:font w:name="${name}">(.*?)</w:font>`, "s").exec(xml)?.[1];

describe("the fonts that a document names", () => {
  it("are in its table, with what stands in for them where they are missing", async () => {
    const xml = (await emit([paragraph("正文。")])).part("word/fontTable.xml");
    for (const name of Object.values(style.fonts)) expect(fontOf(xml, name)).toContain("<w:panose1 ");
    expect(fontOf(xml, "仿宋_GB2312")).toMatch(
      /^<w:altName w:val="仿宋,FangSong"\/>.*<w:charset w:val="86"\/>/,
    );
    expect(fontOf(xml, "楷体_GB2312")).toContain('<w:altName w:val="楷体,KaiTi"/>');
    expect(fontOf(xml, "方正小标宋简体")).toContain('<w:altName w:val="方正小标宋_GBK,华文中宋"/>');
    expect(fontOf(xml, "Times New Roman")).toContain('<w:charset w:val="00"/>');
  });

  it("are told once each; of one that is not known only its characters", async () => {
    const fonts = { ...style.fonts, body: "某某仿宋&", heading2: "某某仿宋&", latin: "Some Serif" };
    const { part } = await emit([paragraph("正文。")], { style: { ...style, fonts } });
    const xml = part("word/fontTable.xml");
    expect(xml.match(/某某仿宋&amp;/g)).toHaveLength(1);
    expect(fontOf(xml, "某某仿宋&amp;")).toBe(
      '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/>',
    );
    expect(fontOf(xml, "Some Serif")).toContain('<w:charset w:val="00"/>');
  });

  it("are the theme's, in which new text and new objects are set", async () => {
    const xml = (await emit([paragraph("正文。")])).part("word/theme/theme1.xml");
    const typefaces = [...xml.matchAll(/<a:(?:latin|ea|font)[^>]* typeface="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    const { latin, heading1, body } = style.fonts;
    expect(typefaces).toEqual([latin, heading1, heading1, latin, body, body]);
  });
});
