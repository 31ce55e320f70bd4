import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readSheets } from "../../fixtures/xlsx-reader.js";
import { replaced } from "../../support/files.js";
import { ORGANS } from "../../support/organs.js";
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
        files: ["../各局/财政局.yaml", "../各局/城关镇.yaml", "../各局/公安局.yaml"],
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
            { name: "甲所", notices: "1", noticedAmount: "1080.5" },
            { name: "某县公安局", notices: "1", noticedAmount: "880", collected: "0" },
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
  ])("wrong use %j: exit 2", async (args, message) => {
    const root = folder({ ...ORGANS, "空.txt": "# 还没有填\n", "夹.yaml/x": "" });
    const run = await gov(args, root);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(message);
    expect(listing(root)).not.toContain("data.yaml");
  });

  test("--quiet: the faulty files only, and where there are none the summary alone", async () => {
    const root = folder({ ...ORGANS, "各局/坏.yaml": "year: 2022" });
    const refused = await gov(["aggregate", "各局", "--quiet"], root);
    expect(refused.stderr).toMatch(/文件 +错误 +警告 +结果\n各局\/坏\.yaml +\d+ +0 +无效\n\n检查了4个文件：/);
    const list = await gov(["aggregate", "各局", "--quiet", "--reporter", "sheet=退回单.xlsx"], root);
    expect(list.status).toBe(1);
    const [, units] = readSheets(readFileSync(path.join(root, "退回单.xlsx")));
    expect([2, 3, 4, 5].map((row) => units!.cells.get(`A${row}`)!.text)).toEqual([
      "某县财政局",
      "某县城关镇人民政府",
      "某县公安局",
      "各局/坏.yaml",
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

describe.runIf(process.platform === "linux")("files of a folder that cannot be opened", () => {
  /** Three good reports, and beside them a link to nothing, two in a circle, a name that is no UTF-8. */
  const withUnopened = () => {
    const root = folder(ORGANS);
    symlinkSync("没有.yaml", path.join(root, "各局/断.yaml"));
    symlinkSync("圈二.yaml", path.join(root, "各局/圈一.yaml"));
    symlinkSync("圈一.yaml", path.join(root, "各局/圈二.yaml"));
    const badName = Buffer.concat([
      Buffer.from(`${root}/各局/`),
      Buffer.of(0xff, 0xfe),
      Buffer.from(".yaml"),
    ]);
    writeFileSync(badName, ORGANS["各局/财政局.yaml"]);
    return root;
  };

  const reasonsIn = (told: string) =>
    JSON.parse(told).diagnostics.flatMap(({ code, args }: { code: string; args: { reason: string } }) =>
      code === "GR9001" ? args.reason : [],
    );
  const REASONS = ["badName", "brokenLink", "circle", "circle"];

  test("--allow-invalid leaves each out with its own finding and sums up the others, as with other reports", async () => {
    const root = withUnopened();
    const args = ["aggregate", "各局", "--reporter", "json=结果.json"];
    const stopped = await gov(args, root);
    expect(stopped).toMatchObject({ status: 2, stdout: "" });
    expect(stopped.stderr).toContain("有4份报告缺少或者不能汇总（见下），没有生成文件");
    const run = await gov([...args, "--allow-invalid"], root);
    expect(run).toMatchObject({ status: 2, stdout: "data.yaml\n" });
    expect(run.stderr).toContain("汇总了3个机关2022年度的报告，另有4个没有计入");
    expect(reasonsIn(read(root, "结果.json")).sort()).toEqual(REASONS);
    const { children } = parse(read(root, "data.yaml"));
    expect(children.files).toEqual(["各局/财政局.yaml", "各局/城关镇.yaml", "各局/公安局.yaml"]);
    expect(children.complete).not.toBe(true);
  });

  test("a name of the command line that leads nowhere is a wrong use, and nothing is written", async () => {
    const root = withUnopened();
    const run = await gov(["aggregate", "各局", "没有.yaml", "--allow-invalid"], root);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(listing(root)).not.toContain("data.yaml");
  });

  test.each<[string[]]>([
    [["validate", "各局"]],
    [["build", "各局", "--out-dir", "成品"]],
    [["compare", "--by-agency", "各局"]],
  ])("%s goes on with the others and ends with the same exit code", async (args) => {
    const root = withUnopened();
    const run = await gov([...args, "--reporter", "json=结果.json"], root);
    expect(run.status).toBe(2);
    expect(reasonsIn(read(root, "结果.json")).sort()).toEqual(REASONS);
    if (args[0] === "build") expect(listing(root)).toContain("成品/财政局.docx");
    if (args[0] === "compare") expect(run.stdout).toContain("某县财政局");
  });
});

test.each([
  ["县 级/汇总 表.yaml", '"县 级/汇总 表.yaml"'],
  ["-县.yaml", "./-县.yaml"],
  ["a$(b).yaml", "文件"],
])("after aggregate -o %s, the command to run next names %s", async (name, typed) => {
  const run = await gov(["aggregate", "各局", "--agency", "某县", `--output=${name}`], folder(ORGANS));
  expect(run).toMatchObject({ status: 0, stdout: `${name}\n` });
  expect(run.stderr).toContain(`再运行 gov-report validate ${typed}\n`);
});
