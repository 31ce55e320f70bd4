import { describe, expect, test } from "vitest";
import { htmlOfPdf } from "../../support/pdf-html.js";

const line = (x: number, y: number, text: string, size = 12) => ({ x, y, size, text });

describe("what stands around the text of a page", () => {
  test("a page without margins has its text at the edge of the paper", async () => {
    const html = await htmlOfPdf([
      {
        texts: [line(30, 15, "https://www.example.com/1.html"), line(30, 835, "没有收取信息处理费。")],
        lines: [],
      },
      {
        texts: [line(30, 15, "https://www.example.com/1.html"), line(30, 835, "本年没有其他事项。")],
        lines: [],
      },
    ]);
    expect(html).toContain("没有收取信息处理费。");
    expect(html).toContain("本年没有其他事项。");
    expect(html).not.toContain("example");
  });

  test("a menu beside the text does not part its lines", async () => {
    const full = "各项工作有序推进各项工作有序推进各项工作有";
    const html = await htmlOfPdf([
      {
        texts: [
          ...[100, 120, 140, 160, 180].map((y) => line(200, y, full)),
          line(200, 200, "序推进。"),
          line(60, 110, "机构职能"),
          line(60, 150, "政策文件"),
        ],
        lines: [],
      },
    ]);
    expect(html.split("\n").at(-1)).toBe(`<p data-page="1">${full.repeat(5)}序推进。</p>`);
  });
});
