import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLASS_WORDS, OUTCOME_WORDS } from "../../src/tally/words.js";
import { CLASSES } from "../support/random-report.js";
import { csv, figuresOf, findings, HEAD } from "../support/registers.js";

describe("tally equals a plain count", () => {
  const chinese = (number: number) =>
    `${number >= 20 ? "一二三四五六七八九"[Math.floor(number / 10) - 1] : ""}${number >= 10 ? "十" : ""}${"〇一二三四五六七八九"[number % 10]}`.replace(
      /(?<=十)〇/,
      "",
    );
  const two = (number: number) => String(number).padStart(2, "0");
  /** A day as people write it. */
  const SPELLINGS: ((year: number, month: number, date: number) => string)[] = [
    (year, month, date) => `${year}-${month}-${date}`,
    (year, month, date) => `${year}/${two(month)}/${two(date)} 09:30`,
    (year, month, date) => `${year}.${month}.${date}`,
    (year, month, date) => `${year}年${month}月${date}日`,
    (year, month, date) => `${year} 年 ${month} 月 ${date} 号（星期一）`,
    (year, month, date) => `${year}${two(month)}${two(date)}`,
    (year, month, date) => String(Date.UTC(year, month - 1, date) / 86_400_000 + 25_569),
    (year, month, date) =>
      `${[...String(year)].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("")}年${chinese(month)}月${chinese(date)}日`,
  ];
  const day = fc
    .tuple(
      fc.integer({ min: 2020, max: 2024 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom(...SPELLINGS),
    )
    .map(([year, month, date, spelling]) => ({
      year,
      text: spelling(year, month, date),
      order: year * 400 + month * 31 + date,
    }));
  const outcomes = Object.entries(OUTCOME_WORDS).flatMap(([row, words]) =>
    words.map((word) => ({ row, word })),
  );
  const classes = CLASSES.flatMap((key) => CLASS_WORDS[key]!.map((word) => ({ key, word })));
  const application = fc.record({
    received: day,
    closed: fc.option(day, { nil: undefined }),
    outcome: fc.constantFrom(...outcomes),
    applicant: fc.constantFrom(...classes),
  });

  test("for random registers, every figure of the table", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(application, { maxLength: 60 }), async (all) => {
        const rows = all.map(({ received, closed, outcome, applicant }, index) => {
          const done = closed && closed.order >= received.order ? closed : undefined;
          return { index, received, done, outcome, applicant };
        });
        const text = csv(
          ...rows.map(
            ({ index, received, done, outcome, applicant }) =>
              `${index},${applicant.word},${received.text},${done ? outcome.word : ""},${done?.text ?? ""}`,
          ),
        );
        const { number } = await figuresOf(text);
        const relevant = rows.filter(
          ({ received, done }) => received.year <= 2022 && !(done && done.year < 2022),
        );
        for (const key of CLASSES) {
          const own = relevant.filter(({ applicant }) => applicant.key === key);
          expect(number(`newlyReceived.${key}`)).toBe(
            own.filter(({ received }) => received.year === 2022).length,
          );
          expect(number(`carriedFromLastYear.${key}`)).toBe(
            own.filter(({ received }) => received.year < 2022).length,
          );
          expect(number(`carriedToNextYear.${key}`)).toBe(
            own.filter(({ done }) => done?.year !== 2022).length,
          );
          for (const row of Object.keys(OUTCOME_WORDS))
            expect(number(`results.${row}.${key}`)).toBe(
              own.filter(({ done, outcome }) => done?.year === 2022 && outcome.row === row).length,
            );
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe("rows that are not just one application", () => {
  const NP = "自然人,2022-03-01,予以公开,2022-03-10";

  test("the headings once more, as on every printed page, are none", async () => {
    const { number } = await figuresOf(csv(`1,${NP}`, HEAD, `2,${NP}`));
    expect(number("newlyReceived.total")).toBe(2);
  });

  test.each(["15件", "2", "２宗", "0"])(
    "a row of %s is counted neither as one nor as so many",
    async (quantity) => {
      const text = [`${HEAD},件数`, `1,${NP},1件`, `2,${NP},${quantity}`, `3,${NP},`].join("\n");
      const { status, found } = await findings({ "台账.csv": text });
      expect(status).toBe(1);
      expect(found).toEqual([["GR8209", { table: 1, row: 3, column: 6 }, { found: quantity }]]);
    },
  );

  test("what says 一 or 1.0 is one", async () => {
    const text = [`${HEAD},件数`, `1,${NP},1.0`, `2,${NP},一件`].join("\n");
    expect((await figuresOf(text)).number("newlyReceived.total")).toBe(2);
  });
});

describe("a register of headings alone", () => {
  test.each(["", "\n,,,,\n合计,,,,", "\n1,,,,\n2,,,,"])("is told (%#)", async (below) => {
    const { status, found } = await findings({ "台账.csv": `某局台账\n${HEAD}${below}` });
    expect(status).toBe(0);
    expect(found).toEqual([
      ["GR8210", { table: 1, row: 2, column: 3 }, { reason: "noApplications", rows: [] }],
    ]);
  });

  test.each([
    "1,本年度未收到政府信息公开申请,,,",
    "无,,,,",
    "1,无,无,无,无",
    ",,无,,",
    "零报告,,,,",
    ",没有,,,",
    "2022年度无政府信息公开申请。,,,,",
    "1,本单位2022年未收到任何公民、法人的申请，特此说明。,,,\n填表人：王五,,,审核人：赵六,",
  ])("is not told where it says so itself (%#)", async (row) => {
    expect(await findings({ "台账.csv": csv(row) })).toEqual({ status: 0, found: [] });
  });

  test.each(["1,未收到申请，上年结转1件,,,", "1,,,无,", "甲-1,,,无,", ",未收到申请人补正材料,,,"])(
    "what says more is told (%#)",
    async (row) => {
      expect((await findings({ "台账.csv": csv(row) })).found).not.toEqual([]);
    },
  );

  test("is not one of other years' applications, which are told", async () => {
    const { found } = await findings({ "台账.csv": csv("1,个人,2021-1-5,信访,2021-2-1") });
    expect(found).toMatchObject([["GR8206", {}, { reason: "closedBefore" }]]);
  });
});
