import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readSheets } from "../fixtures/xlsx-reader.js";
import { exampleDocx, exampleHtml } from "../support/example-docx.js";
import { MINIMAL_2019, replaced } from "../support/files.js";
import { changedDocx } from "../support/foreign.js";
import { ORGANS, organ } from "../support/organs.js";
import { folder, gov, listing } from "../support/run-cli.js";

const LIST = "\ufeff# 某县2022年度\r\n某县财政局\r\n\r\n  某县公安局  # 原公安分局\r\n某县城关镇人民政府\r\n";

const read = (root: string, name: string) => readFileSync(path.join(root, name), "utf8");

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
      "a report on another year",
      "GR3010",
      { "各局/财政局.yaml": organ("某县财政局", ["year: 2022", "year: 2023"]) },
      "",
      /财政局\.yaml:1:7 错误 GR3010\n {2}某县财政局的报告是2023年度的，这次汇总2022年度。/,
    ],
    [
      "a report with a figure that is none, by its own diagnostic",
      "GR2004",
      { "各局/财政局.yaml": organ("某县财政局", ["upheld: 1", "upheld: 1件"]) },
      "",
      /财政局\.yaml:\d+:\d+ 错误 GR2004/,
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

  test("one report in two files is counted once, and nothing is missing", async () => {
    const list = "某县财政局\n某县公安局\n某县城关镇人民政府\n";
    const twice = { ...ORGANS, "各局/财政局(1).yaml": ORGANS["各局/财政局.yaml"], "名单.txt": list };
    const once = folder({ ...ORGANS, "名单.txt": list });
    const root = folder(twice);
    const args = ["aggregate", "各局", "--expect", "名单.txt", "--sheet", "表.xlsx"];
    const run = await gov(args, root);
    expect(run).toMatchObject({ status: 0, stdout: "data.yaml\n表.xlsx\n" });
    expect(run.stderr).toMatch(
      /财政局\(1\)\.yaml:2:17 提示 GR3009\n.*两份的数都相同。[\s\S]*→ 只计一次；留一份就可以了/,
    );
    expect((await gov(args, once)).status).toBe(0);
    expect(read(root, "data.yaml")).toBe(read(once, "data.yaml"));
    expect(parse(read(root, "data.yaml")).children.complete).toBe(true);
    const [agencies] = readSheets(readFileSync(path.join(root, "表.xlsx")));
    expect([...agencies!.cells.values()].map(({ text }) => text)).toContain("与同一机关的另一份报告数都相同");
  });

  test("amounts of reports that disagree are told in the unit of the sum", async () => {
    const amount = (name: string, written: string) =>
      replaced(MINIMAL_2019, "amount: 386.520, unit: 万元", written).replace("某省科学技术厅", name);
    const root = folder({
      "局/a.yaml": amount("某县财政局", "amount: 120000, unit: 元"),
      "局/b.yaml": amount("某县财政局", "amount: 13, unit: 万元"),
      "局/c.yaml": amount("某县公安局", "amount: 5, unit: 万元"),
    });
    const args = ["aggregate", "局", "--allow-invalid", "--sheet", "表.xlsx"];
    expect(await gov(args, root)).toMatchObject({ status: 1, stdout: "data.yaml\n表.xlsx\n" });
    expect(read(root, "data.yaml")).toContain("某县财政局的几份报告不一致，分别是12、13，没有计入");
    const sheets = readSheets(readFileSync(path.join(root, "表.xlsx")));
    const texts = sheets.flatMap(({ cells }) => [...cells.values()].map((cell) => cell.text));
    expect(texts).toContain("局/b.yaml 里是13，两份不一致，没有计入");
  });

  test("of two reports that disagree, --allow-invalid sums up what both have", async () => {
    const root = folder({
      ...ORGANS,
      "各局/财政局（更正版）.yaml": organ(
        "某县财政局",
        ["decisions: 9", "decisions: 10"],
        ["upheld: 1, corrected: 0", "upheld: 0, corrected: 1"],
      ),
    });
    const args = ["aggregate", "各局", "--sheet", "表.xlsx"];
    const refused = await gov(args, root);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain("有4个数不同");
    expect(listing(root)).not.toContain("data.yaml");
    const run = await gov([...args, "--allow-invalid"], root);
    expect(run).toMatchObject({ status: 1, stdout: "data.yaml\n表.xlsx\n" });
    const others = Object.keys(ORGANS).length - 1;
    const text = read(root, "data.yaml");
    expect(text).toContain(
      "本年处理决定数量：某县财政局的几份报告不一致，分别是9、10，没有计入；其余各机关之和为",
    );
    expect(text).toMatch(/licensing: \{ decisions: 待填 \}/);
    expect(text).toMatch(
      /reconsideration: \{ upheld: 待填, corrected: 待填, other: \d+, pending: 0, total: \d+ \}/,
    );
    const { applications, children } = parse(text);
    expect(applications.newlyReceived.naturalPerson).toBe(6 * (others + 1));
    expect(children).toMatchObject({ complete: false });
    const sheets = readSheets(readFileSync(path.join(root, "表.xlsx")));
    const texts = sheets.flatMap(({ cells }) => [...cells.values()].map((cell) => cell.text));
    expect(texts).toContain("还有1份报告与它不一致，不一致的数（标※）没有计入");
    expect(texts).toContain("各局/财政局（更正版）.yaml 里是10，两份不一致，没有计入");
  });

  const totalLeftAtZero = async (): Promise<Record<string, string | Uint8Array>> => ({
    "财政局.docx": changedDocx(await exampleDocx(organ("某县财政局")), (xml) =>
      xml.replace(/(<w:t[^>]*>)3(<\/w:t>)(?![\s\S]*<w:t[^>]*>3<\/w:t>)/, "$10$2"),
    ),
    "财政局.yaml": organ("某县财政局", [
      "upheld: 1, corrected: 0, other: 2, pending: 0, total: 3",
      "upheld: 1, corrected: 0, other: 2, pending: 0, total: 0",
    ]),
  });

  test.each(["财政局.docx", "财政局.yaml"])(
    "a total left at 0 stops nothing (%s): it is told and marked, and the sum is that of its parts",
    async (name) => {
      const { [name]: faulty } = await totalLeftAtZero();
      const root = folder({
        [`各局/${name}`]: faulty!,
        "各局/公安局.html": await exampleHtml(organ("某县公安局")),
        "名单.txt": "某县财政局\n某县公安局\n",
      });
      const run = await gov(
        [..."aggregate 各局/* --agency 某县人民政府 --expect 名单.txt --sheet 汇总表.xlsx".split(" ")],
        root,
      );
      expect(run).toMatchObject({ status: 1, stdout: "data.yaml\n汇总表.xlsx\n" });
      expect(run.stderr).toMatch(new RegExp(`各局/${name}.* 错误 GR3004`));
      expect(run.stderr).toMatch(/^汇总了2个机关2022年度的报告，data\.yaml 里有7处待填。\n/);
      const text = read(root, "data.yaml");
      expect(text).toMatch(
        /# 总计：某县财政局的报告里是0，与同一报告里的其他数对不上，这里按各项之和6计入，请核对\n +reconsideration: \{ upheld: 2, .*total: 6 \}/,
      );
      expect(parse(text).children.complete).toBe(false);
      const sheets = readSheets(readFileSync(path.join(root, "汇总表.xlsx")));
      const texts = sheets.map(({ cells }) => [...cells.values()].map((cell) => cell.text));
      expect(texts[0]).toContain("报告里有的数对不上（标※），那几个没有计入");
      expect(texts[3]).toContain("0※");
      expect(texts[4]).toContain("与同一报告里的其他数对不上，没有计入");
    },
  );

  test("a cell that its report contradicts is in no sum: 待填, with what the others come to", async () => {
    const root = folder({
      "a.yaml": organ("甲局", ["newlyReceived: { naturalPerson: 6", "newlyReceived: { naturalPerson: 9"]),
      "b.yaml": organ("乙局"),
      "c.yaml": organ("丙局"),
    });
    const run = await gov(["aggregate", "a.yaml", "b.yaml", "c.yaml", "--sheet", "s.xlsx"], root);
    expect(run).toMatchObject({ status: 1, stdout: "data.yaml\ns.xlsx\n" });
    expect(run.stderr).toContain("有1个数因为下级报告里的数对不上没有算出，见 data.yaml 里的说明");
    const text = read(root, "data.yaml");
    expect(text).toContain(
      "  # 自然人：甲局的报告里是9，与同一报告里的其他数对不上，没有计入；其余各机关之和为12，核实后填写\n  newlyReceived: { naturalPerson: 待填, commercial: 3,",
    );
    const checked = await gov(["validate", "data.yaml"], root);
    expect(checked.stdout).toMatch(/data\.yaml:\d+:\d+ 错误 GR2007/);
  });

  test("where the evidence singles no cell out, no side of the balance is summed; what rests on it is computed later", async () => {
    const faulty = organ(
      "甲局",
      [
        "newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 }",
        "newlyReceived: { naturalPerson: 9, commercial: 1 }",
      ],
      ["carriedToNextYear: 0", "carriedToNextYear: { commercial: 0 }"],
    );
    const root = folder({ "a.yaml": faulty, "b.yaml": organ("乙局") });
    const run = await gov(["aggregate", "a.yaml", "b.yaml"], root);
    expect(run.stderr.match(/错误 GR\d+/g)).toEqual(["错误 GR3001"]);
    const { applications } = parse(read(root, "data.yaml"));
    expect(applications.newlyReceived).toMatchObject({ naturalPerson: "待填", commercial: 2 });
    expect(applications.newlyReceived).not.toHaveProperty("total");
    expect(applications.carriedToNextYear).toMatchObject({ naturalPerson: "待填", commercial: 0 });
    expect(applications.results.total).toMatchObject({ naturalPerson: 12, commercial: 4, total: 16 });
  });

  test("a document with a cell that nobody can read is kept out of the sum", async () => {
    const unread = changedDocx(await exampleDocx(organ("某县财政局")), (xml) => xml.replace(">90<", ">9?0<"));
    const root = folder({ "财政局.docx": unread, "公安局.yaml": organ("某县公安局") });
    const run = await gov(["aggregate", "财政局.docx", "公安局.yaml"], root);
    expect(run).toMatchObject({ status: 1, stdout: "" });
    expect(run.stderr).toContain("财政局.docx 第1个表第4行第4列 错误 GR8002");
    const rest = await gov(["aggregate", "财政局.docx", "公安局.yaml", "--allow-invalid"], root);
    expect(rest).toMatchObject({ status: 1, stdout: "data.yaml\n" });
    expect(parse(read(root, "data.yaml")).children.files).toEqual(["公安局.yaml"]);
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

  test("what is wrong with a document's name or year is told at its place in the document", async () => {
    const root = folder({
      "财政局.docx": await exampleDocx(organ("某县财政局")),
      "财政局2.html": await exampleHtml(organ("某县财政局")),
      "公安局.docx": await exampleDocx(organ("某县公安局", ["year: 2022", "year: 2023"])),
      "水利局.docx": await exampleDocx(organ("某县水利局")),
      "名单.txt": "某县财政局\n某县公安局\n",
    });
    const args = ["aggregate", "财政局.docx", "财政局2.html", "公安局.docx", "水利局.docx", "--year", "2022"];
    const run = await gov([...args, "--expect", "名单.txt"], root);
    expect(run.stderr).toMatch(/^公安局\.docx 第\d+段 错误 GR3010$/m);
    expect(run.stderr).toMatch(/^财政局2\.html 第\d+段 提示 GR3009$/m);
    expect(run.stderr).toMatch(/^水利局\.docx 第\d+段 错误 GR3008$/m);
    expect(run.stderr).toMatch(/相关 财政局\.docx 第\d+段 第一次写在这里/);
  });

  test("a name that is not on the list is not taken for an agency that has handed its own report in", async () => {
    const root = folder({
      "局/财政局.yaml": organ("某县财政局"),
      "局/民政局.yaml": organ("某县民政局"),
      "局/发改局.yaml": organ("某县发展和改革局"),
      "名单.txt": "某县财政局\n某县发展和改革委员会\n",
    });
    const run = await gov(["aggregate", "局", "--expect", "名单.txt"], root);
    expect(run.stderr.match(/错误 GR\d+/g)).toEqual(["错误 GR3008", "错误 GR3008"]);
    expect(run.stderr).not.toContain("是不是某县财政局");
    expect(run.stderr).toContain("是不是某县发展和改革委员会？");
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

  test("a list in GBK is read; one that is no text is told as that", async () => {
    const gbk = new Uint8Array([0xb2, 0xc6, 0xd5, 0xfe, 0xbe, 0xd6, 0x0a]);
    const files = { "局/a.yaml": organ("财政局"), "名单.txt": gbk };
    expect((await gov(["aggregate", "局", "--expect", "名单.txt"], folder(files))).status).toBe(0);
    const none = { ...files, "名单.txt": new Uint8Array([0xff, 0x00, 0xff, 0x0a]) };
    const run = await gov(["aggregate", "局", "--expect", "名单.txt"], folder(none));
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^名单\.txt:1:1 错误 GR1001$/m);
    expect(run.stderr.match(/错误 GR/g)).toHaveLength(1);
  });
});
