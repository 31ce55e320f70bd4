import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { parts } from "../../fixtures/docx-parts.js";
import { attribute, emit } from "../../fixtures/docx-reader.js";
import { paragraph } from "../../fixtures/docx-report.js";
import { MINIMAL } from "../../support/files.js";
import { folder, gov } from "../../support/run-cli.js";

describe("the signature", () => {
  const starts = async (name: string, date: string): Promise<number[]> => {
    const { paragraphs } = await emit([paragraph("正文。"), { type: "signature", name, date }]);
    return paragraphs.slice(-2).map((xml) => Number(attribute(xml, "ind", "left")));
  };

  it("ends a long name 2 characters from the right and starts the date 2 characters after the name", async () => {
    const [name, date] = await starts("福建省人民政府办公厅", "2023年1月18日");
    expect(name).toBe(8845 - 640 - 10 * 314);
    expect(date).toBe(name! + 640);
  });

  it("breaks a name longer than a line by sense, its longest line 2 characters from the right", async () => {
    const [name] = await starts(
      "新疆维吾尔自治区巴音郭楞蒙古自治州和静县巴音布鲁克景区管理委员会办公室",
      "2023年1月18日",
    );
    // 新疆维吾尔自治区巴音郭楞蒙古自治州 and 和静县巴音布鲁克景区管理委员会办公室.
    expect(name).toBe(8845 - 640 - 18 * 314);
  });

  it("ends a date longer than the name 2 characters from the right and moves the name left", async () => {
    const [name, date] = await starts("财政局", "2023年1月18日");
    // 3 ideographs, 7 digits, and a quarter at each of the 5 places where the script changes.
    expect(date).toBe(8845 - 640 - Math.ceil((3 + 3.5 + 1.25) * 314));
    expect(name).toBe(date! - 640);
  });
});

describe("a sealed 落款", () => {
  const indents = async (name: string) => {
    const { body } = await parts([
      paragraph("正文。"),
      { type: "signature", name, date: "2023年1月18日", seal: true },
    ]);
    const [, first, second] =
      /<w:pStyle w:val="Signature"\/>(.*?)<w:pStyle w:val="Date"\/>(.*?)<\/w:pPr>/s.exec(body)!;
    const left = (xml: string) => Number(/w:left="(\d+)"/.exec(xml)?.[1]);
    for (const each of [first!, second!]) expect(each).toContain('<w:jc w:val="center"/>');
    return { before: Number(/w:before="(\d+)"/.exec(first!)?.[1]), name: left(first!), date: left(second!) };
  };
  // 2023年1月18日: 3 ideographs, 7 digits, and a quarter at each of the 5 places where the script changes.
  const date = Math.ceil((3 + 3.5 + 1.25) * 314);

  it("has the date 4 characters from the right and the name centred above it, two blank lines below the text", async () => {
    const place = await indents("某省科学技术厅");
    expect(place.name).toBe(place.date);
    // Centred between this indent and the margin, the date ends 4 characters from it.
    expect((8845 - place.date - date) / 2).toBe(4 * 320);
    expect(place.before).toBe(2 * 579);
  });

  it("moves left as a whole where the name is too long for that", async () => {
    const place = await indents("内蒙古自治区锡林郭勒盟西乌珠穆沁旗人民政府");
    expect(place.name).toBe(place.date);
    expect(8845 - place.name).toBeGreaterThan(21 * 314);
  });
});

const documentXml = (root: string) =>
  strFromU8(unzipSync(readFileSync(path.join(root, "data.docx")))["word/document.xml"]!);

describe("signature.seal", () => {
  const signed = (seal: string) => `${MINIMAL}signature: { name: 某省科学技术厅, date: 2023-01-18${seal} }\n`;

  test("true centres the name above the date, with room for the seal; false is as if it were not there", async () => {
    const [sealed, unsealed, silent, yes, no] = await Promise.all(
      [", seal: true", ", seal: false", "", ", seal: 是", ", seal: 否"].map(async (seal) => {
        const root = folder({ "data.yaml": signed(seal) });
        expect((await gov(["build", "--format", "docx"], root)).status).toBe(0);
        return documentXml(root);
      }),
    );
    const style = (xml: string) => /<w:pStyle w:val="Signature"\/>.*?<\/w:pPr>/s.exec(xml)![0];
    expect(style(sealed!)).toContain('w:before="1158"');
    expect(style(sealed!)).toContain('<w:jc w:val="center"/>');
    expect(style(unsealed!)).toContain('w:before="579"');
    expect(unsealed).toBe(silent);
    expect([yes, no]).toEqual([sealed, unsealed]);
  });

  test.each(["对", '"true"', "1", "有"])("%s is one error at its characters", async (seal) => {
    const root = folder({ "data.yaml": signed(`, seal: ${seal}`) });
    const { status, stdout } = await gov(["validate", "--reporter", "short"], root);
    expect(status).toBe(1);
    expect(stdout.match(/GR\d{4}/g)).toEqual([expect.stringMatching(/^GR2/)]);
    expect(stdout).toContain("加盖印章");
  });
});
