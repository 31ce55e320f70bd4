import { readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { build, compile, disk } from "../../src/index.js";
import { MINIMAL } from "../support/files.js";
import { folder, gov } from "../support/run-cli.js";
import {
  fonts,
  STANDARD_PAGE,
  type TemplateParts,
  wordStyle,
  wordTemplate,
} from "../support/word-template.js";

const NAMED = `${MINIMAL}style: { reference: 样本.docx }\n`;

/** A house template as an office sets it in Word. */
const HOUSE = [
  wordStyle("a", "Normal", {
    rPr: `${fonts("方正仿宋_GBK", "Times New Roman")}<w:sz w:val="32"/>`,
    pPr: '<w:spacing w:line="560" w:lineRule="exact"/>',
  }),
  wordStyle("1", "heading 1", { basedOn: "a", rPr: fonts("方正黑体_GBK") }),
  wordStyle("2", "heading 2", { basedOn: "a", rPr: fonts("方正楷体_GBK") }),
  wordStyle("a3", "Title", { basedOn: "a", rPr: `${fonts("方正小标宋_GBK")}<w:sz w:val="44"/>` }),
].join("");

const compiled = (text: string, parts: TemplateParts) =>
  compile(
    { name: "data.yaml", bytes: new TextEncoder().encode(text) },
    { readReference: () => wordTemplate(parts) },
  );

describe("style.reference takes over from a template", () => {
  test("its typefaces and its line", () => {
    const { document, diagnostics } = compiled(NAMED, { styles: HOUSE });
    expect(diagnostics).toEqual([]);
    expect(document!.style).toEqual({
      fonts: {
        title: "方正小标宋_GBK",
        heading1: "方正黑体_GBK",
        heading2: "方正楷体_GBK",
        body: "方正仿宋_GBK",
        table: "宋体",
        latin: "Times New Roman",
      },
      linePitch: 560,
    });
  });

  test("nothing that the data file says itself", () => {
    const style = "style: { reference: 样本.docx, linePitch: 28.5, fonts: { body: 仿宋, latin: 仿宋 } }\n";
    const { document } = compiled(`${MINIMAL}${style}`, { styles: HOUSE });
    expect(document!.style.linePitch).toBe(570);
    expect(document!.style.fonts).toMatchObject({ body: "仿宋", latin: "仿宋", title: "方正小标宋_GBK" });
  });

  test("in the words of the form too", () => {
    const { document, diagnostics } = compiled(`${MINIMAL}版式: { 样本: 样本.docx }\n`, { styles: HOUSE });
    expect(diagnostics).toEqual([]);
    expect(document!.style.fonts.heading1).toBe("方正黑体_GBK");
  });

  test("the grid where no style has an exact line", () => {
    const styles = HOUSE.replace('w:lineRule="exact"', 'w:lineRule="auto"');
    const section = `${STANDARD_PAGE}<w:docGrid w:type="linesAndChars" w:linePitch="579"/>`;
    expect(compiled(NAMED, { styles, section }).document!.style.linePitch).toBe(579);
  });

  test("the office's own styles before those of Word", () => {
    const own = wordStyle("x", "公文正文", { rPr: fonts("华文仿宋") });
    expect(compiled(NAMED, { styles: HOUSE + own }).document!.style.fonts.body).toBe("华文仿宋");
  });

  test("all that a report built by gov-report was set with", async () => {
    const name = fc.constantFrom("仿宋", "方正小标宋_GBK", "华文中宋", "楷体", "Arial", "A&B<c>");
    const keys = ["title", "heading1", "heading2", "body", "table", "latin"];
    await fc.assert(
      fc.asyncProperty(
        fc.record(Object.fromEntries(keys.map((key) => [key, name]))),
        fc.integer({ min: 560, max: 579 }),
        async (chosen, line) => {
          const style = JSON.stringify({ fonts: chosen, linePitch: line / 20 });
          const first = await build(
            { name: "a.yaml", bytes: new TextEncoder().encode(`${MINIMAL}style: ${style}\n`) },
            ["docx"],
          );
          if (!first.ok) throw new Error("not built");
          const again = compile(
            { name: "data.yaml", bytes: new TextEncoder().encode(NAMED) },
            { readReference: () => first.value.outputs.docx },
          );
          expect(again.diagnostics).toEqual([]);
          expect(again.document!.style).toEqual(first.value.document.style);
        },
      ),
      { numRuns: 10 },
    );
  });

  test("no name that is none of a typeface", () => {
    const long = wordStyle("x", "公文正文", { rPr: fonts("仿".repeat(41)) });
    expect(compiled(NAMED, { styles: HOUSE + long }).document!.style.fonts.body).toBe("仿宋_GB2312");
  });
});

describe("what a template has otherwise than the standard is told, and left", () => {
  test.each([
    [
      "a size",
      { styles: HOUSE.replace('w:val="44"', 'w:val="36"') },
      [{ item: "title", found: [18], used: [22] }],
    ],
    [
      "a wide line",
      { styles: HOUSE.replace('w:line="560"', 'w:line="600"') },
      [{ item: "line", found: [30], used: [28.95] }],
    ],
    [
      "margins",
      { styles: HOUSE, section: STANDARD_PAGE.replace('w:top="2098"', 'w:top="1440"') },
      [{ item: "margins", found: [25.4, 35, 28, 26], used: [37, 35, 28, 26] }],
    ],
    [
      "paper",
      { styles: HOUSE, section: STANDARD_PAGE.replace("11906", "12240") },
      [{ item: "paper", found: [215.9, 297], used: [210, 297] }],
    ],
  ])("%s", (_, parts, differences) => {
    const { diagnostics, document } = compiled(NAMED, parts);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["GR2027", "info"]]);
    expect(diagnostics[0]!.args).toEqual({ file: "样本.docx", differences });
    expect(document!.style.fonts.title).toBe("方正小标宋_GBK");
  });

  test("but not a millimetre, nor a line that the data file gives itself", () => {
    const styles = HOUSE.replace('w:line="560"', 'w:line="600"');
    const section = STANDARD_PAGE.replace("2098", "2140");
    const text = `${MINIMAL}style: { reference: 样本.docx, linePitch: 28 }\n`;
    expect(compiled(text, { styles, section }).diagnostics).toEqual([]);
  });
});

describe("a template that cannot be used is one error at its name, with a way out", () => {
  const big = new Uint8Array(20_000_001);
  const cases: [string, string | Uint8Array | undefined, string][] = [
    ["is not there", undefined, "missing"],
    ["is a text", "样本", "notWord"],
    ["is empty", "", "notWord"],
    ["is an old Word document", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "oldWord"],
    ["is cut off", wordTemplate({ styles: HOUSE }).slice(0, 600), "broken"],
    ["is a workbook", wordTemplate({ parts: { "_rels/.rels": undefined } }), "notWord"],
    ["is too large", big, "tooLarge"],
    ["has a part that leads out", wordTemplate({ parts: { "../../x.xml": "<x/>" } }), "unsafe"],
    ["has a part that is no XML", wordTemplate({ parts: { "word/styles.xml": "<w:styles" } }), "broken"],
    [
      "has entities",
      wordTemplate({ parts: { "word/styles.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x/>' } }),
      "broken",
    ],
    [
      "is nested without end",
      wordTemplate({ parts: { "word/styles.xml": "<a>".repeat(100_000) } }),
      "broken",
    ],
    [
      "unpacks without end",
      wordTemplate({ parts: { "word/styles.xml": " ".repeat(4_000_001) } }),
      "tooLarge",
    ],
    ["sets nothing", wordTemplate({ styles: wordStyle("a", "Normal", {}) }), "noStyles"],
  ];
  test.each(cases)("one that %s", async (_, content, reason) => {
    const cwd = folder({ "data.yaml": NAMED, ...(content !== undefined && { "样本.docx": content }) });
    for (const lang of ["zh-CN", "en"]) {
      const told = await gov(["validate", "--lang", lang, "--reporter", "json"], cwd);
      expect(told.status).toBe(1);
      const { diagnostics } = JSON.parse(told.stdout);
      expect(diagnostics).toHaveLength(1);
      expect(diagnostics[0]).toMatchObject({ code: "GR2026", path: "/style/reference", args: { reason } });
      expect(diagnostics[0].message).toContain("样本.docx");
      expect(diagnostics[0].hints).toHaveLength(1);
    }
    expect((await gov(["build"], cwd)).status).toBe(1);
  });

  test("a folder, a device and a link to one are not read", () => {
    const cwd = folder({ "data.yaml": NAMED, "夹/x": "" });
    symlinkSync("/dev/zero", path.join(cwd, "零.docx"));
    const { readReference } = disk(cwd);
    expect(readReference("夹", "data.yaml")).toBe("isFolder");
    expect(readReference("零.docx", "data.yaml")).toBe("notAFile");
  });

  test("without a disk it is as if it were not there", () => {
    const { diagnostics } = compile({ name: "data.yaml", bytes: new TextEncoder().encode(NAMED) });
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ["GR2026", { file: "样本.docx", reason: "missing" }],
    ]);
  });
});

describe("the commands", () => {
  test("build sets the report in the template's typefaces and notes it in the manifest", async () => {
    const cwd = folder({
      "本局/data.yaml": NAMED.replace("样本", "../样本"),
      "样本.docx": wordTemplate({ styles: HOUSE }),
    });
    const args = ["build", "本局/data.yaml", "--format", "docx,html", "--manifest", "m.json"];
    expect((await gov(args, cwd)).status).toBe(0);
    expect(readFileSync(path.join(cwd, "本局/data.html"), "utf8")).toContain("方正黑体_GBK");
    const { files } = JSON.parse(readFileSync(path.join(cwd, "m.json"), "utf8"));
    expect(files[0].used).toEqual([{ path: "样本.docx", role: "reference", sha256: expect.any(String) }]);
  });

  test("init --from finds the template from the new file's folder", async () => {
    const cwd = folder({ "2022/data.yaml": NAMED, "2022/样本.docx": wordTemplate({ styles: HOUSE }) });
    const made = await gov(["init", "2023/本局/data.yaml", "--from", "2022/data.yaml"], cwd);
    expect(made.status).toBe(0);
    expect(readFileSync(path.join(cwd, "2023/本局/data.yaml"), "utf8")).toContain(
      "reference: ../../2022/样本.docx",
    );
  });
});
