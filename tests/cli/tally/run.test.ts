import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../../support/files.js";
import { formOf } from "../../support/forms.js";
import { csv, figuresOf, findings } from "../../support/registers.js";
import { folder, gov, listing } from "../../support/run-cli.js";

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

  test("a word that is not known is one finding with all its rows", async () => {
    const { status, found } = await findings({
      "台账.csv": csv(
        "1,法人,2022-1-5,不知,2022-2-1",
        "2,个人,2022-1-5,信访,2022-2-1",
        "3,法人,2022-1-5,不知,2022-2-1",
        "4,,2022-1-5,不知,2022-2-1",
        "5,法人,3月5日,不予公开,2022-2-1",
      ),
    });
    expect(status).toBe(1);
    expect(found).toMatchObject([
      ["GR8202", { row: 2, column: 2 }, { found: "法人", count: 3, rows: [2, 4, 6] }],
      ["GR8203", { row: 2, column: 4 }, { found: "不知", count: 3, rows: [2, 4, 5] }],
      ["GR8202", { row: 5, column: 2 }, { found: "", count: 1, rows: [5] }],
      ["GR8204", { row: 6, column: 3 }, { found: "3月5日" }],
      ["GR8203", { row: 6, column: 4 }, { found: "不予公开", count: 1, group: "（三）不予公开" }],
    ]);
  });

  test("结转 with a closing day in the year or before it is a contradiction", async () => {
    const { found } = await findings({
      "台账.csv": csv(
        "1,个人,2022-1-5,结转下年度,2022-2-1",
        "2,个人,2022-12-30,结转下年度,2023-1-10",
        "3,个人,2021-12-5,办理中,2021-12-30",
        "4,个人,2022-12-30,结转,",
        "5,个人,2022-12-30,结转下一年度继续办理,",
        "6,个人,2022-12-30,不知,",
      ),
    });
    expect(found).toMatchObject([
      ["GR8205", { row: 2, column: 5 }, { reason: "stillOpen", outcome: "结转下年度", closed: "2022-02-01" }],
      ["GR8205", { row: 4, column: 5 }, { reason: "stillOpen", outcome: "办理中" }],
      // A word that is not known may mean that it is open.
      ["GR8203", { row: 7, column: 4 }, { found: "不知" }],
    ]);
  });

  describe("--map", () => {
    const ledger = csv(
      "1,法人,2022-1-5,另案处理,2022-2-1",
      "2,村集体,2022-1-5,另案处理,2022-2-1",
      "3,个人,2022-1-5,交办,",
    );
    const words = ["法人=商业企业", "村集体=other", "另案处理=requiresCreation", "交办=办理中"];
    const flags = words.flatMap((word) => ["--map", word]);

    test("explains a word once, by a label, a key or another word", async () => {
      const { number } = await figuresOf(ledger, ...flags);
      expect(number("newlyReceived.commercial")).toBe(1);
      expect(number("newlyReceived.other")).toBe(1);
      expect(number("results.unavailable.requiresCreation.total")).toBe(2);
      expect(number("carriedToNextYear.naturalPerson")).toBe(1);
    });

    test("the settings file says the same, and an option overrules it", async () => {
      const config = `map:\n${words.map((word) => `  ${word.replace("=", ": ")}\n`).join("")}`;
      const cwd = folder({ "局/台账.csv": ledger, "gov-report.config.yaml": config });
      const run = (...args: string[]) => gov(["tally", "局/台账.csv", "--year", "2022", ...args], cwd);
      expect((await run()).stdout).toContain("requiresCreation: { commercial: 1, other: 1, total: 2 }");
      expect((await run("--map", "法人=科研机构")).stdout).toContain(
        "requiresCreation: { research: 1, other: 1, total: 2 }",
      );
    });

    test.each(["法人", "=商业企业", "法人=", "法人=不予公开", "法人=公司吗", "、=企业"])(
      "%s is a wrong use",
      async (word) => {
        const { status, stderr } = await gov(
          ["tally", "台账.csv", "--year", "2022", "--map", word],
          folder({ "台账.csv": ledger }),
        );
        expect(status).toBe(2);
        expect(stderr).toContain(`选项 --map 不能是 ${word}`);
      },
    );

    test("a meaning in the settings that is none is told at its characters", async () => {
      const { status, stdout } = await gov(
        ["tally", "台账.csv", "--year", "2022", "--reporter", "json", "-o", "三.yaml"],
        folder({ "台账.csv": ledger, "gov-report.config.yaml": "map: { 法人: 企业吗, 个人: [] }\n" }),
      );
      expect(status).toBe(1);
      expect(JSON.parse(stdout).diagnostics).toMatchObject([
        { code: "GR2003", file: "gov-report.config.yaml", path: "/map/个人" },
        { code: "GR2006", file: "gov-report.config.yaml", path: "/map/法人" },
      ]);
    });
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

  test("its register is never written over, not with --force either", async () => {
    const cwd = folder({ "台账.csv": LEDGER });
    for (const [option, name] of [
      ["-o", "台账.csv"],
      ["-o", "./台账.csv"],
    ]) {
      const args = ["tally", "台账.csv", "--year", "2022", option!, name!, "--force"];
      expect(await gov(args, cwd)).toMatchObject({ status: 2, stdout: "" });
    }
    const workbook = await formOf(MINIMAL);
    const book = folder({ "台账.xlsx": workbook });
    const over = await gov(["tally", "台账.xlsx", "--year", "2022", "--sheet", "台账.xlsx", "--force"], book);
    expect([over.status, over.stderr]).toEqual([2, expect.stringContaining("它是要读取的文件之一")]);
    expect(readFileSync(path.join(cwd, "台账.csv"), "utf8")).toBe(LEDGER);
    expect(readFileSync(path.join(book, "台账.xlsx")).equals(workbook)).toBe(true);
  });

  test.each(["三.xlsx", "三.docx"])("a data file is not named %s", async (name) => {
    const cwd = folder({ "台账.csv": LEDGER });
    const { status, stderr } = await gov(["tally", "台账.csv", "--year", "2022", "-o", name], cwd);
    expect([status, stderr]).toEqual([2, expect.stringContaining("如 -o 三.yaml")]);
    expect(listing(cwd)).toEqual(["台账.csv"]);
  });

  test.each(["--number", "--reason", "--outcome"])(
    "a heading that %s names has to be there",
    async (option) => {
      const cwd = folder({ "台账.csv": LEDGER });
      const { status, stdout, stderr } = await gov(
        ["tally", "台账.csv", "--year", "2022", option, "没有这一列"],
        cwd,
      );
      expect([status, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(/GR8201\n {2}没有找到这些列：没有这一列/);
    },
  );
});
