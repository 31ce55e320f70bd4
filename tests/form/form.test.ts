import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeForm } from "../../src/form/form.js";
import { readForForm } from "../../src/form/source.js";
import { compile } from "../../src/index.js";
import { template2021 } from "../../src/templates/2021.js";
import { exampleText, MINIMAL, replaced } from "../support/files.js";
import { formOf, imported, printed } from "../support/forms.js";
import { withNarrative } from "../support/hostile.js";
import { randomReport, VERSIONS, write } from "../support/random-report.js";
import { folder, gov } from "../support/run-cli.js";
import { found, put, TABLE2, TABLE3, TABLE4, withRemarks, worked } from "../support/worked-form.js";

/** What is printed, character by character, the strong ones and those of links marked. */
function charactersOf(printed: unknown): string[] {
  if (Array.isArray(printed)) return printed.flatMap(charactersOf);
  if (typeof printed !== "object" || printed === null) return [];
  const { type, text, strong, url = "", ...others } = printed as Record<string, unknown>;
  if (type === "break") return ["⏎"];
  if (typeof text !== "string") return charactersOf([text, ...Object.values(others)]);
  return [...text].map((character) => `${strong ? "strong " : ""}${url}${character}`);
}

describe("a form that a data file fills", () => {
  test("is imported as the same report: the example, and the smallest file", async () => {
    for (const text of [exampleText(), MINIMAL]) {
      const result = await imported(await formOf(text));
      expect(result.diagnostics).toEqual([]);
      expect(printed(result.text)).toEqual(printed(text));
    }
  });

  /** A report with remarks on some of its figures, totals among them. */
  const remarked = fc
    .tuple(
      fc.constantFrom(...VERSIONS).chain((template) => randomReport({ template }).map(write)),
      fc.array(fc.nat(10_000), { maxLength: 4 }),
    )
    .map(([file, picks]) => withRemarks(file, picks));

  test("random reports are imported with their figures, remarks and printed narrative", async () => {
    await fc.assert(
      fc.asyncProperty(remarked, async (text) => {
        const result = await imported(await formOf(text));
        expect(result.diagnostics).toEqual([]);
        expect(printed(result.text)).toEqual(printed(text));
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  test("narrative of every kind comes back as it is printed", async () => {
    const body = [
      "第一段**重点**工作，",
      "在这一行接着写。见<http://www.gov.cn/>，",
      "共{{applications.newlyReceived.total}}件，\\*不是加粗\\*。\\",
      "换行写的，办法见",
      "[省政府网站](http://www.gov.cn/)",
      "公布，",
      "\\[附件\\]另附，**一是",
      "[乙](http://a.gov.cn/)**",
      "办理，<http://b.gov.cn/>",
      "公开，{{agency.name}}",
      "负责，到{{signature.date}}",
      "为止{{year}}",
      "年**完**",
      "{{agency.name}}完。",
      "",
      "# 小标题",
      "- 第一项，",
      "  接着写",
      "- 第二项",
      "",
      "1. 甲",
      "2. 乙",
      "",
      "> 引文一，",
      "接着的引文\\",
      "> 换行",
      ">",
      "> 引文二",
      "",
      "| 序号 | 名称 |",
      "| --- | --- |",
      "| 1 | 甲 |",
      "",
      "　　空两格的一段。",
    ];
    const block = body.map((line) => (line === "" ? "" : `    ${line}`)).join("\n");
    const signed = `${MINIMAL}signature: { name: 某厅, date: 2023-01-18 }\n`;
    const text = replaced(signed, "  body: 本机关依法公开政府信息。", `  body: |\n${block}`);
    const result = await imported(await formOf(text));
    expect(result.diagnostics).toEqual([]);
    expect(printed(result.text)).toEqual(printed(text));
  });

  test("the items of an indented list stay in one another", async () => {
    const body = [
      "甲",
      "　　乙",
      "   - 1. 丙",
      "     2. 丁",
      "",
      "       戊",
      " - 己",
      "",
      "   庚",
      "",
      "　　辛",
    ];
    const text = withNarrative(body.join("\n"));
    const result = await imported(await formOf(text));
    expect(result.diagnostics).toEqual([]);
    expect(printed(result.text)).toEqual(printed(text));
    expect(result.text).toContain("    - 1. 丙\n      2. 丁\n\n        戊\n");
  });

  test.each([
    ["signs in an address", "见<http://a.gov.cn/a**b**c>，\n乙**丙**丁"],
    ["strong text on lines with wide spaces", "**甲。**\n　　**乙。**\n　　丙。"],
    ["strong text on lines of a link", "[**甲**\n**乙**](http://a.gov.cn/)"],
    ["a line of a quote without its sign", "> 甲\\\n乙\n> - 丙"],
    ["a line of a quote without its sign, in an item", "1. > 甲\\\n乙\n   >\n   > 丙"],
    ["blanks before a quoted item", "> 甲\\\n乙  \n> - 丙"],
    ["a line of a number alone", "1. 甲\\\n   **1.  \n   乙**丙"],
    ["wide spaces in a quote", "> 　　甲\n> 　　乙\n>\n> 　　丙"],
    ["an item whose first line is empty", "-\n  甲\n- 乙"],
  ])("%s: printed the same, and the same form again", async (_what, body) => {
    const text = withNarrative(body);
    const once = await imported(await formOf(text));
    expect(charactersOf(printed(once.text).blocks)).toEqual(charactersOf(printed(text).blocks));
    expect((await imported(await formOf(once.text))).text).toBe(once.text);
  });

  test("an underlined heading, which no report may have, gives the same form again", async () => {
    const text = withNarrative("甲\n\n乙\n  -\n\n丙");
    const once = await imported(await formOf(text));
    expect((await imported(await formOf(once.text))).text).toBe(once.text);
  });

  test("a line break within a reference is none of the text's", async () => {
    const body =
      "共{{applications.newlyReceived.total\n    | percentOf applications.newlyReceived.total}}件，\n    都已\n    办结 all\n    done。";
    const text = replaced(MINIMAL, "  body: 本机关依法公开政府信息。", `  body: |\n    ${body}`);
    const result = await imported(await formOf(text));
    expect(printed(result.text)).toEqual(printed(text));
  });

  test("strong text on two lines is one on the line of a cell", async () => {
    const text = withNarrative("**突出重点，**\n**务求实效。**");
    const result = await imported(await formOf(text));
    expect(result.diagnostics).toEqual([]);
    expect(result.text).toContain("**突出重点，务求实效。**");
  });

  /** Lines of asterisks in any order. */
  const starry = fc
    .array(
      fc.constantFrom(
        "**",
        "**",
        "****",
        "***",
        "  \n",
        "\\\n",
        "\n",
        "甲",
        "。",
        "“",
        "乙",
        "a",
        "[丙](http://a.cn/)",
        " ",
      ),
      { minLength: 1, maxLength: 14 },
    )
    .map((parts) => `始${parts.join("").replace(/\n\s*\n/g, "\n")}终`);

  test("asterisks print as they did, and a form of what a form gave is the same", async () => {
    await fc.assert(
      fc.asyncProperty(starry, async (body) => {
        const text = withNarrative(body);
        // Asterisks may mean italics, which no report has.
        const { diagnostics } = compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });
        fc.pre(!diagnostics.some(({ code }) => code === "GR5003"));
        const once = await imported(await formOf(text));
        expect(charactersOf(printed(once.text).blocks)).toEqual(charactersOf(printed(text).blocks));
        expect((await imported(await formOf(once.text))).text).toBe(once.text);
      }),
      {
        numRuns: 20,
        examples: [
          ["始****甲**  \n甲**终"],
          ["始**甲**  \n乙**终"],
          ["始**\n\\\n终"],
          ["始\\\n***甲****甲**乙终"],
          ["始\n****甲**\n乙终"],
        ],
      },
    );
  }, 120_000);

  test("a row of zeros whose total has a remark is filled with zeros", async () => {
    const text = replaced(
      MINIMAL,
      "carriedToNextYear: 0",
      "carriedToNextYear: { total: { value: 0, remark: 已全部办结 } }",
    );
    const result = await imported(await formOf(text));
    expect(result.diagnostics.map(({ code }) => code)).not.toContain("GR8104");
    expect(result.text).toContain("已全部办结");
  });

  test("a file that is still being written fills what it has", async () => {
    const text = replaced(
      replaced(
        MINIMAL,
        "newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 }",
        "newlyReceived: 待填",
      ),
      "problems:\n  body: 公开的深度还不够。\n",
      "",
    );
    const result = await imported(await formOf(text));
    expect(found(result)).toEqual([
      ["GR8104", `${TABLE3}!D4`, { table: TABLE3, cells: ["D4:I4"], count: 6 }],
    ]);
    expect(result.text).toContain("# 五、存在的主要问题及改进情况\nproblems:\n  body: |\n    待填\n");
  });

  test("the same form has the same bytes", async () => {
    expect(await formOf(exampleText())).toEqual(await formOf(exampleText()));
  });

  test("its help speaks of counting, not of the data file", () => {
    const { sheets } = makeForm(template2021);
    const helps = sheets.flatMap((sheet) => {
      if ("table" in sheet) return sheet.table.cells.map((cell) => sheet.helpOn(cell) ?? "");
      return (sheet.layout === "fields" ? sheet.fields : sheet.columns).map(({ help }) => help);
    });
    expect(helps.filter((help) => help !== "").length).toBeGreaterThan(80);
    for (const help of helps) {
      const counting = help.replace(/文字里引用本行总计：\{\{[\p{L}.]+\}\}$/u, "");
      expect(counting).not.toMatch(/[{}#]|true|false|remark|sections|body|直接写|数据文件/);
    }
  });

  test("what the form has no place for is said", () => {
    const bytes = new TextEncoder().encode(`${MINIMAL}style: { linePitch: 28.5 }\n`);
    expect(
      readForForm({ name: "data.yaml", bytes }).diagnostics.map(({ code, args }) => [code, args]),
    ).toEqual([["GR8111", { keys: ["版式"] }]]);
  });
});

describe("an empty form", () => {
  test("imported as it is, is a data file in which all is still to be filled in, each place told once", async () => {
    const cwd = folder();
    expect((await gov(["form", "表.xlsx", "--year", "2025"], cwd)).status).toBe(0);
    const { status, stdout, stderr } = await gov(["import", "表.xlsx", "-o", "data.yaml"], cwd);
    expect([status, stdout]).toEqual([0, "data.yaml\n"]);
    expect(stderr).toContain("没有问题");
    const { diagnostics } = compile({ name: "data.yaml", bytes: readFileSync(path.join(cwd, "data.yaml")) });
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["GR2007"]));
    const pointers = diagnostics.map(({ place }) => place.pointer);
    expect(new Set(pointers).size).toBe(pointers.length);
    expect(pointers).toContain("/applications/newlyReceived");
    expect(pointers).toContain("/agency/name");
    expect(pointers).toContain("/overview/sections/4/body");
    expect(pointers).toContain("/problems/body");
  });

  test("filled in by a clerk, is a report that is built", async () => {
    const filled = await worked("year: 2022\nagency: { name: 待填, kind: 待填 }\n", (workbook) => {
      put(
        ["单位信息", "B4", "某省科学技术厅"],
        ["单位信息", "B6", "部门"],
        ["单位信息", "B10", 10010],
        ["单位信息", "B15", "某省科学技术厅"],
        ["单位信息", "B16", new Date(Date.UTC(2023, 0, 18))],
        [TABLE2, "B3", 13],
        [TABLE3, "D4", 6],
        [TABLE3, "D6", 6],
        [TABLE4, "A4", 0],
        ["格内说明", "A3", TABLE3],
        ["格内说明", "B3", "d4"],
        ["格内说明", "C3", "含补正1件"],
        ["其他数字", "A3", "订阅人数"],
        ["其他数字", "B3", 22595],
        ["一、总体情况", "D3", "第一段。\n第二段，{{figures.订阅人数}}人。"],
        ["五、存在的主要问题及改进情况", "A3", "公开深度不够"],
        ["五、存在的主要问题及改进情况", "C3", "　　空两格的一段。"],
        ["六、其他需要报告的事项", "C3", "未收取信息处理费。"],
      )(workbook);
      const overview = workbook.getWorksheet("一、总体情况")!;
      for (let row = 5; row < 20; row++)
        for (const column of ["A", "B"]) overview.getCell(`${column}${row}`).value = null;
    });
    const result = await imported(filled);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(["GR8104", "GR8104", "GR8104"]);
    const report = printed(result.text);
    expect(report.figures).toContainEqual({
      path: "applications.newlyReceived.naturalPerson",
      digits: "6",
      remark: "含补正1件",
    });
    expect(report.figures).toContainEqual({
      path: "signature.date",
      digits: "2023年1月18日",
      remark: undefined,
    });
    expect(report.figures).toContainEqual({ path: "agency.kind", digits: "department", remark: undefined });
    const paragraphs = report.blocks.flatMap((block) =>
      block.type === "paragraph"
        ? [block.content.map((part) => ("text" in part ? part.text : "")).join("")]
        : [],
    );
    expect(paragraphs).toEqual(["第一段。", "第二段，22595人。", "空两格的一段。", "未收取信息处理费。"]);
  });
});
