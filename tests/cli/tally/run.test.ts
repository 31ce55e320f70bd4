import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import Workbook from "../../../generated/exceljs.js";
import { compile } from "../../../src/index.js";
import { bare, vocabularyOf } from "../../../src/tally/vocabulary.js";
import { CLASS_WORDS, COLUMN_WORDS, OPEN_WORDS, OUTCOME_WORDS } from "../../../src/tally/words.js";
import { template2021 } from "../../../src/templates/2021.js";
import { MINIMAL, replaced } from "../../support/files.js";
import { CLASSES } from "../../support/random-report.js";
import { folder, gov, listing } from "../../support/run-cli.js";

const HEAD = "登记编号,申请人类别,收到日期,办理结果,办结日期";

const csv = (...rows: string[]) => [HEAD, ...rows].join("\n");

/** Findings of a tally as code, location, arguments. */
async function findings(files: Record<string, string | Uint8Array>, ...args: string[]) {
  const { status, stdout } = await gov(
    ["tally", Object.keys(files)[0]!, "--year", "2022", "--reporter", "json", "-o", "out.yaml", ...args],
    folder(files),
  );
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; location: object; args: object }[];
  };
  return { status, found: diagnostics.map(({ code, location, args: said }) => [code, location, said]) };
}

/** Table 三 laid into a file that has all the rest, as its figures. */
async function figuresOf(ledger: string | Uint8Array, ...args: string[]) {
  const name = typeof ledger === "string" ? "台账.csv" : "台账.xlsx";
  const cwd = folder({ [name]: ledger, "data.yaml": MINIMAL });
  const { status, stderr } = await gov(
    ["tally", name, "--year", "2022", "--into", "data.yaml", ...args],
    cwd,
  );
  expect(stderr).not.toContain("错误 GR");
  const bytes = readFileSync(path.join(cwd, "data.yaml"));
  const { figures, diagnostics } = compile({ name: "data.yaml", bytes });
  expect(diagnostics).toEqual([]);
  return { status, stderr, number: (row: string) => Number(figures!.get(`applications.${row}`)!.text) };
}

describe("table 三 from a register", () => {
  const LEDGER = csv(
    "2021-9,公司,2021-12-20,部分公开,2022-1-10",
    "2022-1,个人,2022/1/5,予以公开,2022/1/20",
    "2022-2,自然人,2022年3月5日,（一）予以公开,20220320",
    "2022-3,公民,20220401,不掌握,2022.4.20",
    "2022-4,高校,2022-05-01,3.危及“三安全一稳定”,44700",
    "2022-5,律所,2022-12-20,,",
    "2022-6,律所,2022-12-21,办理中,",
    "2022-7,社会组织,2022-12-22,重复申请,2023-01-05 09:30",
    "合计,8,,,",
  );

  test("carried in, received, results, carried forward; the balance holds", async () => {
    const { number, status } = await figuresOf(LEDGER);
    expect(status).toBe(0);
    expect(number("carriedFromLastYear.commercial")).toBe(1);
    expect(number("newlyReceived.naturalPerson")).toBe(3);
    expect(number("newlyReceived.total")).toBe(7);
    expect(number("results.disclosed.naturalPerson")).toBe(2);
    expect(number("results.partiallyDisclosed.commercial")).toBe(1);
    expect(number("results.unavailable.notHeld.naturalPerson")).toBe(1);
    expect(number("results.withheld.threeSecuritiesOneStability.research")).toBe(1);
    expect(number("results.total.total")).toBe(5);
    expect(number("carriedToNextYear.legalService")).toBe(2);
    expect(number("carriedToNextYear.publicInterest")).toBe(1);
  });

  test("without an output the table goes to standard output, with the official labels", async () => {
    const { stdout, status } = await gov(
      ["tally", "台账.csv", "--year", "2022"],
      folder({ "台账.csv": LEDGER }),
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^year: 2022\n\n# 三、收到和处理政府信息公开申请情况\napplications:\n {2}# 一、本年新收政府信息公开申请数量\n {2}newlyReceived: \{ naturalPerson: 3, research: 1, publicInterest: 1, legalService: 2, total: 7 \}\n/,
    );
    expect(stdout).toContain(
      "# （三）不予公开\n    withheld:\n      # 1.属于国家秘密\n      stateSecret: 0\n",
    );
  });

  test("--into leaves every other line of the data file as it is", async () => {
    const before = `# 说明\n${replaced(MINIMAL, "  carriedToNextYear: 0\n", "  carriedToNextYear: 0\n  note: 表后说明。\n\n# 四\n")}`;
    const cwd = folder({ "台账.csv": LEDGER, "data.yaml": before });
    expect((await gov(["tally", "台账.csv", "--year", "2022", "--into", "data.yaml"], cwd)).status).toBe(0);
    const after = readFileSync(path.join(cwd, "data.yaml"), "utf8");
    const start = before.indexOf("applications:");
    const rest = "\n\n# 四\nreviewAndLitigation:";
    expect(after.startsWith(before.slice(0, start))).toBe(true);
    expect(after.endsWith(before.slice(before.indexOf(rest)))).toBe(true);
    expect(after).toContain("  note: |\n    表后说明。\n\n# 四\n");
    // A second time it changes nothing.
    expect((await gov(["tally", "台账.csv", "--year", "2022", "--into", "data.yaml"], cwd)).status).toBe(0);
    expect(readFileSync(path.join(cwd, "data.yaml"), "utf8")).toBe(after);
  });

  test("applications of other years are not counted, and that is said", async () => {
    const { status, found } = await findings({
      "台账.csv": csv(
        "1,个人,2020-12-21,不掌握,2021-01-05",
        "2,个人,2023-01-02,,",
        "3,外星人,2023-02-01,,",
        "4,个人,2022-02-01,不掌握,2022-02-20",
      ),
    });
    expect(status).toBe(0);
    expect(found).toEqual([
      [
        "GR8206",
        { table: 1, row: 2, column: 3 },
        { reason: "closedBefore", year: 2022, count: 1, rows: [2] },
      ],
      [
        "GR8206",
        { table: 1, row: 3, column: 3 },
        { reason: "receivedAfter", year: 2022, count: 2, rows: [3, 4] },
      ],
    ]);
  });

  test("what cannot be read is told at its cell, and no table is written", async () => {
    const cwd = folder({
      "台账.csv": csv(
        "1,外星人,2022-1-5,不予公开,2022-2-1",
        "2,个人,3月5日,予以公开,2022-4-1",
        "3,个人,2022-3-5,予以公开,2022-2-1",
        "4,个人,2022-3-5,予以公开,",
        "5,个人,,,",
        "6,个人,2022-3-5,,2022-2-30",
        "7,个人,2022-3-5,,2022-3-20",
        "7,个人,2022-3-6,信访,2022-3-20",
      ),
    });
    const { status, stdout } = await gov(
      ["tally", "台账.csv", "--year", "2022", "--reporter", "json", "-o", "三.yaml"],
      cwd,
    );
    expect(status).toBe(1);
    const found = JSON.parse(stdout).diagnostics.map(
      ({ code, location }: { code: string; location: { row: number; column: number } }) =>
        `${code} ${location.row}:${location.column}`,
    );
    expect(found).toEqual([
      "GR8202 2:2",
      "GR8203 2:4",
      "GR8204 3:3",
      "GR8205 4:5",
      "GR8205 5:5",
      "GR8204 6:3",
      "GR8204 7:5",
      "GR8203 8:4",
      "GR8207 9:1",
    ]);
    expect(listing(cwd)).toEqual(["台账.csv"]);
  });
});

describe("registers as offices keep them", () => {
  test("GB 18030 and UTF-16, a title above the headings, tabs", async () => {
    // 登记编号 … in GB 18030, as Excel saves a .csv in China.
    const text = `某局台账\n${HEAD}\n1,个人,2022-1-5,信访,2022-2-1`;
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text.replaceAll(",", "\t"), "utf16le")]);
    const cwd = folder({ "a.csv": utf16, "b.csv": `\ufeff${text}`, "c.csv": gb18030(text) });
    const outputs = [];
    for (const name of ["a.csv", "b.csv", "c.csv"]) {
      const { stdout, status } = await gov(["tally", name, "--year", "2022"], cwd);
      expect(status).toBe(0);
      outputs.push(stdout);
    }
    expect(outputs[0]).toContain("petition: { naturalPerson: 1, total: 1 }");
    expect(new Set(outputs).size).toBe(1);
  });

  const workbookOf = async (sheets: Record<string, unknown[][]>) => {
    const workbook = new Workbook();
    for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows);
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  };

  test("a workbook: dates as dates, serial numbers and texts; findings name sheet and cell", async () => {
    const rows = [
      ["申请人类型", "收件时间", "处理结果", "答复时间"],
      ["企业", new Date(Date.UTC(2022, 0, 5)), "信息不存在", 44600],
      ["其他组织", "2022-3-1", "撤回申请", "2022年3月9日"],
    ];
    const { number } = await figuresOf(await workbookOf({ 台账: rows }));
    expect(number("results.unavailable.notHeld.commercial")).toBe(1);
    expect(number("results.otherHandling.otherReasons.other")).toBe(1);
    const bytes = await workbookOf({ 台账: [...rows, ["企业", "去年", "信访", "2022-1-1"]] });
    expect((await findings({ "台账.xlsx": bytes })).found).toEqual([
      ["GR8204", { sheet: "台账", cell: "B4" }, { field: "received", found: "去年" }],
    ]);
  });

  test("several sheets: the user chooses, or counts them together", async () => {
    const head = ["申请人类别", "收到日期", "办理结果", "办结日期"];
    const bytes = await workbookOf({
      "2021": [head, ["个人", "2021-12-30", "信访", "2022-1-5"]],
      "2022": [head, ["个人", "2022-1-30", "信访", "2022-2-5"]],
      说明: [["无"]],
    });
    const { status, found } = await findings({ "台账.xlsx": bytes });
    expect(status).toBe(1);
    expect(found).toEqual([
      ["GR8201", undefined, { reason: "severalSheets", missing: [], found: ["2021", "2022"] }],
    ]);
    const both = await figuresOf(bytes, "--worksheet", "2021", "2022");
    expect(both.number("results.notProcessed.petition.total")).toBe(2);
    expect((await figuresOf(bytes, "--worksheet", "2022")).number("carriedFromLastYear.total")).toBe(0);
    const wrong = await findings({ "台账.xlsx": bytes }, "--worksheet", "2020");
    expect(wrong.found[0]![2]).toMatchObject({ reason: "noSheet", missing: ["2020"] });
  });

  test("two rows of headings, merged cells, reasons in a column of their own", async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet("台账");
    sheet.addRows([
      ["某局2022年依申请公开台账"],
      ["登记号", "申请人", "", "收件日期", "办理结果", "不予公开理由", "办结日期"],
      ["", "姓名", "类别", "", "", "", ""],
      ["1", "甲", "个人", "2022-1-5", "不予公开", "过程性信息", "2022-1-20"],
      ["2", "甲", "", "2022-1-6", "不予公开", "国家秘密", "2022-1-21"],
      ["3", "乙所", "律所", "2022-1-7", "予以公开", "", "2022-1-22"],
      ["", "", "", "", "", "两个附件", ""],
    ]);
    for (const merged of ["A1:G1", "B2:C2", "A2:A3", "C4:C5", "A6:A7", "C6:C7", "D6:D7", "E6:E7", "G6:G7"])
      sheet.mergeCells(merged);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { number } = await figuresOf(bytes, "--applicant", "类别");
    expect(number("newlyReceived.naturalPerson")).toBe(2);
    expect(number("newlyReceived.total")).toBe(3);
    expect(number("results.withheld.stateSecret.total")).toBe(1);
    expect(number("results.withheld.processInformation.total")).toBe(1);
    // The second line of an application on two is no application.
    expect(number("results.disclosed.legalService")).toBe(1);
    sheet.getCell("F5").value = "保密";
    const unknown = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect((await findings({ "台账.xlsx": unknown }, "--applicant", "类别")).found).toMatchObject([
      ["GR8203", { sheet: "台账", cell: "F5" }, { found: "不予公开：保密", group: "（三）不予公开" }],
    ]);
  });

  test("headings of one's own are named by options; missing ones are told with those there are", async () => {
    const text = "谁申请的,登记日,怎么办的,办结日期\n个人,2022-1-5,信访,2022-2-1";
    const options = ["--applicant", "谁申请的", "--received", "登记日", "--outcome", "怎么办的"];
    expect((await figuresOf(text, ...options)).number("newlyReceived.total")).toBe(1);
    const { found } = await findings({ "台账.csv": text }, "--applicant", "谁申请的", "--received", "登记日");
    expect(found).toEqual([
      [
        "GR8201",
        { table: 1, row: 1, column: 1 },
        { reason: "noColumns", missing: ["办理结果"], found: ["谁申请的", "登记日", "怎么办的", "办结日期"] },
      ],
    ]);
    expect((await findings({ "台账.csv": "甲,乙\n1,2" })).found[0]![2]).toMatchObject({
      reason: "noHeadings",
    });
  });

  test("wrong use: both outputs, a sheet that is no .xlsx, a file that is there, no year", async () => {
    const cwd = folder({ "台账.csv": csv(), "三.yaml": "x", "data.yaml": "applications: [" });
    const run = async (...args: string[]) => (await gov(["tally", "台账.csv", ...args], cwd)).status;
    expect(await run("--year", "2022", "-o", "a.yaml", "--into", "data.yaml")).toBe(2);
    expect(await run("--year", "2022", "--sheet", "台账")).toBe(2);
    expect(await run("--year", "2022", "-o", "三.yaml")).toBe(2);
    expect(await run()).toBe(2);
    expect(await run("--year", "2022", "--reporter", "json")).toBe(2);
    expect(await run("--year", "2022", "--into", "没有.yaml")).toBe(2);
    expect(await run("--year", "2022", "--into", "data.yaml")).toBe(1);
    expect(readFileSync(path.join(cwd, "data.yaml"), "utf8")).toBe("applications: [");
    expect(await run("--year", "2022", "-o", "三.yaml", "--force")).toBe(0);
  });

  test("a file that is no register is one GR8208", async () => {
    const { status, found } = await findings({ "台账.xlsx": "不是工作簿" });
    expect([status, found]).toEqual([1, [["GR8208", undefined, { reason: "broken" }]]]);
    expect((await findings({ "台账.csv": new Uint8Array([0xff, 0xff, 0x80]) })).found[0]![2]).toEqual({
      reason: "encoding",
    });
  });
});

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

describe("the words of registers", () => {
  test("each means one thing, in the words list and beside the official ones", () => {
    for (const words of [CLASS_WORDS, OUTCOME_WORDS]) {
      const all = Object.values(words).flat().map(bare);
      expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
    }
    const vocabulary = vocabularyOf(template2021);
    for (const [key, words] of Object.entries(CLASS_WORDS))
      for (const word of words) expect([word, vocabulary.classOf(word)]).toEqual([word, key]);
    for (const [row, words] of Object.entries(OUTCOME_WORDS))
      for (const word of words)
        expect([word, vocabulary.outcomeOf(word)]).toEqual([word, `applications.results.${row}`]);
    for (const word of OPEN_WORDS) expect([word, vocabulary.outcomeOf(word)]).toEqual([word, undefined]);
    const headings = Object.values(COLUMN_WORDS).flat().map(bare);
    expect(headings.filter((word, index) => headings.indexOf(word) !== index)).toEqual([]);
  });

  test("every row and class of the form is known by its own label, with and without number and group", () => {
    const { classOf, outcomeOf, groupOf } = vocabularyOf(template2021);
    const { schema, applications } = template2021;
    for (const row of applications.resultRows) {
      const label = schema.title(row);
      expect(outcomeOf(label)).toBe(row);
      expect(outcomeOf(label.replace(/^(?:（.）|\d\.)/, ""))).toBe(row);
      const group = [...applications.groups].find(([, members]) => members.includes(row))?.[0];
      if (group) expect(outcomeOf(`${schema.title(group)}——${label}`)).toBe(row);
    }
    for (const key of applications.classes)
      expect(classOf(schema.title(`${applications.received}.${key}`))).toBe(key);
    expect(groupOf("不予公开")?.members).toHaveLength(8);
    expect(outcomeOf("不予公开")).toBeUndefined();
    expect(outcomeOf("其他处理")).toBeUndefined();
  });
});

describe("--sheet", () => {
  test("shows which applications make each figure, counted live from the register's rows", async () => {
    const text = csv(
      "a,个人,2022-1-5,信访,2022-2-1",
      "b,个人,2022-1-6,信访,2022-2-2",
      "c,公司,2021-1-6,信访,2021-2-2",
    );
    const cwd = folder({ "台账.csv": text });
    const { stdout } = await gov(
      ["tally", "台账.csv", "--year", "2022", "-o", "三.yaml", "--sheet", "依据.xlsx"],
      cwd,
    );
    expect(stdout).toBe("三.yaml\n依据.xlsx\n");
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(path.join(cwd, "依据.xlsx")).buffer as ArrayBuffer);
    const rows = (name: string) => {
      const found: unknown[][] = [];
      workbook.getWorksheet(name)!.eachRow((row) => found.push((row.values as unknown[]).slice(1)));
      return found;
    };
    expect(rows("各数依据")).toEqual([
      ["表三的行", "申请人情况", "件数", "台账里的编号（行号）"],
      [
        "一、本年新收政府信息公开申请数量",
        "自然人",
        {
          formula: expect.stringMatching(
            /^COUNTIFS\('台账归类'!\$H\$2:\$H\$4,A2,'台账归类'!\$G\$2:\$G\$4,B2\)$/,
          ),
          result: 2,
        },
        "a（2）、b（3）",
      ],
      [
        "三（五）1.信访举报投诉类申请",
        "自然人",
        { formula: expect.stringMatching(/\$I\$2:\$I\$4,A3/), result: 2 },
        "a（2）、b（3）",
      ],
    ]);
    expect(rows("台账归类").at(-1)).toEqual([
      "c",
      "4",
      "公司",
      "2021-1-6",
      "信访",
      "2021-2-2",
      "",
      "",
      "上年以前已办结，不计入",
    ]);
  });
});

/** A text in GB 18030, by turning the decoder round: every two-byte code of the characters that are needed. */
function gb18030(text: string): Uint8Array {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0xa1; lead <= 0xf7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++)
      codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return new Uint8Array([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]));
}
