import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import type { DataValue } from "../../src/data-file.js";
import type { ReportDocument, StatutoryTable } from "../../src/document.js";
import { importFile } from "../../src/import/open.js";
import { TEMPLATES } from "../../src/templates.js";
import { dressedReport } from "../support/dressed-report.js";
import { type Layout, laidOut } from "../support/laid-out.js";

/** A page with the three tables, each in a layout of its own. */
function page({ tables, title }: ReportDocument, layouts: readonly Layout[]): Uint8Array {
  const parts = tables.map(
    (table, index) => `<h2>${"二三四"[index]}、${headings[index]}</h2>${laidOut(table, layouts[index]!)}`,
  );
  return new TextEncoder().encode(
    `<html><body><h1>${title}</h1><h2>一、总体情况</h2><p>工作有序推进。</p>${parts.join("\n")}<h2>五、存在的主要问题及改进情况</h2><p>深度不够。</p><h2>六、其他需要报告的事项</h2><p>无。</p></body></html>`,
  );
}

const headings = [
  "主动公开政府信息情况",
  "收到和处理政府信息公开申请情况",
  "政府信息公开行政复议、行政诉讼情况",
];

/** The figures of the tables in an import, as the form prints them; undefined where they are 待填. */
async function figuresOf(bytes: Uint8Array, paths: readonly string[]) {
  const imported = await importFile({ name: "a.html", bytes });
  if ("code" in imported) throw new Error(JSON.stringify(imported.args));
  const valueAt = (path: string) => {
    let node: DataValue | undefined = imported.values;
    for (const name of path.split("."))
      node = node === 0 ? 0 : (node as { [key: string]: DataValue } | undefined)?.[name];
    return typeof node === "object" ? String((node as { value: DataValue }).value) : String(node);
  };
  const codes = imported.diagnostics
    .map(({ code }) => code)
    .filter((code) => code !== "GR8007" && code !== "GR8008");
  const doubts = imported.diagnostics.map(({ args }) => (args as { what?: string }).what);
  return { figures: paths.map((path) => [path, valueAt(path)]), codes, doubts };
}

const numbers = (tables: readonly StatutoryTable[]) =>
  tables.flatMap(({ cells }) => cells.flatMap(({ figure }) => (figure ? [figure] : [])));

/** Signs (+3) are the form's; what stands in the data file is compared without them. */
const expected = (tables: readonly StatutoryTable[]) =>
  numbers(tables).map(({ path, value }) => [path, value]);

const layout = (cuts: boolean) =>
  fc.record(
    {
      merged: fc.constantFrom("kept", "lost", "blank", "repeated"),
      cut: cuts ? fc.nat(30) : fc.constant(0),
      headsAgain: fc.boolean(),
    },
    { requiredKeys: ["merged"] },
  ) as fc.Arbitrary<Layout>;

const document = (text: string) =>
  compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) }).document!;

describe.each(TEMPLATES.map((template) => [template.version, template] as const))(
  "tables of %s",
  (_, template) => {
    test("merged in any way, cut anywhere: every figure is right", async () => {
      const layouts = fc.tuple(layout(false), layout(true), layout(false));
      await fc.assert(
        fc.asyncProperty(dressedReport(template), layouts, async (text, chosen) => {
          const made = document(text);
          const { figures, codes } = await figuresOf(
            page(made, chosen),
            numbers(made.tables).map(({ path }) => path),
          );
          expect(figures).toEqual(expected(made.tables));
          expect(codes).toEqual([]);
        }),
        { numRuns: 60, endOnFailure: true },
      );
    });

    test("columns in any order are known by their heads", async () => {
      const classes = template.applications.classes.length + 1;
      const order = fc.shuffledSubarray([...Array(classes).keys()], { minLength: classes });
      await fc.assert(
        fc.asyncProperty(dressedReport(template), order, async (text, chosen) => {
          const made = document(text);
          const layouts: Layout[] = [
            { merged: "kept" },
            { merged: "repeated", order: chosen },
            { merged: "kept" },
          ];
          const { figures } = await figuresOf(
            page(made, layouts),
            numbers(made.tables).map(({ path }) => path),
          );
          expect(figures).toEqual(expected(made.tables));
        }),
        { numRuns: 30, endOnFailure: true },
      );
    });

    test("a damaged word in a row's label is read by its likeness, and said", async () => {
      await fc.assert(
        fc.asyncProperty(dressedReport(template), fc.nat(), fc.nat(), async (text, which, where) => {
          const made = document(text);
          const table = made.tables[1]!;
          // Labels beside figures with words enough to be known by the others.
          const labels = table.cells.flatMap(({ role, runs }, index) => {
            const label = runs
              .map((run) => run.text)
              .join("")
              .replace(/（区分.*/, "");
            return role === "label" && label.length >= 8 && label !== "三、本年度办理结果"
              ? [{ index, length: label.length }]
              : [];
          });
          const { index, length } = labels[which % labels.length]!;
          const at = 3 + (where % (length - 4));
          const damage = (label: string, cell: number) =>
            cell === index ? `${label.slice(0, at)}〇${label.slice(at + 1)}` : label;
          const layouts: Layout[] = [{ merged: "kept" }, { merged: "kept", damage }, { merged: "kept" }];
          const { figures, codes } = await figuresOf(
            page(made, layouts),
            numbers(made.tables).map(({ path }) => path),
          );
          expect(figures).toEqual(expected(made.tables));
          expect(codes).toEqual(["GR8004"]);
        }),
        { numRuns: 40, endOnFailure: true },
      );
    });
  },
);
