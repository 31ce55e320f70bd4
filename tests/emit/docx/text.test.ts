import { describe, expect, it } from "vitest";
import { emit, textOf, unescaped } from "../../fixtures/docx-reader.js";
import { paragraph, pixel, style, text } from "../../fixtures/docx-report.js";

describe("marks that Latin and Chinese text share", () => {
  it("names the Chinese font where LibreOffice would take the Latin one", async () => {
    const { paragraphs } = await emit([paragraph("“福建”公开“H5”图解，AI……")]);
    const forced = [...paragraphs.at(-1)!.matchAll(/<w:r><w:rPr><w:rFonts ([^>]*)\/>.*?<\/w:r>/gs)]
      .filter(
        ([, fonts]) => fonts!.includes('w:ascii="仿宋_GB2312"') && fonts!.includes('w:hAnsi="仿宋_GB2312"'),
      )
      .map(([xml]) => textOf(xml));
    expect(forced).toEqual(["“", "”", "……"]);
    expect(textOf(paragraphs.at(-1)!)).toBe("“福建”公开“H5”图解，AI……");
  });
});

describe("text of the data", () => {
  const hostile = '{ MERGEFIELD x } <w:p> &amp; "q" \'<script>\' ]]> r:id="rId9" $& $1';

  it("is never a field, markup or an id", async () => {
    const { paragraphs, part, html } = await emit(
      [
        paragraph(hostile),
        { type: "heading", level: 1, number: "一、", title: [text(hostile)] },
        { type: "table", align: [null], header: [[text(hostile)]], rows: [] },
        { type: "image", format: "png", data: pixel, width: 1, height: 1, alt: hostile },
      ],
      { title: hostile, titleLines: [hostile], creator: hostile, subject: hostile },
    );
    // Title, paragraph and heading.
    expect(paragraphs.slice(0, 3).map(textOf)).toEqual([hostile, hostile, `一、${hostile}`]);
    const read = [...html.matchAll(/<(?:p|h1)>(.*?)<\/(?:p|h1)>/g)].map(([, content]) => unescaped(content!));
    expect(read).toEqual(expect.arrayContaining([hostile, `一、${hostile}`]));
    expect(part("word/document.xml")).not.toMatch(/instrText|fldSimple|<script/);
    expect(unescaped(part("docProps/core.xml"))).toContain(`<dc:title>${hostile}</dc:title>`);
  });

  it("loses only what XML cannot hold, and font names are escaped", async () => {
    const { paragraphs, part } = await emit([paragraph("甲\u0001乙\ufffe丙\ud800丁𠮷")], {
      style: { ...style, fonts: { ...style.fonts, body: '仿宋"<&' } },
    });
    expect(textOf(paragraphs.at(-1)!)).toBe("甲乙丙丁𠮷");
    expect(part("word/styles.xml")).toContain('w:eastAsia="仿宋&quot;&lt;&amp;"');
  });

  it("makes no link of an address that is none", async () => {
    const { html } = await emit([paragraph({ type: "link", url: "http://[", text: "网站" })]);
    expect(html).toContain("<p>网站</p>");
    expect(html).not.toContain("<a ");
  });
});
