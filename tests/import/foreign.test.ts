import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import type { Imported } from "../../src/data-file/imported.js";
import { writeDataFile } from "../../src/data-file/write.js";
import { TO_FILL } from "../../src/syntax/placeholder.js";
import { type ImportedReport, importedReport } from "../support/imports.js";
import { printedLines } from "../support/printed.js";

/**
 * Reports made with other programs (tests/fixtures/foreign/make): each has the figures of figures.json, and faults of
 * its own that an import has to say.
 */
const FOLDER = "tests/fixtures/foreign";
const figuresIn = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"));
const FIGURES = figuresIn("figures.json");

const imported = (name: string) => importedReport(name, readFileSync(`${FOLDER}/${name}`));

/** Code, place and what the finding is about. */
function findings({ diagnostics }: ImportedReport): unknown[] {
  return diagnostics.map(({ code, place, args }) => {
    const { what, found, label, cells } = args as Record<string, unknown>;
    const about =
      what ?? (Array.isArray(cells) ? cells.length : code === "GR8004" ? label : (found ?? label));
    return [code, Object.values(place.location ?? {}).join(":"), about];
  });
}

function compiled(result: Imported, fill: (text: string) => string = (text) => text) {
  const text = fill(writeDataFile(result));
  const compilation = compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });
  const errors = compilation.diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, place }) => [code, place.pointer])).toEqual([]);
  const cells = Object.fromEntries(compilation.document!.data.map(({ path, value }) => [path, value]));
  return { text, cells, lines: printedLines(compilation.document!), figures: compilation.figures! };
}

const KIND = ["GR8007", "1", "kind"];
const STYLED = [
  KIND,
  ["GR8004", "1:4:1", "行政规范性文件"],
  ["GR8003", "1:4:2", 4],
  ["GR8004", "2:10:3", "3.危及“三安全一稳定”"],
  ["GR8004", "2:13:3", "6.属于四类过程性信息"],
  ["GR8004", "2:23:3", "5.要求行政机关确认或重新出具已获取信息"],
  ["GR8003", "2:4:9", 132],
  ["GR8003", "3:4:4", 8],
  ["GR8004", "21", "四、政府信息公开行政复议、行政诉讼情况"],
  ["GR8004", "22", "五、存在的主要问题及改进情况"],
];
const PLAIN = [
  ["GR8007", "7", "joined"],
  KIND,
  ["GR8003", "2:8:5", 5],
  ["GR8003", "3:4:11", 5],
  ["GR8007", "24", "date"],
];

/** What each file is, and every doubt about it. */
const FILES: Record<string, unknown[]> = {
  "plain.docx": PLAIN,
  "libreoffice.docx": PLAIN,
  "styled.docx": STYLED,
  "libreoffice.html": STYLED,
  "odd.docx": [
    KIND,
    ["GR8004", "2:4:1", "一、本年新收政府信息公开申请数量"],
    ["GR8007", "5", "unnumbered"],
    ["GR8007", "21", "unnumbered"],
  ],
  "old-cms.html": [["GR8007", "2", "kind"]],
  "word-filtered.html": [KIND],
  "spans.html": [
    KIND,
    ["GR8003", "1:3:2", 3],
    ["GR8003", "2:4:9", 132],
    ["GR8003", "3:4:4", 8],
    ["GR8009", "5", "/images/tu.png"],
  ],
};

describe("reports made with other programs", () => {
  test.each(Object.entries(FILES))("%s: every figure right, every doubt said", async (name, expected) => {
    const result = await imported(name);
    expect(findings(result)).toEqual(expected);
    const { cells, lines } = compiled(result);
    expect(cells).toEqual(FIGURES);
    // Its narrative reads as it was written, in sections of their own.
    expect(lines[0]).toMatch(/^(?:清河市自然资源和规划局2022年|2022年清河市自然资源和规划局)政府信息公开/);
    expect(lines).toContain("一、总体情况");
    expect(lines).toContain(
      "2022年，我局深入贯彻党中央、国务院和省委、省政府关于政务公开的决策部署，各项工作取得新成效。",
    );
    const inTable = /予以公开|部分公开|不予公开|无法提供|不予处理/;
    expect(lines.filter((line) => /^（[一二三四五]）/.test(line) && !inTable.test(line))).toHaveLength(7);
    expect(lines[lines.indexOf("六、其他需要报告的事项") + 1]).toBe("2022年，我局没有收取信息处理费。");
    // Nothing of a page's frame is left.
    expect(lines.join("\n")).not.toMatch(/首页|打印|浏览次数|发布|版权|ICP|标识码|机构职能|— 1 —/);
  });

  test("cut.docx: tables in pieces, a one-row （六）, columns in another order, a number nobody can read", async () => {
    const result = await imported("cut.docx");
    expect(findings(result)).toEqual([
      KIND,
      ["GR8002", "1:10:2", "约4O件"],
      ["GR8006", "3:10:2", "（六）其他处理"],
    ]);
    expect((result.values.proactiveDisclosure as Record<string, unknown>).penalties).toEqual({
      decisions: TO_FILL,
    });
    const { text, cells, lines } = compiled(result, (yaml) =>
      yaml.replace("decisions: 待填", "decisions: 48"),
    );
    expect(cells).toEqual(FIGURES);
    expect(text).toContain("# 原表写的是：约4O件\n");
    expect(text).toContain("# 原表的（六）其他处理只有一行，各数记在“3.其他”；能分清的，请改到另外两行\n");
    expect(lines.join("\n")).not.toContain("续表");
  });

  test("plain.docx: remark, 落款 in Chinese figures, run-in headings, links and pictures of others", async () => {
    const { text, lines, figures } = compiled(await imported("plain.docx"));
    expect(figures.get("proactiveDisclosure.normativeDocuments.repealed")).toMatchObject({
      text: "55",
      remark: "含自然失效29件",
    });
    expect(lines.slice(-2)).toEqual(["清河市自然资源和规划局", "2023年1月18日"]);
    expect(lines).toContain(
      "（五）监督保障情况。将政务公开纳入年度考核，开展业务培训2期，社会评议结果良好，全年没有责任追究情形。",
    );
    expect(text).toContain(
      "    # 商业企业、科研机构、社会公益组织、法律服务机构、其他原为空白，读作0\n".trimStart(),
    );
    const page = compiled(await imported("spans.html"));
    expect(page.text).toContain("[局网站](https://www.example.com/report?id=1&year=2022)");
    const styled = compiled(await imported("styled.docx"));
    expect(styled.lines).toContain("——政务新媒体");
    expect(styled.lines).toContain("我局主动公开政府信息的情况见下表。");
    expect(styled.lines).toContain("注：行政许可含委托实施的事项。");
  });

  test("trial-2019.docx: signs, an amount with its unit, （六） in one row", async () => {
    const result = await imported("trial-2019.docx");
    expect(findings(result)).toEqual([
      KIND,
      ["GR8003", "1:8:3", 1],
      ["GR8004", "8", "五、存在的主要问题及改进情况"],
    ]);
    const { cells, text } = compiled(result);
    expect(cells).toEqual(figuresIn("figures-2019.json"));
    expect(text).toContain("procurement: { items: 12, amount: 356.81, unit: 万元 }");
  });
});
