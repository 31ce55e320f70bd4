import path from "node:path";
import mammoth from "mammoth";
import { describe, expect, it, test } from "vitest";
import type { Block } from "../../../src/document.js";
import { grid, parts } from "../../fixtures/docx-parts.js";
import { pixel, text } from "../../fixtures/docx-report.js";
import { MINIMAL, replaced } from "../../support/files.js";
import { png } from "../../support/png.js";
import { folder, gov } from "../../support/run-cli.js";

describe("captions", () => {
  it("stand centred above a table and below a picture, on its page, marks in the Chinese font", async () => {
    const { body } = await parts([
      { ...grid(3), caption: [text("“三公”——情况")] },
      { type: "image", format: "png", data: pixel, width: 10, height: 10, alt: "图", caption: "图" },
    ]);
    const [, above] = /(<w:p>(?:(?!<w:p>).)*情况<\/w:t><\/w:r><\/w:p>)<w:tbl>/s.exec(body)!;
    expect(above).toContain('<w:pStyle w:val="Caption"/><w:keepNext/>');
    expect(above).toContain('w:ascii="宋体" w:hAnsi="宋体"');
    expect(body).toMatch(/<w:pStyle w:val="Picture"\/><w:keepNext\/>.*<w:pStyle w:val="Caption"\/>/s);
  });

  it("leave a picture that is too high or too wide inside the text block", async () => {
    const sizes = [
      [10, 3000],
      [3000, 10],
      [20000, 20000],
      [1, 20000],
    ].map(([width = 0, height = 0]): Block => {
      return {
        type: "image",
        format: "png",
        data: pixel,
        width,
        height,
        alt: "图",
        caption: "长".repeat(60),
      };
    });
    const { body } = await parts(sizes);
    const extents = [...body.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => [
      Number(x) / 635,
      Number(y) / 635,
    ]);
    expect(extents).toHaveLength(4);
    for (const [width, height] of extents) {
      expect(width).toBeGreaterThan(4);
      expect(height).toBeGreaterThan(4);
      expect(width).toBeLessThanOrEqual(8845);
      expect(height).toBeLessThanOrEqual(11339 - 2 * 360);
    }
  });
});

const BODY = "  body: 本机关依法公开政府信息。\n";

const bodyOf = (text: string) => replaced(MINIMAL, BODY, `  body: |\n${text.replace(/^(?=.)/gm, "    ")}\n`);

describe("captions in a data file", () => {
  const text =
    "![各处室图](图.png)\n\n表：各处室公开{{proactiveDisclosure.licensing.decisions}}件\n\n| 处室 |\n|---|\n| 甲 |";

  test("are printed without their mark, the picture's below it", async () => {
    const root = folder({ "data.yaml": bodyOf(text), "图.png": png(20, 10) });
    const { status, stderr } = await gov(["build", "--format", "docx"], root);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "检查了1个文件：没有问题\n" });
    const { value } = await mammoth.convertToHtml({ path: path.join(root, "data.docx") });
    expect(value).toMatch(
      /<img alt="图片，内容见图下的说明"[^>]*><\/p><p>各处室图<\/p><p>各处室公开9件<\/p><table>/,
    );
    expect(value).not.toContain("表：");
  });
});
