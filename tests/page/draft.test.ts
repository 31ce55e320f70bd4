import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import { valueAt } from "../../src/data-file/values.js";
import { cellAt, draftOf, draftText, templateOf, textAt } from "../../src/page/draft.js";
import { statutoryCells } from "../../src/templates/figure-cells.js";
import { draft, found } from "../support/drafts.js";
import { EXAMPLE_2019, exampleText, MINIMAL, MINIMAL_2019, replaced } from "../support/files.js";
import { randomReport, VERSIONS, write } from "../support/random-report.js";

const encoded = (text: string) => new TextEncoder().encode(text);
const compiled = (text: string) => compile({ name: "data.yaml", bytes: encoded(text) });

/** All that is printed and counted. */
function said(text: string) {
  const { document, figures, diagnostics } = compiled(text);
  return {
    blocks: document?.blocks,
    figures: [...(figures?.values() ?? [])]
      .map(({ path, text: value, remark }) => [path, value, remark])
      .sort(),
    codes: diagnostics.map(({ code }) => code).sort(),
  };
}

describe("a draft", () => {
  test.each(VERSIONS)(
    "of any report of %s writes a data file that says the same, and is read again as it was",
    (template) => {
      fc.assert(
        fc.property(randomReport({ template }).map(write), ({ text }) => {
          const first = draft(text);
          const again = draftText(first);
          expect(said(again)).toEqual(said(text));
          expect(draft(again)).toEqual(first);
          expect(draftText(draft(again))).toBe(again);
        }),
        { numRuns: 12 },
      );
    },
  );

  test("keeps comments and answers at what they stand above", () => {
    const first = draft();
    expect(first.comments["overview.sections.5.body"]).toMatch(/^gov-report-disable-next-line GR6001 -- /);
    expect(first.comments["figures.followers"]).toBe("订阅人数");
    expect(draft(draftText(first)).comments).toEqual(first.comments);
    expect(said(draftText(first)).codes).toEqual(said(exampleText()).codes);
  });

  test("has every cell of the tables, 待填 where nothing is said", () => {
    const open = draft(replaced(MINIMAL, "licensing: { decisions: 9 }", "licensing: {}"));
    for (const text of [MINIMAL, MINIMAL_2019])
      for (const { figure } of statutoryCells(templateOf(draft(text))))
        expect(valueAt(draft(text).values, figure) ?? "a total", figure).not.toBe("待填");
    expect(valueAt(open.values, "proactiveDisclosure.licensing.decisions")).toBe("待填");
    expect(cellAt(open.values, "proactiveDisclosure.licensing.decisions").value).toBe("");
  });

  test("leaves totals to be computed that agree, and keeps those that do not", () => {
    const right = draft(exampleText());
    expect(valueAt(right.values, "applications.newlyReceived.total")).toBeUndefined();
    expect(valueAt(right.values, "applications.results.total")).toBeUndefined();
    const wrong = draft(replaced(exampleText(), "other: 0, total: 7 }", "other: 0, total: 9 }"));
    expect(textAt(wrong.values, "applications.newlyReceived.total")).toBe("9");
  });

  test("opens a file in which keys have no value: cells and fields are empty, and nothing becomes a text", () => {
    for (const blank of ["", " ~", " null", ' ""']) {
      const open = draft(
        [
          "year: 2022",
          `title:${blank}`,
          `problems: { body:${blank} }`,
          "applications:",
          `  newlyReceived:${blank}`,
          `  results: { withheld:${blank} }`,
        ].join("\n"),
      );
      for (const row of ["newlyReceived", "results.withheld.stateSecret"])
        expect(valueAt(open.values, `applications.${row}.naturalPerson`), blank).toBe("待填");
      expect(found(open), blank).toEqual(
        expect.arrayContaining([
          ["GR2013", "title"],
          ["GR2013", "problems.body"],
        ]),
      );
      expect(draftText(open)).not.toContain("null");
    }
  });

  test("of a file that is none is its faults", () => {
    for (const text of ["", "- a\n- b\n", "a: [1", "\u0000", "只有一句话"]) {
      const read = draftOf({ name: "data.yaml", bytes: encoded(text) });
      expect(read.ok, text).toBe(false);
      expect(read.diagnostics.length).toBeGreaterThan(0);
    }
    // Of a key that is there twice one value would be lost.
    for (const text of [`${MINIMAL}\noverview: { body: 又一处 }\n`, `${MINIMAL}\n机关: { 名称: 某局 }\n`]) {
      const read = draftOf({ name: "data.yaml", bytes: encoded(text) });
      expect([read.ok, read.diagnostics.map(({ code }) => code)]).toEqual([false, ["GR1012"]]);
    }
    // One in which values are wrong can be gone on with.
    const odd = `${MINIMAL}overvieww: 1\nstyle: 2\n`;
    expect(said(odd).codes).toEqual(["GR2002", "GR2003"]);
    expect(said(draftText(draft(odd))).codes).toEqual(["GR2002", "GR2003"]);
  });

  test.each([
    ["overview: 一句话", "/overview"],
    ["problems: { sections: { a: 1 } }", "/problems/sections"],
    ["attachments: 5", "/attachments"],
    ["figures: [1]", "/figures"],
    ["agency: { name: 某局, kind: 部门, contact: 5 }", "/agency/contact"],
    ["applications: { newlyReceived: 7 }", "/applications/newlyReceived"],
    [
      "reviewAndLitigation: { reconsideration: { upheld: [1] } }",
      "/reviewAndLitigation/reconsideration/upheld",
    ],
  ])(
    "of a file in which something else stands where it would write (%s) is the fault there",
    (text, pointer) => {
      const read = draftOf({ name: "data.yaml", bytes: encoded(`year: 2022\n${text}\n`) });
      expect(read.ok).toBe(false);
      expect(read.diagnostics.map(({ code, place }) => [code, place.pointer])).toEqual([["GR2003", pointer]]);
    },
  );

  test("has fields for what is 待填 as a whole, empty, or without what it must have", () => {
    const open = draft(
      "year: 2022\noverview: 待填\nfigures: 待填\nattachments: 待填\nproblems: { sections: [~, { title: 不足 }] }\n",
    );
    expect(open.values).toMatchObject({
      overview: { body: "待填" },
      attachments: [{ title: "待填", body: "待填" }],
      problems: {
        sections: [
          { title: "待填", body: "待填" },
          { title: "不足", body: "待填" },
        ],
      },
    });
    expect(open.values.figures).toBeUndefined();
    expect(said(draftText(open)).codes.filter((code) => code !== "GR2007")).toEqual([]);
  });

  test("takes no class for 0 in a row that says nothing of classes", () => {
    const row = "applications.newlyReceived";
    for (const written of ["{}", "{ total: 7 }"]) {
      const open = draft(`year: 2022\napplications: { newlyReceived: ${written} }\n`);
      expect(textAt(open.values, `${row}.naturalPerson`), written).toBe("");
    }
    for (const written of ["0", "{ total: 0 }", "{ commercial: 0 }"]) {
      const zero = draft(`year: 2022\napplications: { newlyReceived: ${written} }\n`);
      expect(textAt(zero.values, `${row}.naturalPerson`), written).toBe("0");
    }
  });

  test("of 2019 has its own table with the unit that was chosen", async () => {
    const { readFileSync } = await import("node:fs");
    const old = draft(readFileSync(EXAMPLE_2019, "utf8"));
    expect(old.version).toBe("2019");
    expect(textAt(old.values, "proactiveDisclosure.procurement.unit")).toBe("万元");
    expect(said(draftText(old)).codes).toEqual([]);
  });
});
