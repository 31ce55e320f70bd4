import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/compile.js";
import { knownFromLastYear } from "../../../src/data-file/next-year.js";
import { type Known, skeletonOf } from "../../../src/data-file/skeleton.js";
import type { KeyLanguage } from "../../../src/schema/schema.js";
import { CURRENT, TEMPLATES } from "../../../src/templates/choose.js";
import { isName } from "../../../src/text/characters.js";
import { exampleText, MINIMAL, replaced } from "../../support/files.js";
import { personWho } from "../../support/person.js";
import { randomReport, write } from "../../support/random-report.js";
import { folder, gov, listing } from "../../support/run-cli.js";

const NOW = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 0, 5) / 1000) };
const read = (text: string) => compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });
const contentOf = (cwd: string, name: string) => readFileSync(path.join(cwd, name), "utf8");

const LANGUAGES: KeyLanguage[] = ["en", "zh"];
const EVERY = TEMPLATES.flatMap((template) => LANGUAGES.map((keys) => ({ template, keys })));
const skeleton = (template: (typeof TEMPLATES)[number], keys: KeyLanguage, known: Known = {}) =>
  skeletonOf(
    template,
    { template: template.version, year: template.years.from + 1, ...known },
    { keys, schemaFile: "./schema.json", name: "data.yaml" },
  );

/** Every optional key as a person would bring it back: without the `# ` before it. */
const uncommented = (text: string): string =>
  text.replace(
    /^( *)# (?=\s*(?:- )?(?:待填|(?:- )?[\w\p{Script=Han}]+:(?: 待填| \||(?: \{.*\})?))$)/gmu,
    "$1",
  );

/** A skeleton with something in every place: zeros, and a sentence for each narrative. */
const filled = (text: string): string =>
  text
    .replace(/\|\n( +)待填/g, "|\n$1按照规定公开政府信息。")
    .replace(/(date|日期): 待填/, "$1: 2032-01-18")
    .replace(/(unit|金额单位): 待填/, "$1: 万元")
    .replace(/^(?! *#)(.*)$/gm, (line) => line.replaceAll("待填", "0"));

/** Written values that are still 待填. */
const open = (text: string) =>
  text.split("\n").flatMap((line) => (/^\s*#/.test(line) ? [] : (line.match(/待填/g) ?? []))).length;

describe("the data file of init", () => {
  test.each(EVERY)(
    "$template.version $keys: validate says what is to fill in, once a place",
    ({ template, keys }) => {
      const made = skeleton(template, keys);
      const { diagnostics } = read(made.text);
      expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["GR2007"]));
      expect(diagnostics).toHaveLength(open(made.text));
      expect(made.open).toBe(diagnostics.length);
      for (const { place } of diagnostics)
        expect(place.source.text.slice(place.start, place.end)).toBe("待填");
      expect(new Set(diagnostics.map(({ place }) => place.pointer)).size).toBe(diagnostics.length);
    },
  );

  test.each(EVERY)(
    "$template.version $keys: every key of the schema stands in it, with its label and help",
    ({ template, keys }) => {
      const { text } = skeleton(template, keys);
      const told = text.replace(/\n\s*# {2,}(?=\S)|\n\s*#\s+#\s+(?=\S)/g, "");
      const visit = (pointer: string) => {
        for (const name of Object.keys(template.schema.at(pointer)?.properties ?? {})) {
          const below = `${pointer}/${name}`;
          const { title, $ref } = template.schema.at(below)!;
          if (pointer.endsWith("/value") || name === "value" || name === "remark") continue;
          const typed = template.schema.keyIn(keys, pointer, name);
          expect(text, below).toMatch(new RegExp(`(?<![\\w\\p{Script=Han}])${typed}(?:[: ：]|$)`, "mu"));
          expect(told, below).toContain(title);
          // Rows alike are told once.
          if (!/(?:countCell|amountCell|applicants|outcomes)$/.test($ref ?? "")) visit(below);
        }
        if (template.schema.at(pointer)?.items) visit(`${pointer}/0`);
      };
      visit("");
    },
  );

  test.each(EVERY)(
    "$template.version $keys: optional keys come back without their sign",
    ({ template, keys }) => {
      const { text } = skeleton(template, keys);
      const all = uncommented(text);
      expect(open(all)).toBeGreaterThan(open(text) + 40);
      expect(all).not.toMatch(/^\s*#.*: 待填$/m);
      const { diagnostics } = read(all);
      expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["GR2007"]));
      expect(diagnostics).toHaveLength(open(all));
    },
  );

  test.each(EVERY)(
    "$template.version $keys: filled in, it is a report without errors",
    ({ template, keys }) => {
      const { text } = skeleton(template, keys, { agency: { name: "某县教育局", kind: "department" } });
      const errors = read(filled(text)).diagnostics.filter(({ severity }) => severity === "error");
      expect(errors).toEqual([]);
    },
  );

  test("has no line that an editor would have to scroll for, but the rows of figures", () => {
    const { text } = skeleton(CURRENT, "en");
    const help = text.split("\n").filter((line) => /^\s*#/.test(line) && !line.includes("{ "));
    for (const line of help) expect([...line].length, line).toBeLessThan(110);
    expect(text).not.toMatch(/^\s*#\s+[，。；：、）》”]/m);
  });
});

describe("gov-report init", () => {
  test("writes the data file and the editor's schema beside it, named in its first line", async () => {
    const cwd = folder();
    const { status, stdout } = await gov(
      [
        "init",
        "2025/data.yaml",
        "--year",
        "2025",
        "--agency",
        "某县教育局",
        "--kind",
        "部门",
        "--keys",
        "zh",
      ],
      cwd,
    );
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: "2025/data.yaml\n2025/gov-report.2021.zh.schema.json\n",
    });
    const text = contentOf(cwd, "2025/data.yaml");
    expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=./gov-report.2021.zh.schema.json");
    expect(contentOf(cwd, "2025/gov-report.2021.zh.schema.json")).toBe(
      readFileSync("schemas/2021/report.zh.schema.json", "utf8"),
    );
    expect(text).toContain("全称: 某县教育局\n");
    expect(text).toContain("类型: 部门\n");
    expect(text).toContain("年度: 2025\n");
  });

  test("fills in last year where no year is given, and says so; the same day gives the same bytes", async () => {
    const made = [folder(), folder()];
    for (const cwd of made) {
      const { stderr } = await gov(["init"], cwd, { env: NOW });
      expect(stderr).toContain("没有指定年度，按上一年填了2025；不对的，改文件里的 year。");
      expect(listing(cwd)).toEqual(["data.yaml", "gov-report.2021.schema.json"]);
    }
    expect(contentOf(made[0]!, "data.yaml")).toBe(contentOf(made[1]!, "data.yaml"));
    expect(contentOf(made[0]!, "data.yaml")).toContain("year: 2025\n");
  });

  test("overwrites nothing without --force", async () => {
    const cwd = folder({ "data.yaml": "mine\n" });
    const refused = await gov(["init", "--year", "2025"], cwd);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("data.yaml 无法写入：那里已有同名的文件。");
    expect(listing(cwd)).toEqual(["data.yaml"]);
    expect(contentOf(cwd, "data.yaml")).toBe("mine\n");
    expect((await gov(["init", "--year", "2025", "--force"], cwd)).status).toBe(0);
    expect(contentOf(cwd, "data.yaml")).toContain("year: 2025");
  });

  test("refreshes a schema that is ours, and leaves one that is not", async () => {
    const name = "gov-report.2021.schema.json";
    const ours = folder({ [name]: '{"$id": "urn:gov-report:schema:2021:report"}' });
    expect((await gov(["init", "--year", "2025"], ours)).status).toBe(0);
    expect(contentOf(ours, name)).toContain('"properties"');
    const foreign = folder({ [name]: "{}" });
    const { status, stderr } = await gov(["init", "--year", "2025"], foreign);
    expect(status).toBe(2);
    expect(stderr).toContain(`${name} 无法写入：那里已有同名的文件。`);
    expect(listing(foreign)).toEqual([name]);
  });

  test.each([
    [["--year", "2018"], "写四位年份，2019年及以后"],
    [["--year", "2025年"], "选项 --year 不能是 2025年。"],
    [["--kind", "局"], "可以填：政府（government）、办公厅（office）、部门（department）"],
    [["--level", "省"], "可以填：国家级（national）、省级（province）"],
    [["--from", "none.yaml"], "找不到 none.yaml。"],
    [["--keys", "cn"], "选项 --keys 不能是 cn。"],
    [["--template", "2020"], "选项 --template 不能是 2020。"],
    [["--agency", " "], "写机关的正式全称，只用能印出的文字"],
    [["--agency", "某\u0007局"], "写机关的正式全称，只用能印出的文字"],
    [["report.docx"], "数据文件的名称以 .yaml 结尾，report.docx 不是。"],
    [["data.yaml", "--from", "./data.yaml"], "data.yaml 就是上一年的数据文件。"],
    [["--agency"], "选项 --agency <NAME> 后面缺少内容。"],
  ])("%j is told, with exit 2 and nothing written", async (args, message) => {
    const cwd = folder();
    const { status, stdout, stderr } = await gov(["init", ...(args as string[])], cwd);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(listing(cwd)).toEqual([]);
  });

  test("a folder takes data.yaml", async () => {
    const cwd = folder({ "2024/data.yaml": "mine\n" });
    expect((await gov(["init", "2025/", "--year", "2025"], cwd)).stdout).toMatch(/^2025\/data\.yaml\n/);
    expect((await gov(["init", "2024", "--year", "2024"], cwd)).stderr).toContain("2024/data.yaml 无法写入");
  });

  test("any name of an agency stands in the file as it is", () => {
    const names = fc.string({ unit: "grapheme", minLength: 1 }).filter(isName);
    fc.assert(
      fc.property(names, fc.constantFrom(...LANGUAGES), (name, keys) => {
        const { text } = skeleton(CURRENT, keys, { agency: { name, kind: "other" } });
        expect(read(filled(text)).report!.agency.name).toBe(name);
      }),
      { numRuns: 40 },
    );
  });

  test("speaks English when asked to", async () => {
    const { stderr } = await gov(["init", "--lang", "en"], folder(), { env: NOW });
    expect(stderr).toContain("No year was given, so it is last year, 2025; mend year in the file");
  });
});

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

describe("on a terminal", () => {
  test("asks what it needs to know, and writes what was answered", async () => {
    const cwd = folder();
    const person = personWho(["\r", "某县教育局\r", "\r", "\r", "\r"]);
    const { status, stdout } = await gov(["init"], cwd, { env: NOW, person });
    expect(status).toBe(0);
    expect(stdout).toBe("data.yaml\ngov-report.2021.zh.schema.json\n");
    const text = contentOf(cwd, "data.yaml");
    for (const line of ["年度: 2025", "  全称: 某县教育局", "  类型: 部门", "  层级: 县级"])
      expect(text).toContain(`\n${line}\n`);
    for (const question of ["报告哪一年度的情况？", "报告机关的全称？", "机关类型？", "行政层级？"])
      expect(person.said()).toContain(question);
  });

  test("Ctrl+C at any question: exit 130, one line, nothing written", async () => {
    for (const answers of [["\x03"], ["\r", "\x03"], ["\r", "某局\r", "\x03"]]) {
      const cwd = folder();
      const { status, stdout, stderr } = await gov(["init"], cwd, { env: NOW, person: personWho(answers) });
      expect({ status, stdout, stderr }).toEqual({
        status: 130,
        stdout: "",
        stderr: "已取消，没有写任何文件。\n",
      });
      expect(listing(cwd)).toEqual([]);
    }
  });

  test("asks nothing when an option says what is wanted, and nothing before a refusal", async () => {
    const person = personWho([]);
    expect((await gov(["init", "--year", "2025"], folder(), { person })).status).toBe(0);
    const cwd = folder();
    writeFileSync(path.join(cwd, "data.yaml"), "");
    expect((await gov(["init"], cwd, { person })).status).toBe(2);
    expect(person.said()).toBe("");
  });
});
