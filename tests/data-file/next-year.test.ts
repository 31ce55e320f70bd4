import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import { knownFromLastYear } from "../../src/data-file/next-year.js";
import { skeletonOf } from "../../src/data-file/skeleton.js";
import { CURRENT, TEMPLATES } from "../../src/templates/choose.js";
import { exampleText, MINIMAL, replaced } from "../support/files.js";
import { contentOf, filled, LANGUAGES, skeleton } from "../support/init.js";
import { randomReport, write } from "../support/random-report.js";
import { folder, gov, listing } from "../support/run-cli.js";

/** Compiled without a disk, so that last year's file, which it names, is told to be missing. */
const read = (text: string) => {
  const compilation = compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });
  return { ...compilation, diagnostics: compilation.diagnostics.filter(({ code }) => code !== "GR2019") };
};

/** Written values that are still 待填. */
const open = (text: string) =>
  text.split("\n").flatMap((line) => (/^\s*#/.test(line) ? [] : (line.match(/待填/g) ?? []))).length;

describe("init --from last year's file", () => {
  const from = async (last: string, args: string[] = []) => {
    const cwd = folder({ "2022/data.yaml": last });
    const result = await gov(["init", "2023/data.yaml", "--from", "2022/data.yaml", ...args], cwd);
    return { ...result, cwd };
  };

  test("goes on: agency, contacts, sections, style, what was carried over, and the way back", async () => {
    const last = replaced(
      exampleText(),
      "  carriedToNextYear: 0\n",
      "  carriedToNextYear: { commercial: { value: 2, remark: 均在办理期限内 }, total: 2 }\n",
    )
      .replace(
        "newlyReceived:\n    { naturalPerson: 6, commercial: 1,",
        "newlyReceived:\n    { naturalPerson: 6, commercial: 3,",
      )
      .replace("other: 0, total: 7 }", "other: 0, total: 9 }")
      .concat("style: { linePitch: 28.95 }\n");
    const { status, stdout, cwd } = await from(last);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: "2023/data.yaml\n2023/gov-report.2021.schema.json\n",
    });
    const text = contentOf(cwd, "2023/data.yaml");
    for (const line of [
      "year: 2023",
      "  name: 福建省科学技术厅",
      '    postcode: "350003"',
      "previous: ../2022/data.yaml",
      "figures: { posts: 待填, followers: 待填, reads: 待填 }",
      "preamble: |\n  待填",
      "    - topic: other\n      title: 强化政策解读促进稳就业保就业方面\n      runIn: true\n      body: |\n        待填",
      "  carriedFromLastYear: { commercial: 2 }",
      "style:",
      "  linePitch: 28.95",
      "  # fonts:",
    ])
      expect(text).toContain(`\n${line}\n`);
    expect(text).not.toContain("一是");
    const { diagnostics } = read(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(Array(open(text)).fill("GR2007"));
  });

  test("keeps the language of last year's keys, unless told otherwise", async () => {
    const agency = { name: "某局", kind: "department" };
    const chinese = filled(skeleton(CURRENT, "zh", { year: 2022, agency }).text);
    const { cwd, stdout } = await from(chinese);
    expect(stdout).toContain("gov-report.2021.zh.schema.json");
    expect(contentOf(cwd, "2023/data.yaml")).toMatch(/^年度: 2023$/m);
    expect(contentOf(cwd, "2023/data.yaml")).toMatch(/^上年文件: \.\.\/2022\/data\.yaml$/m);
    const english = await from(chinese, ["--keys", "en"]);
    expect(contentOf(english.cwd, "2023/data.yaml")).toMatch(/^year: 2023$/m);
  });

  test("what is given on the command line wins", async () => {
    const { cwd } = await from(MINIMAL, ["--agency", "某省科技和数据厅"]);
    expect(contentOf(cwd, "2023/data.yaml")).toContain("name: 某省科技和数据厅\n");
    expect(contentOf(cwd, "2023/data.yaml")).toContain("kind: department\n");
  });

  test("refuses a last year with errors, and tells them", async () => {
    const { status, stderr, cwd } = await from(
      replaced(MINIMAL, "pending: 0, total: 3", "pending: 0, total: 4"),
    );
    expect(status).toBe(1);
    expect(stderr).toContain("2022/data.yaml:25:76 错误 GR3004");
    expect(listing(cwd)).toEqual(["2022/data.yaml"]);
  });

  test("refuses a year that does not follow", async () => {
    const { status, stderr } = await from(MINIMAL, ["--year", "2025"]);
    expect(status).toBe(2);
    expect(stderr).toContain("2022/data.yaml 是2022年度的，接下去是2023年度，不是2025年度。");
  });

  test("a title of last year's own is not carried on, nor a reference into another format", () => {
    const last = read(
      replaced(
        MINIMAL,
        "overview:\n  body: 本机关依法公开政府信息。",
        `overview:
  sections:
    - { title: 2022年重点工作, body: 按期公开。 }
    - { title: "受理{{applications.newlyReceived.total}}件", body: 按期公开。 }
    - { title: 监督保障, topic: supervision, body: 按期公开。 }`,
      ),
    ).report!;
    const titles = (sameFormat: boolean) =>
      (
        knownFromLastYear(last, { sameFormat }) as { overview: { sections: { title: string }[] } }
      ).overview.sections.map(({ title }) => title);
    expect(titles(true)).toEqual(["待填", "受理{{applications.newlyReceived.total}}件", "监督保障"]);
    expect(titles(false)).toEqual(["待填", "待填", "监督保障"]);
  });

  test.each(TEMPLATES.slice(1).map((template, index) => [TEMPLATES[index]!, template] as const))(
    "goes on across a change of format",
    async (before, after) => {
      const agency = { name: "某局", kind: "department" };
      const last = filled(skeleton(before, "en", { year: before.years.to, agency }).text);
      const { status, cwd } = await from(last);
      expect(status).toBe(0);
      const { diagnostics, template } = read(contentOf(cwd, "2023/data.yaml"));
      expect(template).toBe(after);
      expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["GR2007"]));
    },
  );

  test("any report goes on: filled in as it was, its 结转 agrees with the year before", () => {
    fc.assert(
      fc.property(randomReport().map(write), fc.constantFrom(...LANGUAGES), ({ text }, keys) => {
        const { report, figures, template } = read(text);
        const known = knownFromLastYear(report!, { sameFormat: true });
        const made = skeletonOf(
          template!,
          { ...known, template: template!.version },
          { keys, schemaFile: "./s.json", name: "data.yaml" },
        ).text;
        expect(new Set(read(made).diagnostics.map(({ code }) => code))).toEqual(new Set(["GR2007"]));
        // Filled with zeros, only the carried figures are other than 0.
        const next = read(filled(made));
        for (const name of template!.applications.classes) {
          const before = figures!.get(`${template!.applications.carriedOut}.${name}`)!;
          const after = next.figures!.get(`${template!.applications.carriedIn}.${name}`);
          expect(after!.text).toBe(before.text);
        }
        // Nothing was received and nothing done, so what was carried in does not balance: arithmetic, nothing else.
        const errors = next.diagnostics.filter(({ severity }) => severity === "error");
        expect(errors.every(({ code }) => code === "GR3001")).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
