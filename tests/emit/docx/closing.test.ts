import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/index.js";
import { JPEG } from "../../gallery/data.js";
import { MINIMAL, replaced } from "../../support/files.js";
import { png } from "../../support/png.js";
import { folder, gov } from "../../support/run-cli.js";

const BODY = "  body: 本机关依法公开政府信息。\n";
const bodyOf = (text: string) => replaced(MINIMAL, BODY, `  body: |\n${text.replace(/^(?=.)/gm, "    ")}\n`);
const documentXml = (root: string) =>
  strFromU8(unzipSync(readFileSync(path.join(root, "data.docx")))["word/document.xml"]!);

describe("signature.seal", () => {
  const signed = (seal: string) => `${MINIMAL}signature: { name: 某省科学技术厅, date: 2023-01-18${seal} }\n`;

  test("true centres the name above the date, with room for the seal; false is as if it were not there", async () => {
    const [sealed, unsealed, silent] = await Promise.all(
      [", seal: true", ", seal: false", ""].map(async (seal) => {
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
  });

  test.each(["是", '"true"', "1", "有"])("%s is one error at its characters", async (seal) => {
    const root = folder({ "data.yaml": signed(`, seal: ${seal}`) });
    const { status, stdout } = await gov(["validate", "--reporter", "short"], root);
    expect(status).toBe(1);
    expect(stdout.match(/GR\d{4}/g)).toEqual([expect.stringMatching(/^GR2/)]);
    expect(stdout).toContain("加盖印章");
  });
});

describe("captions in a data file", () => {
  const text =
    "![各处室图](图.png)\n\n表：各处室公开{{proactiveDisclosure.licensing.decisions}}件\n\n| 处室 |\n|---|\n| 甲 |";

  test("are printed without their mark, the picture's below it", async () => {
    const root = folder({ "data.yaml": bodyOf(text), "图.png": png(20, 10) });
    const { status, stderr } = await gov(["build", "--format", "docx"], root);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "检查了1个文件：没有问题\n" });
    const { value } = await mammoth.convertToHtml({ path: path.join(root, "data.docx") });
    expect(value).toMatch(/<img alt="各处室图"[^>]*><\/p><p>各处室图<\/p><p>各处室公开9件<\/p><table>/);
    expect(value).not.toContain("表：");
  });
});

describe("a picture without a description", () => {
  const picture = { "图.png": png(20, 10) };

  test("is a warning at its characters, with the way out", async () => {
    const root = folder({ "data.yaml": bodyOf("![](图.png)"), ...picture });
    const { status, stdout } = await gov(["validate"], root);
    expect(status).toBe(0);
    expect(stdout).toContain("警告 GR5008");
    expect(stdout).toContain("图片 图.png 没有说明。");
    expect(stdout).toContain("![](图.png)");
    expect(stdout).toContain("![说明](图片)");
  });

  test("can be answered", async () => {
    const answered = replaced(
      bodyOf("![](图.png)"),
      "  body: |",
      "  # gov-report-disable-next-line GR5008 -- 装饰图，不含信息\n  body: |",
    );
    const root = folder({ "data.yaml": answered, ...picture });
    const { status, stdout } = await gov(["validate"], root);
    expect(status).toBe(0);
    expect(stdout).toContain("没有问题");
  });
});

describe("a picture file", () => {
  const validate = async (picture: Uint8Array) => {
    const root = folder({ "data.yaml": bodyOf("![会场](图.png)"), "图.png": picture });
    return gov(["validate", "--reporter", "short"], root);
  };
  /** The JPEG with the mark of a phone held upright: turn a quarter to the right. */
  const turned = Buffer.concat([
    JPEG.subarray(0, 2),
    Buffer.from("ffe100224578696600004d4d002a00000008000101120003000000010006000000000000", "hex"),
    JPEG.subarray(2),
  ]);

  test.each([
    ["PNG without its end", png(40, 30).slice(0, -12)],
    ["PNG without pixels", png(40, 30).slice(0, 33)],
    ["PNG cut in its pixels", png(40, 30).slice(0, 50)],
    ["JPEG without its end", JPEG.subarray(0, -2)],
    ["JPEG cut before its scan", JPEG.subarray(0, 140)],
  ])("%s is cut off: one error", async (_, picture) => {
    const { status, stdout } = await validate(picture);
    expect(status).toBe(1);
    expect(stdout.match(/GR\d{4}.*/g)).toEqual(["GR5005 图片文件不完整，只存了一部分：图.png。"]);
  });

  test("of either kind is fine whatever its name says", async () => {
    for (const picture of [png(40, 30), JPEG]) expect((await validate(picture)).stdout).toBe("");
  });

  test("stored on its side is a warning with the way out", async () => {
    const { status, stdout } = await validate(turned);
    expect(status).toBe(0);
    expect(stdout).toContain("warning GR5009");
  });
});

describe("the compile option draft", () => {
  const bytes = new TextEncoder().encode(MINIMAL);

  test("marks the document; without it there is no mark", () => {
    expect(compile({ name: "data.yaml", bytes }, { draft: true }).document?.draft).toBe(true);
    expect(compile({ name: "data.yaml", bytes }, { draft: false }).document).not.toHaveProperty("draft");
    expect(compile({ name: "data.yaml", bytes }).document).not.toHaveProperty("draft");
  });
});
