import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { describe, expect, test } from "vitest";
import { folder, gov } from "../support/run-cli.js";
import { YEARS } from "../support/years.js";

const ALL = Object.keys(YEARS);

describe("--format md", () => {
  test("its tables read back as what the terminal shows, whatever the agency is called", async () => {
    const name = "某局*|`<b>_甲_";
    const files = Object.fromEntries(
      Object.entries(YEARS).map(([file, text]) => [
        file,
        text.replace("某省科学技术厅", JSON.stringify(name)),
      ]),
    );
    const { stdout } = await gov(["compare", ...ALL, "--format", "md"], folder(files));
    const tree = fromMarkdown(stdout, {
      extensions: [gfmTable()],
      mdastExtensions: [gfmTableFromMarkdown()],
    });
    const textOf = (node: object): string =>
      "value" in node
        ? String(node.value)
        : "children" in node
          ? (node.children as object[]).map(textOf).join("")
          : "";
    expect(textOf(tree.children[0]!)).toBe(`${name}2021—2023年政府信息公开工作数据对比`);
    const tables = tree.children.filter(({ type }) => type === "table");
    expect(tables).toHaveLength(6);
    const rows = (tables[0] as unknown as { children: { children: object[] }[] }).children;
    expect(rows[1]!.children.map(textOf)).toEqual(
      "行政许可 · 本年处理决定数量|8|9|+1|+12.5%|61|+52|+577.8%|五倍以上".split("|"),
    );
  });
});
