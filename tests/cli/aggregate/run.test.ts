import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Big } from "big.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { commonUnit } from "../../../src/report/units.js";
import { readSheets } from "../../fixtures/xlsx-reader.js";
import { replaced } from "../../support/files.js";
import { ORGANS, organ } from "../../support/organs.js";
import { folder, gov, listing } from "../../support/run-cli.js";

const LIST = "\ufeff# 某县2022年度\r\n某县财政局\r\n\r\n  某县公安局  # 原公安分局\r\n某县城关镇人民政府\r\n";
const read = (root: string, name: string) => readFileSync(path.join(root, name), "utf8");

describe("aggregate", () => {
  test("writes the superior's data file: sums, totals too, fees by agency, its children, narrative to be filled in", async () => {
    const root = folder({ ...ORGANS, "名单.txt": LIST });
    const run = await gov(
      ["aggregate", "各局", "--agency", "某县人民政府", "--expect", "名单.txt", "-o", "县/data.yaml"],
      root,
    );
    expect(run).toMatchObject({ status: 0, stdout: "县/data.yaml\n" });
    const data = parse(read(root, "县/data.yaml"), { schema: "failsafe" });
    expect(data).toMatchObject({
      template: "2021",
      year: "2022",
      agency: { name: "某县人民政府", kind: "government" },
      children: {
        files: ["../各局/公安局.yaml", "../各局/城关镇.yaml", "../各局/财政局.yaml"],
        complete: "true",
      },
      proactiveDisclosure: {
        normativeDocuments: { issued: "39", repealed: "55", inForce: "270" },
        licensing: { decisions: "1218" },
        administrativeCharges: { amount: "28.248692" },
      },
      applications: {
        newlyReceived: { naturalPerson: "18", commercial: "3", research: "0", total: "21" },
        results: { withheld: "0", total: { naturalPerson: "18", commercial: "6", total: "24" } },
        carriedToNextYear: "0",
      },
      reviewAndLitigation: { reconsideration: { upheld: "3", other: "6", total: "9" } },
      problems: { body: "待填\n" },
      otherMatters: {
        body: "待填\n",
        processingFee: {
          notices: "2",
          noticedAmount: "1960.5",
          collected: "0",
          byAgency: [
            { name: "某县公安局", notices: "1", noticedAmount: "880", collected: "0" },
            { name: "甲所", notices: "1", noticedAmount: "1080.5" },
          ],
        },
      },
    });
    expect(data.overview.sections.map(({ title }: { title: string }) => title)).toEqual([
      "主动公开",
      "依申请公开",
      "政府信息管理",
      "政府信息公开平台建设",
      "监督保障",
    ]);
  });

  test("validate says what is to be filled in and nothing else; filled in, the sums agree with the children", async () => {
    const root = folder({ ...ORGANS, "名单.txt": LIST });
    await gov(["aggregate", "各局", "--agency", "某县人民政府", "--expect", "名单.txt"], root);
    const unfilled = JSON.parse((await gov(["validate", "--reporter", "json"], root)).stdout);
    expect(
      unfilled.diagnostics.map(({ code, path: at }: { code: string; path: string }) => [code, at]),
    ).toEqual([
      ...[0, 1, 2, 3, 4].map((index) => ["GR2007", `/overview/sections/${index}/body`]),
      ["GR2007", "/problems/body"],
      ["GR2007", "/otherMatters/body"],
    ]);
    const filled = read(root, "data.yaml").replaceAll(
      "待填",
      "未收取信息处理费，工作考核、责任追究有序开展。",
    );
    writeFileSync(path.join(root, "data.yaml"), filled);
    const agrees = JSON.parse((await gov(["validate", "--reporter", "json"], root)).stdout);
    expect(agrees.diagnostics.filter(({ code }: { code: string }) => code.startsWith("GR3"))).toEqual([]);
    // The same check is not blind: one figure more, and it is an error, because no child is missing.
    writeFileSync(path.join(root, "data.yaml"), replaced(filled, "decisions: 1218", "decisions: 1219"));
    const { status, stdout } = await gov(["validate", "data.yaml", "--children", "各局"], root);
    expect(status).toBe(1);
    expect(stdout).toContain("错误 GR3005");
    expect(stdout).toContain("3个机关之和为1218");
  });

  test("without --agency and --expect: the name is to be filled in, and completeness is not claimed", async () => {
    const root = folder(ORGANS);
    expect((await gov(["aggregate", "各局/*.yaml", "--kind", "department"], root)).status).toBe(0);
    const data = parse(read(root, "data.yaml"));
    expect(data.agency).toEqual({ name: "待填", kind: "department" });
    expect((await gov(["aggregate", "各局", "--kind", "部门", "--force"], root)).status).toBe(0);
    expect(parse(read(root, "data.yaml"))).toEqual(data);
    expect(data.children.complete).toBe(false);
  });

  test("the sum of the last time lies in the folder and is no child: it can be made anew", async () => {
    const flat = Object.fromEntries(
      Object.entries(ORGANS).map(([name, text]) => [path.basename(name), text]),
    );
    const root = folder(flat);
    const again = ["aggregate", ".", "--agency", "某县人民政府"];
    expect((await gov(again, root)).status).toBe(0);
    const first = read(root, "data.yaml");
    expect((await gov(again, root)).stderr).toContain("data.yaml 无法写入：那里已有同名的文件。");
    expect((await gov([...again, "--force"], root)).status).toBe(0);
    expect(read(root, "data.yaml")).toBe(first);
    const filled = first.replaceAll("待填", "未收取信息处理费，工作考核、社会评议、责任追究有序开展。");
    writeFileSync(path.join(root, "data.yaml"), filled);
    const run = await gov(["validate", "data.yaml", "--children", "*.yaml", "--reporter", "short"], root);
    expect(run.stdout).not.toContain("GR3005");
  });

  test.each(["en", "zh"])(
    "--into brings the sum up to date and leaves what was written since (keys: %s)",
    async (keys) => {
      const root = folder({ ...ORGANS, "名单.txt": LIST });
      await gov(["aggregate", "各局", "--agency", "某县人民政府", "--keys", keys, "-o", "县.yaml"], root);
      const notes = "# 李四核对过\n";
      const written = `${notes}${read(root, "县.yaml").replaceAll("待填", "未收取信息处理费，工作考核有序开展。")}`;
      writeFileSync(path.join(root, "县.yaml"), written);
      const again = ["aggregate", "各局", "--into", "县.yaml"];
      // Nothing has changed, and so nothing does.
      expect(await gov(again, root)).toMatchObject({ status: 0, stdout: "县.yaml\n" });
      expect(read(root, "县.yaml")).toBe(written);
      const corrected = organ(
        "某县财政局",
        ["decisions: 9 }", "decisions: 12 }"],
        [
          "  body: 未收取",
          "  processingFee: { notices: 1, noticedAmount: 10, collected: 10 }\n  body: 未收取",
        ],
      );
      writeFileSync(path.join(root, "各局/财政局.yaml"), corrected);
      const run = await gov([...again, "--expect", "名单.txt"], root);
      expect(run.stderr).toContain("县.yaml 已经更新。\n下一步：运行 gov-report validate 县.yaml");
      const [before, after] = [written.split("\n"), read(root, "县.yaml").split("\n")];
      const changed = before.filter((line) => !after.includes(line)).map((line) => line.trim().split(":")[0]);
      expect(changed).toEqual(
        keys === "en"
          ? ["complete", "licensing", "administrativeCharges", "notices", "noticedAmount", "collected"]
          : ["齐全", "行政许可", "行政事业性收费", "收费通知件数", "收费通知金额", "实际收取金额"],
      );
      const { stdout } = await gov(["validate", "县.yaml", "--reporter", "short"], root);
      expect(stdout).not.toContain("GR3");
    },
  );

  test("--into a table that has no lines of its own, in brackets, or on another year", async () => {
    const root = folder({
      ...ORGANS,
      "县.yaml": organ("某县人民政府").replace("overview:", "children: {\n  files: []\n}\noverview:"),
      "行.yaml": '{ "year": 2022 }',
      "旧.yaml": "year: 2021\n",
    });
    expect((await gov(["aggregate", "各局", "--into", "县.yaml"], root)).status).toBe(0);
    expect(read(root, "县.yaml")).toMatch(
      /\nchildren:\n {2}files:\n(?: {4}- .*\n){3} {2}complete: false\noverview:/,
    );
    const twice = await gov(["aggregate", "各局", "--into", "旧.yaml", "--agency", "甲"], root);
    expect([twice.status, twice.stderr]).toEqual([
      2,
      expect.stringContaining("--into 和 --agency 不能一起用"),
    ]);
    const other = await gov(["aggregate", "各局", "--into", "旧.yaml"], root);
    expect([other.status, other.stderr]).toEqual([
      2,
      expect.stringContaining("旧.yaml 是2021年度的，这次汇总2022年度。"),
    ]);
    expect(read(root, "旧.yaml")).toBe("year: 2021\n");
    const flow = await gov(["aggregate", "各局", "--into", "行.yaml"], root);
    expect([flow.status, flow.stderr]).toEqual([
      2,
      expect.stringContaining("行.yaml 里的 children 没有单独成行，不能替换。"),
    ]);
  });

  test("does not overwrite without --force, and never a file that it reads", async () => {
    const root = folder({ ...ORGANS, "data.yaml": "旧的" });
    const refused = await gov(["aggregate", "各局"], root);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(
      "data.yaml 无法写入：那里已有同名的文件。\n  → 换一个文件名；要覆盖的，加上 --force",
    );
    expect(read(root, "data.yaml")).toBe("旧的");
    expect((await gov(["aggregate", "各局", "--force"], root)).status).toBe(0);
    const input = await gov(["aggregate", "各局", "--force", "-o", "各局/财政局.yaml"], root);
    expect(input.status).toBe(2);
    expect(input.stderr).toContain("它是要读取的文件之一");
    expect(read(root, "各局/财政局.yaml")).toBe(ORGANS["各局/财政局.yaml"]);
    const twice = await gov(["aggregate", "各局", "-o", "x", "--sheet", "./x"], root);
    expect(twice.status).toBe(2);
    expect(listing(root)).not.toContain("x");
  });
});

describe("aggregate refuses what does not add up to a whole", () => {
  const cases: [string, string, Record<string, string>, string, RegExp][] = [
    [
      "an agency without a report",
      "GR3007",
      {},
      "某县水利局\n",
      /名单\.txt:4:1 错误 GR3007\n {2}缺少某县水利局的报告。/,
    ],
    [
      "one that is not on the list",
      "GR3008",
      { "各局/税务局.yaml": organ("国家税务总局某县税务局") },
      "",
      /各局\/税务局\.yaml:2:17 错误 GR3008\n {2}名单里没有国家税务总局某县税务局。/,
    ],
    [
      "a name spelled otherwise, told once",
      "GR3008",
      { "各局/财政局.yaml": organ("某县财政局局") },
      "",
      /错误 GR3008\n {2}名单里没有某县财政局局。[\s\S]*→ 是不是某县财政局？[\s\S]*相关 名单\.txt:1:1 名单里的写法[\s\S]*1个错误/,
    ],
    [
      "one agency in two files",
      "GR3009",
      { "各局/财政局2.yaml": organ("某县财政局", ["decisions: 9", "decisions: 10"]) },
      "",
      /财政局2\.yaml:2:17 错误 GR3009\n {2}某县财政局的报告有两份，另一份是 各局\/财政局\.yaml，有2个数不同。/,
    ],
    [
      "one report in two files",
      "GR3009",
      { "各局/财政局2.yaml": ORGANS["各局/财政局.yaml"] },
      "",
      /各局\/财政局\.yaml，两份的数都相同。[\s\S]*→ 留一份就可以了/,
    ],
    [
      "a report on another year",
      "GR3010",
      { "各局/财政局.yaml": organ("某县财政局", ["year: 2022", "year: 2023"]) },
      "",
      /财政局\.yaml:1:7 错误 GR3010\n {2}某县财政局的报告是2023年度的，这次汇总2022年度。/,
    ],
    [
      "a report with an error, by its own diagnostic",
      "GR3004",
      { "各局/财政局.yaml": organ("某县财政局", ["upheld: 1", "upheld: 2"]) },
      "",
      /财政局\.yaml:\d+:\d+ 错误 GR3004/,
    ],
  ];
  test.each(cases)("%s: %s", async (_, code, files, more, message) => {
    const list = `某县财政局\n某县公安局\n某县城关镇人民政府\n${more}`;
    const root = folder({ ...ORGANS, ...files, "名单.txt": list });
    const run = await gov(["aggregate", "各局", "--expect", "名单.txt"], root);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(message);
    expect(run.stderr.match(/错误 GR\d+/g)).toEqual([`错误 ${code}`]);
    expect(listing(root)).not.toContain("data.yaml");

    const allowed = await gov(["aggregate", "各局", "--expect", "名单.txt", "--allow-invalid"], root);
    expect(allowed).toMatchObject({ status: 1, stdout: "data.yaml\n" });
    expect(allowed.stderr).toMatch(message);
    const { children } = parse(read(root, "data.yaml"));
    expect(children.complete).toBe(false);
    const out = Object.keys({ ...ORGANS, ...files }).length - children.files.length;
    expect(out).toBe(more === "" ? 1 : 0);
  });

  test("--year chooses, whatever comes first", async () => {
    const root = folder({ "a.yaml": organ("甲局"), "b.yaml": organ("乙局", ["year: 2022", "year: 2023"]) });
    const run = await gov(["aggregate", "a.yaml", "b.yaml", "--year", "2023", "--allow-invalid"], root);
    expect(run.stderr).toContain("甲局的报告是2022年度的，这次汇总2023年度");
    expect(parse(read(root, "data.yaml"))).toMatchObject({ year: 2023, children: { files: ["b.yaml"] } });
  });

  test("without --year that of most reports counts, in any order: one stray file turns out itself only", async () => {
    const root = folder({
      "a.yaml": organ("甲局", ["year: 2022", "year: 2021"]),
      "b.yaml": organ("乙局"),
      "c.yaml": organ("丙局"),
    });
    const run = await gov(["aggregate", "."], root);
    expect(run.stderr.match(/错误 GR\d+/g)).toEqual(["错误 GR3010"]);
    expect(run.stderr).toContain("甲局的报告是2021年度的，这次汇总2022年度");
    expect(run.stderr).toMatch(
      /^有1份报告缺少或者不能汇总（见下），没有生成文件。\n下一步：改正后再运行一次；先汇总其余2个机关的，加上 --allow-invalid\n/,
    );
  });

  test("a file that cannot be read is known by its name: its agency is not missing too", async () => {
    const root = folder({
      ...ORGANS,
      "各局/某县水利局（定稿）.yaml": "year: [",
      "名单.txt": `${LIST}某县水利局\n`,
    });
    const run = await gov(["aggregate", "各局", "--expect", "名单.txt"], root);
    expect(run.stderr.match(/错误 GR\d+/g)).toEqual(["错误 GR1006"]);
  });

  test("a sum that no cell holds", async () => {
    const large = (name: string) => organ(name, ["amount: 27.948692", "amount: 600000000.5"]);
    const root = folder({ "a.yaml": large("甲局"), "b.yaml": large("乙局") });
    const run = await gov(["aggregate", "a.yaml", "b.yaml", "--allow-invalid"], root);
    expect(run.status).toBe(1);
    expect(run.stderr.match(/GR\d+/g)).toEqual(["GR3011"]);
    expect(run.stderr).toContain("各机关之和为1200000001，超出了一格能填的范围（应当小于1000000000）");
    expect(listing(root)).toEqual(["a.yaml", "b.yaml"]);
  });

  test("nothing but invalid reports: nothing is written", async () => {
    const root = folder({ "a.yaml": "year: 2022\n" });
    expect((await gov(["aggregate", "a.yaml", "--allow-invalid"], root)).status).toBe(1);
    expect(listing(root)).toEqual(["a.yaml"]);
  });

  test.each([
    [["aggregate"], "缺少参数 FILE。"],
    [["aggregate", "none.yaml"], "找不到 none.yaml。"],
    [["aggregate", "各局", "--expect", "none.txt"], "找不到 none.txt。"],
    [["aggregate", "各局", "--year", "22"], "选项 --year 不能是 22。\n  → 写四位年份，2019年及以后，如 2025"],
    [["aggregate", "各局", "--kind", "town"], "选项 --kind 不能是 town。\n  → 可以填：政府（government）、"],
    [["aggregate", "各局", "--agency", " "], "选项 --agency 不能是  。"],
    [["aggregate", "各局", "--expect", "各局"], "各局 是文件夹，这里要写一个文件。"],
    [["aggregate", "各局", "--expect", "空.txt"], "名单 空.txt 里没有机关。\n  → 每行写一个机关的全称"],
    [["aggregate", "各局", "-o", "x.xlsx"], "-o 写的是 .yaml 文件，x.xlsx 不是。\n  → 如 -o x.yaml"],
    [["aggregate", "各局", "--sheet", "x.docx"], "--sheet 写的是 .xlsx 文件，x.docx 不是。"],
    [
      ["aggregate", "各局", "-o", "夹.yaml"],
      "夹.yaml 无法写入：那里已有同名的文件夹。\n  → 移走文件夹，或者换一个文件名",
    ],
    [["aggregate", "年报.docx"], "年报.docx 不是数据文件"],
  ])("wrong use %j: exit 2", async (args, message) => {
    const root = folder({ ...ORGANS, "空.txt": "# 还没有填\n", "年报.docx": "PK", "夹.yaml/x": "" });
    const run = await gov(args, root);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(message);
    expect(listing(root)).not.toContain("data.yaml");
  });

  test("a list in GBK is told as one", async () => {
    const gbk = new Uint8Array([0xb2, 0xc6, 0x0a]);
    const run = await gov(
      ["aggregate", "各局", "--expect", "名单.txt"],
      folder({ ...ORGANS, "名单.txt": gbk }),
    );
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("名单.txt:1:1 错误 GR1001\n  文件是GBK编码，应当是UTF-8。");
    expect(run.stderr.match(/错误 GR/g)).toHaveLength(1);
  });

  test("--quiet: the faulty files only, and where there are none the summary alone", async () => {
    const root = folder({ ...ORGANS, "各局/坏.yaml": "year: 2022" });
    const refused = await gov(["aggregate", "各局", "--quiet"], root);
    expect(refused.stderr).toMatch(/文件 +错误 +警告 +结果\n各局\/坏\.yaml +\d+ +0 +无效\n\n检查了4个文件：/);
    const list = await gov(["aggregate", "各局", "--quiet", "--reporter", "sheet=退回单.xlsx"], root);
    expect(list.status).toBe(1);
    const [, units] = readSheets(readFileSync(path.join(root, "退回单.xlsx")));
    expect([2, 3, 4, 5].map((row) => units!.cells.get(`A${row}`)!.text)).toEqual([
      "某县公安局",
      "各局/坏.yaml",
      "某县城关镇人民政府",
      "某县财政局",
    ]);
    const done = await gov(["aggregate", "各局/公安局.yaml", "各局/财政局.yaml", "--quiet"], root);
    expect(done).toMatchObject({ status: 0, stdout: "data.yaml\n", stderr: "检查了2个文件：没有问题\n" });
  });

  test("in English", async () => {
    const root = folder({
      ...ORGANS,
      "list.txt": "某县财政局\n某县公安局\n某县城关镇人民政府\n某县水利局\n",
    });
    const { stderr } = await gov(["aggregate", "各局", "--expect", "list.txt", "--lang", "en"], root);
    expect(stderr).toContain("The report of 某县水利局 is missing.");
    const help = await gov(["aggregate", "--help", "--lang", "en"], root);
    expect(help.stdout).toMatch(/^Example: gov-report aggregate /);
  });

  test("--help begins with an example", async () => {
    expect((await gov(["aggregate", "--help"], folder())).stdout).toMatch(
      /^例：gov-report aggregate "各局\/\*\.yaml" /,
    );
  });
});

describe("元 and 万元 in one sum", () => {
  const inUnits = (...typed: [string, string | undefined][]) => {
    const common = commonUnit(
      typed.map(([value]) => new Big(value)),
      typed.map(([, unit]) => unit),
    );
    return common && [common.unit, ...common.values.map((value) => value.toFixed())];
  };
  test("one unit stays; mixed ones become 万元 where that is exact, else 元", () => {
    expect(inUnits(["1.5", "万元"], ["2", "万元"])).toEqual(["万元", "1.5", "2"]);
    expect(inUnits(["1.5", "元"], ["2", "元"])).toEqual(["元", "1.5", "2"]);
    expect(inUnits(["12345.67", "元"], ["2", "万元"])).toEqual(["万元", "1.234567", "2"]);
    expect(inUnits(["12345.678", "元"], ["2.000001", "万元"])).toEqual(["元", "12345.678", "20000.01"]);
    expect(inUnits(["1", undefined], ["2", undefined])).toBeUndefined();
  });
});
