import { readFileSync } from "node:fs";
import path from "node:path";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { toString as textOf } from "mdast-util-to-string";
import { gfmTable } from "micromark-extension-gfm-table";
import { expect, test } from "vitest";
import { reportSummary } from "../../src/reporters/summary.js";
import { MINIMAL } from "../support/files.js";
import { run } from "../support/reported.js";
import { folder, gov } from "../support/run-cli.js";

/** Headings and tables, as somebody else's Markdown parser reads them. */
function read(markdown: string) {
  const tree = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return {
    headings: tree.children.filter(({ type }) => type === "heading").map((node) => textOf(node)),
    tables: tree.children.flatMap((node) =>
      node.type === "table"
        ? [node.children.map(({ children }) => children.map((cell) => textOf(cell)))]
        : [],
    ),
  };
}

test("counts, a table for each unit with findings, and the names of those without", async () => {
  const cwd = folder({
    "甲.yaml": MINIMAL.replace("某省科学技术厅", "甲厅").replace(
      "disclosed: { naturalPerson: 4",
      "disclosed: { naturalPerson: 5",
    ),
    "乙.yaml": MINIMAL.replace("某省科学技术厅", "乙厅"),
  });
  const { status } = await gov(
    ["validate", "甲.yaml", "乙.yaml", "--reporter", "summary=out.md", "--reporter", "pretty"],
    cwd,
  );
  expect(status).toBe(1);
  const markdown = readFileSync(path.join(cwd, "out.md"), "utf8");
  const { headings, tables } = read(markdown);
  expect(headings).toEqual(["政府信息公开工作年度报告核对结果", "甲厅 (甲.yaml)"]);
  expect(tables[0]).toEqual([
    ["文件", "错误", "警告", "提示"],
    ["2", "1", "0", "0"],
  ]);
  const [head, ...rows] = tables[1]!;
  expect(head).toEqual(["位置", "级别", "编号", "问题", "怎么改"]);
  expect(rows).toHaveLength(1);
  expect(rows[0]!.slice(0, 3)).toEqual(["16:33", "错误", "GR3002"]);
  expect(rows[0]![4]).toBe("核对这一格；改成 4 就全部相符");
  expect(markdown).toContain("<summary>没有问题的1份</summary>\n\n乙厅 (乙.yaml)\n");
});

test("signs of Markdown in the data are text", () => {
  const evil = "a|b <img src=x> **粗** `码` [链](http://x) $x$";
  const { tables } = read(reportSummary(run(`${JSON.stringify(evil)}: 1\nyear: 2022\n`), "en"));
  const cells = tables[1]!.flat();
  expect(cells.some((cell) => cell.includes(evil))).toBe(true);
  for (const cells of tables[1]!) expect(cells).toHaveLength(5);
});

test("what would be longer than GitHub takes is counted", () => {
  const one = run("year: 2022\n");
  const [found] = one.diagnostics;
  const files = Array.from({ length: 4000 }, (_, index) => `${index}.yaml`);
  const diagnostics = files.map((name) => ({
    ...found!,
    place: { ...found!.place, source: { ...found!.place.source, name } },
  }));
  const markdown = reportSummary({ ...one, files, diagnostics }, "zh-CN");
  expect(new TextEncoder().encode(markdown).length).toBeLessThan(1024 * 1024);
  const listed = read(markdown).headings.length - 1;
  expect(markdown).toContain(`另有${4000 - listed}份的问题没有列出`);
});
