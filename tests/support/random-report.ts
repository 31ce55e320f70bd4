import fc from "fast-check";
import { templateOfVersion } from "../../src/templates/choose.js";
import { decimals, disclosure, type Version } from "./random-disclosure.js";
import {
  amount,
  count,
  type List,
  map,
  narrative,
  type Row,
  type Scalar,
  text,
  type Value,
} from "./yaml-tree.js";

export { VERSIONS, type Version } from "./random-disclosure.js";
export type { List, Row, Scalar, Value } from "./yaml-tree.js";

/**
 * Random valid data files, with the place of every value. The writer makes the styles that people use: rows in
 * braces or in lines, quoted or plain texts, totals typed or left out.
 */

/** Where a value was written. Offsets into the text; `key` is absent for list items. */
export interface Slot {
  path: string;
  kind: Value["kind"];
  key?: [number, number];
  value: [number, number];
  /** Inside braces. */
  flow: boolean;
  /** Column of the key. */
  indent: number;
}

export interface Written {
  text: string;
  slots: Slot[];
  [fc.toStringMethod](): string;
}

export const CLASSES = ["naturalPerson", "commercial", "research", "publicInterest", "legalService", "other"];
const OUTCOMES = ["upheld", "corrected", "other", "pending"];

const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);

export interface Options {
  /** Whether the totals of rows, and （七）, are typed; chosen at random where it is not said. */
  rows?: boolean;
  results?: boolean;
  /** Of the national format; 2021 where it is not said. */
  template?: Version;
}

const small = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(40), fc.nat(99_999));

/** A row of 三 from its six counts: 0 for zeros, classes that are 0 left out now and then. */
function row(counts: number[], sparse: boolean, total: boolean): Value {
  if (sum(counts) === 0 && sparse) return { kind: "zero", text: "0" };
  const entries = CLASSES.flatMap((name, index): [string, Value][] =>
    sparse && counts[index] === 0 ? [] : [[name, count(counts[index]!)]],
  );
  if (total) entries.push(["total", count(sum(counts))]);
  return map(entries, true);
}

const times = <T>(length: number, each: fc.Arbitrary<T>) =>
  fc.array(each, { minLength: length, maxLength: length });

const applications = ({ template = "2021", ...totals }: Options) => {
  const { resultRows, groups } = templateOfVersion(template)!.applications;
  const counts = times(CLASSES.length, small);
  return fc
    .record({
      // The result rows, the rows carried in and out, as one count for each class.
      results: times(resultRows.length, counts),
      carriedOut: counts,
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      sparse: fc.boolean(),
      rows: fc.boolean(),
      totals: fc.boolean(),
    })
    .map(({ results, carriedOut, share, sparse, rows, totals: typed }) => {
      const rowTotals = totals.rows ?? rows;
      const column = (index: number) => sum(results.map((counts) => counts[index]!));
      const columns = CLASSES.map((_, index) => column(index));
      const carriedIn = columns.map((value, index) => Math.floor(share * (value + carriedOut[index]!)));
      const received = columns.map((value, index) => value + carriedOut[index]! - carriedIn[index]!);
      const made = new Map(resultRows.map((path, at) => [path, row(results[at]!, sparse, rowTotals)]));
      const entries = [...made].flatMap(([path, value]): [string, Value][] => {
        const [group, members = []] = [...groups].find(([, rows]) => rows.includes(path)) ?? [];
        if (group === undefined) return [[lastName(path), value]];
        if (members[0] !== path) return [];
        return [[lastName(group), map(members.map((member) => [lastName(member), made.get(member)!]))]];
      });
      if (totals.results ?? typed) entries.push(["total", row(columns, sparse, true)]);
      return map([
        ["newlyReceived", row(received, sparse, rowTotals)],
        ["carriedFromLastYear", row(carriedIn, sparse, rowTotals)],
        ["results", map(entries)],
        ["carriedToNextYear", row([...carriedOut], sparse, rowTotals)],
      ]);
    });
};

const lastName = (path: string) => path.slice(path.lastIndexOf(".") + 1);

const outcomes = fc
  .tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30), fc.boolean())
  .map(([a, b, c, d, total]) => {
    const counts = [a, b, c, d];
    const entries = OUTCOMES.map((name, index): [string, Value] => [name, count(counts[index]!)]);
    return map(total ? [...entries, ["total", count(sum(counts))]] : entries, true);
  });

const WORDS = [
  "政务公开",
  "信息管理",
  "平台建设",
  "监督保障",
  "解读回应",
  "科技服务",
  "惠企政策",
  "队伍培训",
];
const sentence = fc
  // What is listed twice is a fault of its own.
  .uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map((words) => `${words.join("、")}有序推进。`);
const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join("\n\n"));

const section = (topics: boolean) =>
  fc
    .record({ title: fc.constantFrom(...WORDS), runIn: fc.boolean(), body: paragraphs })
    .map(({ title, runIn, body }) =>
      map([
        ...(topics ? [["topic", { kind: "choice", text: "proactiveDisclosure" }] as [string, Value]] : []),
        ["title", text(title)],
        ["runIn", { kind: "boolean", text: String(runIn) }],
        ["body", narrative(body)],
      ]),
    );

/** A valid report as a tree of keys and values. */
export const randomReport = (options: Options = {}): fc.Arbitrary<Row> => {
  const { template = "2021" } = options;
  const { from, to } = templateOfVersion(template)!.years;
  return fc
    .record({
      year: fc.integer({ min: from, max: Math.min(to, from + 9) }),
      kind: fc.constantFrom("government", "office", "department", "subdistrict", "other"),
      disclosure: disclosure[template],
      applications: applications(options),
      disputes: fc.tuple(outcomes, outcomes, outcomes),
      followers: decimals,
      fees: fc.array(fc.tuple(fc.nat(9), decimals), { minLength: 1, maxLength: 3 }),
      sections: fc.array(section(true), { minLength: 1, maxLength: 3 }),
      problems: fc.array(section(false), { minLength: 1, maxLength: 2 }),
      body: paragraphs,
    })
    .map((r) => {
      return map([
        ["template", { kind: "version", text: `"${template}"` }],
        ["year", { kind: "year", text: String(r.year) }],
        [
          "agency",
          map([
            ["name", text("某省科学技术厅")],
            ["kind", { kind: "choice", text: r.kind }],
            [
              "contact",
              map([
                ["postcode", text("010010")],
                ["phone", text("0591-87869628")],
              ]),
            ],
          ]),
        ],
        [
          "signature",
          map([
            ["name", text("某省科学技术厅")],
            ["date", { kind: "date", text: `${r.year + 1}-01-18` }],
          ]),
        ],
        ["figures", map([["followers", amount(r.followers)]])],
        ["preamble", narrative(r.body)],
        [
          "overview",
          map([
            ["body", narrative(r.body)],
            ["sections", { kind: "list", items: r.sections }],
          ]),
        ],
        ["proactiveDisclosure", r.disclosure],
        ["applications", r.applications],
        [
          "reviewAndLitigation",
          map([
            ["reconsideration", r.disputes[0]],
            [
              "litigation",
              map([
                ["direct", r.disputes[1]],
                ["afterReconsideration", r.disputes[2]],
              ]),
            ],
          ]),
        ],
        [
          "problems",
          map([
            ["body", narrative(r.body)],
            ["sections", { kind: "list", items: r.problems }],
          ]),
        ],
        [
          "otherMatters",
          map([
            [
              "processingFee",
              map([
                ["notices", count(sum(r.fees.map(([notices]) => notices)))],
                [
                  "byAgency",
                  {
                    kind: "list",
                    items: r.fees.map(([notices, collected], index) =>
                      map([
                        ["name", text(`第${index + 1}局`)],
                        ["notices", count(notices)],
                        ["collected", amount(collected)],
                      ]),
                    ),
                  },
                ],
              ]),
            ],
            ["body", narrative("本年度收取信息处理费情况如上。")],
          ]),
        ],
      ]);
    });
};

/** Writes a tree as YAML and remembers where everything stands. */
export function write(root: Row): Written {
  let out = "";
  const slots: Slot[] = [];
  const put = (value: string): [number, number] => {
    out += value;
    return [out.length - value.length, out.length];
  };
  const scalar = (
    value: Scalar,
    path: string,
    key: [number, number] | undefined,
    indent: number,
    flow: boolean,
  ) => {
    let span: [number, number];
    if (value.kind === "narrative") {
      const lines = value.text.split("\n").map((line) => (line === "" ? "" : " ".repeat(indent + 2) + line));
      span = put(`|\n${lines.join("\n")}`);
    } else span = put(value.text);
    slots.push({ path, kind: value.kind, ...(key && { key }), value: span, flow, indent });
  };
  const flowMap = (value: Row, path: string, indent: number): [number, number] => {
    const start = out.length;
    put("{ ");
    value.entries.forEach(([name, child], index) => {
      if (index > 0) put(", ");
      const key = put(name);
      put(": ");
      scalar(child as Scalar, `${path}/${name}`, key, indent, true);
    });
    put(" }");
    return [start, out.length];
  };
  const child = (value: Value, path: string, key: [number, number] | undefined, indent: number): void => {
    if (value.kind === "map" && value.flow) {
      put(" ");
      const span = flowMap(value, path, indent);
      slots.push({ path, kind: "map", ...(key && { key }), value: span, flow: false, indent });
    } else if (value.kind === "map" || value.kind === "list") {
      put("\n");
      const start = out.length;
      if (value.kind === "map") blockMap(value, path, indent + 2);
      else blockList(value, path, indent + 2);
      slots.push({
        path,
        kind: value.kind,
        ...(key && { key }),
        value: [start, out.length],
        flow: false,
        indent,
      });
      return;
    } else {
      put(" ");
      scalar(value, path, key, indent, false);
    }
    put("\n");
  };
  const blockMap = (value: Row, path: string, indent: number, first = ""): void => {
    value.entries.forEach(([name, entry], index) => {
      put(index === 0 && first ? first : " ".repeat(indent));
      const key = put(name);
      put(":");
      child(entry, `${path}/${name}`, key, indent);
    });
  };
  const blockList = (value: List, path: string, indent: number): void => {
    value.items.forEach((item, index) => {
      const start = out.length;
      blockMap(item as Row, `${path}/${index}`, indent + 2, `${" ".repeat(indent)}- `);
      slots.push({ path: `${path}/${index}`, kind: "map", value: [start, out.length], flow: false, indent });
    });
  };
  blockMap(root, "", 0);
  // A failed property shows the file, not the tree behind it.
  return { text: out, slots, [fc.toStringMethod]: () => out };
}
