import { describe, expect, test } from "vitest";
import { folder, gov } from "../../support/run-cli.js";
import { YEARS } from "../../support/years.js";

const ALL = Object.keys(YEARS);
const page = async (files: string[], ...args: string[]) =>
  (await gov(["compare", ...files, "--format", "html", ...args], folder(YEARS))).stdout;

describe("the page for the public", () => {
  test("is what --format html gives, of one year and of several", async () => {
    const one = await page(["2022.yaml"]);
    expect(one).toContain("<title>一图读懂：某省科学技术厅2022年政府信息公开工作年度报告</title>");
    expect(one).toContain('<span class="in-one">一图读懂</span>');
    expect(await page(["2022.yaml"], "--audience", "public")).toBe(one);
    const several = await page(ALL);
    expect(several).toContain("与2021年、2022年比较");
    expect(several).toContain("《某省科学技术厅2023年政府信息公开工作年度报告》");
  });

  test.each([[["2022.yaml"]], [ALL]])(
    "%j: nothing that only an auditor asks, no script, nothing loaded",
    async (files) => {
      const html = await page(files);
      expect(html).not.toMatch(/五倍|结转|✓|✗|相符|marked|不能比较/);
      expect(html).not.toMatch(/<script|<link|src=|href=|url\(|@import| on\w+=/);
    },
  );

  test("shares of applicants and results, as numbers and as bars of the whole", async () => {
    const html = await page(["2022.yaml"]);
    const rows = [
      ...html.matchAll(
        /<th scope="row">([^<]+)<\/th><td>(\d+)<\/td>.*?width:([\d.]+)%.*?<\/span>([\d.]+)%<\/td>/g,
      ),
    ].map(([, ...cells]) => cells);
    expect(rows).toEqual([
      ["自然人", "6", "85.7", "85.7"],
      ["商业企业", "1", "14.3", "14.3"],
      ["（一）予以公开", "4", "50.0", "50.0"],
      ["（二）部分公开", "4", "50.0", "50.0"],
    ]);
  });

  test("one of thousands is not 0.0%, and the others are not 100.0%", async () => {
    const many = YEARS["2022.yaml"]
      .replace(
        "naturalPerson: 6, commercial: 1, total: 7",
        "naturalPerson: 9999, commercial: 1, total: 10000",
      )
      .replace("disclosed: { naturalPerson: 4, total: 4 }", "disclosed: { naturalPerson: 9997, total: 9997 }")
      .replace("total: { naturalPerson: 6, commercial: 2, total: 8 }", "total: { total: 10001 }");
    const { stdout } = await gov(["compare", "a.yaml", "--format", "html"], folder({ "a.yaml": many }));
    const shares = [...stdout.matchAll(/<th scope="row">([^<]+)<\/th>.*?<\/span>([^<]+)<\/td>/g)];
    expect(shares.map(([, ...cells]) => cells)).toEqual([
      ["自然人", "99.9%以上"],
      ["商业企业", "不足0.1%"],
      ["（一）予以公开", "99.9%以上"],
      ["（二）部分公开", "不足0.1%"],
    ]);
  });

  test("a year without an application says so", async () => {
    const none = YEARS["2022.yaml"]
      .replace(/newlyReceived: .*/, "newlyReceived: 0")
      .replace(/carriedFromLastYear: .*/, "carriedFromLastYear: 0")
      .replace(/results:[\s\S]*?carriedToNextYear: 0/, (results) =>
        results.replace(/: \{[^}]*\}|total:[\s\S]*?\}/g, (row) =>
          row.startsWith("total") ? "total: 0" : ": 0",
        ),
      );
    const { stdout, stderr } = await gov(
      ["compare", "a.yaml", "--format", "html"],
      folder({ "a.yaml": none }),
    );
    expect(stderr).not.toContain("错误 GR");
    expect([...stdout.matchAll(/<p class="all">(.*?)<\/p>/g)].map(([, told]) => told)).toEqual([
      "本年没有新收申请。",
      "本年没有办结的申请。",
    ]);
  });

  test("English around the report's own words; text from the data is never markup", async () => {
    expect(await page(["2022.yaml"], "--lang", "en")).toContain('<span class="in-one">At a glance</span>');
    const files = {
      "a.yaml": YEARS["2022.yaml"].replaceAll("某省科学技术厅", "'<b>&\"甲'").replace("深度", "\\<b>深度"),
    };
    const { stdout, stderr } = await gov(["compare", "a.yaml", "--format", "html"], folder(files));
    expect(stderr).not.toContain("错误 GR");
    expect(stdout).toContain("&lt;b&gt;深度");
    expect(stdout).not.toContain("<b>");
  });
});
