import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { previewed } from "../../support/docx-preview.js";
import { EXAMPLE, EXAMPLE_2019 } from "../../support/files.js";
import { validForOffice } from "../../support/open-xml-sdk.js";
import { gov } from "../../support/run-cli.js";
import { runTool, testWith, tool } from "../../support/tools.js";

/** The example as other programs see it: validators, readers, and LibreOffice's pages. */
describe("the built example", () => {
  let root: string;
  const file = (name: string) => path.join(root, name);

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), "gov-report-rendered-"));
    cpSync(path.dirname(EXAMPLE), root, { recursive: true });
    expect((await gov(["build"], root)).status).toBe(0);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  testWith(["soffice", "measuring"], "renders at 22 lines of 28 characters, page numbers in place", () => {
    const rendered = runTool(path.join(tool("measuring"), "render.sh"), [file("data.docx"), root, "40"]);
    expect(rendered.status, rendered.stderr).toBe(0);
    const grid = runTool("/usr/bin/python3", [
      path.join(tool("measuring"), "grid.py"),
      "--check",
      file("data.pdf"),
    ]);
    expect(grid.status, grid.stdout).toBe(0);
    const pages = JSON.parse(
      runTool("/usr/bin/python3", [path.join(tool("measuring"), "grid.py"), file("data.pdf")]).stdout,
    ).pages as { body_lines: number; chars_per_full_wide_line: number | null; tables: unknown[] }[];
    // The head and first two rows of a table are kept together, and may cost the page before it its last lines.
    const text = pages
      .slice(0, -1)
      .filter(({ tables }, at) => at > 0 && tables.length === 0 && pages[at + 1]!.tables.length === 0);
    expect(text.length).toBeGreaterThan(3);
    for (const page of text) {
      expect(page.body_lines).toBeGreaterThanOrEqual(20);
      expect(page.chars_per_full_wide_line ?? 28).toBe(28);
    }
  });

  testWith(["soffice"], "opens in LibreOffice with its text in order", () => {
    const profile = `-env:UserInstallation=file://${file("profile")}`;
    const args = [
      profile,
      "--headless",
      "--norestore",
      "--convert-to",
      "txt:Text (encoded):UTF8",
      "--outdir",
      root,
      file("data.docx"),
    ];
    expect(runTool(tool("soffice"), args).status).toBe(0);
    const text = readFileSync(file("data.txt"), "utf8");
    const places = [
      "福建省科学技术厅",
      "2022年政府信息公开工作年度报告",
      "一、总体情况",
      "（一）主动公开方面。一是",
      "省科技厅网站2022年“在线访谈”工作安排",
      "二、主动公开政府信息情况",
      "第二十条第（八）项",
      "三、收到和处理政府信息公开申请情况",
      "四、结转下年度继续办理",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
    ].map((passage) => text.indexOf(passage));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  testWith(["chromium"], "is shown by docx-preview as it is: fonts, ruled tables, page number", async () => {
    const page = await previewed(readFileSync(file("data.docx")));
    const [numbers, tables, body] = await page.evaluate<[string[], [number, string][], string]>(`[
      [...document.querySelectorAll("footer")].map((footer) => footer.textContent),
      [...document.querySelectorAll("table")].map((table) => [
        table.rows.length, getComputedStyle(table.rows[1].cells[0]).borderTopStyle]),
      getComputedStyle([...document.querySelectorAll("p")].find((p) => p.textContent.startsWith("依照"))
        .querySelector("span")).fontFamily,
    ]`);
    expect(numbers).toEqual(["— 1 —"]);
    expect(tables).toEqual([12, 14, 28, 4].map((rows) => [rows, "solid"]));
    expect(body).toContain("仿宋_GB2312");
  });

  testWith(["measuring"], "has no fault for the schema and package rules of ISO/IEC 29500", () => {
    const args = [path.join(tool("measuring"), "ooxml_validate.py"), file("data.docx"), file("data.xlsx")];
    const { status, stdout } = runTool("/usr/bin/python3", args);
    expect(stdout).toContain("data.docx: 0 errors, 0 warnings");
    expect(stdout).toContain("data.xlsx: 0 errors, 0 warnings");
    expect(status).toBe(0);
  });

  test("has no fault for the Open XML SDK", () => validForOffice(file("data.docx"), file("data.xlsx")));

  testWith(["soffice", "measuring"], "has no cached value that a recalculation changes", () => {
    const { stdout, status } = runTool("/usr/bin/python3", [
      path.join(tool("measuring"), "xlsx_recalc.py"),
      file("data.xlsx"),
    ]);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ stale: [], errors: [], risky_text: [] });
    expect(result.formulas).toBeGreaterThan(31);
    expect(status).toBe(0);
  });

  testWith(["measuring"], "reads back the report's numbers with other people's readers", () => {
    const read = (name: string) =>
      JSON.parse(
        runTool("/usr/bin/python3", [path.join(tool("measuring"), "read_tables.py"), file(name)]).stdout,
      ) as {
        grid: string[][];
        sheet?: string;
        header_rows: number;
      }[];
    const statutory = (tables: { grid: string[][] }[]) => {
      const [first, second, third] = [/第二十条第（一）项/, /勾稽关系/, /行政复议/].map((mark) =>
        tables.find(({ grid }) => mark.test(grid[0]![0]!)),
      );
      return [first!.grid, second!.grid, third!.grid] as const;
    };
    for (const name of ["data.docx", "data.xlsx"]) {
      const [disclosure, applications, disputes] = statutory(read(name));
      expect(disclosure[3]).toEqual(["行政规范性文件", "13", "0", "90"]);
      expect(disclosure[6]).toEqual(["行政许可", "9", "9", "9"]);
      const row = (label: RegExp) =>
        applications.find((cells) => cells.slice(0, 3).some((cell) => label.test(cell)))!.slice(3);
      expect(applications.slice(0, 28)).toHaveLength(28);
      expect(row(/^一、本年新收政府信息公开申请数量$/)).toEqual(["6", "1", "0", "0", "0", "0", "7"]);
      expect(row(/^二、上年结转政府信息公开申请数量$/)).toEqual(["0", "1", "0", "0", "0", "0", "1"]);
      expect(row(/^（一）予以公开$/)).toEqual(["4", "0", "0", "0", "0", "0", "4"]);
      expect(row(/^（二）部分公开/)).toEqual(["2", "2", "0", "0", "0", "0", "4"]);
      expect(row(/^3\.要求提供公开出版物$/)).toEqual(["0", "0", "0", "0", "0", "0", "0"]);
      expect(row(/^（七）总计$/)).toEqual(["6", "2", "0", "0", "0", "0", "8"]);
      expect(row(/^四、结转下年度继续办理$/)).toEqual(["0", "0", "0", "0", "0", "0", "0"]);
      expect(disputes.at(-1)!.slice(0, 15)).toEqual(Array(15).fill("0"));
    }
    const data = read("data.xlsx").find(({ sheet }) => sheet === "数据")!.grid;
    expect(data[0]).toEqual(["path", "table", "row", "column", "value", "unit"]);
    expect(data).toHaveLength(201);
  });
});

/** The example of the 2019 format, with the numbers that its data file has. */
describe("the built example of the 2019 format", () => {
  let root: string;
  const file = (name: string) => path.join(root, name);

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), "gov-report-2019-"));
    cpSync(path.dirname(EXAMPLE_2019), root, { recursive: true });
    expect((await gov(["build"], root)).status).toBe(0);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  testWith(["soffice", "measuring"], "renders as GB/T 9704 wants it", () => {
    const rendered = runTool(path.join(tool("measuring"), "render.sh"), [file("data.docx"), root, "40"]);
    expect(rendered.status, rendered.stderr).toBe(0);
    const grid = path.join(tool("measuring"), "grid.py");
    const { status, stdout } = runTool("/usr/bin/python3", [grid, "--check", file("data.pdf")]);
    expect(status, stdout).toBe(0);
  });

  testWith(["measuring"], "has no fault for the schema and package rules of ISO/IEC 29500", () => {
    const args = [path.join(tool("measuring"), "ooxml_validate.py"), file("data.docx"), file("data.xlsx")];
    const { stdout } = runTool("/usr/bin/python3", args);
    expect(stdout).toContain("data.docx: 0 errors, 0 warnings");
    expect(stdout).toContain("data.xlsx: 0 errors, 0 warnings");
  });

  test("has no fault for the Open XML SDK", () => validForOffice(file("data.docx"), file("data.xlsx")));

  testWith(["measuring"], "reads back to the cell with other people's readers, signs and units too", () => {
    const read = (name: string) =>
      JSON.parse(
        runTool("/usr/bin/python3", [path.join(tool("measuring"), "read_tables.py"), file(name)]).stdout,
      ) as { grid: string[][] }[];
    const wide = (...cells: string[]) => cells;
    const heads = wide("信息内容", "上一年项目数量", "本年增/减", "本年增/减", "处理决定数量");
    const item = (name: string) => Array<string>(5).fill(`第二十条第（${name}）项`);
    // The workbook holds numbers, which other readers give without the sign and the unit of their format.
    for (const [name, plus, unit] of [
      ["data.docx", "+", "万元"],
      ["data.xlsx", "", ""],
    ] as const) {
      const tables = read(name).map(({ grid }) => grid);
      const disclosure = tables.find((grid) => grid[0]![0] === "第二十条第（一）项")!;
      expect(disclosure.slice(0, 18).map((row) => row.slice(0, 5))).toEqual([
        item("一"),
        wide("信息内容", "本年新制作数量", "本年新公开数量", "本年新公开数量", "对外公开总数量"),
        wide("规章", "0", "0", "0", "0"),
        wide("规范性文件", "3", "3", "3", "17"),
        item("五"),
        heads,
        wide("行政许可", "21", "-2", "-2", "146"),
        wide("其他对外管理服务事项", "8", `${plus}3`, `${plus}3`, "92"),
        item("六"),
        heads,
        wide("行政处罚", "187", `${plus}36`, `${plus}36`, "64"),
        wide("行政强制", "12", "0", "0", "5"),
        item("八"),
        wide("信息内容", "上一年项目数量", "上一年项目数量", "本年增/减", "本年增/减"),
        wide("行政事业性收费", "3", "3", "-1", "-1"),
        item("九"),
        wide("信息内容", "采购项目数量", "采购项目数量", "采购总金额", "采购总金额"),
        wide("政府集中采购", "14", "14", `386.52${unit}`, `386.52${unit}`),
      ]);
      const applications = tables.find((grid) => /勾稽关系/.test(grid[0]![0]!))!.slice(0, 26);
      expect(applications).toHaveLength(26);
      expect(applications.at(-3)!.slice(-9)).toEqual([
        "（六）其他处理",
        "（六）其他处理",
        "0",
        "1",
        "0",
        "0",
        "0",
        "0",
        "1",
      ]);
      expect(new Set(applications.slice(5, 25).map((row) => row[0]))).toEqual(
        new Set(["三、本年度办理结果"]),
      );
    }
  });
});
