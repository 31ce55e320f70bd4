import { describe, expect, it } from "vitest";
import { narrativeTableShape } from "../../../src/emit/docx/narrative-table-shape.js";
import { grid, heading, parts, sections } from "../../fixtures/docx-parts.js";
import { paragraph, text } from "../../fixtures/docx-report.js";

describe("a table that is too wide", () => {
  it("stands with its headings and caption on pages turned on their side, the text around it upright", async () => {
    const { body } = await parts([
      paragraph("前文。"),
      heading("宽表"),
      { ...grid(30), caption: [text("表名")] },
      paragraph("后文。"),
    ]);
    const [before, turned, after] = sections(body);
    expect(before).toMatchObject({ landscape: false, text: expect.stringMatching(/前文。$/) });
    expect(turned).toMatchObject({ landscape: true, text: expect.stringMatching(/^（一）宽表表名指标1/) });
    expect(after).toMatchObject({ landscape: false, text: "后文。" });
    expect(sections(body)).toHaveLength(3);
  });

  it("leaves the text of a run-in heading upright", async () => {
    const { body } = await parts([{ ...heading("平台。"), runIn: [text("见下表。")] }, grid(30)]);
    expect(sections(body)).toMatchObject([
      { landscape: false, text: expect.stringMatching(/平台。见下表。$/) },
      { landscape: true },
    ]);
  });

  it("shares its pages with the next one, and an attachment's head with its table", async () => {
    const { body } = await parts([
      paragraph("前文。"),
      grid(30),
      grid(22),
      { type: "attachment", label: "附件", title: [text("名单")] },
      grid(24),
    ]);
    expect(sections(body).map(({ landscape }) => landscape)).toEqual([false, true]);
  });

  it("numbers every section's pages in the same way", async () => {
    const { body, names, part } = await parts([paragraph("前文。"), grid(30), paragraph("后文。")]);
    const footers = names.filter((name) => /^word\/footer\d+\.xml$/.test(name));
    expect(footers).toHaveLength(6);
    for (const name of footers) expect(part(name)).toContain("PAGE");
    expect(body.match(/<w:footerReference /g)).toHaveLength(6);
    expect(body).not.toContain("<w:pgNumType w:start");
  });

  it.each([
    [5, "指标1", { landscape: false, size: 21 }],
    [10, "指标1", { landscape: false, size: 21 }],
    [12, "本年数量", { landscape: false, size: 21 }],
    [15, "本年数量", { landscape: false, size: 18 }],
    [20, "本年数量", { landscape: false, size: 18 }],
    [26, "本年数量", { landscape: true, size: 18 }],
    [26, "指标1", { landscape: true }],
  ])("%i columns of %s", (columns, cell, shape) => {
    expect(narrativeTableShape(grid(columns, cell))).toMatchObject(shape);
  });
});
