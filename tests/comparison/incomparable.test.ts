import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Big } from "big.js";
import { Chalk } from "chalk";
import { describe, expect, test } from "vitest";
import { readFacts } from "../../src/analysis/analyse.js";
import { compareReports } from "../../src/comparison/compare.js";
import type { Compared } from "../../src/comparison/comparison.js";
import { htmlComparison } from "../../src/comparison/html.js";
import { jsonComparison } from "../../src/comparison/json.js";
import { prettyComparison } from "../../src/comparison/pretty.js";
import { COMPARISON_WORDS } from "../../src/comparison/words.js";
import { xlsxComparison } from "../../src/comparison/xlsx.js";
import type { Template } from "../../src/templates/template.js";
import { readSheets } from "../fixtures/xlsx-reader.js";
import { folder, gov } from "../support/run-cli.js";
import { YEARS } from "../support/years.js";

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
