import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Big } from "big.js";
import { Chalk } from "chalk";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { describe, expect, test } from "vitest";
import { changeOf, compareReports } from "../../../src/comparison/compare.js";
import type { Compared } from "../../../src/comparison/comparison.js";
import { htmlComparison } from "../../../src/comparison/html.js";
import { jsonComparison } from "../../../src/comparison/json.js";
import { prettyComparison } from "../../../src/comparison/pretty.js";
import { COMPARISON_WORDS } from "../../../src/comparison/words.js";
import { xlsxComparison } from "../../../src/comparison/xlsx.js";
import { readFacts } from "../../../src/compile.js";
import type { Template } from "../../../src/templates/template.js";
import { readSheets } from "../../fixtures/xlsx-reader.js";
import { organ } from "../../support/organs.js";
import { folder, gov, listing } from "../../support/run-cli.js";
import { runTool, testWith, tool } from "../../support/tools.js";
import { YEARS } from "../../support/years.js";

const ALL = Object.keys(YEARS);

const inYears = async (...args: string[]) => gov(["compare", ...ALL, ...args], folder(YEARS));

describe("compare", () => {
  test("in a terminal, by year whatever the order: the movers first, 结转, every figure that is not 0", async () => {
    const run = await gov(["compare", "2022.yaml", "2021.yaml"], folder(YEARS));
    expect(run).toMatchObject({ status: 0, stderr: "" });
    const sections = run.stdout
      .trimEnd()
      .split("\n\n")
      .map((section) => section.split("\n"));
    expect(sections.map(([heading]) => heading)).toEqual([
      "某省科学技术厅2021—2022年政府信息公开工作数据对比",
      "变化最大的项目",
      "结转衔接：2021年结转下年度与2022年上年结转",
      "主动公开政府信息情况",
      "收到和处理申请情况",
      "行政复议行政诉讼情况",
    ]);
    expect(sections[1]!.slice(1, 4)).toEqual([
      "项目                                         2021年     2022年        增减     增幅      提示",
      "行政事业性收费 · 本年收费金额（单位：万元）       0  27.948692  +27.948692        —  五倍以上",
      "行政规范性文件 · 现行有效件数                    77         90         +13   +16.9%",
    ]);
    expect(sections[2]!.slice(1, 4)).toEqual([
      "申请人        2021年第四项  2022年第二项  增减  相符",
      "自然人                   2             0    -2     ✗",
      "商业企业                 0             1    +1     ✗",
    ]);
    expect(sections[3]!.at(-1)).toBe("另有6项各年都是0，没有列出。");
  });

  test("three years: a change and a rate from each to the next", async () => {
    const { stdout } = await inYears();
    expect(stdout).toMatch(
      /^行政许可 · 本年处理决定数量 +8 +9 +\+1 +\+12\.5% +61 +\+52 +\+577\.8% +五倍以上$/m,
    );
    expect(stdout).toContain("结转衔接：2022年结转下年度与2023年上年结转");
  });

  test("a year that is missing breaks the chain of 结转, and nothing else", async () => {
    const root = folder(YEARS);
    const { stdout } = await gov(["compare", "2021.yaml", "2023.yaml"], root);
    expect(stdout).not.toContain("结转衔接");
    expect(stdout).toMatch(/^行政许可 · 本年处理决定数量 +8 +61 +\+53 +\+662\.5% +五倍以上$/m);
  });

  test("another agency is a warning at its name; the comparison is made", async () => {
    const root = folder({ ...YEARS, "b.yaml": YEARS["2023.yaml"].replace("某省科学技术厅", "某省科技厅") });
    const run = await gov(["compare", "2022.yaml", "b.yaml", "-o", "c.json"], root);
    expect(run.status).toBe(0);
    expect(run.stderr).toContain("b.yaml:2:17 警告 GR4005");
    expect(run.stderr).toContain("所比较的报告不是同一个机关的：2022年某省科学技术厅，2023年某省科技厅。");
    expect((await gov(["compare", "2022.yaml", "b.yaml", "--fail-on", "warning"], root)).status).toBe(1);
    const json = await gov(["compare", "2022.yaml", "b.yaml", "-o", "c.md", "--reporter", "json"], root);
    expect(JSON.parse(json.stdout).diagnostics).toMatchObject([
      { code: "GR4005", severity: "warning", file: "b.yaml", path: "/agency/name" },
    ]);
    writeFileSync(path.join(root, "gov-report.config.yaml"), "severity: { GR4005: off }\n");
    expect((await gov(["compare", "2022.yaml", "b.yaml"], root)).stderr).toBe("");
    const page = (await gov(["compare", "2022.yaml", "b.yaml", "--format", "html"], root)).stdout;
    expect(page).toContain("各年报告的机关名称不同：2022年 某省科学技术厅，2023年 某省科技厅。");
  });

  test("a report with errors: its diagnostics, exit 1, nothing written", async () => {
    const root = folder({ ...YEARS, "2022.yaml": organ("某局", ["upheld: 1", "upheld: 2"]) });
    const run = await gov(["compare", "2021.yaml", "2022.yaml", "-o", "c.html"], root);
    expect(run).toMatchObject({ status: 1, stdout: "" });
    expect(run.stderr).toContain("2022.yaml:25:76 错误 GR3004");
    expect(listing(root)).toEqual(ALL);
  });

  test.each([
    [["2022.yaml", "2021.yaml", "--format", "xlsx"], "xlsx 要写入文件。\n  → 加上 -o 对比.xlsx"],
    [["2022.yaml"], "缺少参数 NEW。"],
    [["2022.yaml", "./2022.yaml"], "至少要有两个年度的数据文件。"],
    [["2022.yaml", "copy.yaml"], "2022.yaml 和 copy.yaml 都是2022年度的。\n  → 每个年度只给一个文件"],
    [["2022.yaml", "none.yaml"], "找不到 none.yaml。"],
    [["2022.yaml", "2021.yaml", "--format", "pdf"], "选项 --format 不能是 pdf。"],
    [
      ["2022.yaml", "2021.yaml", "--format", "md", "-o", "2022.yaml"],
      "2022.yaml 无法写入：它是要读取的文件之一。",
    ],
    [["2022.yaml", "2021.yaml", "-o", "x.pdf"], "不知道 x.pdf 要写成哪种格式。\n  → 扩展名用 .md、"],
    [
      ["2022.yaml", "2021.yaml", "-o", "x.html", "--format", "xlsx"],
      "--format xlsx 与 x.html 的扩展名不一致。",
    ],
    [["2022.yaml", "年报.docx"], "年报.docx 不是数据文件"],
    [["2022.yaml", "2021.yaml", "--reporter", "json"], "对比和核对结果不能都写到标准输出。"],
  ])("wrong use %j: exit 2, nothing written", async (args, message) => {
    const root = folder({ ...YEARS, "copy.yaml": YEARS["2022.yaml"], "年报.docx": "PK" });
    const before = listing(root);
    const run = await gov(["compare", ...args], root);
    expect(run.status).toBe(2);
    expect(args.includes("json") ? message : run.stderr).toContain(message);
    expect(listing(root)).toEqual(before);
  });

  test("--help begins with an example; English", async () => {
    expect((await gov(["compare", "--help"], folder())).stdout).toMatch(
      /^例：gov-report compare 2021\/data\.yaml /,
    );
    const { stdout } = await inYears("--lang", "en");
    expect(stdout).toMatch(
      /^某省科学技术厅: government information disclosure, 2021–2023\n\nLargest changes\n/,
    );
  });
});

describe("changes and rates", () => {
  test.each([
    ["8", "9", "+1", "+12.5", false],
    ["9", "8", "-1", "-11.1", false],
    ["2000", "2001", "+1", "+0.1", false],
    ["2000", "1999", "-1", "-0.1", false],
    ["0.1", "0.3", "+0.2", "+200.0", false],
    ["7", "7", "0", "0.0", false],
    ["0", "0", "0", undefined, false],
    ["0", "19", "+19", undefined, false],
    ["0", "20", "+20", undefined, true],
    ["5", "25", "+20", "+400.0", true],
    ["25", "5", "-20", "-80.0", true],
    ["-3", "4", "+7", undefined, false],
  ])("%s → %s: %s, %s%%", (before, now, difference, rate, jump) => {
    expect(changeOf(new Big(before), new Big(now))).toEqual({ difference, ...(rate && { rate }), jump });
  });
});

describe("--format json", () => {
  test("conforms to schemas/comparison.schema.json, which knows every field", async () => {
    const schema = JSON.parse(readFileSync("schemas/comparison.schema.json", "utf8"));
    for (const node of [schema, ...Object.values<Record<string, { items?: object }>>(schema.properties)])
      for (const each of [node, node.items].filter(Boolean) as { properties?: object }[])
        if (each.properties) Object.assign(each, { additionalProperties: false });
    const json = JSON.parse((await inYears("--format", "json")).stdout);
    const ajv = new Ajv2020({ allErrors: true });
    expect(ajv.validate(schema, json) ? [] : ajv.errors).toEqual([]);
    expect(json.years.map(({ year }: { year: number }) => year)).toEqual([2021, 2022, 2023]);
    const figure = (at: string) => json.figures.find((each: { path: string }) => each.path === at);
    expect(figure("proactiveDisclosure.administrativeCharges.amount")).toMatchObject({
      unit: "万元",
      values: ["0", "27.948692", "27.9"],
      changes: [
        { difference: "+27.948692", jump: true },
        { difference: "-0.048692", rate: "-0.2", jump: false },
      ],
    });
    expect(json.figures).toHaveLength(200 + 4 * 7 + 5);
  });
});

describe("--format md", () => {
  test("its tables read back as what the terminal shows, whatever the agency is called", async () => {
    const name = "某局*|`<b>_甲_";
    const files = Object.fromEntries(
      Object.entries(YEARS).map(([file, text]) => [
        file,
        text.replace("某省科学技术厅", JSON.stringify(name)),
      ]),
    );
    const { stdout } = await gov(["compare", ...ALL, "--format", "md"], folder(files));
    const tree = fromMarkdown(stdout, {
      extensions: [gfmTable()],
      mdastExtensions: [gfmTableFromMarkdown()],
    });
    const textOf = (node: object): string =>
      "value" in node
        ? String(node.value)
        : "children" in node
          ? (node.children as object[]).map(textOf).join("")
          : "";
    expect(textOf(tree.children[0]!)).toBe(`${name}2021—2023年政府信息公开工作数据对比`);
    const tables = tree.children.filter(({ type }) => type === "table");
    expect(tables).toHaveLength(6);
    const rows = (tables[0] as unknown as { children: { children: object[] }[] }).children;
    expect(rows[1]!.children.map(textOf)).toEqual(
      "行政许可 · 本年处理决定数量|8|9|+1|+12.5%|61|+52|+577.8%|五倍以上".split("|"),
    );
  });
});

describe("--format xlsx", () => {
  test("numbers as numbers, change and rate as live formulas with right results", async () => {
    const root = folder(YEARS);
    const run = await gov(["compare", ...ALL, "-o", "对比.xlsx"], root);
    expect(run).toMatchObject({ status: 0, stdout: "对比.xlsx\n" });
    const sheets = readSheets(readFileSync(path.join(root, "对比.xlsx")));
    expect(sheets.map(({ name }) => name)).toEqual(["变化最大的项目", "结转衔接", "全部数据"]);
    const all = sheets[2]!.cells;
    expect([..."ABCDEFGHIJK"].map((column) => all.get(`${column}1`)!.text)).toEqual(
      "表|行|列|单位|2021年|2022年|增减|增幅|2023年|增减|增幅".split("|"),
    );
    expect([..."EFI"].map((column) => all.get(`${column}8`)!.number)).toEqual([8, 9, 61]);
    expect(all.get("G8")).toMatchObject({ formula: "F8-E8", number: 1 });
    expect(all.get("H8")).toMatchObject({ formula: 'IF(E8>0,(F8-E8)/E8,"—")', number: 0.125 });
    expect(all.get("J8")).toMatchObject({ formula: "I8-F8", number: 52 });
    expect(all.get("K8")!.formula).toBe('IF(F8>0,(I8-F8)/F8,"—")');
    const movers = sheets[0]!.cells;
    expect(movers.get("A2")!.text).toBe("行政许可 · 本年处理决定数量");
    expect(movers.get("C2")).toMatchObject({ formula: "'全部数据'!E8", number: 8 });
    const bytes = readFileSync(path.join(root, "对比.xlsx"));
    await gov(["compare", ...ALL.toReversed(), "-o", "again.xlsx"], root);
    expect(bytes.equals(readFileSync(path.join(root, "again.xlsx")))).toBe(true);
    expect(sheets[1]!.cells.get("G2")!.formula).toBe('IF(F2=0,"✓","✗")');
  });

  testWith(
    ["soffice", "measuring"],
    "both validators accept it, and LibreOffice calculates the same",
    async () => {
      const root = folder(YEARS);
      await gov(["compare", ...ALL, "-o", "对比.xlsx"], root);
      const file = path.join(root, "对比.xlsx");
      const python = (script: string) =>
        runTool("/usr/bin/python3", [path.join(tool("measuring"), script), file]);
      const valid = python("ooxml_validate.py");
      expect(valid.status, valid.stdout).toBe(0);
      expect(JSON.parse(runTool("npx", ["--no-install", "ooxml-validator", file]).stdout).errors).toEqual([]);
      const recalculated = JSON.parse(python("xlsx_recalc.py").stdout);
      expect(recalculated).toMatchObject({ stale: [], errors: [], risky_text: [] });
      expect(recalculated.formulas).toBeGreaterThan(900);
    },
  );
});

describe("--format html", () => {
  const page = async (...args: string[]) => (await inYears("--format", "html", ...args)).stdout;

  test("one page by itself: no script, nothing loaded, language and title", async () => {
    const html = await page();
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(html).toContain("<title>某省科学技术厅2021—2023年政府信息公开工作数据对比</title>");
    expect(html).not.toMatch(/<script|<link|src=|href=|url\(|@import| on\w+=/);
    expect(await page("--lang", "en")).toContain('<html lang="en">');
  });

  test("every picture has a name and a description, and every bar its year and its number", async () => {
    const html = await page();
    const pictures = [
      ...html.matchAll(
        /<svg width="100%" height="\d+" role="img" aria-labelledby="(\S+) (\S+)">([\s\S]*?)<\/svg>/g,
      ),
    ];
    expect(pictures).toHaveLength(html.match(/<svg/g)!.length);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const scales = new Map<string, [number[], number[]][]>();
    for (const [, title, description, drawn] of pictures) {
      expect(drawn).toContain(`<title id="${title}">`);
      expect(drawn).toContain(`<desc id="${description}">`);
      const bars = [...drawn!.matchAll(/<rect [^>]*width="([\d.]+)%?"/g)].map(([, width]) => Number(width));
      const years = [...drawn!.matchAll(/class="year"[^>]*>(\d{4})</g)].map(([, year]) => year);
      const numbers = [...drawn!.matchAll(/class="number[^>]*>([\d.]+)</g)].map(([, value]) => Number(value));
      expect(years).toEqual(bars.map((_, index) => ["2021", "2022", "2023"][index % 3]));
      expect(numbers).toHaveLength(bars.length);
      // Bars of one whole are to one scale, those of a card to their own.
      const whole = title!.replace(/\d.*/, "");
      if (whole !== "card") scales.set(whole, [...(scales.get(whole) ?? []), [numbers, bars]]);
      else scales.set(title!, [[numbers, bars]]);
    }
    expect(scales.get("applicants")!.length).toBeGreaterThan(1);
    for (const pictures of scales.values()) {
      const numbers = pictures.flatMap(([each]) => each);
      const bars = pictures.flatMap(([, each]) => each);
      expect(Math.max(...bars)).toBeGreaterThan(50);
      bars.forEach((width, index) => {
        const share = numbers[index]! / Math.max(...numbers);
        expect(Math.abs(width - share * Math.max(...bars))).toBeLessThan(0.7);
      });
    }
    const licences = pictures.find(([, , , drawn]) => drawn!.includes("行政许可"))![3]!;
    expect([...licences.matchAll(/class="number[^>]*>([\d.]+)</g)].map(([, value]) => value)).toEqual([
      "8",
      "9",
      "61",
    ]);
  });

  test("tables have captions and headers; the largest changes and broken 结转 are marked", async () => {
    const html = await page();
    const tables = [...html.matchAll(/<table>([\s\S]*?)<\/table>/g)].map(([, table]) => table!);
    expect(tables.length).toBeGreaterThan(7);
    for (const table of tables) {
      expect(table).toMatch(/<caption[^>]*>[^<]+<\/caption>/);
      const columns = table.match(/<th scope="col">/g)!.length;
      for (const [, row] of table.matchAll(/<tr[^>]*>(<th scope="row">[\s\S]*?)<\/tr>/g))
        expect(row!.match(/<t[hd]/g)).toHaveLength(columns);
    }
    expect(html).toContain(
      '<tr class="marked"><th scope="row">自然人</th><td>2</td><td>0</td><td>-2</td><td>✗</td></tr>',
    );
  });

  test("text from the data is never markup", async () => {
    const files = Object.fromEntries(
      Object.entries(YEARS).map(([file, text]) => [file, text.replace("某省科学技术厅", "'<b>&\"甲'")]),
    );
    const { stdout } = await gov(["compare", ...ALL, "--format", "html"], folder(files));
    expect(stdout).not.toContain("<b>");
    expect(stdout).toContain("<title>&lt;b&gt;&amp;&quot;甲2021—2023年");
  });
});

describe("across a change of format", () => {
  const facts = (name: keyof typeof YEARS): Compared =>
    readFacts({ name, bytes: new TextEncoder().encode(YEARS[name]) })!;

  /** The earlier year as a format that means something else by 行政许可 and has no row for 行政强制. */
  function otherFormat(report: Compared): Compared {
    const { template } = report;
    const relabelled = (at: string) => {
      const node = template.schema.at(at);
      return at === "/proactiveDisclosure/licensing" ? { ...node, title: "许可" } : node;
    };
    const schema = Object.assign(Object.create(template.schema), { at: relabelled });
    const tables = template.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.filter((cell) => !("figure" in cell && cell.figure.includes("compulsion"))),
      ),
    }));
    const figures = new Map([...report.figures].filter(([at]) => !at.includes("compulsion")));
    return { ...report, figures, template: { ...template, schema, tables, version: "2019" } as Template };
  }

  test("a figure that is a change itself (本年增/减) has no rate and is no jump", () => {
    const signed = (report: Compared, text: string): Compared => {
      const at = "proactiveDisclosure.licensing.decisions";
      const figure = { ...report.figures.get(at)!, text, value: new Big(text.replace("+", "")) };
      return { ...report, figures: new Map([...report.figures, [at, figure]]) };
    };
    const { figures } = compareReports([signed(facts("2021.yaml"), "+2"), signed(facts("2022.yaml"), "-58")]);
    expect(figures.find(({ values }) => values[0] === "+2")).toMatchObject({
      values: ["+2", "-58"],
      changes: [{ difference: "-60", jump: false }],
    });
  });

  test("only figures that both formats have and mean the same by are compared, the others listed", () => {
    const comparison = compareReports([otherFormat(facts("2021.yaml")), facts("2022.yaml")]);
    const paths = comparison.figures.map(({ path: at }) => at);
    expect(paths).not.toContain("proactiveDisclosure.licensing.decisions");
    expect(paths).not.toContain("proactiveDisclosure.compulsion.decisions");
    expect(paths).toContain("proactiveDisclosure.penalties.decisions");
    expect(comparison.incomparable).toEqual([
      { label: "行政许可 · 本年处理决定数量", unit: "件", values: ["8", undefined] },
      { label: "行政许可 · 本年处理决定数量", unit: "件", values: [undefined, "9"] },
      { label: "行政强制 · 本年处理决定数量", unit: "件", values: [undefined, "0"] },
    ]);
    expect(comparison.carried.map(({ column, agrees }) => [column, agrees])).toContainEqual([
      "naturalPerson",
      false,
    ]);
  });

  test("years of one format are compared although an earlier year has another: in every format, and in no picture", async () => {
    const comparison = compareReports([
      otherFormat(facts("2021.yaml")),
      facts("2022.yaml"),
      facts("2023.yaml"),
    ]);
    const at = "proactiveDisclosure.licensing.decisions";
    expect(comparison.figures.find((figure) => figure.path === at)).toMatchObject({
      values: [undefined, "9", "61"],
      changes: [undefined, { difference: "+52", rate: "+577.8", jump: true }],
    });
    expect(comparison.movers[0]).toBe(at);
    expect(comparison.charts.headline.map((charted) => charted.path)).not.toContain(at);
    expect(comparison.incomparable.map(({ values }) => values)).toEqual([["8", undefined, undefined]]);

    const row = ["行政许可 · 本年处理决定数量", "—", "9", "—", "—", "61", "+52", "+577.8%"];
    const pretty = prettyComparison(comparison, COMPARISON_WORDS["zh-CN"], new Chalk({ level: 0 }));
    expect(pretty.split("\n").map((line) => line.split(/ {2,}/))).toContainEqual(row);
    const json = JSON.parse(jsonComparison(comparison));
    const ajv = new Ajv2020();
    expect(ajv.validate(JSON.parse(readFileSync("schemas/comparison.schema.json", "utf8")), json)).toBe(true);
    expect(json.figures.find((figure: { path: string }) => figure.path === at).changes[0]).toBeNull();
    expect(htmlComparison(comparison, "zh-CN")).toContain(
      `<th scope="row">${row[0]}</th>${row
        .slice(1)
        .map((cell) => `<td>${cell}</td>`)
        .join("")}`,
    );
    const [, , sheet] = readSheets(await xlsxComparison(comparison, COMPARISON_WORDS["zh-CN"]));
    const cells = [...sheet!.cells].filter(([, cell]) => cell.text === "本年处理决定数量");
    const line = cells[0]![0].slice(1);
    expect([..."EGHIJ"].map((column) => sheet!.cells.get(`${column}${line}`)?.text)).toEqual([
      "—",
      "—",
      "—",
      undefined,
      undefined,
    ]);
  });

  test("a year that is missing is spoken of", async () => {
    const { stdout } = await gov(["compare", "2021.yaml", "2023.yaml"], folder(YEARS));
    expect(stdout).toContain("没有2022年的报告，2021年与2023年之间不核对结转。");
    expect(stdout).not.toContain("结转衔接");
  });
});
