import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/document.js";
import { parts } from "../../fixtures/docx-parts.js";
import { text } from "../../fixtures/docx-report.js";

describe("a paragraph of lines", () => {
  const indent = async (block: Block) => {
    const { body } = await parts([block]);
    return /<w:ind [^>]*>/.exec(body.slice(body.indexOf("BodyText")))?.[0];
  };
  const lines = (...each: string[]): Block => ({
    type: "paragraph",
    content: each.flatMap((line, at) => [...(at > 0 ? [{ type: "break" as const }] : []), text(line)]),
  });

  it("has them all 2 characters from the left, as an address is written", async () => {
    const whole = '<w:ind w:left="640" w:firstLine="0" w:firstLineChars="0"/>';
    expect(await indent(lines("地址：解放路88号", "电话：0591-12345678"))).toBe(whole);
    expect(await indent({ ...lines("公".repeat(40), "网址：a"), ragged: true } as Block)).toBe(whole);
  });

  it("is an ordinary paragraph where a line goes on to the margin", async () => {
    expect(await indent(lines("公".repeat(40), "公开。"))).toBeUndefined();
    expect(await indent(lines("公开。"))).toBeUndefined();
  });
});

describe("the title of an attachment", () => {
  it.each([
    [
      "江滨市住房和城乡建设局2022年主动公开基本目录汇总",
      ["江滨市住房和城乡建设局", "2022年主动公开基本目录汇总"],
    ],
    ["名单", ["名单"]],
    // In three lines by sense, in two without.
    [`江滨市教育局${"目".repeat(32)}`, [`江滨市教育局${"目".repeat(32)}`]],
  ])("%s", async (title, lines) => {
    const { body } = await parts([{ type: "attachment", label: "附件", title: [text(title)] }]);
    const [, xml] = /<w:pStyle w:val="AttachmentTitle"\/>(.*?)<\/w:p>/s.exec(body)!;
    expect(xml!.split("<w:br/>").map((part) => /<w:t[^>]*>([^<]*)/.exec(part)![1])).toEqual(lines);
  });
});
