import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import { checkDraft, wholeReport } from "../../src/page/check.js";
import { draftText, templateOf, textAt } from "../../src/page/draft.js";
import { withCell, withChanges, withoutKey, withText, withValue } from "../../src/page/edit.js";
import { messageOf } from "../../src/reporters/wording.js";
import { statutoryCells } from "../../src/templates/figure-cells.js";
import { partsOfTotals } from "../../src/templates/template.js";
import { checked, draft, found } from "../support/drafts.js";
import { exampleText, replaced } from "../support/files.js";
import { fonts, wordStyle, wordTemplate } from "../support/word-template.js";

const BODY = "otherMatters.body";

describe("what the page shows", () => {
  test("of a whole report is what the command line says of its data file", () => {
    const inputs = statutoryCells(templateOf(draft())).filter(
      ({ figure }) => !partsOfTotals(templateOf(draft())).has(figure),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...inputs),
        fc.constantFrom("3", "12件", "１", "-1", "07"),
        ({ figure }, typed) => {
          const changed = withCell(draft(), figure, typed);
          const own = compile({ name: "data.yaml", bytes: new TextEncoder().encode(draftText(changed)) });
          const errors = own.diagnostics.filter(({ severity }) => severity === "error");
          const shown = checked(changed);
          for (const error of errors)
            expect(shown.findings.map(({ text }) => text)).toContain(messageOf(error, "zh-CN").text);
          expect(shown.errors).toBe(errors.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("of a template that the report names asks for the file, and takes it over once it is chosen", () => {
    const named = draft(`${exampleText()}\nstyle: { reference: 样本.docx }\n`);
    expect(checkDraft(named, {}, "zh-CN").findings).toMatchObject([{ code: "GR2026", needs: "样本.docx" }]);
    const styles = wordStyle("a", "Normal", { rPr: fonts("华文仿宋") });
    const files = { "样本.docx": wordTemplate({ styles }) };
    expect(checkDraft(named, files, "zh-CN").findings).toEqual([]);
    expect(wholeReport(named, files)).toContain("华文仿宋");
  });

  test("of keys that the page has no field for offers to take them out, and lays the rest out", () => {
    const odd = draft(
      replaced(exampleText(), "figures:", "figures:\n  a.b: 5\n  __proto__: 6\n").concat(
        "constructor: 1\nstyle: { linePitch: x, fonts: 5 }\n",
      ),
    );
    const shown = checked(odd);
    const removable = shown.findings.flatMap((each) => (each.removable ? [each.removable] : []));
    expect(removable).toEqual(
      expect.arrayContaining([
        ["constructor"],
        ["figures", "a.b"],
        ["style", "linePitch"],
        ["style", "fonts"],
      ]),
    );
    expect(wholeReport(odd, {})).toContain("福建省科学技术厅");
    const mended = removable.reduce(withoutKey, odd);
    expect(found(mended)).toEqual([]);
    expect(textAt(mended.values, "figures.__proto__")).toBe("6");
    expect(textAt(withText(mended, "figures.__proto__", "7", true).values, "figures.__proto__")).toBe("7");
  });

  test("of a text that is a list lays the rest out", () => {
    const odd = draft(replaced(exampleText(), "preamble:", "title: [a]\npreamble:"));
    expect(found(odd)).toEqual([["GR2003", "title"]]);
    expect(wholeReport(odd, {})).toContain("福建省科学技术厅");
  });

  test("of an unfinished report has its gaps part by part, and what can be told in spite of them", () => {
    let open = withCell(draft(), "applications.newlyReceived.naturalPerson", "");
    open = withText(open, "problems.sections.0.body", "", true);
    open = withValue(open, BODY, "我厅未收取信息处理费,无此类情形。");
    open = withCell(open, "reviewAndLitigation.reconsideration.upheld", "x");
    const shown = checked(open);
    expect(shown.open).toEqual([
      {
        label: "三、收到和处理政府信息公开申请情况",
        path: "applications.newlyReceived.naturalPerson",
        count: 1,
      },
      { label: "五、存在的主要问题及改进情况", path: "problems.sections.0.body", count: 1 },
    ]);
    const codes = shown.findings.map(({ code, path }) => `${code} ${path}`);
    expect(codes.filter((each) => each.startsWith("GR2"))).toHaveLength(1);
    expect(codes).toContain(`GR6001 ${BODY}`);
    // A balance that rests on the gap is not doubted.
    expect(codes.filter((each) => each.startsWith("GR3"))).toEqual([]);
    expect(shown.figures["applications.newlyReceived.total"]).toBe("1");
    expect(shown.title).toBe("福建省科学技术厅2022年政府信息公开工作年度报告");
  });

  test("marks the very characters of a text, in any line of it", () => {
    const text = "第一段没有问题。\n\n## 小标题\n\n第二段,有问题。\n第三行也有１个。";
    const shown = checked(withValue(draft(), BODY, text));
    const marked = shown.findings.map(({ shown: at }) => at && text.slice(at.from, at.to));
    expect(marked).toEqual(expect.arrayContaining([",", "１"]));
    const mended = withChanges(
      withValue(draft(), BODY, text),
      shown.findings.flatMap(({ ways }) => ways[0] ?? []),
    );
    expect(textAt(mended.values, BODY)).toBe(text.replace(",", "，").replace("１", "1"));
  });

  test("a number in another spelling is put right by its way out", () => {
    const cell = "proactiveDisclosure.licensing.decisions";
    for (const [typed, right] of [
      ["１２", "12"],
      ["12件", "12"],
      ["1,200", "1200"],
      ["012", "12"],
    ] as const) {
      const wrong = withCell(draft(), cell, typed);
      const [finding] = checked(wrong).findings;
      expect(finding?.path).toBe(cell);
      expect(textAt(withChanges(wrong, finding!.ways[0]!).values, cell), typed).toBe(right);
    }
    expect(checked(withCell(draft(), cell, "十二左右")).findings[0]?.path).toBe(cell);
  });

  test("the one wrong cell is put right by its way out, whichever it is", () => {
    const wrong = withCell(
      withCell(draft(), "applications.newlyReceived.total", "7"),
      "applications.newlyReceived.naturalPerson",
      "8",
    );
    const { findings } = checked(wrong);
    expect(findings[0]?.code).toMatch(/^GR300/);
  });

  test("numbers of the text become references where they agree", () => {
    const text = "全年新收政府信息公开申请7件。";
    const shown = checked(withValue(draft(), "overview.sections.1.body", text));
    expect(shown.references).toEqual([
      {
        path: "overview.sections.1.body",
        from: 12,
        to: 13,
        text: "{{applications.newlyReceived.total}}",
      },
    ]);
    const followed = withChanges(withValue(draft(), "overview.sections.1.body", text), shown.references);
    expect(found(followed)).toEqual([]);
  });

  test("the printed form of a text is its own part of the web page", () => {
    const preview = (path: string) => checked(draft(), path).preview ?? "";
    expect(preview("preamble")).toMatch(/^<article.*依照《中华人民共和国政府信息公开条例》/s);
    expect(preview("preamble")).not.toContain("一、");
    expect(preview("overview.sections.2.body")).toContain("（三）政府信息管理方面");
    expect(preview("overview.sections.2.body")).not.toContain("平台建设方面");
    expect(preview("problems.body")).not.toContain("进一步压实");
    expect(preview("problems.sections.2.body")).toContain("（三）进一步创新公开形式");
    expect(preview(BODY)).toContain("我厅未收取信息处理费");
    const noted = withText(draft(), "applications.note", "注：均已办结。", false);
    expect(checked(noted, "applications.note").preview).toContain("注：均已办结。");
    expect(checked(noted, "applications.note").preview).not.toContain("<table");
    expect(checked(draft(), "agency.name").preview).toBeUndefined();
  });
});
