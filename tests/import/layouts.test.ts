import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import type { ReportDocument, StatutoryTable } from "../../src/document.js";
import { TEMPLATES } from "../../src/templates/choose.js";
import { dressedReport } from "../support/dressed-report.js";
import { exampleText } from "../support/files.js";
import { figureAt, importedReport } from "../support/imports.js";
import { type Layout, laidOut } from "../support/laid-out.js";

/** A page with the three tables, each in a layout of its own. */
function page(made: ReportDocument, layouts: readonly Layout[]): Uint8Array {
  return pageOf(
    made.title,
    made.tables.map((table, index) => laidOut(table, layouts[index]!)),
  );
}

function pageOf(title: string, tables: readonly string[]): Uint8Array {
  const parts = tables.map((table, index) => `<h2>${"二三四"[index]}、${headings[index]}</h2>${table}`);
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
  const imported = await importedReport("a.html", bytes);
  const codes = imported.diagnostics
    .map(({ code }) => code)
    .filter((code) => code !== "GR8007" && code !== "GR8008");
  const doubts = imported.diagnostics.map(({ args }) => (args as { what?: string }).what);
  return { figures: paths.map((path) => [path, String(figureAt(imported, path))]), codes, doubts };
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

    test("table 三 with its rows as columns", async () => {
      const layouts: Layout[] = [{ merged: "kept" }, { merged: "kept", turned: true }, { merged: "kept" }];
      await fc.assert(
        fc.asyncProperty(dressedReport(template), async (text) => {
          const made = document(text);
          const paths = numbers(made.tables).map(({ path }) => path);
          const { figures, codes } = await figuresOf(page(made, layouts), paths);
          expect(figures).toEqual(expected(made.tables));
          expect(codes).toEqual([]);
        }),
        { numRuns: 20, endOnFailure: true },
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

const cells = (texts: readonly (string | number)[]) => texts.map((text) => `<td>${text}</td>`).join("");
const OUTCOMES = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const RECEIVED = "一、本年新收政府信息公开申请数量";
const allOf = (prefix: string, value: string) => (path: string) =>
  path.startsWith(prefix) ? value : undefined;

/** Layouts of others: what becomes of the three tables, the figures that are then others, and what is said. */
const OTHERS: [
  string,
  (tables: string[]) => string[],
  (path: string, value: string) => string | undefined,
  string[],
][] = [
  [
    "a table that nobody filled in is no table of zeros",
    ([two, three, four]) => [two!, three!.replace(/>\d+</g, "><"), four!],
    (path) =>
      allOf(
        "applications",
        path.endsWith(".total") || path.includes("results.total.") ? "undefined" : "待填",
      )(path),
    ["GR8005"],
  ],
  [
    "a blank total is the sum of its row, not 0",
    ([two, three, four]) => [two!, three!.replace(">7</td></tr>", "></td></tr>"), four!],
    allOf("applications.newlyReceived.total", "undefined"),
    ["GR8003"],
  ],
  [
    "no column of totals",
    ([two, three, four]) => [
      two!,
      three!.replace(/<td[^>]*>总计<\/td>/, "").replace(/<td[^>]*>\d+<\/td><\/tr>/g, "</tr>"),
      four!,
    ],
    // A row of zeros is written 0.
    (path, value) =>
      path.startsWith("applications") && path.endsWith("total") && value !== "0" ? "undefined" : undefined,
    ["GR8005"],
  ],
  [
    "合计 for 总计",
    ([two, three, four]) => [two!, three!.replace(/(<td[^>]*>)总计/, "$1合计"), four!],
    () => undefined,
    ["GR8004"],
  ],
  [
    "rows in another order are known by their words",
    ([two, three, four]) => [
      two!,
      three!.replace(/(<tr>(?:(?!<tr>).)*（七）总计.*?<\/tr>)\s*(<tr>.*?<\/tr>)/s, "$2$1"),
      four!,
    ],
    () => undefined,
    [],
  ],
  [
    "labels with words left out are known by their numbers, and said",
    ([two, three, four]) => [two!, three!.replace(RECEIVED, "一、本年新收申请数量"), four!],
    () => undefined,
    ["GR8004"],
  ],
  [
    "table 二 in tables of its articles, their names above them",
    ([two, three, four]) => [
      two!.replace(
        /<tr><td[^>]*>(第二十条第（[五六八]）项)<\/td><\/tr>/g,
        '</table><p>$1</p><table border="1">',
      ),
      three!,
      four!,
    ],
    () => undefined,
    [],
  ],
  [
    "table 三 cut, its heading again",
    ([two, three, four]) => [
      two!,
      three!.replace(
        /<tr>(?=(?:(?!<tr>).)*（七）总计)/s,
        `</table><p>三、${headings[1]}（续）</p><table><tr>`,
      ),
      four!,
    ],
    () => undefined,
    [],
  ],
  [
    "行政复议 and 行政诉讼 in tables of their own",
    ([two, three]) => [
      two!,
      three!,
      `<table><tr><td colspan="5">行政复议</td></tr><tr>${cells(OUTCOMES)}</tr><tr>${cells([1, 2, 3, 4, 10])}</tr></table>
       <p>（二）行政诉讼</p>
       <table><tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
       <tr>${cells([...OUTCOMES, ...OUTCOMES])}</tr><tr>${cells([5, 6, 7, 8, 26, 9, 11, 12, 13, 45])}</tr></table>`,
    ],
    (path) => DISPUTES[path],
    [],
  ],
  [
    "table 四 with its groups beside the rows",
    ([two, three]) => [
      two!,
      three!,
      `<table><tr><td></td>${cells(OUTCOMES)}</tr><tr>${cells(["行政复议", 1, 2, 3, 4, 10])}</tr>
       <tr>${cells(["行政诉讼（未经复议直接起诉）", 5, 6, 7, 8, 26])}</tr><tr>${cells(["行政诉讼（复议后起诉）", 9, 11, 12, 13, 45])}</tr></table>`,
    ],
    (path) => DISPUTES[path],
    [],
  ],
  [
    "figures under the heads of another format are other figures",
    ([two, three, four]) => [
      two!
        .replace("本年制发件数", "本年新制作数量")
        .replace("本年废止件数", "本年新公开数量")
        .replace("现行有效件数", "对外公开总数量"),
      three!,
      four!,
    ],
    (path) => (/\.(?:rules|normativeDocuments)\./.test(path) ? "待填" : undefined),
    ["GR8005"],
  ],
  [
    "an amount in the unit of its head",
    ([two, three, four]) => [
      two!.replace("单位：万元", "单位：元").replace(/(行政事业性收费<\/td><td[^>]*>)0/, "$135000"),
      three!,
      four!,
    ],
    allOf("proactiveDisclosure.administrativeCharges.amount", "3.5"),
    ["GR8003"],
  ],
  [
    "an amount whose unit nothing says",
    ([two, three, four]) => [
      two!.replace("（单位：万元）", "").replace(/(行政事业性收费<\/td><td[^>]*>)0/, "$135"),
      three!,
      four!,
    ],
    allOf("proactiveDisclosure.administrativeCharges.amount", "35"),
    ["GR8004"],
  ],
  [
    "a row's label with what it means behind it",
    ([two, three, four]) => [
      two!
        .replace(/>规章</, ">规章：地方行政规章指由人民政府根据法律制定的规范性文件。<")
        .replace(/>行政规范性文件</, ">行政规范性文件: 指在本行政区域内具有普遍约束力、能够反复适用的文件<"),
      three!,
      four!,
    ],
    () => undefined,
    ["GR8004", "GR8004"],
  ],
  [
    "cells and rows that a browser gives no place",
    ([two, three, four]) => [
      two!.replace(/<td[^>]*>13</, '<td style="display:none">7</td>$&'),
      three!.replace("</tr>", '</tr><tr style="DISPLAY: none"><td>一、本年新收</td><td>9</td></tr>'),
      four!,
    ],
    () => undefined,
    [],
  ],
  [
    "merged cells a row too high",
    ([two, three, four]) => [
      two!,
      three!.replace('rowspan="8"', 'rowspan="9"').replace('rowspan="5"', 'rowspan="6"'),
      four!,
    ],
    () => undefined,
    [],
  ],
  [
    "其它 for 其他, a number without its sign, a row of blanks below the figures",
    ([two, three, four]) => [
      two!,
      three!.replaceAll("3.其他", "3.其它").replaceAll("1.属于国家秘密", "1属于国家秘密"),
      four!.replace("</table>", `<tr>${"<td></td>".repeat(15)}</tr></table>`),
    ],
    () => undefined,
    [],
  ],
  [
    "a column of notes behind the figures",
    ([two, three, four]) => [
      two!,
      three!.replace(
        /(<tr>(?:(?!<\/tr>).)*予以公开(?:(?!<\/tr>).)*)<\/tr>/s,
        "$1<td>含历史遗留事项</td></tr>",
      ),
      four!,
    ],
    () => undefined,
    [],
  ],
  [
    "a number and its note in one cell, without brackets",
    ([two, three, four]) => [
      two!.replace(">13<", ">13<p>注：含修订2件</p><").replace(">90<", ">90，其中长期有效3件<"),
      three!,
      four!,
    ],
    () => undefined,
    ["GR8003"],
  ],
  [
    "digits on two lines are not one number, struck ones none; hidden ones nobody sees",
    ([two, three, four]) => [
      two!
        .replace(">13<", ">1<br>3<")
        .replace(">90<", "><s>8</s>90<")
        .replace(">9<", '>9<i style="display: none">1</i><'),
      three!,
      four!,
    ],
    (path) => (/normativeDocuments\.(?:issued|inForce)/.test(path) ? "待填" : undefined),
    ["GR8002", "GR8002"],
  ],
];

const DISPUTES: Record<string, string> = Object.fromEntries(
  Object.entries({
    reconsideration: [1, 2, 3, 4, 10],
    "litigation.direct": [5, 6, 7, 8, 26],
    "litigation.afterReconsideration": [9, 11, 12, 13, 45],
  }).flatMap(([row, numbers]) =>
    ["upheld", "corrected", "other", "pending", "total"].map((key, index) => [
      `reviewAndLitigation.${row}.${key}`,
      String(numbers[index]),
    ]),
  ),
);

describe("layouts of others", () => {
  const made = document(exampleText());
  const tables = made.tables.map((table) => laidOut(table, { merged: "kept" }));

  test.each(OTHERS)("%s", async (_, change, other, said) => {
    const changed = change(tables);
    expect(changed).not.toEqual(tables);
    const paths = numbers(made.tables).map(({ path }) => path);
    const { figures, codes } = await figuresOf(pageOf(made.title, changed), paths);
    expect(figures).toEqual(
      expected(made.tables).map(([path, value]) => [path, other(path!, value!) ?? value]),
    );
    expect(codes).toEqual(said);
  });
});
