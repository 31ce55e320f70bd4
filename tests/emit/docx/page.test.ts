import { describe, expect, it } from "vitest";
import { grid, parts } from "../../fixtures/docx-parts.js";
import { paragraph } from "../../fixtures/docx-report.js";

describe("a draft", () => {
  it("is marked on odd and even pages of every section, and nothing else of it changes", async () => {
    const blocks = [paragraph("前文。"), grid(30), paragraph("后文。")];
    const { body, names, part } = await parts(blocks, { draft: true });
    const headers = names.filter((name) => /^word\/header\d+\.xml$/.test(name));
    expect(headers).toHaveLength(6);
    for (const name of headers) expect(part(name)).toMatch(/<w:pStyle w:val="DraftMark"\/>.*>草稿</s);
    expect(body.match(/<w:headerReference /g)).toHaveLength(6);
    const final = await parts(blocks);
    expect(final.names.filter((name) => name.startsWith("word/header"))).toEqual([]);
    expect(body.replace(/<w:(?:header|footer)Reference [^>]*>/g, "")).toBe(
      final.body.replace(/<w:(?:header|footer)Reference [^>]*>/g, ""),
    );
  });
});
