import { describe, expect, test } from "vitest";
import { folder, gov } from "../support/run-cli.js";
import { YEARS } from "../support/years.js";

const ALL = Object.keys(YEARS);

const inYears = async (...args: string[]) => gov(["compare", ...ALL, ...args], folder(YEARS));

describe("--format html --audience internal", () => {
  const page = async (...args: string[]) =>
    (await inYears("--format", "html", "--audience", "internal", ...args)).stdout;

  test("one page by itself: no script, nothing loaded, language and title", async () => {
    const html = await page();
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(html).toContain("<title>某省科学技术厅2021—2023年政府信息公开工作数据对比</title>");
    expect(html).not.toMatch(/<script|<link|src=|href=|url\(|@import| on\w+=/);
    expect(await page("--lang", "en")).toContain('<html lang="en">');
  });

  test("every picture has a name and a description, and every bar its year and its number", async () => {
    const html = await page();
    const pictures = [
      ...html.matchAll(
        /<svg width="100%" height="\d+" role="img" aria-labelledby="(\S+) (\S+)">([\s\S]*?)<\/svg>/g,
      ),
    ];
    expect(pictures).toHaveLength(html.match(/<svg/g)!.length);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const scales = new Map<string, [number[], number[]][]>();
    for (const [, title, description, drawn] of pictures) {
      expect(drawn).toContain(`<title id="${title}">`);
      expect(drawn).toContain(`<desc id="${description}">`);
      const bars = [...drawn!.matchAll(/<rect [^>]*width="([\d.]+)%?"/g)].map(([, width]) => Number(width));
      const years = [...drawn!.matchAll(/class="year"[^>]*>(\d{4})</g)].map(([, year]) => year);
      const numbers = [...drawn!.matchAll(/class="number[^>]*>([\d.]+)</g)].map(([, value]) => Number(value));
      expect(years).toEqual(bars.map((_, index) => ["2021", "2022", "2023"][index % 3]));
      expect(numbers).toHaveLength(bars.length);
      // Bars of one whole are to one scale, those of a card to their own.
      const whole = title!.replace(/\d.*/, "");
      if (whole !== "card") scales.set(whole, [...(scales.get(whole) ?? []), [numbers, bars]]);
      else scales.set(title!, [[numbers, bars]]);
    }
    expect(scales.get("applicants")!.length).toBeGreaterThan(1);
    for (const pictures of scales.values()) {
      const numbers = pictures.flatMap(([each]) => each);
      const bars = pictures.flatMap(([, each]) => each);
      expect(Math.max(...bars)).toBeGreaterThan(50);
      bars.forEach((width, index) => {
        const share = numbers[index]! / Math.max(...numbers);
        expect(Math.abs(width - share * Math.max(...bars))).toBeLessThan(0.7);
      });
    }
    const licences = pictures.find(([, , , drawn]) => drawn!.includes("行政许可"))![3]!;
    expect([...licences.matchAll(/class="number[^>]*>([\d.]+)</g)].map(([, value]) => value)).toEqual([
      "8",
      "9",
      "61",
    ]);
  });

  test("tables have captions and headers; the largest changes and broken 结转 are marked", async () => {
    const html = await page();
    const tables = [...html.matchAll(/<table>([\s\S]*?)<\/table>/g)].map(([, table]) => table!);
    expect(tables.length).toBeGreaterThan(7);
    for (const table of tables) {
      expect(table).toMatch(/<caption[^>]*>[^<]+<\/caption>/);
      const columns = table.match(/<th scope="col">/g)!.length;
      for (const [, row] of table.matchAll(/<tr[^>]*>(<th scope="row">[\s\S]*?)<\/tr>/g))
        expect(row!.match(/<t[hd]/g)).toHaveLength(columns);
    }
    expect(html).toContain(
      '<tr class="marked"><th scope="row">自然人</th><td>2</td><td>0</td><td>-2</td><td>✗</td></tr>',
    );
  });

  test("text from the data is never markup", async () => {
    const files = Object.fromEntries(
      Object.entries(YEARS).map(([file, text]) => [file, text.replace("某省科学技术厅", "'<b>&\"甲'")]),
    );
    const { stdout } = await gov(
      ["compare", ...ALL, "--format", "html", "--audience", "internal"],
      folder(files),
    );
    expect(stdout).not.toContain("<b>");
    expect(stdout).toContain("<title>&lt;b&gt;&amp;&quot;甲2021—2023年");
  });

  test("one year alone: its figures, with no change and no 结转", async () => {
    const one = ["compare", "2022.yaml", "--format", "html", "--audience", "internal"];
    const { status, stdout } = await gov(one, folder(YEARS));
    expect(status).toBe(0);
    expect(stdout).toContain("<title>某省科学技术厅2022年政府信息公开工作数据</title>");
    expect(stdout).toContain('<tr><th scope="row">行政许可 · 本年处理决定数量</th><td>9</td></tr>');
    expect(stdout).not.toMatch(/增减|变化最大|结转衔接/);
  });
});
