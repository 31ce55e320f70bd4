import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Compilation, compile } from "../../src/compile.js";
import { writeDataFile } from "../../src/data-file/write.js";
import { type EmitOptions, FORMATS, type FormatName } from "../../src/emit/formats.js";
import { TEMPLATES } from "../../src/templates/choose.js";
import { dressedReport } from "../support/dressed-report.js";
import { exampleText, MINIMAL } from "../support/files.js";
import { importedReport } from "../support/imports.js";
import { printedLines } from "../support/printed.js";

const read = (text: string) => compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });

/** Figures of the tables with their remarks, and the lines of print. */
function contentOf({ document, figures, diagnostics }: Compilation) {
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const cells = document!.data.map(({ path, value }) => [path, value, figures!.get(path)!.remark]);
  return { cells, lines: printedLines(document!) };
}

/** What is left to a person: the kind of agency, and headings that a document numbers in a way of its own. */
const LEFT = ["GR8007", "GR8008"];

async function comesBack(text: string, format: FormatName, options: EmitOptions): Promise<void> {
  const original = read(text);
  const bytes = await FORMATS[format].emit(original.document!, options);
  const imported = await importedReport(`report.${format}`, bytes);
  expect(imported.diagnostics.filter(({ code }) => !LEFT.includes(code))).toEqual([]);
  const again = writeDataFile(imported).replace("kind: 待填", "kind: other");
  expect(contentOf(read(again))).toEqual(contentOf(original));
}

const OUTPUTS: [name: string, format: FormatName, options: EmitOptions][] = [
  [".docx", "docx", {}],
  [".html", "html", {}],
  ["a fragment of .html", "html", { html: "fragment" }],
];

describe.each(OUTPUTS)("what build wrote as %s", (_, format, options) => {
  test("the example and the smallest report come back", async () => {
    await comesBack(MINIMAL, format, options);
    await comesBack(exampleText(), format, options);
  });

  test("contacts come back with plain hyphens and spaces", async () => {
    const preamble =
      "电话0591-87881144，(0591) 8788 1145，邮箱zwgk-office@example.gov.cn，网址http://a-b.gov.cn/c-d/。";
    await comesBack(`${MINIMAL}\npreamble: ${JSON.stringify(preamble)}\n`, format, options);
  });

  test("remarks come back to their cells, also where they were numbered below the table", async () => {
    const text = MINIMAL.replace(
      /newlyReceived:.*/,
      "newlyReceived: { naturalPerson: { value: 6, remark: 含申请人撤回1件、重复登记1件 }, commercial: { value: 1, remark: 含个体工商户 }, total: { value: 7, remark: 含个体工商户 } }",
    );
    await comesBack(text, format, options);
    await comesBack(
      text.replace("applications:", "applications:\n  note: 注：总计含上年结转1件。"),
      format,
      options,
    );
  });

  test("heads of tables come back in one piece, however they were broken", async () => {
    const heads = [
      "单位",
      "《条例》培训场次（场）",
      "主动公开目录更新次数（次）",
      "依申请公开办结数量（件）",
      "A4纸张（份）",
      "回应关切（篇、件）",
    ];
    const body = [heads, heads.map(() => "---"), heads.map((_, at) => `第${at}格的内容`)].map(
      (row) => `| ${row.join(" | ")} |`,
    );
    await comesBack(
      MINIMAL.replace(/overview:[\s\S]*?(?=\n\S)/, `overview: { body: ${JSON.stringify(body.join("\n"))} }`),
      format,
      options,
    );
  });

  test.each(TEMPLATES.map((template) => [template.version, template] as const))(
    "random reports in the format of %s come back: figures, remarks, printed narrative",
    async (_version, template) => {
      await fc.assert(
        fc.asyncProperty(dressedReport(template), (text) => comesBack(text, format, options)),
        { numRuns: 20, endOnFailure: true },
      );
    },
  );
});
