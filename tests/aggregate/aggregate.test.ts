import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aggregate, type Summand } from "../../src/aggregate/aggregate.js";
import { joinFees } from "../../src/aggregate/fees.js";
import { parentFile } from "../../src/aggregate/parent-file.js";
import { readFacts } from "../../src/analysis/analyse.js";
import { compile } from "../../src/compile.js";
import { writeDataFile } from "../../src/data-file/write.js";
import { FEE_SUMS } from "../../src/report/figures.js";
import { TO_FILL } from "../../src/syntax/placeholder.js";
import { organ } from "../support/organs.js";
import { randomReport, VERSIONS, type Version, write } from "../support/random-report.js";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A data file as it is summed up. Its arithmetic is right by its making; it has to conform. */
function summand(text: string, name: string): Summand {
  const facts = readFacts({ name: `${name}.yaml`, bytes: bytes(text) });
  if (!facts) throw new Error(`does not conform:\n${text}`);
  return facts;
}

const YEARS = { "2019": "2020", "2021": "2022" };

const reports = (template: Version, count: number) =>
  fc.array(randomReport({ template }).map(write), { minLength: count, maxLength: count }).map((all) =>
    all.map(({ text }, index) =>
      text
        .replace(/^year: .*$/m, `year: ${YEARS[template]}`)
        // Of amounts this large one unit, or their sum in 元 fits into no cell; mixed units are cases of their own.
        .replace(/unit: (?:万元|元)/, "unit: 万元")
        .replace("name: 某省科学技术厅", `name: 第${index + 1}机关`),
    ),
  );

/** The sum as a data file, and as it reads when its narrative is filled in. */
const parentText = (children: Summand[], name: string, complete = true) =>
  writeDataFile(
    parentFile(aggregate(children), {
      agency: name,
      kind: "government",
      files: children.map(({ file }) => file),
      complete,
      keys: "en",
    }),
  ).replaceAll(TO_FILL, "本年各项工作有序开展。");
// Its children are not on the disk here, so none may be claimed to be there.
const summed = (children: Summand[], name: string) => summand(parentText(children, name, false), name);

/** Every figure of the tables, and 信息处理费 in total and by agency, whatever their order. */
function contentOf({ figures, ...rest }: Summand) {
  const fees = joinFees([{ figures, ...rest }]);
  const digits = (row: object) => FEE_SUMS.map((key) => (row as Record<string, unknown>)[key]?.toString());
  return {
    tables: contentPaths({ figures, ...rest })
      .map(({ path, value }) => `${path} ${value}`)
      .sort(),
    fees: fees && digits(fees.totals).map((value) => value ?? "0"),
    byAgency: (fees?.byAgency ?? []).map((row) => [row.name, ...digits(row)].join(" ")).sort(),
  };
}

/** A report of nothing. */
const ZERO = organ(
  "空机关",
  ["issued: 13, repealed: 0, inForce: 90", "issued: 0, repealed: 0, inForce: 0"],
  ["decisions: 9", "decisions: 0"],
  ["amount: 27.948692", "amount: 0"],
  ["{ naturalPerson: 6, commercial: 1, total: 7 }", "0"],
  ["{ commercial: 1, total: 1 }", "0"],
  ["{ naturalPerson: 4, total: 4 }", "0"],
  ["{ naturalPerson: 2, commercial: 2, total: 4 }", "0"],
  ["{ naturalPerson: 6, commercial: 2, total: 8 }", "0"],
  [
    "upheld: 1, corrected: 0, other: 2, pending: 0, total: 3",
    "upheld: 0, corrected: 0, other: 0, pending: 0",
  ],
);

/** A report with every number of its tables 0. */
function zeroed(text: string): string {
  const { template, report } = compile({ name: "z.yaml", bytes: bytes(text) });
  const zero = (value: unknown): unknown => {
    if (typeof value === "number") return 0;
    if (typeof value === "string") return /^[-+]?[\d.]+$/.test(value) ? "0" : value;
    if (Array.isArray(value)) return value.map(zero);
    return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, zero(each)]));
  };
  const tables = ["proactiveDisclosure", "applications", "reviewAndLitigation"];
  const values = Object.fromEntries(
    Object.entries(report as object).map(([key, value]) => [key, tables.includes(key) ? zero(value) : value]),
  );
  const { processingFee: _, ...otherMatters } = values.otherMatters as Record<string, unknown>;
  return writeDataFile({ template: template!, values: { ...values, otherMatters } as never });
}

/** Millionths as whole numbers: the sums again, without the library that made them. */
function plainSum(texts: readonly string[]): string {
  const millionths = texts.reduce((sum, text) => {
    const [whole, decimals = ""] = text.split(".");
    return sum + BigInt(whole + decimals.padEnd(6, "0"));
  }, 0n);
  const digits = (millionths < 0n ? -millionths : millionths).toString().padStart(7, "0");
  return `${millionths < 0n ? "-" : ""}${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, "");
}

describe.each(VERSIONS)("aggregate, for any reports of the format %s", (template) => {
  test("every figure is the plain sum of the children's, and they are its children by GR3005", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((count) => reports(template, count)),
        (texts) => {
          const children = texts.map((text, index) => summand(text, `c${index}`));
          const parent = summed(children, "某县人民政府");
          for (const { path, value } of contentPaths(parent))
            expect(`${path} ${value}`).toBe(
              `${path} ${plainSum(children.map((child) => inYuan(child, path)))}`,
            );
          const { diagnostics } = compile(
            { name: "p.yaml", bytes: bytes(parentText(children, "某县人民政府")) },
            { children: texts.map((text, index) => ({ name: `c${index}.yaml`, bytes: bytes(text) })) },
          );
          expect(diagnostics.filter(({ code }) => code.startsWith("GR3"))).toEqual([]);
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test("the order makes no difference, nor whether parts are summed up first; a report of zeros adds nothing", () => {
    fc.assert(
      fc.property(reports(template, 3), (texts) => {
        const [a, b, c] = texts.map((text, index) => summand(text, `c${index}`)) as [
          Summand,
          Summand,
          Summand,
        ];
        // A report of nothing, in the format of the others.
        const zero = summand(template === "2021" ? ZERO : zeroed(texts[0]!), "zero");
        const all = contentOf(summed([a, b, c], "某县人民政府"));
        expect(contentOf(summed([c, a, b], "某县人民政府"))).toEqual(all);
        expect(contentOf(summed([summed([a, b], "甲片"), c], "某县人民政府"))).toEqual(all);
        expect(contentOf(summed([a, summed([b, c], "乙片")], "某县人民政府"))).toEqual(all);
        expect(contentOf(summed([zero, a, b, c, zero], "某县人民政府"))).toEqual(all);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});

function contentPaths({ figures }: Pick<Summand, "figures">): { path: string; value: string }[] {
  return [...figures.values()]
    .filter(({ path, value }) => value && /^(?:proactive|applications|review)/.test(path))
    .map(({ path }) => ({ path, value: inYuan({ figures }, path) }));
}

/** A figure's digits; 采购总金额, whose unit each file chooses, in 元. */
function inYuan({ figures }: Pick<Summand, "figures">, path: string): string {
  const { value, unit } = figures.get(path)!;
  return value!.times(unit === "万元" ? 10_000 : 1).toFixed();
}
