import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { exampleDocx, exampleHtml } from "../../support/example-docx.js";
import { MINIMAL } from "../../support/files.js";
import { changedDocx } from "../../support/foreign.js";
import { organ } from "../../support/organs.js";
import { folder, gov, listing } from "../../support/run-cli.js";
import { YEARS } from "../../support/years.js";

const ALL = Object.keys(YEARS);

const inYears = async (...args: string[]) => gov(["compare", ...ALL, ...args], folder(YEARS));

describe("compare", () => {
  test("in a terminal, by year whatever the order: the movers first, 结转, every figure that is not 0", async () => {
    const run = await gov(["compare", "2022.yaml", "2021.yaml"], folder(YEARS));
    expect(run).toMatchObject({ status: 0, stderr: "" });
    const sections = run.stdout
      .trimEnd()
      .split("\n\n")
      .map((section) => section.split("\n"));
    expect(sections.map(([heading]) => heading)).toEqual([
      "某省科学技术厅2021—2022年政府信息公开工作数据对比",
      "变化最大的项目",
      "结转衔接：2021年结转下年度与2022年上年结转",
      "主动公开政府信息情况",
      "收到和处理申请情况",
      "行政复议行政诉讼情况",
    ]);
    expect(sections[1]!.slice(1, 4)).toEqual([
      "项目                                         2021年     2022年        增减     增幅      提示",
      "行政事业性收费 · 本年收费金额（单位：万元）       0  27.948692  +27.948692        —  五倍以上",
      "行政规范性文件 · 现行有效件数                    77         90         +13   +16.9%",
    ]);
    expect(sections[2]!.slice(1, 4)).toEqual([
      "申请人        2021年第四项  2022年第二项  增减  相符",
      "自然人                   2             0    -2     ✗",
      "商业企业                 0             1    +1     ✗",
    ]);
    expect(sections[3]!.at(-1)).toBe("另有6项各年都是0，没有列出。");
  });

  test("three years: a change and a rate from each to the next", async () => {
    const { stdout } = await inYears();
    expect(stdout).toMatch(
      /^行政许可 · 本年处理决定数量 +8 +9 +\+1 +\+12\.5% +61 +\+52 +\+577\.8% +五倍以上$/m,
    );
    expect(stdout).toContain("结转衔接：2022年结转下年度与2023年上年结转");
  });

  test("a year that is missing breaks the chain of 结转, and nothing else", async () => {
    const root = folder(YEARS);
    const { stdout } = await gov(["compare", "2021.yaml", "2023.yaml"], root);
    expect(stdout).not.toContain("结转衔接");
    expect(stdout).toMatch(/^行政许可 · 本年处理决定数量 +8 +61 +\+53 +\+662\.5% +五倍以上$/m);
  });

  test("another agency is a warning at its name; the comparison is made", async () => {
    const root = folder({ ...YEARS, "b.yaml": YEARS["2023.yaml"].replace("某省科学技术厅", "某省科技厅") });
    const run = await gov(["compare", "2022.yaml", "b.yaml", "-o", "c.json"], root);
    expect(run.status).toBe(0);
    expect(run.stderr).toContain("b.yaml:2:17 警告 GR4005");
    expect(run.stderr).toContain("所比较的报告不是同一个机关的：2022年某省科学技术厅，2023年某省科技厅。");
    expect((await gov(["compare", "2022.yaml", "b.yaml", "--fail-on", "warning"], root)).status).toBe(1);
    const json = await gov(["compare", "2022.yaml", "b.yaml", "-o", "c.md", "--reporter", "json"], root);
    expect(JSON.parse(json.stdout).diagnostics).toMatchObject([
      { code: "GR4005", severity: "warning", file: "b.yaml", path: "/agency/name" },
    ]);
    writeFileSync(path.join(root, "gov-report.config.yaml"), "severity: { GR4005: off }\n");
    expect((await gov(["compare", "2022.yaml", "b.yaml"], root)).stderr).toBe("");
    const page = (
      await gov(["compare", "2022.yaml", "b.yaml", "--format", "html", "--audience", "internal"], root)
    ).stdout;
    expect(page).toContain("各年报告的机关名称不同：2022年 某省科学技术厅，2023年 某省科技厅。");
  });

  test("a fault of arithmetic stops nothing: it is told, marked, and no change is computed from it", async () => {
    const faulty = organ("某省科学技术厅", ["upheld: 1", "upheld: 2"]);
    const root = folder({ ...YEARS, "2022.yaml": faulty });
    const run = await gov(["compare", "2021.yaml", "2022.yaml", "2023.yaml"], root);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("2022.yaml:25:76 错误 GR3004");
    expect(run.stdout).toMatch(/行政复议 · 总计 +3 +3※ +— +— +3 +— +—\n/);
    expect(run.stdout).toMatch(/行政复议 · 结果维持 +1 +2 +\+1 +\+100\.0% +1 +-1 +-50\.0%\n/);
    expect(run.stdout).toContain("标“※”的数与同一份报告里的其他数对不上");
    const never = await gov(["compare", "2021.yaml", "2022.yaml", "--fail-on", "never"], root);
    expect(never).toMatchObject({ status: 0, stdout: expect.stringContaining("3※") });
    const json = await gov(["compare", "2021.yaml", "2022.yaml", "--format", "json"], root);
    const { figures, movers } = JSON.parse(json.stdout);
    const at = "reviewAndLitigation.reconsideration.total";
    expect(figures.find(({ path: own }: { path: string }) => own === at)).toMatchObject({
      values: ["3", "3"],
      doubtful: [2022],
      changes: [null],
    });
    expect(movers).not.toContain(at);
  });

  test("a report without figures is told and left out; with one left nothing is compared, and that is no success", async () => {
    const root = folder({ ...YEARS, "broken.yaml": "year: [" });
    const run = await gov(["compare", "2021.yaml", "broken.yaml", "2022.yaml"], root);
    expect(run).toMatchObject({ status: 1, stdout: expect.stringContaining("2021—2022年") });
    expect(run.stderr).toContain("broken.yaml:1:7 错误 GR1006");
    const alone = await gov(["compare", "2021.yaml", "broken.yaml", "--fail-on", "never"], root);
    expect(alone).toMatchObject({ status: 1, stdout: "" });
    const page = await gov(["compare", "2021.yaml", "broken.yaml", "-o", "page.html"], root);
    expect(page.status).toBe(1);
    expect(page.stderr).toContain("broken.yaml:1:7 错误 GR1006");
    expect(existsSync(path.join(root, "page.html"))).toBe(false);
    expect((await gov(["compare", "2021.yaml", "-o", "page.html"], root)).status).toBe(0);
  });

  test("documents and pages beside data files; a cell that nobody can read is no figure", async () => {
    const years = Object.entries(YEARS).map(([name, text]) => [name.slice(0, 4), text] as const);
    const [old, middle, latest] = years.map(([year, text]) => ({ year, text }));
    const unread = changedDocx(await exampleDocx(old!.text), (xml) => xml.replace(">77<", ">7?7<"));
    const page = await exampleHtml(middle!.text);
    const root = folder({ "2021.docx": unread, "2022.html": page, "2023.yaml": latest!.text });
    const run = await gov(["compare", "2021.docx", "2022.html", "2023.yaml"], root);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("2021.docx 第1个表第4行第4列 错误 GR8002");
    expect(run.stdout).toMatch(/行政规范性文件 · 现行有效件数 +— +90 +— +— +90 +0 +0\.0%\n/);
    expect(run.stdout).toMatch(/行政许可 · 本年处理决定数量 +8 +9 +\+1 +\+12\.5% +61 /);
    expect(run.stdout).toContain("原报告里读不出的数，以“—”表示");
  });

  test.each([
    [["2022.yaml", "2021.yaml", "--format", "xlsx"], "xlsx 要写入文件。\n  → 加上 -o 对比.xlsx"],
    [["2022.yaml"], "至少要有两个年度的数据文件。"],
    [["2022.yaml", "2021.yaml", "--audience", "internal"], "--audience internal 要和 --format html 一起用。"],
    [["2022.yaml", "2021.yaml", "--audience", "all", "-o", "x.html"], "选项 --audience 不能是 all。"],
    [["2022.yaml", "./2022.yaml"], "至少要有两个年度的数据文件。"],
    [["2022.yaml", "copy.yaml"], "2022.yaml 和 copy.yaml 都是2022年度的。\n  → 每个年度只给一个文件"],
    [["2022.yaml", "none.yaml"], "找不到 none.yaml。"],
    [["2022.yaml", "2021.yaml", "--format", "pdf"], "选项 --format 不能是 pdf。"],
    [
      ["2022.yaml", "2021.yaml", "--format", "md", "-o", "2022.yaml"],
      "2022.yaml 无法写入：它是要读取的文件之一。",
    ],
    [["2022.yaml", "2021.yaml", "-o", "x.pdf"], "不知道 x.pdf 要写成哪种格式。\n  → 扩展名用 .md、"],
    [
      ["2022.yaml", "2021.yaml", "-o", "x.html", "--format", "xlsx"],
      "--format xlsx 与 x.html 的扩展名不一致。",
    ],
    [["2022.yaml", "2021.yaml", "--reporter", "json"], "对比和核对结果不能都写到标准输出。"],
  ])("wrong use %j: exit 2, nothing written", async (args, message) => {
    const root = folder({ ...YEARS, "copy.yaml": YEARS["2022.yaml"] });
    const before = listing(root);
    const run = await gov(["compare", ...args], root);
    expect(run.status).toBe(2);
    expect(args.includes("json") ? message : run.stderr).toContain(message);
    expect(listing(root)).toEqual(before);
  });

  test("--help begins with an example; English", async () => {
    expect((await gov(["compare", "--help"], folder())).stdout).toMatch(
      /^例：gov-report compare 2021\/data\.yaml /,
    );
    const { stdout } = await inYears("--lang", "en");
    expect(stdout).toMatch(
      /^某省科学技术厅: government information disclosure, 2021–2023\n\nLargest changes\n/,
    );
  });
});

test("warnings that it leaves to validate are counted, not called no problem", async () => {
  const spaced = (year: number) =>
    MINIMAL.replace("year: 2022", `year: ${year}`).replace("政府信息。", "政府信息2 条。");
  const cwd = folder({ "2022.yaml": spaced(2022), "2023.yaml": spaced(2023) });
  const { status, stderr } = await gov(["compare", "2022.yaml", "2023.yaml", "-o", "比较.xlsx"], cwd);
  expect(status).toBe(0);
  expect(stderr).toMatch(/检查了2个文件：没有错误；另有\d+个警告和提示，用validate查看\n$/);
  const clean = folder({ "2022.yaml": MINIMAL });
  const one = await gov(["compare", "2022.yaml", "--format", "html", "-o", "图解.html"], clean);
  expect(one.stderr).not.toContain("validate");
});
