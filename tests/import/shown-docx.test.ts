import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { changedDocx, foreign } from "../support/foreign.js";
import { importedReport } from "../support/imports.js";

const PLAIN = foreign("plain.docx");

/** The run that holds a figure of the tables, and the paragraph around it. */
const FIGURE = "12345";
const RUN = new RegExp(`<w:r>(?:(?!<w:r>).)*<w:t>${FIGURE}</w:t></w:r>`, "s");
const PARAGRAPH = new RegExp(`<w:p>(?:(?!<w:p>).)*<w:t>${FIGURE}</w:t></w:r></w:p>`, "s");

const licensingOf = async (bytes: Uint8Array) =>
  (
    (await importedReport("a.docx", bytes)).values.proactiveDisclosure as {
      licensing: { decisions: unknown };
    }
  ).licensing.decisions;

const box = (content: string) =>
  `<w:drawing><wp:anchor xmlns:wp="urn:wp"><x:txbx xmlns:x="urn:wps"><w:txbxContent>${content}</w:txbxContent></x:txbx></wp:anchor></w:drawing>`;
const alternate = (choice: string) =>
  `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${choice}</mc:Choice></mc:AlternateContent>`;

describe("what shows of a figure is read, however it is wrapped", () => {
  test.each<[string, (run: string) => string]>([
    ["a simple field", (run) => `<w:fldSimple w:instr="=SUM(LEFT)">${run}</w:fldSimple>`],
    ["text of one direction", (run) => `<w:bdo w:val="ltr">${run}</w:bdo>`],
    [
      "an equation",
      () =>
        `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>${FIGURE}</m:t></m:r></m:oMath>`,
    ],
    ["an alternative without an older form", (run) => alternate(run)],
    ["a text box", (run) => `<w:r>${box(`<w:p>${run}</w:p>`)}</w:r>`],
    [
      "a text in a circle",
      (run) =>
        `<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:oval><v:textbox><w:txbxContent><w:p>${run}</w:p></w:txbxContent></v:textbox></v:oval></w:pict></w:r>`,
    ],
    ["a text box without an older form", (run) => `<w:r>${alternate(box(`<w:p>${run}</w:p>`))}</w:r>`],
    [
      "a table in the cell",
      (run) =>
        `</w:p><w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p>${run}</w:p></w:tc></w:tr></w:tbl><w:p>`,
    ],
  ])("%s", async (_, wrap) => {
    expect(await licensingOf(changedDocx(PLAIN, (xml) => xml.replace(RUN, wrap)))).toBe(12345);
  });
});

describe("what shows in a cell and cannot be read is no blank", () => {
  const O = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const sign = (type: string, inside = "") =>
    `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
  const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
  const graphic = (kind: string, inside = "") =>
    `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${kind}">${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const old = (name: string, inside: string) =>
    `<w:r><w:${name} xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="${O}">${inside}</w:${name}></w:r>`;

  test.each<[string, string, string]>([
    ["a sum without its result", sign("begin") + code("=SUM(LEFT)") + sign("end"), "［域］"],
    [
      "a sum with a blank result",
      `${sign("begin")}${code("=SUM(LEFT)")}${sign("separate")}<w:r><w:t> </w:t></w:r>${sign("end")}`,
      "［域］",
    ],
    ["a simple field", '<w:fldSimple w:instr="DOCPROPERTY 数"/>', "［域］"],
    [
      "a choice of a form",
      sign("begin", '<w:ffData><w:ddList><w:listEntry w:val="5"/></w:ddList></w:ffData>') +
        code("FORMDROPDOWN") +
        sign("end"),
      "［域］",
    ],
    ["a chart", graphic("chart"), "［图］"],
    ["an object without its picture", old("object", ""), "［图］"],
    [
      "a picture that is not in the file",
      old("pict", '<v:shape><v:imagedata r:id="rId1"/></v:shape>'),
      "［图］",
    ],
    [
      "a picture out of its place",
      `<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing></w:r>`,
      "［图］",
    ],
    [
      "the number of a list",
      '</w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>',
      "［号］",
    ],
    [
      "the number of a paragraph's style",
      '</w:p><w:p><w:pPr><w:pStyle w:val="ListNumber"/></w:pPr>',
      "［号］",
    ],
    ["words drawn as a picture", old("pict", '<v:shape><v:textpath string="12345"/></v:shape>'), "［图］"],
    [
      "a fraction",
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f><m:num><m:r><m:t>9</m:t></m:r></m:num></m:f></m:oMath>',
      "［图］",
    ],
  ])("%s", async (_, instead, found) => {
    const { values, diagnostics } = await importedReport(
      "a.docx",
      changedDocx(PLAIN, (xml) => xml.replace(RUN, instead)),
    );
    expect(values.proactiveDisclosure).toMatchObject({ licensing: { decisions: "待填" } });
    expect(diagnostics.filter(({ code }) => code === "GR8002").map(({ args }) => args)).toEqual([
      { label: "行政许可 · 本年处理决定数量", found },
    ]);
  });

  test.each<[string, string]>([
    ["nothing", ""],
    ["a mark of the index", sign("begin") + code(" XE 许可 ") + sign("end")],
    [
      "a field of a form that nobody filled in",
      `${sign("begin")}${code(" FORMTEXT ")}${sign("separate")}<w:r><w:t>\u2002\u2002</w:t></w:r>${sign("end")}`,
    ],
    ["a line through the cell", old("pict", '<v:line from="0,0" to="9,9"/>')],
    ["a shape without a text", `<w:r>${box("<w:p/>")}</w:r>`],
    [
      "a paragraph that is taken out of its list",
      '</w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr>',
    ],
    [
      "a paragraph in a list that is not there",
      '</w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr></w:pPr>',
    ],
    [
      "a paragraph that is taken out of the list of its style",
      '</w:p><w:p><w:pPr><w:pStyle w:val="ListNumber"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>',
    ],
    ["a chart that was deleted", `<w:del w:id="1">${graphic("chart")}</w:del>`],
    ["a chart that is hidden", graphic("chart").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")],
  ])("%s is one", async (_, instead) => {
    expect(await licensingOf(changedDocx(PLAIN, (xml) => xml.replace(RUN, instead)))).toBe(0);
  });

  test.each([
    ["numbering.xml", "［号］"],
    ["numbers.xml", 0],
    ["glossary/numbering.xml", 0],
  ])("a number as word/%s has it: %s", async (name, read) => {
    const numbered = changedDocx(PLAIN, (xml) =>
      xml.replace(RUN, '</w:p><w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    );
    const { "word/numbering.xml": numbering, ...others } = unzipSync(numbered);
    const { values, diagnostics } = await importedReport(
      "a.docx",
      zipSync({ ...others, [`word/${name}`]: numbering! }),
    );
    const told = diagnostics.filter(({ code }) => code === "GR8002").map(({ args }) => args);
    expect(told).toMatchObject(read === 0 ? [] : [{ found: read }]);
    expect(values.proactiveDisclosure).toMatchObject({ licensing: { decisions: read === 0 ? 0 : "待填" } });
  });

  describe("of a field within the code of another", () => {
    const inner = `${sign("begin")}${code(" =1 ")}${sign("separate")}<w:r><w:t>1</w:t></w:r>${sign("end")}`;
    const start = `${sign("begin")}${code(" IF ")}${inner}${code(' = 1 "12345" "" ')}`;

    test("only the result of that one is read", async () => {
      const whole = (run: string) => start + sign("separate") + run + sign("end");
      expect(await licensingOf(changedDocx(PLAIN, (xml) => xml.replace(RUN, whole)))).toBe(12345);
    });

    test("a result that is not there is told", async () => {
      expect(await licensingOf(changedDocx(PLAIN, (xml) => xml.replace(RUN, start + sign("end"))))).toBe(
        "待填",
      );
    });

    test("a field without a result is not told", async () => {
      const empty = sign("begin") + code(" =1 ") + sign("end");
      const outer = `${sign("begin")}${code(" SET 数 ")}${empty}${sign("end")}`;
      expect(await licensingOf(changedDocx(PLAIN, (xml) => xml.replace(RUN, outer)))).toBe(0);
    });

    test("nothing is taken out where that one never ends", async () => {
      const unended = (run: string) => sign("begin") + code(" IF ") + run;
      expect(await licensingOf(changedDocx(PLAIN, (xml) => xml.replace(RUN, unended)))).toBe(12345);
    });

    test("a number in a circle is not taken out", async () => {
      const circled = (run: string) => sign("begin") + code(" eq \\o\\ac(○,") + run + code(")") + sign("end");
      expect(await licensingOf(changedDocx(PLAIN, (xml) => xml.replace(RUN, circled)))).toBe(12345);
    });
  });

  test("a field beside it changes no number", async () => {
    const field = sign("begin") + code("=SUM(LEFT)") + sign("end");
    expect(await licensingOf(changedDocx(PLAIN, (xml) => xml.replace(RUN, (run) => run + field)))).toBe(
      12345,
    );
  });
});

test("a text that Word in a browser saved as document2.xml is read as any, without what its styles2.xml hides", async () => {
  const { "word/document.xml": text, "word/styles.xml": styles, ...others } = unzipSync(PLAIN);
  const renamed = (name: string) =>
    strToU8(
      strFromU8(others[name]!)
        .replace(/document\.xml/g, "document2.xml")
        .replace("styles.xml", "styles2.xml"),
    );
  const hidden = `<w:r><w:rPr><w:rStyle w:val="Unseen"/></w:rPr><w:t>7</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>7</w:t></w:r>`;
  const style = `<w:style w:type="character" w:styleId="Unseen"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
  const bytes = zipSync({
    ...others,
    "[Content_Types].xml": renamed("[Content_Types].xml"),
    "_rels/.rels": renamed("_rels/.rels"),
    "word/_rels/document2.xml.rels": renamed("word/_rels/document.xml.rels"),
    "word/document2.xml": strToU8(strFromU8(text!).replace(RUN, (run) => run + hidden)),
    "word/styles2.xml": strToU8(strFromU8(styles!).replace("</w:styles>", style)),
  });
  expect(await licensingOf(bytes)).toBe(12345);
});

describe("what does not show, or is struck out, is no digit", () => {
  const run = (text: string, properties: string) =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const withStyle = (bytes: Uint8Array, type: string) => {
    const parts = unzipSync(bytes);
    const style = `<w:style w:type="${type}" w:styleId="Unseen"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
    const styles = strFromU8(parts["word/styles.xml"]!).replace("</w:styles>", style);
    return zipSync({ ...parts, "word/styles.xml": strToU8(styles) });
  };

  test("a run whose style hides it", async () => {
    const changed = changedDocx(PLAIN, (xml) =>
      xml.replace(RUN, (own) => `${own}${run("77", '<w:rStyle w:val="Unseen"/>')}`),
    );
    expect(await licensingOf(withStyle(changed, "character"))).toBe(12345);
  });

  test("a paragraph whose style hides it", async () => {
    const hidden = `<w:p><w:pPr><w:pStyle w:val="Unseen"/></w:pPr>${run("77", "")}</w:p>`;
    const changed = changedDocx(PLAIN, (xml) => xml.replace(PARAGRAPH, (own) => `${own}${hidden}`));
    expect(await licensingOf(withStyle(changed, "paragraph"))).toBe(12345);
  });

  test.each([
    ["struck out twice", run("66", "<w:dstrike/>")],
    ["on the line before", `${run("66", "")}<w:r><w:cr/></w:r>`],
  ])("%s", async (_, before) => {
    const changed = changedDocx(PLAIN, (xml) => xml.replace(RUN, (own) => `${before}${own}`));
    expect(await licensingOf(changed)).toBe("待填");
  });

  test("the second of two choices", async () => {
    const choices = (own: string) =>
      alternate(own).replace(
        "</mc:AlternateContent>",
        `<mc:Choice Requires="x">${run("66", "")}</mc:Choice>$&`,
      );
    expect(await licensingOf(changedDocx(PLAIN, (xml) => xml.replace(RUN, choices)))).toBe(12345);
  });
});
