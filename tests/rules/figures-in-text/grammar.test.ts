import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../../../src/index.js";
import { type Row, randomReport, VERSIONS, write } from "../../support/random-report.js";

/** Sentences made of parts that agencies put together freely, each part a choice; N stands for the number. */
type Parts = readonly (readonly string[])[];

const A = "applications";
const total = (row: string) => `${A}.${row}.total`;
const WHOLES = [
  [total("newlyReceived")],
  [total("newlyReceived"), total("carriedFromLastYear")],
  [total("results.total")],
  [total("results.total"), total("carriedToNextYear")],
];
const SUITS = ["", ".direct", ".afterReconsideration"].map((row) => [
  `reviewAndLitigation.litigation${row}.total`,
]);
const REVIEW = [["reviewAndLitigation.reconsideration.total"]];

const TIME = ["", "全年", "本年度", "2022年度，", "截至2022年12月31日，"];
const WHO = ["", "我局", "本机关", "我单位"];
const ALL = ["", "共", "累计", "总共"];
const NOUN = [
  "政府信息公开申请",
  "依申请公开申请",
  "依申请公开事项",
  "政府信息依申请公开",
  "信息公开申请件",
  "依申请公开政府信息申请",
];
const UNIT = ["件", "份", "条", "件次", "项"];
const CAUSE = ["因政府信息公开引发的", "因政府信息公开申请被提起的", "涉及政府信息公开的", "政府信息公开"];
const END = ["。", "，工作有序。", "，同比有所下降。"];

/** Every order of words, with the sums of figures that its number may be. */
const GRAMMAR: readonly { parts: Parts; readings: readonly string[][] }[] = [
  {
    parts: [
      TIME,
      WHO,
      ALL,
      ["收到", "受理", "接收", "办理", "处理"],
      NOUN,
      ["", "共", "共计"],
      ["N"],
      UNIT,
      END,
    ],
    readings: WHOLES,
  },
  {
    parts: [TIME, WHO, ALL, ["收到", "受理", "接到"], ["N"], UNIT, ["", "公众提交的"], NOUN, END],
    readings: WHOLES,
  },
  { parts: [TIME, NOUN, ["共", "共计", "总数为", "数量"], ["N件"], END], readings: WHOLES },
  { parts: [TIME, WHO, ["新收", "新受理", "新增"], NOUN, ["N"], ["件", "份"], END], readings: [WHOLES[0]!] },
  { parts: [TIME, WHO, ALL, ["答复", "办结", "回复"], NOUN, ["N件"], END], readings: [WHOLES[2]!] },
  {
    parts: [["政府信息公开申请办理中，"], ["上年结转", "上年度转结", "2021年结转"], ["N件"], END],
    readings: [[total("carriedFromLastYear")]],
  },
  {
    parts: [
      ["政府信息公开申请办理中，"],
      ["N件"],
      ["结转下年度", "结转至2023年", "转至下年"],
      ["", "继续办理", "办理"],
      END,
    ],
    readings: [[total("carriedToNextYear")]],
  },
  {
    parts: [
      ["政府信息公开申请办理结果："],
      ["不予公开", "决定不予公开"],
      ["", "的"],
      ["N件", "（N件）"],
      END,
    ],
    readings: [[total("results.withheld")]],
  },
  {
    parts: [
      ["政府信息公开申请中，"],
      ["其中", ""],
      ["本机关不掌握相关政府信息", "不掌握相关信息的"],
      ["N件"],
      END,
    ],
    readings: [[total("results.unavailable.notHeld")]],
  },
  { parts: [CAUSE, ["行政复议"], ["", "案件"], ["N"], ["件", "起", "宗", "次"], END], readings: REVIEW },
  { parts: [["发生"], ["N"], ["件", "起"], CAUSE.slice(0, 3), ["行政诉讼案件"], END], readings: SUITS },
  {
    parts: [TIME, WHO, ALL, ["作出"], ["行政许可"], ["", "决定"], ["N件"], END],
    readings: [["proactiveDisclosure.licensing.decisions"]],
  },
  {
    parts: [
      TIME,
      WHO,
      ALL,
      ["制发", "出台", "制定", "印发"],
      ["行政规范性文件", "规范性文件"],
      ["N"],
      ["件", "份"],
      END,
    ],
    readings: [["proactiveDisclosure.normativeDocuments.issued"]],
  },
  {
    parts: [["现行有效的", "集中公开现行有效"], ["行政规范性文件"], ["", "共", "达"], ["N件"], END],
    readings: [["proactiveDisclosure.normativeDocuments.inForce"]],
  },
];

/** The ways in which one number is written. */
const DIGITS = "零一二三四五六七八九";
function chinese(number: number): string {
  const places = ["", "十", "百", "千"];
  const digits = String(number).split("").map(Number);
  // 一起 and 一项 are words.
  if (digits.length > 4 || number === 1) return String(number);
  const words = digits.map((digit, at) =>
    digit === 0 ? "零" : `${DIGITS[digit]}${places[digits.length - 1 - at]}`,
  );
  const text = words.join("").replace(/零+/g, "零");
  return (text.length > 1 ? text.replace(/零$/, "") : text).replace(/^一十/, "十");
}
const WAYS: readonly ((number: number) => string)[] = [
  String,
  (number) => number.toLocaleString("en-US"),
  (number) => String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (number) => ` ${number} `,
  chinese,
];

function withSentence(row: Row, sentence: string): string {
  const entries = row.entries.map(([name, value]): Row["entries"][number] =>
    name === "overview"
      ? [name, { kind: "map", entries: [["body", { kind: "narrative", text: sentence }]] }]
      : [name, value],
  );
  return write({ ...row, entries }).text;
}

const input = (text: string) => ({ name: "data.yaml", bytes: new TextEncoder().encode(text) });
const found = (text: string): string[] =>
  compile(input(text)).diagnostics.flatMap(({ code, place }) =>
    code === "GR5002" ? [text.slice(place.start, place.end)] : [],
  );

test("Chinese numerals are written as people do", () => {
  expect([0, 7, 10, 12, 20, 103, 110, 256, 1002, 1234].map(chinese)).toEqual([
    "零",
    "七",
    "十",
    "十二",
    "二十",
    "一百零三",
    "一百一十",
    "二百五十六",
    "一千零二",
    "一千二百三十四",
  ]);
});

test.each(VERSIONS)(
  "sentences of the grammar over tables of %s: true ones silent, false ones named",
  (template) => {
    fc.assert(
      fc.property(
        randomReport({ template }),
        fc.constantFrom(...GRAMMAR),
        fc.infiniteStream(fc.nat(1000)),
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom(...WAYS),
        (row, { parts, readings }, picks, by, way) => {
          const { figures, report } = compile(input(withSentence(row, "无。")));
          fc.pre(readings.every((paths) => paths.every((path) => figures?.has(path))));
          const next = () => picks.next().value;
          const year = report!.year;
          const sentence = parts
            .map((choices) => choices[next() % choices.length])
            .join("")
            .replace(/202[123]/g, (written) => String(Number(written) - 2022 + year));
          const values = readings.map((paths) =>
            paths.reduce((sum, path) => sum + Number(figures!.get(path)!.text), 0),
          );
          expect(
            found(withSentence(row, sentence.replace("N", way(values[next() % values.length]!)))),
          ).toEqual([]);
          const all = [...WHOLES, ...readings]
            .filter((paths) => paths.every((path) => figures!.has(path)))
            .map((paths) => paths.reduce((sum, path) => sum + Number(figures!.get(path)!.text), 0));
          const wrong = way(Math.max(...all) + by);
          expect(found(withSentence(row, sentence.replace("N", wrong)))).toEqual([wrong.trim()]);
        },
      ),
      { numRuns: 150 },
    );
  },
);
